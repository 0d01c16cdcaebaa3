package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Severity;

/** Words and numbers that several formats have, independent of the locale. */
public final class Wording {

  private Wording() {}

  /** {@code 2714} as {@code 2,714}. */
  public static String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** {@code 1 error}, {@code 2 errors}. */
  public static String count(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 1 error}, {@code 2 errors}, {@code 2 info}. */
  public static String count(long number, Severity severity) {
    return severity == Severity.INFO ? grouped(number) + " info" : count(number, severity.word());
  }

  /**
   * What a finding says where there is one text for it: the message, and what was probably meant.
   * Not safe to print yet.
   */
  public static String message(Finding finding) {
    return finding.suggestions().isEmpty()
        ? finding.message()
        : finding.message()
            + " (did you mean \""
            + String.join("\" or \"", finding.suggestions())
            + "\"?)";
  }

  /** The message, and every way to mend it, for a format that shows one text. Not safe yet. */
  public static String messageWithFixes(Finding finding) {
    StringBuilder text = new StringBuilder(message(finding));
    for (PlacedFix fix : finding.otherFixes()) {
      text.append(" (fix: ").append(fix.description()).append(')');
    }
    return text.toString();
  }

  /** That a report of a run in which gloss-lint itself failed is not the whole truth. */
  public static String incomplete(Report report) {
    int failures = report.failures().size();
    return "the result is incomplete: gloss-lint itself failed "
        + (failures == 1 ? "once" : grouped(failures) + " times");
  }

  /** A text of at most so many code units, its end replaced by {@code …} if it is longer. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, end - (Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0)) + "…";
  }
}
