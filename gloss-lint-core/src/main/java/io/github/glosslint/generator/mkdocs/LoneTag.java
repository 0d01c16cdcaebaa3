package io.github.glosslint.generator.mkdocs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that begins raw HTML for CommonMark (kinds 1, 6 and 7 of its HTML blocks), and not for
 * Python-Markdown: {@code <br>} alone on its line begins a paragraph, {@code <hr>} is a block
 * without the lines behind it, and every tag behind a sign of a quote or four columns of white
 * space belongs to the text around it, in whatever block that is (<a
 * href="https://github.com/Python-Markdown/markdown/blob/3.10/markdown/htmlparser.py">{@code
 * at_line_start}</a> of Python-Markdown 3.10).
 */
final class LoneTag implements Block {

  /** What may be between the white space of a line and its tag. */
  private static final Pattern BEGIN = Pattern.compile("[> \\t]*");

  private static final Pattern RULE = Pattern.compile("(?i)<hr[\\s/>]");

  private final BlockWriter writer;

  LoneTag(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    if (words.startsWith(">") || HtmlElement.isInText(line)) {
      Matcher tag = BEGIN.matcher(words);
      if (!tag.lookingAt() || !HtmlElement.isTag(words.substring(tag.end()))) {
        return NONE;
      }
      writer.inline(line, line.text().indexOf('<'));
      return at + 1;
    }
    if (RULE.matcher(words).lookingAt()) {
      writer.apart(line);
      writer.raw(line);
      writer.blank(line);
      return at + 1;
    }
    if (writer.paragraph() > 0 || !HtmlElement.isInlineTag(words)) {
      return NONE;
    }
    writer.inline(line, line.text().indexOf('<'));
    return at + 1;
  }
}
