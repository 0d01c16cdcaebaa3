package io.github.glosslint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.GlossLint;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules from jars, and each way in which a jar can be wrong. */
class RuleJarTest {

  private static final String SERVICE = "META-INF/services/io.github.glosslint.rule.RuleProvider";

  private static final String PAGE =
      """
      ---
      id: %s
      summary: A document.
      severity: info
      scope: document
      since: "1"
      fix: none
      aliases: [%s]
      ---

      ## Why
      """;

  /** What {@code %s} stands for is done for each document. */
  private static final String RULE =
      """
      public final class R implements io.github.glosslint.rule.RuleProvider {
        public java.util.List<io.github.glosslint.rule.Rule> rules() {
          return java.util.List.of(new Documents());
        }
        static final class Documents implements io.github.glosslint.rule.Rule {
          public io.github.glosslint.finding.RuleId id() {
            return new io.github.glosslint.finding.RuleId("%s");
          }
          public void check(
              io.github.glosslint.linked.LinkedDocument document,
              io.github.glosslint.rule.RuleContext context) {
            %s;
          }
        }
      }
      """;

  private static final String REPORT =
      "context.report(document.document().headings().get(0).location(), \"seen\")";

  @TempDir Path folder;
  @TempDir Path jars;

  @BeforeEach
  void aCheckout() throws IOException {
    folder = folder.toRealPath();
    jars = jars.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.md"), "# A\n\n[x](gone.md)\n");
  }

  @Test
  void aRuleOfAJarRunsBesideOurs() throws IOException {
    Report report = lint(rule("t/doc", REPORT).jar("own.jar")).check();
    assertThat(report.findings())
        .extracting(finding -> finding.rule() + " " + finding.message())
        .containsExactly("t/doc seen", "link/missing-file No file \"gone.md\"");
    assertThat(report.rules().page(new RuleId("t/doc")).summary()).isEqualTo("A document.");
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void settingsKnowIt() throws IOException {
    Path jar = rule("t/doc", REPORT).jar("own.jar");
    Files.writeString(folder.resolve("gloss-lint.yml"), "rules: {t/doc: error}\n");
    assertThat(lint(jar).check().count(Severity.ERROR)).isEqualTo(2);
    assertThat(lint(jar).settingsOf(folder.resolve("a.md"))).contains("t/doc: error");
    assertThat(lint(jar).only(List.of("t-doc")).check().findings()).hasSize(1);
    assertThatThrownBy(GlossLint.at(folder)::check).isInstanceOf(SettingsException.class);
  }

  @Test
  void aJarIsClosedAfterUse() throws IOException {
    Path jar = rule("t/doc", REPORT).jar("own.jar");
    GlossLint lint = lint(jar);
    assertThat(lint.check().findings()).hasSize(2);
    Files.delete(jar);
    assertThatThrownBy(lint::check)
        .isInstanceOf(RulesException.class)
        .hasMessageEndingWith("own.jar: there is no such file");
  }

  @Test
  void aRuleThatThrowsIsAFailureOfItsOwn() throws IOException {
    Path jar = rule("t/doc", "throw new IllegalStateException(\"x\")").jar("own.jar");
    Report report = lint(jar).check();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.failures())
        .extracting(failure -> failure.path() + " " + failure.doing() + " " + failure.message())
        .containsExactly("a.md t/doc java.lang.IllegalStateException: x");
    assertThat(report.hasBug()).isFalse();
  }

  @Test
  void soIsARuleThatLacksAClass() throws IOException {
    Path jar =
        rule("t/doc", "new Help()")
            .type("Help", "class Help {}")
            .type("R", RULE.formatted("t/doc", "new Help()") + "class Help {}")
            .without("t/Help.class")
            .jar("own.jar");
    assertThat(lint(jar).check().failures())
        .extracting(failure -> failure.doing() + " " + failure.message())
        .containsExactly("t/doc java.lang.NoClassDefFoundError: t/Help");
  }

  @Test
  void noJar() throws IOException {
    Path text = Files.writeString(jars.resolve("text.jar"), "x");
    refused(jars.resolve("gone.jar"), "gone.jar: there is no such file");
    refused(text, "text.jar: it is not a jar");
    refused(jars, ": it is a folder, not a jar");
  }

