package io.github.glosslint.generator.vitepress;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.javascript.JsValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The other places that pages are built at, by patterns of {@code path-to-regexp} 6 or by a
 * function.
 *
 * @param rules in their order; the first that matches counts
 * @param function gives each page its place; null if rules do
 * @param known false if only a program knows others
 */
record Rewrites(List<Rule> rules, @Nullable UnaryOperator<String> function, boolean known) {

  /** Names of parameters that a pattern may have. */
  private static final int MOST_PARAMETERS = 20;

  /**
   * A pattern and what becomes of what it matches.
   *
   * @param names of the groups of {@code from}, in their order
   */
  record Rule(Pattern from, List<String> names, String to) {}

  /** Those that only a function knows. */
  static final Rewrites UNKNOWN = new Rewrites(List.of(), null, false);

  static Rewrites of(@Nullable JsValue value) {
    if (value == null) {
      return new Rewrites(List.of(), null, true);
    }
    if (value instanceof JsValue.Chain chain) {
      UnaryOperator<String> function = MethodChain.of(chain);
      return function == null ? UNKNOWN : new Rewrites(List.of(), function, true);
    }
    if (!(value instanceof JsValue.Entries entries)) {
      return UNKNOWN;
    }
    List<Rule> rules = new ArrayList<>();
    boolean known = !entries.open();
    for (JsValue.Entry entry : entries.entries()) {
      Rule rule = entry.value() instanceof JsValue.Text to ? rule(entry.key(), to.value()) : null;
      if (rule == null) {
        known = false;
      } else {
        rules.add(rule);
      }
    }
    return new Rewrites(List.copyOf(rules), null, known);
  }

  private static @Nullable Rule rule(String from, String to) {
    if (from.startsWith("^")) {
      return null;
    }
    List<String> names = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < from.length()) {
      char c = from.charAt(at);
      if ("{}*+?\\".indexOf(c) >= 0 || names.size() > MOST_PARAMETERS) {
        return null;
      }
      boolean prefixed = (c == '/' || c == '.') && from.startsWith(":", at + 1);
      if (c != ':' && c != '(' && !prefixed) {
        pattern.append(Pattern.quote(String.valueOf(c)));
        at++;
        continue;
      }
      String prefix = prefixed ? Pattern.quote(String.valueOf(c)) : "";
      int start = prefixed ? at + 2 : c == ':' ? at + 1 : at;
      int end = start;
      while (end < from.length() && isName(from.charAt(end))) {
        end++;
      }
      names.add(end > start ? from.substring(start, end) : String.valueOf(names.size()));
      String inner = "[^/#?]+?";
      if (end < from.length() && from.charAt(end) == '(') {
        int close = from.indexOf(')', end);
        if (close < 0 || from.indexOf('(', end + 1) > 0 && from.indexOf('(', end + 1) < close) {
          return null;
        }
        inner = from.substring(end + 1, close);
        end = close + 1;
      }
      char modifier = end < from.length() ? from.charAt(end) : ' ';
      pattern.append(
          switch (modifier) {
            case '?' -> "(?:" + prefix + "(" + inner + "))?";
            case '*' -> repeated(prefix, inner) + "?";
            case '+' -> repeated(prefix, inner);
            default -> prefix + "(" + inner + ")";
          });
      at = "?*+".indexOf(modifier) >= 0 ? end + 1 : end;
    }
    try {
      return new Rule(
          Pattern.compile("(?:" + pattern + ")[/#?]?", Pattern.CASE_INSENSITIVE),
          List.copyOf(names),
          to);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static String repeated(String prefix, String inner) {
    String between = prefix.isEmpty() ? "/" : prefix;
    return "(?:" + prefix + "((?:" + inner + ")(?:" + between + "(?:" + inner + "))*))";
  }

  private static boolean isName(char c) {
    return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** The place of a page, both below the folder of the pages. */
  String of(String page) {
    if (function != null) {
      return function.apply(page);
    }
    for (Rule rule : rules) {
      Matcher matcher = rule.from().matcher(page);
      if (matcher.matches()) {
        return filled(rule, matcher);
      }
    }
    return page;
  }

  private static String filled(Rule rule, Matcher matcher) {
    String to = rule.to();
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < to.length()) {
      char c = to.charAt(at);
      if (c != ':') {
        out.append(c);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to.length() && isName(to.charAt(end))) {
        end++;
      }
      int group = rule.names().indexOf(to.substring(at + 1, end));
      String value = group < 0 ? null : matcher.group(group + 1);
      if (value == null && out.length() > 0 && out.charAt(out.length() - 1) == '/') {
        out.setLength(out.length() - 1);
      }
      out.append(value == null ? "" : value);
      if (end < to.length() && to.charAt(end) == '(') {
        end = Math.max(end, to.indexOf(')', end)) + 1;
      }
      at = end < to.length() && "?*+".indexOf(to.charAt(end)) >= 0 ? end + 1 : end;
    }
    return out.indexOf("/") == 0 ? out.substring(1) : out.toString();
  }
}
