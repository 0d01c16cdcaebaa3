package io.github.glosslint;

/** Is told how far a run is, from several threads. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Takes note of how far the run is.
   *
   * @param phase what is being done, such as {@code "reading"}
   * @param done documents so far
   * @param total all documents
   */
  void progress(String phase, int done, int total);
}
