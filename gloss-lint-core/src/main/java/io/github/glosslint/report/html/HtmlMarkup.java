package io.github.glosslint.report.html;

import io.github.glosslint.report.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML: elements that are all closed again, and between and in them texts that stay texts.
 * Names of elements and attributes are ours; every other string is made safe to print, as
 * everywhere, and then encoded. There are two contexts only, text and quoted attribute values, and
 * the five characters that are encoded are enough in both.
 */
public final class HtmlMarkup {

  /** Characters that are collected before they are handed on. */
  private static final int BUFFER = 1 << 14;

  private final Writer out;
  private final StringBuilder html = new StringBuilder(2 * BUFFER);
  private final Deque<String> elements = new ArrayDeque<>();
  private boolean inTag;

  public HtmlMarkup(Writer out) {
    this.out = out;
  }

  /** Opens an element; attributes may follow. */
  public HtmlMarkup open(String element) {
    empty(element);
    elements.push(element);
    return this;
  }

  /** Opens an element of a class. */
  public HtmlMarkup open(String element, String className) {
    return open(element).with("class", className);
  }

  /** Writes an element that has no content and no end. */
  public HtmlMarkup empty(String element) {
    endTag();
    html.append('<').append(element);
    inTag = true;
    return this;
  }

  /** Adds an attribute to the element that was just opened. */
  public HtmlMarkup with(String attribute, String value) {
    html.append(' ').append(attribute).append("=\"");
    encode(SafeText.of(value));
    html.append('"');
    return this;
  }

  /** Adds an attribute without a value. */
  public HtmlMarkup with(String attribute) {
    html.append(' ').append(attribute);
    return this;
  }

  /**
   * Opens a link. It leads nowhere if the URL is null or not one to follow: not of http or https,
   * with characters that no valid URL has, or with those that {@link SafeText} would change.
   */
  HtmlMarkup openLink(@Nullable String url) {
    open("a");
    return url != null && isSafe(url)
        ? with("href", url).with("rel", "noopener noreferrer nofollow")
        : this;
  }

  /**
   * Opens a link to a file.
   *
   * @param path relative, percent-encoded but for slashes, so that it is never a URL with a scheme
   */
  HtmlMarkup openLocal(String path) {
    return open("a").with("href", path).with("rel", "noopener noreferrer");
  }

  private static boolean isSafe(String url) {
    boolean web =
        url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
    return web && url.chars().allMatch(c -> c > ' ' && c < 0x7F) && !url.contains("##[");
  }

  public HtmlMarkup text(String text) {
    endTag();
    encode(SafeText.of(text));
    return this;
  }

  /** Writes an element with a text in it. */
  public HtmlMarkup element(String element, String text) {
    return open(element).text(text).close();
  }

  /** Writes an element of a class with a text in it. */
  public HtmlMarkup element(String element, String className, String text) {
    return open(element, className).text(text).close();
  }

  /** Writes what is HTML, CSS or JavaScript already, and our own. */
  public HtmlMarkup verbatim(String own) {
    endTag();
    html.append(own);
    return this;
  }

  /** Closes the element that was opened last. */
  public HtmlMarkup close() {
    endTag();
    html.append("</").append(elements.pop()).append('>');
    return this;
  }

  /** Ends a line, and hands on what there is, if it is enough. */
  public void line() throws IOException {
    endTag();
    html.append('\n');
    if (html.length() >= BUFFER || elements.isEmpty()) {
      out.append(html);
      html.setLength(0);
    }
  }

  private void endTag() {
    html.append(inTag ? ">" : "");
    inTag = false;
  }

  private void encode(String text) {
    int length = text.length();
    int copied = 0;
    for (int i = 0; i < length; i++) {
      String reference =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (reference != null) {
        html.append(text, copied, i).append(reference);
        copied = i + 1;
      }
    }
    html.append(text, copied, length);
  }
}
