package io.github.glosslint.web;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;

/**
 * Answers questions about some URLs from the answer to one about more of them, as of several
 * repositories together. It opens no connection: of a URL that was not in question it says nothing.
 */
public final class AnsweredWeb implements UrlOracle {

  private final UrlReport answer;

  private AnsweredWeb(UrlReport answer) {
    this.answer = answer;
  }

  /**
   * Creates an oracle.
   *
   * @param answer of another oracle, to a question that had the fragments of all documents
   */
  public static AnsweredWeb of(UrlReport answer) {
    return new AnsweredWeb(answer);
  }

  /**
   * The part of the answer that is about these URLs. Of their hosts it has all requests, whoever
   * wanted them; hosts that were asked only because redirects led there are not part of it.
   */
  @Override
  public UrlReport ask(UrlQuestion question) {
    return WantedUrls.of(question.urls(), question.share()).part(answer);
  }

  @Override
  public void stop() {
    // It answers at once.
  }
}
