package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.summary;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.LogCommand.Server;
import io.github.glosslint.report.forge.AzureReport;
import io.github.glosslint.report.forge.GithubReport;
import io.github.glosslint.report.forge.GithubSummary;
import io.github.glosslint.report.forge.TeamcityReport;
import io.github.glosslint.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every naughty string in every field of every format. */
class InjectionTest {

  private static final String BENIGN = "text";

  private static final List<String> NAUGHTY = Naughty.all();

  static List<String> formats() {
    return ReportFormats.names();
  }

  /** One finding of each level, and a failure, with a text wherever there can be one. */
  private static Report saying(String text) {
    List<Finding> findings = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      findings.add(
          new Finding(
              Samples.SETUP.rule(),
              severity,
              text,
              new Region(3, 1, 3, 4),
              text,
              List.of(text, text),
              List.of(new Related(text, new Region(1, 1, 1, 2), text)),
              text,
              1));
    }
    Failure failure = new Failure(text, text, new IllegalStateException(text));
    return new Report(findings, List.of(failure), summary(1, 1, Map.of(text, 1), text, text));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void OUT_1_nothing_steers_a_terminal(String name) {
    ReportFormat format = ReportFormats.named(name).orElseThrow();
    for (String text : NAUGHTY) {
      assertThat(write(format, saying(text)).codePoints().filter(c -> c != '\n'))
          .as(text)
          .allMatch(Printable::isHarmless);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void OUT_2_no_log_reader_finds_a_command_that_is_not_ours(String name) {
    ReportFormat format = ReportFormats.named(name).orElseThrow();
    String benign = write(format, saying(BENIGN));
    for (Server server : Server.values()) {
      List<LogCommand> ours = LogCommand.in(benign, server);
      assertThat(ours.isEmpty()).isEqualTo(!name.equals(nameOf(server)));
      for (String text : NAUGHTY) {
        assertThat(LogCommand.in(write(format, saying(text)), server))
            .as("%s for %s", text, server)
            .zipSatisfy(
                ours,
                (actual, expected) -> {
                  assertThat(actual.name()).isEqualTo(expected.name());
                  assertThat(actual.properties()).containsOnlyKeys(expected.properties().keySet());
                });
      }
    }
  }

  private static String nameOf(Server server) {
    return switch (server) {
      case GITHUB -> "github";
      case AZURE -> "azure";
      case TEAMCITY -> "teamcity";
    };
  }

  @Test
  void every_text_arrives_in_a_command() {
    for (String text : NAUGHTY) {
      String safe = SafeText.of(text);
      String message = SafeText.of(text + " (did you mean \"" + text + "\" or \"" + text + "\"?)");
      Report report = saying(text);

      LogCommand github = LogCommand.in(write(new GithubReport(), report), Server.GITHUB).get(1);
      // An empty value is no property at all for the runner, and no file has that name.
      assertThat(github.properties().getOrDefault("file", "")).isEqualTo(safe);
      assertThat(github.data()).isEqualTo(message);
      LogCommand azure = LogCommand.in(write(new AzureReport(), report), Server.AZURE).get(1);
      assertThat(azure.properties().getOrDefault("sourcepath", "")).isEqualTo(safe);
      assertThat(azure.data()).isEqualTo(message);
      LogCommand teamcity =
          LogCommand.in(write(new TeamcityReport(), report), Server.TEAMCITY).get(2);
      assertThat(teamcity.properties().get("file")).isEqualTo(safe);
      assertThat(teamcity.properties().get("message")).isEqualTo(message);
      assertThat(teamcity.data()).isEmpty();
    }
  }

  @Test
  @DisplayName("OUT-4 a summary of a job has our markup and no other")
  void summary_of_a_job() {
    ReportFormat format = new GithubSummary(GithubSummary.MOST_BYTES);
    List<String> ours = skeleton(write(format, saying(BENIGN)));
    for (String text : NAUGHTY) {
      String markdown = write(format, saying(text));
      assertThat(skeleton(markdown)).as(text).isEqualTo(ours);
      assertThat(texts(markdown))
          .as("mentions, issues and emoji of %s", text)
          .doesNotContainPattern("[@#:](?=[\\w+-])");
    }
  }

  /** The types of all nodes but texts, which say where there is markup. */
  private static List<String> skeleton(String markdown) {
    List<String> nodes = new ArrayList<>();
    visit(
        parsed(markdown),
        node -> {
          if (!(node instanceof Text)) {
            nodes.add(node.getClass().getSimpleName());
          }
        });
    return nodes;
  }

  /** What is shown, without code and without the heading, which are ours. */
  private static String texts(String markdown) {
    StringBuilder texts = new StringBuilder();
    visit(
        parsed(markdown),
        node -> {
          if (node instanceof Text text && !text.getLiteral().startsWith("gloss-lint: ")) {
            texts.append(text.getLiteral());
          } else {
            texts.append(' ');
          }
        });
    return texts.toString();
  }

  private static Node parsed(String markdown) {
    return Parser.builder()
        .extensions(
            List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                FootnotesExtension.create()))
        .build()
        .parse(markdown);
  }

  private static void visit(Node root, Consumer<Node> visitor) {
    root.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            visitor.accept(parent);
            super.visitChildren(parent);
          }
        });
  }
}
