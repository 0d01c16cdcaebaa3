package io.github.glosslint.report;

/** Numbers as people read them, independent of the locale. */
final class Wording {

  private Wording() {}

  /** {@code 2714} as {@code 2,714}. */
  static String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** {@code 1 error}, {@code 2 errors}. */
  static String count(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
