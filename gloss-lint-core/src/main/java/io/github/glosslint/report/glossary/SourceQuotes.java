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
    return span.matches() ? span.group(2).strip() : "";
  }

  /**
   * The marker of the list item that a text is.
   *
   * @return 0 for a bullet, the number of a numbered one, -1 if it is no item
   */
  int item(Location place) {
    String content = contents.computeIfAbsent(place.path(), this::contentOf);
    int start = Math.min(place.start(), content.length());
    int line = Math.max(content.lastIndexOf('\n', start - 1), content.lastIndexOf('\r', start - 1));
    Matcher marker = MARKER.matcher(content.substring(line + 1, start));
    return !marker.matches() ? -1 : marker.group(1) == null ? 0 : Integer.parseInt(marker.group(1));
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
