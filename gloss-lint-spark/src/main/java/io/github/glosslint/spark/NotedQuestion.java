package io.github.glosslint.spark;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says nothing of the URLs that it is asked about, and remembers which they are. */
final class NotedQuestion implements UrlOracle {

  private @Nullable UrlQuestion question;

  /** The last question; null if there was none. */
  @Nullable UrlQuestion question() {
    return question;
  }

  /** The URLs of the last question. */
  Collection<String> urls() {
    return question == null ? List.of() : question.urls();
  }

  @Override
  public UrlReport ask(UrlQuestion asked) {
    question = asked;
    return new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
  }

  @Override
  public void stop() {
    // It answers at once.
  }
}
