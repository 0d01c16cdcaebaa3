package io.github.glosslint.cli.init;

import io.github.glosslint.migration.Imported;
import io.github.glosslint.migration.Imported.Left;
import io.github.glosslint.report.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What {@code init} says of the settings of other tools. */
public final class ImportText {

  private ImportText() {}

  /** A paragraph for each file: what was taken, and by reason what was not. */
  static String of(List<Imported> files) {
    StringBuilder text = new StringBuilder();
    for (Imported file : files) {
      String taken =
          file.taken().stream().allMatch(String::isEmpty)
              ? file.taken().isEmpty() ? "nothing" : "its entries"
              : String.join(", ", file.taken());
      text.append("took from ").append(SafeText.path(file.file()));
      text.append(" (").append(file.tool()).append("): ").append(SafeText.masked(taken));
      text.append('\n');
      Map<String, StringJoiner> byReason = new LinkedHashMap<>();
      for (Left left : file.left()) {
        byReason
            .computeIfAbsent(left.reason(), reason -> new StringJoiner(", "))
            .add(left.key().strip());
      }
      byReason.forEach(
          (reason, keys) -> {
            String what = keys.length() == 0 ? reason : "not " + keys + ": " + reason;
            text.append("  ").append(SafeText.masked(what)).append('\n');
          });
    }
    return text.toString();
  }
}
