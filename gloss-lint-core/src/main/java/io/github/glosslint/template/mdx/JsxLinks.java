package io.github.glosslint.template.mdx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tags of JSX in a program lead to, as far as literals say it. Tags in comments count for
 * nothing, and neither do templates and what else an expression makes.
 */
public final class JsxLinks {

  private static final Set<String> ATTRIBUTES = Set.of("href", "to", "src");

  /** A path of the site, wherever a program asks for it. */
  private static final Pattern ROUTE =
      Pattern.compile("useBaseUrl\\(\\s*(?:'([^'\\\\\\n]*)'|\"([^\"\\\\\\n]*)\")");

  private final String text;
  private final MdxExpressions expressions;
  private final List<Found> found = new ArrayList<>();

  private JsxLinks(String text) {
    this.text = text;
    this.expressions = new MdxExpressions(text);
  }

  /** What makes a destination of a text. */
  public enum Maker {
    /** A tag of HTML: the browser gets it as it is written. */
    HTML,
    /** A component, which makes a path of the site of one with a slash before it. */
    COMPONENT,
    /** {@code useBaseUrl}, which makes a path of the site of any. */
    ROUTE,
    /** {@code require}, which looks for a file. */
    FILE
  }

  /**
   * A destination.
   *
   * @param shown whether the page shows what is there, as a picture is shown
   * @param start where it begins, within the quotes
   */
  public record Found(Maker maker, boolean shown, String destination, int start) {}

  /** The destinations in a program, in its order. */
  public static List<Found> in(String program) {
    JsxLinks links = new JsxLinks(program);
    links.read();
    return links.found;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (c == '/' && text.startsWith("//", at) && !isInText(at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        if (c == '<' && !isType(at)) {
          tag(at);
        } else if (c == 'u' && text.startsWith("useBaseUrl(", at)) {
          route(at);
        }
        at++;
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
  }

  /** Whether two slashes are a part of a URL. */
  private boolean isInText(int at) {
    return at > 0 && ":'\"`/".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Whether a type is between the angle brackets, as in {@code useState<string>()}. */
  private boolean isType(int open) {
    return open > 0 && Character.isJavaIdentifierPart(text.charAt(open - 1));
  }

  private void tag(int open) {
    Tag tag = Tag.at(text, open, expressions);
    if (tag == null || tag.closing()) {
      return;
    }
    for (Tag.Attribute attribute : tag.attributes()) {
      if (ATTRIBUTES.contains(attribute.name()) && attribute.start() >= 0) {
        attribute(tag, attribute);
      }
    }
  }

  private void attribute(Tag tag, Tag.Attribute attribute) {
    Maker maker =
        switch (attribute.value()) {
          case LITERAL -> tag.isHtml() ? Maker.HTML : Maker.COMPONENT;
          case FILE -> Maker.FILE;
          // Found wherever it is called.
          case ROUTE, COMPUTED -> null;
        };
    if (maker != null) {
      add(maker, attribute.name().equals("src"), attribute.start(), attribute.end());
    }
  }

  private void route(int at) {
    Matcher route = ROUTE.matcher(text).region(at, text.length());
    if (route.lookingAt()) {
      int group = route.group(1) == null ? 2 : 1;
      add(Maker.ROUTE, false, route.start(group), route.end(group));
    }
  }

  private void add(Maker maker, boolean shown, int start, int end) {
    found.add(new Found(maker, shown, text.substring(start, end), start));
  }
}
