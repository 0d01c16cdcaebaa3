package io.github.glosslint.verdict;

/**
 * Says whether external URLs are alive. The library itself never uses the network; the module
 * {@code gloss-lint-web} has an oracle that does.
 */
public interface UrlOracle {

  /**
   * Answers one question; called once for each checkout of a run.
   *
   * @return a verdict on every URL in question whose host is in its share; never throws because of
   *     what servers do
   */
  UrlReport ask(UrlQuestion question);

  /**
   * Makes {@link #ask} return soon with the verdicts so far, and every later call at once. Called
   * from another thread than the one that asks.
   */
  void stop();
}
