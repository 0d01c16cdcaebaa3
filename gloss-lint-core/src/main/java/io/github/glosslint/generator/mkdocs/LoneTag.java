package io.github.glosslint.generator.mkdocs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A tag that begins raw HTML for CommonMark (kinds 6 and 7 of its HTML blocks), and not for
 * Python-Markdown: {@code <br>} alone on its line begins a paragraph, {@code <hr>} is a block
 * without the lines behind it.
 */
final class LoneTag implements Block {

  private static final Pattern RULE = Pattern.compile("(?i)<hr[\\s/>]");

  /** Nothing that readers see; behind it, a tag does not begin its line. */
  private static final String WORD_JOINER = "\u2060";

  private final BlockWriter writer;

  LoneTag(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    if (RULE.matcher(words).lookingAt()) {
      writer.apart(line);
      writer.raw(line);
      writer.blank(line);
      return at + 1;
    }
    if (writer.paragraph() > 0 || !HtmlElement.isInlineTag(words)) {
      return NONE;
    }
    writer.prefixed(line, line.text().indexOf('<'), WORD_JOINER);
    return at + 1;
  }
}
