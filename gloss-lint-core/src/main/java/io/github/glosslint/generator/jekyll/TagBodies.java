package io.github.glosslint.generator.jekyll;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tag may write that only a plugin can render. Most plugins render the text between the two
 * tags of a block as Markdown, so its headings are on the page, though not where anybody could see
 * them.
 */
final class TagBodies {

  /** In what tags are called that write an anchor, or a text with headings of its own. */
  private static final List<String> WRITERS =
      List.of(
          "anchor",
          "bookmark",
          "heading",
          "import",
          "include",
          "markdown",
          "partial",
          "render",
          "section",
          "snippet");

  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[(?!\\^)([^\\]\\n]{1,200})\\]:[ \\t]*\\S");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\n]{1,200})\\]");

  private TagBodies() {}

  /**
   * Whether a piece of a template that is not known here may give the page an anchor.
   *
   * @param piece an output, a single tag, or a block from its first tag to its last
   * @param beginsLine whether nothing stands before it on its line
   */
  static boolean mayHaveAnchors(String source, Location piece, boolean beginsLine) {
    int end = Math.min(piece.end(), source.length());
    if (source.startsWith("{{", piece.start())) {
      // What is put at the start of a line may be a whole page.
      return beginsLine || source.substring(piece.start(), end).contains("markdownify");
    }
    String name = name(source, piece.start(), end);
    boolean writer = WRITERS.stream().anyMatch(name::contains);
    return writer && beginsLine || bodyMayHaveAnchors(body(source, piece));
  }

  /** The labels of the definitions in a block, as they are written; empty for what is no block. */
  static List<String> labels(String source, Location piece) {
    String body = body(source, piece);
    List<String> labels = new ArrayList<>();
    if (body.contains("]:")) {
      Matcher definition = DEFINITION.matcher(body);
      while (definition.find()) {
        labels.add(definition.group(1));
      }
    }
    return labels;
  }

  /** The footnotes that a block refers to or defines; empty for what is no block. */
  static Set<String> footnotes(String source, Location piece) {
    String body = body(source, piece);
    Set<String> names = new HashSet<>();
    if (body.contains("[^")) {
      Matcher mark = FOOTNOTE.matcher(body);
      while (mark.find()) {
        names.add(mark.group(1));
      }
    }
    return names;
  }

  /** What stands between the tags of a block; empty for what is none. */
  private static String body(String source, Location piece) {
    int end = Math.min(piece.end(), source.length());
    int start = source.indexOf("%}", piece.start()) + 2;
    return start < 2 || start >= end ? "" : source.substring(start, end);
  }

  private static String name(String source, int at, int end) {
    int start = at;
    while (start < end && "{%- \t\r\n".indexOf(source.charAt(start)) >= 0) {
      start++;
    }
    int stop = start;
    while (stop < end && (Character.isLetter(source.charAt(stop)) || source.charAt(stop) == '_')) {
      stop++;
    }
    return source.substring(start, stop);
  }

  private static boolean bodyMayHaveAnchors(String body) {
    boolean inFence = false;
    boolean behindText = false;
    for (String line : body.split("\n", -1)) {
      String text = line.strip();
      if (text.startsWith("```") || text.startsWith("~~~")) {
        inFence = !inFence;
      } else if (!inFence && (isAnchor(text) || behindText && isUnderline(text))) {
        return true;
      }
      behindText = !text.isEmpty();
    }
    return false;
  }

  private static boolean isAnchor(String line) {
    return line.startsWith("#")
        || line.startsWith("{{")
        || line.contains("{% include")
        || line.contains("{%- include")
        || line.contains("<h")
        || line.contains(" id=")
        || line.contains(" name=")
        || line.contains("{:")
        || line.contains("{#");
  }

  private static boolean isUnderline(String line) {
    return !line.isEmpty() && (line.replace("-", "").isEmpty() || line.replace("=", "").isEmpty());
  }
}
