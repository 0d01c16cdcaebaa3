package io.github.glosslint.rules;

import io.github.glosslint.linked.Target;
import java.util.List;

/** Explains why a file is missing, or where else it exists. */
final class Elsewhere {

  private static final int MOST = 2;

  private Elsewhere() {}

  /** Why an anchor is not there; empty if unknown. */
  static String clause(Target.AnchorState.Absent absent) {
    return absent.because().isEmpty() ? "" : "; " + absent.because();
  }

  /** What is missing, and where it exists instead. */
  static String message(Target.Missing missing) {
    String what =
        missing.path().isEmpty()
            ? "No page at the root of the site"
            : "No file \"" + missing.path() + "\"";
    return what + clause(missing);
  }

  /** A clause such as {@code "; that name exists as \"assets/u/fit.png\""}, or nothing. */
  private static String clause(Target.Missing missing) {
    if (!missing.because().isEmpty()) {
      return "; " + missing.because();
    }
    List<String> places = missing.elsewhere();
    if (places.isEmpty()) {
      return "";
    }
    StringBuilder clause = new StringBuilder("; that name exists as \"");
    for (int i = 0; i < Math.min(MOST, places.size()); i++) {
      clause.append(i == 0 ? "" : "\" and \"").append(places.get(i));
    }
    clause.append('"');
    if (places.size() > MOST) {
      clause.append(" and ").append(places.size() - MOST).append(" more");
    }
    return clause.toString();
  }
}
