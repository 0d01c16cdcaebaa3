package io.github.glosslint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.Report;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments to other tools mean the same here, and nothing is reported about them. */
class ForeignCommentsTest {

  private static final String BOTH = "[x](gone.md) [y](#y)";
  private static final String FILE = "link/missing-file";
  private static final String ANCHOR = "anchor/missing";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ <!-- markdownlint-disable-line MD051 -->",
        "@ <!-- markdownlint-disable-line md051 md013 -->",
        "@ <!-- rumdl-disable-line link-fragments -->",
        "@ <!-- markdownlint-disable MD051 -->",
        "<!-- markdownlint-disable-next-line MD051 -->\n@",
        "<!-- rumdl-disable-next-line MD013 MD051 -->\n@",
        "<!-- markdownlint-disable MD051 -->\n\n@",
        "@\n\n<!-- markdownlint-disable-file MD051 -->",
        "@\n\n<!-- rumdl-disable-file MD051 -->",
        "<!-- markdownlint-capture -->\n<!-- markdownlint-disable MD051 -->\n\n@",
        "<!-- markdownlint-disable MD051 -->\n<!-- markdownlint-capture -->\n"
            + "<!-- markdownlint-enable -->\n<!-- markdownlint-restore -->\n\n@",
        "<!-- markdownlint-disable -->\n<!-- markdownlint-enable MD042 MD057 -->\n\n@",
        "<!-- markdownlint-disable MD051 -->\n<!-- gloss-lint-enable-nothing -->\n\n@",
        "[//]: # (markdownlint-disable-next-line MD051)\n@"
      })
  void aRuleThatThereIsHereToo(String text) {
    Report report = check(text);
    assertThat(rules(report)).containsExactly(FILE);
    assertThat(report.suppressed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ <!-- markdownlint-disable-line -->",
        "<!-- markdownlint-disable -->\n\n@",
        "<!-- markdownlint-disable links MD057 -->\n\n@",
        "@ <!-- rumdl-disable-line MD051, MD057 -->",
        "@ <!-- markdown-link-check-disable-line -->",
        "@ <!-- markdown-link-check-disable-line the host is internal -->",
        "<!-- markdown-link-check-disable-next-line -->\n@",
        "<!-- markdown-link-check-disable -->\n@\n<!-- markdown-link-check-enable -->",
        "<!-- mlc-disable-next-line -->\n@",
        "<!-- linkspector-disable -->\n\n@",
        "@ <!-- lychee-ignore -->",
        "@ <!-- lychee: ignore -->",
        "@ <!-- lychee skip -->",
        "<!-- lychee-ignore-next-line -->\n@",
        "<!-- lychee-ignore-start -->\n@\n<!-- lychee-ignore-end -->",
        "<div data-proofer-ignore>\n<a href=\"gone.md\">x</a> <a href='#y'>y</a>\n</div>",
        "<div markdown=\"1\" data-proofer-ignore>\n\n@\n\n</div>",
        "<span data-proofer-ignore>@</span>",
        "<b data-proofer-ignore=''>a <b>b</b> @</b>",
        "<a href=\"gone.md\" data-proofer-ignore>x</a> <a data-proofer-ignore href='#y'>y</a>",
        "<img src=\"gone.png\" data-proofer-ignore>"
      })
  void linksAndMore(String text) {
    Report report = check(text);
    assertThat(rules(report)).isEmpty();
    assertThat(report.suppressed()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ <!-- markdownlint-disable-line MD013 -->",
        "<!-- markdownlint-disable MD051 MD057 -->\n<!-- markdownlint-enable -->\n\n@",
        "<!-- markdownlint-capture -->\n<!-- markdownlint-disable -->\n"
            + "<!-- markdownlint-restore -->\n\n@",
        "@ <!-- markdownlint-configure-file {} -->",
        "@ <!-- markdownlint is not used -->",
        "@ <!-- lychee finds these -->",
        "<!-- markdown-link-check-disable -->\n<!-- markdown-link-check-enable -->\n\n@",
        "`<!-- markdownlint-disable -->`\n\n@",
        "<b data-proofer-ignore>x</b> @",
        "<b data-proofer-ignored>@</b>",
        "<img src='x.svg' alt='data-proofer-ignore'> @"
      })
  void otherwiseNothing(String text) {
    Report report =
        GlossLint.ofTexts(Map.of("a.md", text.replace("@", BOTH) + "\n", "x.svg", "<svg/>"))
            .check();
    assertThat(rules(report)).containsExactly(FILE, ANCHOR);
    assertThat(report.suppressed()).isEmpty();
  }

  @Test
  void anotherToolEnablesNothingOfOurs() {
    assertThat(
            rules(
                check(
                    "<!-- gloss-lint-disable -->\n<!-- markdownlint-enable -->\n"
                        + "<!-- markdown-link-check-enable -->\n\n@")))
        .isEmpty();
    assertThat(rules(check("<!-- markdownlint-disable -->\n<!-- gloss-lint-enable -->\n\n@")))
        .containsExactly("meta/unused-suppression");
  }

  @Test
  void ofTwoThatSayTheSameOursIsUsed() {
    Report report =
        check(
            "@ <!-- markdownlint-disable-line MD051 MD057 -->"
                + " <!-- gloss-lint-disable-line MD051, MD057 -- why -->");
    assertThat(rules(report)).isEmpty();
    assertThat(report.suppressed()).allMatch(each -> each.by().reason().equals("why"));
  }

  @Test
  void commentsToOtherToolsAreNoNextLine() {
    assertThat(
            rules(
                check(
                    "<!-- gloss-lint-disable-next-line -->\n"
                        + "<!-- markdownlint-disable-next-line MD013 -->\n<!-- prettier-ignore -->\n@")))
        .isEmpty();
  }

  @Test
  void whatALinkCheckerDoesNotLookAtIsNotRequested() {
    String text =
        "<https://a.example/> <https://b.example/> <!-- markdown-link-check-disable-line -->\n"
            + "<https://c.example/> <https://a.example/> <!-- gloss-lint-disable-line url -->\n"
            + "<a href='https://d.example/' data-proofer-ignore>d</a>\n"
            + "<https://e.example/> <!-- markdownlint-disable-line -->\n";
    List<String> asked = new ArrayList<>();
    UrlOracle recording =
        new UrlOracle() {
          @Override
          public UrlReport ask(UrlQuestion question) {
            asked.addAll(question.urls());
            return new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
          }

          @Override
          public void stop() {}
        };
    Report report = GlossLint.ofText("a.md", text).urls(recording).check();
    assertThat(asked)
        .containsExactly("https://a.example/", "https://c.example/", "https://e.example/");
    assertThat(rules(report)).isEmpty();
  }

  private static Report check(String text) {
    Report github = GlossLint.ofText("a.md", text.replace("@", BOTH) + "\n").check();
    Report jekyll =
        GlossLint.ofTexts(
                Map.of("_config.yml", "", "a.md", "---\n---\n" + text.replace("@", BOTH) + "\n"))
            .check();
    assertThat(rules(jekyll)).as("kramdown").isEqualTo(rules(github));
    assertThat(jekyll.suppressed()).as("kramdown").hasSameSizeAs(github.suppressed());
    return github;
  }

  private static List<String> rules(Report report) {
    return report.findings().stream().map(each -> each.rule().value()).toList();
  }
}
