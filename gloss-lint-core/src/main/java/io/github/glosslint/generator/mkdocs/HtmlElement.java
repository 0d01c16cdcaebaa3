package io.github.glosslint.generator.mkdocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element that begins a line, with the lines up to its closing tag.
 *
 * @param firstLine the line with the opening tag
 * @param tagLine the line where the opening tag ends
 * @param tagEnd offset behind it in that line
 * @param lastLine the line with the closing tag
 * @param closeStart offset of the closing tag in that line
 * @param closeEnd offset behind it
 */
record HtmlElement(
    String name,
    String tag,
    int firstLine,
    int tagLine,
    int tagEnd,
    int lastLine,
    int closeStart,
    int closeEnd) {

  /** {@code block_level_elements} of Python-Markdown, without those that hold nothing. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "canvas",
          "center",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "group",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "iframe",
          "legend",
          "li",
          "main",
          "map",
          "menu",
          "nav",
          "noframes",
          "noscript",
          "object",
          "ol",
          "output",
          "p",
          "pre",
          "script",
          "section",
          "style",
          "summary",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "video");

  private static final Pattern OPEN_TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9-]*)(?=[\\s>/])");

  private static final Pattern MARKDOWN =
      Pattern.compile("(?i)\\smarkdown(?:\\s*=\\s*[\"']?(?:1|block|span)[\"']?)?(?=[\\s>])");

  private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");

  /** The element that begins at a line; null if there is none, or it is never closed. */
  static @Nullable HtmlElement at(List<Line> lines, int first) {
    String begin = lines.get(first).text();
    int open = begin.indexOf('<');
    String name = nameAt(lines.get(first));
    if (name == null) {
      return null;
    }
    int line = first;
    int at = tagEnd(begin, open);
    StringBuilder tag = new StringBuilder();
    while (at < 0 && line + 1 < lines.size() && !lines.get(line + 1).isBlank()) {
      tag.append(lines.get(line).text()).append('\n');
      line++;
      at = tagEnd(lines.get(line).text(), 0);
    }
    if (at < 0) {
      return null;
    }
    tag.append(lines.get(line).text(), 0, at);
    int tagLine = line;
    int tagEnd = at;
    int depth = 1;
    Fences fences = new Fences(lines);
    for (; line < lines.size(); line = fences.skip(line + 1), at = 0) {
      String text = lines.get(line).text();
      for (int next = text.indexOf('<', at); next >= 0; next = text.indexOf('<', next + 1)) {
        boolean closing = text.startsWith("/", next + 1);
        if (!isNamed(text, next + (closing ? 2 : 1), name)) {
          continue;
        }
        depth += closing ? -1 : 1;
        if (depth == 0) {
          int end = text.indexOf('>', next);
          return new HtmlElement(
              name.toLowerCase(Locale.ROOT),
              tag.toString(),
              first,
              tagLine,
              tagEnd,
              line,
              next,
              end < 0 ? text.length() : end + 1);
        }
      }
    }
    return null;
  }

  /**
   * The name of the block of HTML that begins a line; null if none does. What is indented by four
   * or more is one only if it is kept as it is.
   */
  static @Nullable String nameAt(Line line) {
    String name = elementOf(line.words());
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return (isInText(line) ? VERBATIM : BLOCKS).contains(lower) ? name : null;
  }

  /** Whether a tag that begins a line is a part of the text around it. */
  static boolean isInText(Line line) {
    return line.column() > 3;
  }

  /** Whether words begin with a tag, opening or closing. */
  static boolean isTag(String words) {
    return elementOf(opened(words)) != null;
  }

  /**
   * Whether words are a single tag that belongs to running text: of no element that Python-Markdown
   * takes for a block.
   */
  static boolean isInlineTag(String words) {
    if (words.indexOf('>') != words.length() - 1) {
      return false;
    }
    String name = elementOf(opened(words));
    return name != null && !BLOCKS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String opened(String words) {
    return words.startsWith("</") ? "<" + words.substring(2) : words;
  }

  private static @Nullable String elementOf(String words) {
    Matcher matcher = OPEN_TAG.matcher(words);
    return matcher.lookingAt() ? matcher.group(1) : null;
  }

  private static int tagEnd(String text, int from) {
    int end = text.indexOf('>', from);
    return end < 0 ? -1 : end + 1;
  }

  private static boolean isNamed(String text, int at, String name) {
    int end = at + name.length();
    return text.regionMatches(true, at, name, 0, name.length())
        && (end == text.length() || " \t>/".indexOf(text.charAt(end)) >= 0);
  }

  /** Whether blank lines are part of the content, whoever reads it. */
  boolean verbatim() {
    return VERBATIM.contains(name);
  }

  /** Whether the opening tag asks for Markdown between its tags. */
  boolean asksForMarkdown() {
    return MARKDOWN.matcher(tag).find();
  }

  /** The opening tag. */
  List<Line> open(List<Line> lines) {
    List<Line> open = new ArrayList<>(lines.subList(firstLine, tagLine));
    open.add(lines.get(tagLine).part(0, tagEnd));
    return open;
  }

  /** What is between the tags. */
  List<Line> content(List<Line> lines) {
    List<Line> content = new ArrayList<>();
    if (tagLine == lastLine) {
      content.add(lines.get(tagLine).part(tagEnd, closeStart));
      return content;
    }
    content.add(lines.get(tagLine).part(tagEnd, lines.get(tagLine).text().length()));
    content.addAll(lines.subList(tagLine + 1, lastLine));
    Line last = lines.get(lastLine);
    if (!last.text().substring(0, closeStart).isBlank()) {
      content.add(last.part(0, closeStart));
    }
    return content;
  }

  /** The closing tag. */
  List<Line> close(List<Line> lines) {
    return List.of(lines.get(lastLine).part(closeStart, closeEnd));
  }

  /**
   * What is behind the closing tag; null if nothing is.
   *
   * @param last the line with it
   */
  @Nullable Line rest(Line last) {
    String rest = last.text().substring(closeEnd);
    return rest.isBlank() ? null : last.part(closeEnd, last.text().length());
  }
}
