package io.github.glosslint;

/** Receives progress reports, from several threads. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called when the run advances.
   *
   * @param phase the current activity, such as {@code "reading"}
   * @param done documents processed so far
   * @param total all documents
   */
  void progress(String phase, int done, int total);
}
