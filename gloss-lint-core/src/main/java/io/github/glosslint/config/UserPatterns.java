package io.github.glosslint.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.text.PathGlob;

/** Globs and patterns that users write. All of them match in linear time. */
public final class UserPatterns {

  /** Characters of a pattern or a glob. */
  static final int MAX_LENGTH = 1_000;

  /** Patterns, and globs, of one settings file. */
  static final int MAX_COUNT = 1_000;

  /**
   * States of a pattern's program, estimated before it is compiled: nested counts such as {@code
   * ((a{100}){100}){100}} multiply, and compiling them takes time and memory in proportion.
   */
  public static final int MAX_PROGRAM = 10_000;

  private UserPatterns() {}

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
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

  /** How many states the program of a pattern has at most, without compiling it. */
  public static long states(String pattern) {
    return ProgramSize.estimate(pattern);
  }

  static String checkedGlob(String glob) {
    glob(glob, "");
    return glob;
  }

  /** As {@link #checkedGlob}, but the glob has to say something about the name of the files. */
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
