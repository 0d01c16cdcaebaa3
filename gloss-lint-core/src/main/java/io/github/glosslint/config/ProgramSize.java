package io.github.glosslint.config;

/**
 * Estimates from above how many states a regular expression has once its counts are written out, as
 * {@code (a{9}){9}} has 81. Good for that only: whether the expression is right, the compiler says.
 */
final class ProgramSize {

  /**
   * Deeper groups are refused: neither this estimate nor the compiler should need a large stack.
   */
  private static final int MAX_DEPTH = 100;

  private static final long TOO_MUCH = Integer.MAX_VALUE;

  private final String pattern;
  private int at;

  private ProgramSize(String pattern) {
    this.pattern = pattern;
  }

  static long estimate(String pattern) {
    ProgramSize size = new ProgramSize(pattern);
    long total = 0;
    while (size.at < pattern.length()) {
      total += size.group(0);
    }
    return Math.min(total, TOO_MUCH);
  }

  /** The size up to the closing parenthesis, or to the end. */
  private long group(int depth) {
    if (depth > MAX_DEPTH) {
      at = pattern.length();
      return TOO_MUCH;
    }
    long size = 2;
    long last = 0;
    while (at < pattern.length() && pattern.charAt(at) != ')') {
      char c = pattern.charAt(at++);
      if (c == '{' && last > 0 && isCount()) {
        long repeated = Math.min(last * count(), TOO_MUCH);
        size += repeated - last;
        last = repeated;
      } else {
        last = c == '(' ? group(depth + 1) : atom(c);
        size += last;
      }
      size = Math.min(size, TOO_MUCH);
    }
    at++;
    return size;
  }

  /** One step; moves behind an escape or a class that begins here. */
  private long atom(char c) {
    if (c == '\\' && at < pattern.length()) {
      char escaped = pattern.charAt(at++);
      if ("pPx".indexOf(escaped) >= 0 && pattern.startsWith("{", at)) {
        int end = pattern.indexOf('}', at);
        at = end < 0 ? pattern.length() : end + 1;
      }
    } else if (c == '[') {
      at += pattern.startsWith("^", at) ? 1 : 0;
      at += pattern.startsWith("]", at) ? 1 : 0;
      while (at < pattern.length() && pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    }
    return 1;
  }

  private boolean isCount() {
    int end = pattern.indexOf('}', at);
    return end > at
        && pattern.substring(at, end).chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',');
  }

  private long count() {
    int end = pattern.indexOf('}', at);
    long most = 1;
    for (String number : pattern.substring(at, end).split(",", -1)) {
      most = Math.max(most, number.length() > 6 ? TOO_MUCH : number(number));
    }
    at = end + 1;
    return most;
  }

  private static long number(String digits) {
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
