package io.github.glosslint.report.glossary;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the source where prose has no words. */
final class SourceQuotes {

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern FENCED =
      Pattern.compile("\\s*(```+|~~~+)[^\n]*\n(.*?)\\s*\\1\\s*", Pattern.DOTALL);
  private static final Pattern INDENT = Pattern.compile("^( {4}| {0,3}\t)");

  /** At most nine digits, as in CommonMark. */
  private static final Pattern MARKER =
      Pattern.compile("[\\s>]*(?:[-*+•]|(?:#|(\\d{1,9}))[.)])\\s+");

  private static final Pattern SPAN =
      Pattern.compile("\\s*(`+|\\$\\$?)(.*[^`$])\\1\\s*", Pattern.DOTALL);

  private static final Pattern HTML_CODE =
      Pattern.compile("<(?:code|kbd|pre|samp|tt|var)(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final int LONGEST_TAG = 200;

  private final Function<String, @Nullable SourceText> files;
  private final Map<String, String> contents = new HashMap<>();

  SourceQuotes(Function<String, @Nullable SourceText> files) {
    this.files = files;
  }

  /** A URL that is all there is; empty if it is something else. */
  String url(Location place) {
    String source = source(place);
    return URL.matcher(source).matches() ? source : "";
  }

  /** Code or a formula, without its fences; empty if it is something else. */
  String code(Location place) {
    String source = source(place);
    Matcher fenced = FENCED.matcher(source);
    if (fenced.matches()) {
      return fenced.group(2).stripIndent().stripTrailing();
    }
    Matcher span = SPAN.matcher(source);
    return span.matches() ? span.group(2).strip() : htmlCode(place, source);
  }

  /** The words of an element of HTML for code, whose start tag is before or in a place. */
  private String htmlCode(Location place, String source) {
    String before = between(place.path(), Math.max(0, place.start() - LONGEST_TAG), place.start());
    Matcher above = HTML_CODE.matcher(before.substring(Math.max(0, before.lastIndexOf('<'))));
    Matcher within = HTML_CODE.matcher(source);
    if (!above.matches() && !within.lookingAt()) {
      return "";
    }
    return TAG.matcher(source)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }

  /**
   * The marker of the list item that a text is.
   *
   * @return 0 for a bullet, the number of a numbered one, -1 if it is no item
   */
  int item(Location place) {
    Matcher marker = MARKER.matcher(before(place));
    return !marker.matches() ? -1 : marker.group(1) == null ? 0 : Integer.parseInt(marker.group(1));
  }

  /** How many characters are before a place on its line. */
  int column(Location place) {
    return before(place).length();
  }

  /** How many blanks the line of a place begins with. */
  int indent(Location place) {
    String before = before(place);
    return before.length() - before.stripLeading().length();
  }

  private String before(Location place) {
    String content = contents.computeIfAbsent(place.path(), this::contentOf);
    int start = Math.min(place.start(), content.length());
    int line = Math.max(content.lastIndexOf('\n', start - 1), content.lastIndexOf('\r', start - 1));
    return content.substring(line + 1, start);
  }

  /** A block of code that an indent makes one, without it; empty if it is something else. */
  String indented(Location place) {
    String content = contents.computeIfAbsent(place.path(), this::contentOf);
    int start = Math.min(place.start(), content.length());
    int line = content.lastIndexOf('\n', start - 1) + 1;
    String block =
        content.substring(line, Math.min(Math.max(start, place.end()), content.length()));
    return block.lines().allMatch(each -> each.isBlank() || INDENT.matcher(each).find())
        ? block.stripIndent().stripTrailing()
        : "";
  }

  private String source(Location place) {
    return between(place.path(), place.start(), place.end());
  }

  /** What a file has from one offset to another. */
  String between(String path, int from, int to) {
    String content = contents.computeIfAbsent(path, this::contentOf);
    int end = Math.min(to, content.length());
    return content.substring(Math.min(from, end), end);
  }

  private String contentOf(String path) {
    SourceText text = files.apply(path);
    return text == null ? "" : text.content();
  }
}
