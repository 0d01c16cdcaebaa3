package io.github.glosslint.suppression;

import io.github.glosslint.text.LineMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the line that a comment about the next line means: the first below it that holds anything
 * but white space, the marks of quotes, and other such comments. Formatters put a blank line
 * between a comment and a paragraph, and nothing can be wrong in one.
 */
final class NextLines {

  private final String text;
  private final LineMap lines;

  /** The ends of comments, by their starts. */
  private final Map<Integer, Integer> comments = new HashMap<>();

  private final Map<Integer, Integer> found = new HashMap<>();

  NextLines(List<CommentDirective> directives, String text, LineMap lines) {
    this.text = text;
    this.lines = lines;
    for (CommentDirective directive : directives) {
      if (directive.verb() != CommentDirective.Verb.ELEMENT) {
        comments.put(directive.comment().start(), directive.comment().end());
      }
    }
  }

  /** The line that is meant below a line; one more than there are if there is none. */
  int after(int line) {
    List<Integer> passed = new ArrayList<>();
    int at = line + 1;
    while (at <= lines.lineCount() && !found.containsKey(at)) {
      int behind = behindComments(at);
      if (behind == at) {
        break;
      }
      passed.add(at);
      at = behind;
    }
    int meant = found.getOrDefault(at, at);
    passed.forEach(each -> found.put(each, meant));
    return meant;
  }

  /** The line behind one that holds comments alone; the same line if it holds anything else. */
  private int behindComments(int line) {
    int at = lines.start(line);
    int last = line;
    while (at < lines.end(last)) {
      char c = text.charAt(at);
      Integer end = comments.get(at);
      if (end != null && end > at) {
        at = Math.min(end, text.length());
        last = lines.line(Math.max(0, at - 1));
      } else if (Character.isWhitespace(c) || c == '>') {
        at++;
      } else {
        return line;
      }
    }
    return last + 1;
  }
}
