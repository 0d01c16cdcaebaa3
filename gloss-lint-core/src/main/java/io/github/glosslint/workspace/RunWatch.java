package io.github.glosslint.workspace;

/** Hears how far a run is, from several threads, and may end it. */
@FunctionalInterface
public interface RunWatch {

  String READING = "reading";
  String LINKING = "linking";
  String CHECKING = "checking";
  String URLS = "checking URLs";

  /**
   * Called when a piece of work is done.
   *
   * @param done pieces so far
   * @param total all pieces
   * @throws java.util.concurrent.CancellationException to end the run
   */
  void progress(String phase, int done, int total);

  /**
   * Called between smaller steps.
   *
   * @throws java.util.concurrent.CancellationException to end the run
   */
  default void check() {}
}
