package io.github.glosslint.spark;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.verdict.UrlOracle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** An organisation in a folder of its own, and audits of it. */
abstract class AuditFixture {

  @TempDir Path folder;

  private String err = "";

  Path input() {
    return folder.resolve("organisation");
  }

  Path output() {
    return folder.resolve("reports");
  }

  /** Writes a file of a repository. */
  void write(String path, String text) throws IOException {
    Path file = input().resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Runs an audit of the organisation, and returns its exit code. */
  int audit(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of(input().toString(), "--output", output().toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  int run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code;
    try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      code = OrganisationAudit.run(arguments, stream);
    }
    err = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** What the last audit said. */
  String err() {
    return err;
  }

  /** A file of the output. */
  String report(String name) throws IOException {
    return Files.readString(output().resolve(name));
  }

  /** The report of a check of one repository alone. */
  static String alone(Path root, String format, @Nullable UrlOracle web) throws IOException {
    GlossLint lint = GlossLint.at(root).workingDirectory(root).usualBaseline();
    ReportFormat reports = ReportFormats.named(format, root, Map.of(), null).orElseThrow();
    if (reports.showsUnknownPlaces()) {
      lint.listUnknown();
    }
    if (web != null) {
      lint.urls(web);
    }
    Report report = lint.check();
    StringWriter text = new StringWriter();
    reports.write(report, text);
    return text.toString();
  }
}
