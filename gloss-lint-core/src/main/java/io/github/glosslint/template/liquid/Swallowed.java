package io.github.glosslint.template.liquid;

import io.github.glosslint.document.Defect;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tag takes in that ends only where another tag ends.
 *
 * <p>A tag may be written on several lines, as long parameter lists are. So it is taken for
 * unclosed only if another tag begins in it or if there are headings or paragraphs in it.
 */
final class Swallowed {

  private static final int NAMED = 5;

  private Swallowed() {}

  /** Whether it is worth asking {@link #in}. */
  static boolean mayBeIn(String markup) {
    return markup.indexOf('\n') >= 0 || markup.contains("{%");
  }

  /** Whether the token runs over text that was never meant to be in it. */
  static boolean in(Token token, String markup, boolean wellFormed) {
    boolean lines = markup.indexOf('\n') >= 0;
    if (token.kind() == Token.Kind.OUTPUT) {
      return lines
          && (LiquidMarkup.opens(markup, "{{", 0, markup.length())
              || LiquidMarkup.opens(markup, "{%", 0, markup.length()));
    }
    return !wellFormed
        && (markup.contains("{%")
            || (lines && (!headings(markup).isEmpty() || hasBlankLine(markup))));
  }

  private static boolean hasBlankLine(String markup) {
    int line = markup.indexOf('\n');
    while (line >= 0) {
      int i = line + 1;
      while (i < markup.length() && (markup.charAt(i) == ' ' || markup.charAt(i) == '\r')) {
        i++;
      }
      if (i < markup.length() && markup.charAt(i) == '\n') {
        return true;
      }
      line = markup.indexOf('\n', line + 1);
    }
    return false;
  }

  static Defect defect(String path, String source, Token token, LineMap lines) {
    int firstLine = lines.line(token.start());
    int lastLine = lines.line(token.end() - 1);
    List<String> headings = headings(token.markup(source));
    StringBuilder message =
        new StringBuilder(
            token.kind() == Token.Kind.TAG
                ? "The tag is never closed: it swallows "
                : "The output is never closed: it swallows ");
    if (lastLine == firstLine) {
      message.append("the rest of its line up to the next tag's end");
    } else if (lastLine == firstLine + 1) {
      message.append("line ").append(lastLine);
    } else {
      message.append("lines ").append(firstLine + 1).append('–').append(lastLine);
    }
    if (!headings.isEmpty()) {
      message.append(" and ").append(headings.size());
      message.append(headings.size() == 1 ? " heading (" : " headings (");
      for (int i = 0; i < Math.min(NAMED, headings.size()); i++) {
        message.append(i == 0 ? "\"" : ", \"").append(headings.get(i)).append('"');
      }
      message.append(headings.size() > NAMED ? ", …)" : ")");
    }
    Location place = new Location(path, token.start(), openerEnd(source, token));
    return new Defect(
        Defect.Kind.UNCLOSED_TAG,
        place,
        message.append('.').toString(),
        token.name(),
        List.of(),
        headings);
  }

  /** Behind a tag's name, or behind an output's braces. */
  static int openerEnd(String source, Token token) {
    if (token.kind() == Token.Kind.OUTPUT) {
      return token.start() + 2;
    }
    return token.name().isEmpty()
        ? token.start() + 2
        : token.nameStart(source) + token.name().length();
  }

  /** Texts of the lines that begin with number signs, outside fenced code. */
  private static List<String> headings(String markup) {
    List<String> headings = new ArrayList<>();
    boolean fenced = false;
    int line = markup.indexOf('\n') + 1;
    while (line > 0 && line < markup.length()) {
      int end = markup.indexOf('\n', line);
      end = end < 0 ? markup.length() : end;
      String text = markup.substring(line, end).strip();
      if (text.startsWith("```") || text.startsWith("~~~")) {
        fenced = !fenced;
      } else if (!fenced && text.startsWith("#") && markup.indexOf('#', line) < line + 4) {
        String heading = heading(text);
        if (!heading.isEmpty()) {
          headings.add(heading);
        }
      }
      line = end + 1;
    }
    return headings;
  }

  private static String heading(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    if (level > 6 || level == line.length() || !LiquidMarkup.isBlank(line.charAt(level))) {
      return "";
    }
    int end = line.length();
    while (end > level && line.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end < line.length() && LiquidMarkup.isBlank(line.charAt(end - 1));
    return line.substring(level, closed ? end : line.length()).strip();
  }
}
