package io.github.glosslint;

import io.github.glosslint.workspace.RunWatch;

/**
 * Receives progress reports, from several threads. The phases follow each other in the order of the
 * constants, once for each checkout; {@link GlossLint#changedSince} may make another round for the
 * tree before the change.
 */
@FunctionalInterface
public interface ProgressListener {

  /** Documents are read. */
  String READING = RunWatch.READING;

  /** Links are followed to where they lead. */
  String LINKING = RunWatch.LINKING;

  /** External URLs are requested; only if {@link GlossLint#urls} is called. */
  String URLS = RunWatch.URLS;

  /** Rules look at the documents. */
  String CHECKING = RunWatch.CHECKING;

  /**
   * Called when the run advances. What this throws ends the run.
   *
   * @param phase one of the constants; a later version may have more
   * @param done documents processed so far in this phase, or URLs
   * @param total all of them
   */
  void progress(String phase, int done, int total);
}
