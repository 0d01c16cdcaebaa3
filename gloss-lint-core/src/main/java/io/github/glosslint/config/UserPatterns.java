package io.github.glosslint.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.text.PathGlob;

/** Checks globs and patterns from users. All of them match in linear time. */
public final class UserPatterns {

  /** Maximum length of a pattern or glob in characters. */
  static final int MAX_LENGTH = 1_000;

  /** Maximum number of patterns and globs in a settings file. */
  static final int MAX_COUNT = 1_000;

  /**
   * Maximum number of states of a compiled pattern, estimated before it is compiled: nested counts
   * such as {@code ((a{100}){100}){100}} multiply, and compiling them takes time and memory in
   * proportion.
   */
  public static final int MAX_PROGRAM = 10_000;

  private UserPatterns() {}

  /**
   * @throws IllegalArgumentException if the pattern is invalid; the message says what is wrong, in
   *     one sentence
   */
  static String checkedPattern(String pattern) {
    compile(pattern);
    return pattern;
  }

  static Pattern compile(String pattern) {
    checkLength(pattern, "pattern");
    if (states(pattern) > MAX_PROGRAM) {
      throw new IllegalArgumentException(
          "The pattern repeats too much: it compiles to more than " + MAX_PROGRAM + " steps.");
    }
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The pattern is not valid in RE2 syntax: " + e.getDescription() + ".", e);
    }
  }

  /**
   * An upper limit for the number of states of a compiled pattern, computed without compiling it.
   */
  public static long states(String pattern) {
    return ProgramSize.estimate(pattern);
  }

  static String checkedGlob(String glob) {
    glob(glob, "");
    return glob;
  }

  /** Like {@link #checkedGlob}, but the glob must restrict the names of files. */
  static String checkedInclude(String glob) {
    String name = glob.substring(glob.lastIndexOf('/') + 1);
    if (glob.endsWith("/") || name.equals("*") || name.equals("**")) {
      throw new IllegalArgumentException(
          "\"include\" adds files by their names, such as \"docs/**/*.txt\"; \""
              + glob
              + "\" would read every file, images too.");
    }
    return checkedGlob(glob);
  }

  static PathGlob glob(String glob, String base) {
    checkLength(glob, "glob");
    if (glob.startsWith("!")) {
      throw new IllegalArgumentException("A glob of settings cannot be negated with \"!\".");
    }
    if (glob.indexOf('{') >= 0 && glob.indexOf(',') > 0) {
      throw new IllegalArgumentException("Globs do not support \"{a,b}\"; write two globs.");
    }
    return PathGlob.of(glob, base);
  }

  private static void checkLength(String pattern, String what) {
    if (pattern.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A " + what + " has at most " + MAX_LENGTH + " characters.");
    }
  }
}
