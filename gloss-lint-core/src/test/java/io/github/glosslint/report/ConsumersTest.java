package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.machine.JunitReport;
import io.github.glosslint.report.machine.SarifResult;
import io.github.glosslint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;
import se.bjurr.violations.lib.reports.ViolationsFinder;

/** Programs of others read in our reports what we meant: violations-lib and Surefire's parser. */
class ConsumersTest {

  /** Kept, since the JDK forgets the level of a logger that nobody holds. */
  private static final Logger SARIF_LOG = Logger.getLogger("SarifParser");

  /** Of a finding, what a consumer knows. */
  private record Seen(String file, int line, SEVERITY severity, String rule, String message) {}

  @TempDir Path folder;

  @BeforeAll
  static void beQuiet() {
    // It wants to know where %SRCROOT% is, which is for the server to know.
    SARIF_LOG.setLevel(Level.OFF);
  }

  static Stream<Report> reports() {
    return Stream.of(Samples.mixed(), hostile(), report());
  }

  private static Report hostile() {
    return report(
        Naughty.all().stream()
            .filter(text -> !text.isEmpty()) // as paths and messages are
            .map(text -> Samples.naughty(text, List.of()))
            .toArray(Finding[]::new));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void checkstyle(Report report) throws IOException {
    assertThat(seen("checkstyle", Parser.CHECKSTYLE, report, Violation::getMessage))
        .hasSameElementsAs(
            meant(
                report,
                finding ->
                    new Seen(
                        Violation.frontSlashes(SafeText.of(finding.path())),
                        finding.line(),
                        severity(finding),
                        "gloss-lint." + finding.rule(),
                        SafeText.of(Wording.message(finding)))));
  }

  /** This reader shows what is suppressed as if it was not. */
  @ParameterizedTest
  @MethodSource("reports")
  void sarif(Report report) throws IOException {
    assertThat(seen("sarif", Parser.SARIF, report, ConsumersTest::behindHelp))
        .hasSameElementsAs(
            meant(
                withSuppressed(report),
                finding ->
                    new Seen(
                        SarifResult.uri(finding.path()),
                        finding.line(),
                        severity(finding),
                        finding.rule().value(),
                        JsonStrings.wellFormed(Wording.message(finding)).replace("](", "\\]("))));
  }

  private static Report withSuppressed(Report report) {
    List<Finding> all = new ArrayList<>(report.findings());
    report.suppressed().forEach(each -> all.add(each.finding()));
    return report.with(all, report.summary());
  }

  /** The parser puts what it knows of the rule before each message; the page comes last. */
  private static String behindHelp(Violation violation) {
    RuleId rule = new RuleId(violation.getRule());
    RuleCatalogue pages = BuiltInRules.catalogue();
    String page = Objects.requireNonNull(pages.page(rule)).body().strip();
    String message = violation.getMessage();
    return message.substring(message.indexOf(page) + page.length()).substring("\n\n".length());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gitlab(Report report) throws IOException {
    assertThat(seen("gitlab", Parser.CODECLIMATE, report, Violation::getMessage))
        .hasSameElementsAs(
            meant(
                report,
                finding ->
                    new Seen(
                        Violation.frontSlashes(JsonStrings.wellFormed(finding.path())),
                        finding.line(),
                        severity(finding),
                        finding.rule().value(),
                        JsonStrings.wellFormed(
                            finding.rule() + ": " + Wording.messageWithFixes(finding)))));
  }

  /** Tests have no severity; file and line are what the parser finds in the text of the failure. */
  @Test
  void junit() throws IOException {
    Report report = Samples.mixed();
    assertThat(seen("junit", Parser.JUNIT, report, Violation::getMessage))
        .hasSameElementsAs(
            meant(
                report,
                finding -> {
                  String place = finding.line() + ":" + finding.column();
                  String message = Wording.message(finding);
                  return new Seen(
                      finding.path(),
                      finding.line(),
                      SEVERITY.ERROR,
                      "",
                      "%s %s : %s %s:%s: %s %s"
                          .formatted(
                              finding.rule(),
                              place,
                              message,
                              finding.path(),
                              place,
                              finding.rule(),
                              message));
                }));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void surefire(Report report) throws IOException {
    Files.writeString(folder.resolve("TEST-gloss-lint.xml"), write(new JunitReport(), report));
    SurefireReportParser parser =
        new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger());
    List<ReportTestSuite> suites = parser.parseXMLReportFiles();
    int findings = report.findings().size();
    assertThat(parser.getSummary(suites))
        .containsEntry("totalTests", Math.max(1, findings))
        .containsEntry("totalFailures", findings)
        .containsEntry("totalErrors", 0);
    assertThat(parser.getFailureDetails(suites))
        .extracting(
            ReportTestCase::getFullClassName,
            ReportTestCase::getName,
            ReportTestCase::getFailureType,
            ReportTestCase::getFailureMessage)
        .containsExactlyInAnyOrderElementsOf(
            report.findings().stream()
                .map(
                    finding ->
                        tuple(
                            SafeText.of(finding.path()),
                            finding.rule() + " " + finding.line() + ":" + finding.column(),
                            finding.severity().word(),
                            SafeText.of(Wording.message(finding))))
                .toList());
  }

  private static List<Seen> meant(Report report, Function<Finding, Seen> reading) {
    return report.findings().stream().map(reading).toList();
  }

  private List<Seen> seen(
      String format, Parser parser, Report report, Function<Violation, String> message)
      throws IOException {
    ReportFormat written = ReportFormats.named(format).orElseThrow();
    Path file = Files.writeString(folder.resolve("report"), write(written, report));
    return new ViolationsFinder(parser.getViolationsParser())
        .findViolations(new Strict(), List.of(file.toFile())).stream()
            .map(
                violation ->
                    new Seen(
                        violation.getFile(),
                        violation.getStartLine(),
                        violation.getSeverity(),
                        violation.getRule(),
                        message.apply(violation)))
            .toList();
  }

  private static SEVERITY severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> SEVERITY.ERROR;
      case WARNING -> SEVERITY.WARN;
      case INFO, OFF -> SEVERITY.INFO;
    };
  }

  /** The library logs what it cannot read, and goes on. */
  private static final class Strict implements ViolationsLogger {

    @Override
    public void log(Level level, String text) {}

    @Override
    public void log(Level level, String text, Throwable thrown) {
      throw new AssertionError(thrown);
    }
  }
}