  @Test
  void noProvider() throws IOException {
    refused(
        rule("t/doc", REPORT).without(SERVICE).jar("own.jar"),
        "own.jar: it has no file " + SERVICE + " that names a RuleProvider");
    refused(
        rule("t/doc", REPORT).file(SERVICE, "# none\n").jar("own.jar"),
        "own.jar: " + SERVICE + " is empty");
    refused(
        rule("t/doc", REPORT).file(SERVICE, "t.Gone").jar("own.jar"),
        "own.jar: io.github.glosslint.rule.RuleProvider: Provider t.Gone not found");
  }

  @Test
  void aNewerJava() throws IOException {
    String problem =
        "own.jar: it is built for a newer Java than this one, "
            + Runtime.version().feature()
            + "; build it for that, or run gloss-lint with the newer one";
    refused(rule("t/doc", REPORT).newer("t/R.class").jar("own.jar"), problem);
    refused(rule("t/doc", REPORT).newer("t/R$Documents.class").jar("own.jar"), problem);
  }

  @Test
  void namesThatAreTaken() throws IOException {
    Path one = rule("t/doc", REPORT).jar("one.jar");
    Path two = rule("t/doc", REPORT).jar("two.jar");
    assertThatThrownBy(lint(one).rulesFrom(two)::check)
        .isInstanceOf(RulesException.class)
        .hasMessageMatching("no rules from .*two.jar: the name t/doc is taken, by .*one.jar");
    refused(
        rule("t/doc", REPORT).file("t/t/doc.md", PAGE.formatted("t/doc", "MD051")).jar("own.jar"),
        "own.jar: the name MD051 is taken, by gloss-lint");
    refused(
        rule("link/doc", REPORT).jar("own.jar"),
        "own.jar: the rule link/doc needs an area of its own; link is gloss-lint's");
    refused(
        rule("t/../doc", REPORT).jar("own.jar"),
        "own.jar: the rule t/../doc is not named area/name, in lower case");
  }

  @Test
  void wrongPages() throws IOException {
    refused(
        rule("t/doc", REPORT).without("t/t/doc.md").jar("own.jar"),
        "own.jar: the rule t/doc has no page; put it beside t.R as t/doc.md");
    refused(
        rule("t/doc", REPORT).file("t/t/doc.md", PAGE.formatted("t/other", "x")).jar("own.jar"),
        "own.jar: the page t/doc.md: its id is t/other");
    refused(
        rule("t/doc", REPORT).file("t/t/doc.md", "# T\n").jar("own.jar"),
        "own.jar: the page t/doc.md: it does not begin with front matter");
  }

  @Test
  void theExampleRuns() throws IOException {
    Path example = Path.of(System.getProperty("basedir", "."), "../examples/own-rule/src/main");
    Path sources = example.resolve("java/org/example/house");
    Path jar =
        CompiledJar.in(jars)
            .classes(
                List.of(sources.resolve("HouseRules.java"), sources.resolve("LongHeading.java")))
            .files(example.resolve("resources"))
            .jar("own-rule.jar");
    Files.writeString(folder.resolve("b.md"), "# " + "x".repeat(61) + "\n");
    assertThat(lint(jar).check().findings())
        .extracting(finding -> finding.path() + " " + finding.rule())
        .containsExactly("a.md link/missing-file", "b.md house/long-heading");
  }

  private void refused(Path jar, String problem) {
    assertThatThrownBy(lint(jar)::check)
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith("no rules from ")
        .hasMessageEndingWith(problem);
  }

  private GlossLint lint(Path jar) {
    return GlossLint.at(folder).workingDirectory(folder).rulesFrom(jar);
  }

  private CompiledJar rule(String id, String check) throws IOException {
    boolean complete = !check.contains("Help");
    CompiledJar jar = CompiledJar.in(jars);
    return (complete ? jar.type("R", RULE.formatted(id, check)) : jar)
        .file(SERVICE, "t.R")
        .file("t/" + id + ".md", PAGE.formatted(id, id.replace('/', '-')));
  }
}
