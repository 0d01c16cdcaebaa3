package io.github.glosslint.template.mdx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag of JSX.
 *
 * @param name empty for a fragment, {@code <>}
 * @param closing whether it is an end tag
 * @param selfClosing whether it ends with {@code />}
 * @param end offset after its {@code >}
 */
record Tag(String name, boolean closing, boolean selfClosing, List<Attribute> attributes, int end) {

  /**
   * An attribute.
   *
   * @param start where its value begins, within the quotes; -1 if it has none
   * @param end where the value ends
   * @param value what the value is
   */
  record Attribute(String name, int start, int end, Value value) {

    /** The same with an unknown value. */
    Attribute computed() {
      return new Attribute(name, start, end, Value.COMPUTED);
    }
  }

  /** How the value of an attribute is written. */
  enum Value {
    LITERAL,
    /** The path of a file that a bundler looks for, as in {@code {require('./a.png')}}. */
    FILE,
    /** A path of the site, as in {@code {useBaseUrl('/a')}}. */
    ROUTE,
    /** What an expression gives. */
    COMPUTED
  }

  private static final Pattern FILE =
      Pattern.compile(
          "\\{\\s*require\\(\\s*(['\"`])([^'\"`\\\\!$]+)\\1\\s*\\)(?:\\.default)?\\s*\\}");

  private static final Pattern ROUTE =
      Pattern.compile(
          "\\{\\s*useBaseUrl\\(\\s*(['\"`])([^'\"`\\\\$]*)\\1\\s*(?:,[^)]*)?\\)\\s*\\}");

  /** Longer expressions are no calls with a path. */
  private static final int LONGEST_CALL = 1_000;

  /** Whether the tag is one of HTML, and not of a component. */
  boolean isHtml() {
    return !name.isEmpty()
        && Character.isLowerCase(name.charAt(0))
        && name.indexOf('.') < 0
        && name.indexOf(':') < 0;
  }

  /** Whether the tag is one of a component, which may write anything. */
  boolean isComponent() {
    return !name.isEmpty() && !isHtml();
  }

  /**
   * The tag that begins at {@code open}; null if what is there is none.
   *
   * @param text the whole text
   */
  static @Nullable Tag at(String text, int open, MdxExpressions expressions) {
    return new Reader(text, open + 1, expressions).read();
  }

  private static final class Reader {

    private final String text;
    private final MdxExpressions expressions;
    private final List<Attribute> attributes = new ArrayList<>(0);
    private int at;

    Reader(String text, int at, MdxExpressions expressions) {
      this.text = text;
      this.at = at;
      this.expressions = expressions;
    }

    @Nullable Tag read() {
      boolean closing = take('/');
      String name = name();
      // A space after "<", as in "a < b", begins no tag here.
      if (name.isEmpty() && !is('>')) {
        return null;
      }
      while (true) {
        skipBlanks();
        if (take('>')) {
          return new Tag(name, closing, false, attributes, at);
        }
        if (take('/')) {
          skipBlanks();
          return take('>') ? new Tag(name, closing, true, attributes, at) : null;
        }
        if (!attribute()) {
          return null;
        }
      }
    }

    private boolean attribute() {
      if (is('{')) {
        int end = expressions.end(at);
        at = end < 0 ? at : end;
        return end >= 0;
      }
      String name = name();
      if (name.isEmpty()) {
        return false;
      }
      skipBlanks();
      if (!take('=')) {
        attributes.add(new Attribute(name, -1, -1, Value.LITERAL));
        return true;
      }
      skipBlanks();
      if (is('{')) {
        int end = expressions.end(at);
        if (end < 0) {
          return false;
        }
        attributes.add(expression(name, at, end));
        at = end;
        return true;
      }
      char quote = at < text.length() ? text.charAt(at) : ' ';
      int close = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
      if (close < 0) {
        return false;
      }
      attributes.add(new Attribute(name, at + 1, close, Value.LITERAL));
      at = close + 1;
      return true;
    }

    /** {@code {"text"}} is as good as {@code "text"}. */
    private Attribute expression(String name, int open, int end) {
      int first = open + 1;
      int last = end - 2;
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.charAt(last))) {
        last--;
      }
      char quote = text.charAt(first);
      boolean quoted = last > first && "\"'`".indexOf(quote) >= 0 && text.charAt(last) == quote;
      boolean literal = quoted;
      for (int i = first + 1; i < last; i++) {
        char c = text.charAt(i);
        literal &= c != quote && c != '\\' && c != '$' && c != '\n';
      }
      return literal ? new Attribute(name, first + 1, last, Value.LITERAL) : call(name, open, end);
    }

    private Attribute call(String name, int open, int end) {
      if (end - open <= LONGEST_CALL) {
        String code = text.substring(open, end);
        Matcher file = FILE.matcher(code);
        if (file.matches()) {
          return new Attribute(name, open + file.start(2), open + file.end(2), Value.FILE);
        }
        Matcher route = ROUTE.matcher(code);
        if (route.matches()) {
          return new Attribute(name, open + route.start(2), open + route.end(2), Value.ROUTE);
        }
      }
      return new Attribute(name, open, end, Value.COMPUTED);
    }

    private String name() {
      int start = at;
      while (at < text.length() && isName(text.charAt(at), at > start)) {
        at++;
      }
      return text.substring(start, at);
    }

    private static boolean isName(char c, boolean inside) {
      return Character.isLetter(c)
          || c == '_'
          || c == '$'
          || inside && (Character.isDigit(c) || c == '-' || c == '.' || c == ':');
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private boolean is(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(char c) {
      boolean found = is(c);
      at += found ? 1 : 0;
      return found;
    }
  }
}
