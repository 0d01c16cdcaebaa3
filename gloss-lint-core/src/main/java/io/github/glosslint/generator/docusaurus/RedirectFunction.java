package io.github.glosslint.generator.docusaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a function of client-redirects can return at all: {@code existingPath.replace('/a', '/b')}
 * is a path with {@code /b} in it, or one that exists anyway.
 */
final class RedirectFunction {

  /** Around the number of a text: a character that no source has. */
  private static final String SIGN = "\uE000";

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?<![:'\"`\\\\])//[^\\n]*", Pattern.DOTALL);

  private static final Pattern REPLACED =
      Pattern.compile(
          "\\.replace(?:All)?\\(\\s*(?:'[^'\\n]*'|\"[^\"\\n]*\"|`[^`$]*`|/(?:[^/\\\\\\n]|\\\\.)+/\\w*)"
              + "\\s*,\\s*(['\"`])([^'\"`$\\\\\\n]*)\\1\\s*,?\\s*\\)");

  private static final Pattern TEMPLATE =
      Pattern.compile("`([^`$\\\\]*)\\$\\{\\s*[\\w$\uE000]+\\s*\\}([^`$\\\\]*)`");

  private static final Pattern TEXT = Pattern.compile("(['\"`])(/[^'\"`$\\\\\\n]*)\\1");

  private static final Pattern MARK = Pattern.compile(SIGN + "(\\d+)" + SIGN);

  /** Nothing, or a list of paths with marks. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "undefined|null|void 0|\\[\\s*\\]|\\s*|\\[\\s*%1$s(?:\\s*,\\s*%1$s)*\\s*,?\\s*\\]|%1$s"
              .replace("%1$s", "[\\w$]*(?:" + SIGN + "\\d+" + SIGN + ")+"));

  private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

  private static final Pattern ARROW = Pattern.compile("=>\\s*(?!\\{|\\s)");

  private static final Pattern CHOICE = Pattern.compile("[^?]*\\?([^?:]*):([^?:]*)");

  /** The texts in whose place the code has their numbers. */
  private final List<String> texts = new ArrayList<>();

  private final List<String> marks = new ArrayList<>();

  private RedirectFunction() {}

  /**
   * Texts of which each path that a function returns has one.
   *
   * @return null if it may return any path
   */
  static @Nullable List<String> marks(String code) {
    return new RedirectFunction().read(code);
  }

  private @Nullable List<String> read(String source) {
    String code = COMMENT.matcher(source.replace(SIGN, " ")).replaceAll(" ");
    code = marked(code, REPLACED, 2);
    code = marked(code, TEMPLATE, 1, 2);
    code = marked(code, TEXT, 2);
    boolean any = false;
    Matcher outcomes = RETURN.matcher(code);
    while (outcomes.find()) {
      any = true;
      if (!isKnown(outcome(code, outcomes.end()))) {
        return null;
      }
    }
    Matcher arrow = ARROW.matcher(code);
    if (!any && arrow.find()) {
      any = true;
      if (!isKnown(code.substring(arrow.end()).strip())) {
        return null;
      }
    }
    return any && !marks.contains("") ? marks : null;
  }

  /** Puts a sign in the place of what is found, and keeps the longest of some groups. */
  private String marked(String code, Pattern pattern, int... groups) {
    return pattern
        .matcher(code)
        .replaceAll(
            found -> {
              String longest = "";
              for (int group : groups) {
                longest =
                    longest.length() < found.group(group).length() ? found.group(group) : longest;
              }
              texts.add(longest);
              return SIGN + (texts.size() - 1) + SIGN;
            });
  }

  /** What is returned: up to the end of the brackets, or of the line. */
  private static String outcome(String code, int from) {
    int at = from;
    int depth = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      if (c == ';' || c == '}' || c == '\n' && depth == 0) {
        break;
      }
      at++;
    }
    return code.substring(from, at).strip();
  }

  private boolean isKnown(String outcome) {
    if (take(outcome)) {
      return true;
    }
    boolean wrapped = outcome.startsWith("(") && outcome.endsWith(")");
    Matcher choice = CHOICE.matcher(wrapped ? outcome.substring(1, outcome.length() - 1) : outcome);
    return choice.matches() && take(choice.group(1).strip()) && take(choice.group(2).strip());
  }

  /** Takes the marks of what is returned; false if it is not understood. */
  private boolean take(String outcome) {
    if (!KNOWN.matcher(outcome).matches()) {
      return false;
    }
    Matcher mark = MARK.matcher(outcome);
    while (mark.find()) {
      marks.add(texts.get(Integer.parseInt(mark.group(1))));
    }
    return true;
  }
}
