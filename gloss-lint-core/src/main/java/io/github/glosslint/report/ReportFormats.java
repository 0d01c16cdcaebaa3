package io.github.glosslint.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The formats of reports, by the names that users know them by. */
public final class ReportFormats {

  private static final Map<String, Supplier<ReportFormat>> BY_NAME =
      new TreeMap<>(Map.of("json", JsonReport::new, "text", TextReport::plain));

  private ReportFormats() {}

  /** The format of a name; empty if there is none. */
  public static Optional<ReportFormat> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
  }

  /** All names, sorted. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }
}
