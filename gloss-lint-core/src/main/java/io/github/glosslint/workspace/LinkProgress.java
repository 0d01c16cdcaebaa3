package io.github.glosslint.workspace;

/** Receives the progress of linking a tree, from several threads. */
@FunctionalInterface
public interface LinkProgress {

  /**
   * @param phase what is being done, such as {@code "reading"}
   * @param done documents so far
   * @param total all documents
   */
  void progress(String phase, int done, int total);
}
