package io.github.glosslint.run;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks an oracle about each URL once, however often the same tree is checked. */
public final class RememberedVerdicts implements UrlOracle {

  private final UrlOracle oracle;
  private final Map<UrlSettingsKey, UrlReport> known = new HashMap<>();

  private record UrlSettingsKey(Object settings, boolean wantHttps) {}

  public RememberedVerdicts(UrlOracle oracle) {
    this.oracle = oracle;
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    UrlSettingsKey key = new UrlSettingsKey(question.settings(), question.wantHttps());
    UrlReport before = known.get(key);
    if (before == null) {
      before = oracle.ask(question);
    } else {
      UrlReport answered = before;
      List<String> fresh =
          question.urls().stream().filter(url -> answered.verdict(url) == null).toList();
      if (!fresh.isEmpty()) {
        before =
            before.and(
                oracle.ask(
                    new UrlQuestion(
                        fresh,
                        question.settings(),
                        question.wantHttps(),
                        question.clock(),
                        question.progress())));
      }
    }
    known.put(key, before);
    return before;
  }

  @Override
  public void stop() {
    oracle.stop();
  }
}
