package io.github.glosslint.cli.fix;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.fix.FixChooser;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnifiedDiff;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Asks somebody about each fix. Who says nothing more wants nothing more. */
public final class FixQuestions implements FixChooser {

  private final BufferedReader in;
  private final PrintStream err;

  FixQuestions(InputStream in, PrintStream err) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.err = err;
  }

  @Override
  public Answer choose(Finding finding, PlacedFix fix, List<FixedFile> preview) {
    StringBuilder shown = new StringBuilder("\n");
    shown
        .append(FixReport.place(finding))
        .append(' ')
        .append(finding.severity().word())
        .append(' ');
    shown.append(SafeText.of(Wording.message(finding))).append("  ").append(finding.rule());
    shown.append("\n    = ").append(fix.safety().word()).append(" fix: ");
    shown.append(SafeText.of(fix.description())).append('\n');
    for (FixedFile file : preview) {
      UnifiedDiff.of(file)
          .lines()
          .filter(line -> !line.startsWith("--- ") && !line.startsWith("+++ "))
          .forEach(line -> shown.append("    ").append(SafeText.masked(line)).append('\n'));
    }
    err.print(shown);
    while (true) {
      err.print("Apply this fix? y(es), n(o), a(ll from here), q(uit): ");
      err.flush();
      switch (answer()) {
        case "y", "yes" -> {
          return Answer.YES;
        }
        case "n", "no" -> {
          return Answer.NO;
        }
        case "a", "all" -> {
          return Answer.EVERY;
        }
        case "q", "quit" -> {
          return Answer.STOP;
        }
        default -> {}
      }
    }
  }

  private String answer() {
    try {
      String line = in.readLine();
      return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "q";
    }
  }
}
