package io.github.glosslint;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Related;
import java.util.stream.Collectors;

/** Findings as lines that tests compare. */
final class FindingLines {

  private FindingLines() {}

  /** Place, rule, message and, in braces, what is said of related places. */
  static String withRelated(Finding finding) {
    String related =
        finding.related().stream().map(Related::message).collect(Collectors.joining("; "));
    return finding.path()
        + ":"
        + finding.line()
        + " "
        + finding.rule()
        + " "
        + finding.message()
        + (related.isEmpty() ? "" : " {" + related + "}");
  }
}
