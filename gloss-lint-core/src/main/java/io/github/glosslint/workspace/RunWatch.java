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

  /**
   * The same, and somebody else who hears of each step.
   *
   * @param more called between steps, from several threads; what it throws ends the run
   */
  default RunWatch and(Runnable more) {
    RunWatch first = this;
    return new RunWatch() {
      @Override
      public void progress(String phase, int done, int total) {
        first.progress(phase, done, total);
        more.run();
      }

      @Override
      public void check() {
        first.check();
        more.run();
      }
    };
  }
}
