package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern of one name, the part of a {@link PathGlob} between two slashes. Of a whole path it is
 * a pattern as well, one whose stars cross folders.
 */
public final class NameGlob {

  private static final int ANY = -1;
  private static final int STAR = -2;

  /** Offset of the classes among {@link #steps}: {@code CLASS - i} is the class {@code i}. */
  private static final int CLASS = -3;

  private static final String[] POSIX = {
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "xdigit"
  };

  /** Code points to match literally, or one of the constants above. */
  private final int[] steps;

  private final List<CharClass> classes;

  /** The fewest code points of a name that fits. */
  private final int least;

  private NameGlob(int[] steps, List<CharClass> classes) {
    this.steps = steps;
    this.classes = classes;
    int stars = 0;
    for (int step : steps) {
      stars += step == STAR ? 1 : 0;
    }
    this.least = steps.length - stars;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it leaves a {@code [} open, or names a class that POSIX
   *     does not have; the message is a sentence
   */
  public static NameGlob of(String pattern) {
    int[] steps = new int[pattern.length()];
    List<CharClass> classes = new ArrayList<>(0);
    int count = 0;
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == '*') {
        if (count == 0 || steps[count - 1] != STAR) {
          steps[count++] = STAR;
        }
      } else if (c == '?') {
        steps[count++] = ANY;
      } else if (c == '[') {
        int end = classEnd(pattern, i - 1);
        steps[count++] = CLASS - classes.size();
        classes.add(CharClass.of(pattern.substring(i, end)));
        i = end + 1;
      } else if (c == '\\' && i < pattern.length()) {
        int escaped = pattern.codePointAt(i);
        i += Character.charCount(escaped);
        steps[count++] = escaped;
      } else {
        steps[count++] = c;
      }
    }
    return new NameGlob(Arrays.copyOf(steps, count), classes);
  }

  /**
   * The bracket that closes a class.
   *
   * @param open the bracket that opens it
   * @throws IllegalArgumentException if nothing closes it; the message is a sentence
   */
  static int classEnd(String pattern, int open) {
    int i = open + 1;
    int bracket = -1;
    if (i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^')) {
      i++;
    }
    for (int first = i; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == ']' && i > first) {
        return i;
      } else if (c == '\\') {
        i++;
      } else if (c == '[' && pattern.startsWith("[:", i)) {
        // As in Git's wildmatch: what the next bracket does not close as a name is none.
        bracket = bracket > i + 1 ? bracket : pattern.indexOf(']', i + 2);
        if (bracket < 0) {
          break;
        }
        i = isNameEnd(pattern, i, bracket) ? bracket : i;
      }
    }
    throw new IllegalArgumentException("The \"[\" is never closed.");
  }

  /** Whether {@code [:} and a bracket enclose the name of a class. */
  private static boolean isNameEnd(String pattern, int start, int bracket) {
    return bracket > start + 2 && pattern.charAt(bracket - 1) == ':';
  }

  /** Whether a text is such a name. */
  public boolean matches(String name) {
    return matches(name, 0, name.length());
  }

  /** Whether {@code path[from, to)} is such a name. */
  boolean matches(String path, int from, int to) {
    if (to - from < least) {
      return false;
    }
    int at = from;
    int next = 0;
    int retryStep = -1;
    int retryAt = 0;
    while (true) {
      if (next < steps.length && steps[next] == STAR) {
        retryStep = ++next;
        retryAt = at;
        if (next == steps.length) {
          return true;
        }
        continue;
      }
      if (at == to && next == steps.length) {
        return true;
      }
      int c = at < to ? path.codePointAt(at) : 0;
      if (at < to && next < steps.length && fits(steps[next], c)) {
        at += Character.charCount(c);
        next++;
      } else if (retryStep >= 0 && retryAt < to) {
        retryAt += Character.charCount(path.codePointAt(retryAt));
        at = retryAt;
        next = retryStep;
      } else {
        return false;
      }
    }
  }

  private boolean fits(int step, int c) {
    return step == ANY || (step >= 0 ? step == c : classes.get(CLASS - step).contains(c));
  }

  /** A class of characters. */
  private static final class CharClass {

    private final boolean negated;

    /** First and last code points in turn. */
    private final int[] ranges;

    /** Which of {@link #POSIX} are named. */
    private final boolean[] named;

    private CharClass(boolean negated, int[] ranges, boolean[] named) {
      this.negated = negated;
      this.ranges = ranges;
      this.named = named;
    }

    static CharClass of(String inside) {
      boolean negated = inside.startsWith("!") || inside.startsWith("^");
      int[] ranges = new int[inside.length() * 2];
      boolean[] named = new boolean[POSIX.length];
      int bracket = -1;
      int count = 0;
      int i = negated ? 1 : 0;
      while (i < inside.length()) {
        if (inside.startsWith("[:", i)) {
          bracket = bracket > i + 1 ? bracket : inside.indexOf(']', i + 2);
          bracket = bracket < 0 ? inside.length() : bracket;
          if (bracket < inside.length() && isNameEnd(inside, i, bracket)) {
            named[posix(inside.substring(i + 2, bracket - 1))] = true;
            i = bracket + 1;
            continue;
          }
        }
        i += inside.charAt(i) == '\\' && i + 1 < inside.length() ? 1 : 0;
        int first = inside.codePointAt(i);
        i += Character.charCount(first);
        int last = first;
        if (i + 1 < inside.length() && inside.charAt(i) == '-') {
          i += inside.charAt(i + 1) == '\\' && i + 2 < inside.length() ? 2 : 1;
          last = inside.codePointAt(i);
          i += Character.charCount(last);
        }
        ranges[count++] = first;
        ranges[count++] = last;
      }
      return new CharClass(negated, Arrays.copyOf(ranges, count), named);
    }

    /** The index of a name; as in Git, a pattern with any other matches nothing. */
    private static int posix(String name) {
      int index = Arrays.binarySearch(POSIX, name);
      if (index < 0) {
        throw new IllegalArgumentException("There is no class \"[:" + name + ":]\".");
      }
      return index;
    }

    boolean contains(int c) {
      for (int i = 0; i < ranges.length; i += 2) {
        if (c >= ranges[i] && c <= ranges[i + 1]) {
          return !negated;
        }
      }
      for (int i = 0; i < named.length; i++) {
        if (named[i] && isNamed(POSIX[i], c)) {
          return !negated;
        }
      }
      return negated;
    }

    private static boolean isNamed(String name, int c) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      boolean visible = c > ' ' && c < 0x7F;
      return switch (name) {
        case "alnum" -> letter || digit;
        case "alpha" -> letter;
        case "blank" -> c == ' ' || c == '\t';
        case "cntrl" -> c < ' ' || c == 0x7F;
        case "digit" -> digit;
        case "graph" -> visible;
        case "lower" -> letter && c >= 'a';
        case "print" -> visible || c == ' ';
        case "punct" -> visible && !letter && !digit;
        case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
        case "upper" -> letter && c <= 'Z';
        default -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      };
    }
  }
}
