package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats quote the pages of the run's rules, and link to no page that is not there. */
class OutsideRulesTest {

  private static final RuleId RULE = new RuleId("house/no-todo");

  private static final String PAGE =
      """
      ---
      id: house/no-todo
      summary: A heading says TODO.
      severity: warning
      scope: document
      since: "1"
      fix: none
      ---

      ## Why

      Readers take it for a promise.
      """;

  private static final String WITH_URL =
      PAGE.replace("fix: none\n", "fix: none\nurl: https://wiki.example.org/no-todo\n");

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "teamcity", "html"})
  void theSummaryIsThatOfThePage(String format) throws IOException {
    assertThat(written(format, PAGE)).contains("A heading says TODO.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "rdjsonl", "teamcity", "github-summary", "html"})
  void noFormatInventsAPlaceOfThePage(String format) throws IOException {
    assertThat(written(format, PAGE)).contains("house").doesNotContain("rules/house");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "rdjsonl", "teamcity", "github-summary"})
  void thePageSaysWhereItIs(String format) throws IOException {
    assertThat(written(format, WITH_URL)).contains("https://wiki.example.org/no-todo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "wiki/no-todo", "https://a.example/)x"})
  void thatPlaceIsOnTheWeb(String url) {
    String page = PAGE.replace("fix: none\n", "fix: none\nurl: \"" + url + "\"\n");
    assertThatThrownBy(() -> RulePage.read(RULE, "house/no-todo.md", page))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the page house/no-todo.md: its url is not on the web: " + url);
  }

  @Test
  void ourOwnPagesHaveTheirPlaceByTheirName() {
    Finding finding = Samples.at("a.md");
    assertThat(RulePages.url(Samples.report(finding).rules(), finding.rule()))
        .isEqualTo(RulePages.HOME + "/blob/main/rules/" + finding.rule() + ".md");
  }

  private static String written(String format, String page) throws IOException {
    Finding sample = Samples.at("a.md");
    Finding finding =
        new Finding(
            RULE,
            Severity.WARNING,
            sample.path(),
            sample.region(),
            "TODO",
            List.of(),
            List.of(),
            sample.excerpt(),
            sample.excerptColumn());
    RuleCatalogue rules =
        RuleCatalogue.ofPages(List.of(RulePage.read(RULE, "house/no-todo.md", page)));
    Report report =
        new Report(List.of(finding), List.of(), Samples.summary(1, 1, Map.of()), null, rules);
    StringWriter out = new StringWriter();
    ReportFormats.named(format).orElseThrow().write(report, out);
    return out.toString();
  }
}
