package io.github.glosslint.suppression;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.suppression.CommentDirective.Verb;
import io.github.glosslint.text.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes the comment that keeps a rule from reporting a line. Where it may stand depends on what is
 * around the line; what else it would change only shows when the file is read again.
 */
public final class SuppressionComment {

  private static final String TOOL = "gloss-lint-";

  private final String path;
  private final String text;
  private final LineMap lines;
  private final int bodyStart;
  private final int line;
  private final String rule;

  /**
   * @param bodyStart behind the front matter
   * @param offset of the finding
   * @param reason why, in the words of who asked
   */
  public SuppressionComment(
      String path, String text, int bodyStart, int offset, RuleId rule, String reason) {
    this.path = path.toLowerCase(Locale.ROOT);
    this.text = text;
    this.lines = LineMap.of(text);
    this.bodyStart = bodyStart;
    this.line = lines.line(Math.min(offset, text.length()));
    this.rule = " " + rule + " -- " + reason;
  }

  /** Whole texts of the file with the comment, the way first that its author would prefer. */
  public List<String> ways() {
    if (lines.start(line) < bodyStart && bodyStart > 0) {
      return List.of(above(line, said -> "# " + said, ""));
    }
    if (path.endsWith(".rst") || path.endsWith(".txt")) {
      return isBlank(line - 1)
          ? List.of(above(line, said -> ".. " + said, lineEnding()))
          : List.of(around(said -> ".. " + said));
    }
    return isMarkup() ? inMarkup(path.endsWith(".mdx") ? this::inJsx : this::inHtml) : List.of();
  }

  /** Whether the file has nothing above a line, or a blank one. */
  private boolean isBlank(int number) {
    return number < 1
        || number > lines.lineCount()
        || lines.start(number) < bodyStart
        || line(number).isBlank();
  }

  private boolean isMarkup() {
    return path.endsWith(".md")
        || path.endsWith(".mdx")
        || path.endsWith(".markdown")
        || path.endsWith(".html")
        || path.endsWith(".htm")
        || path.endsWith(".mkd")
        || path.endsWith(".mdown");
  }

  private List<String> inMarkup(Function<String, String> comment) {
    List<String> ways = new ArrayList<>();
    String words = line(line).strip();
    if (words.startsWith("|") && words.endsWith("|") && words.length() > 1) {
      ways.add(inCell(comment));
    } else if (isBlank(line - 1)) {
      ways.add(above(line, comment, ""));
      ways.add(behind(comment));
    } else {
      ways.add(behind(comment));
      ways.add(above(line, comment, ""));
    }
    ways.add(around(comment));
    return ways;
  }

  private String inHtml(String said) {
    return "<!-- " + said + " -->";
  }

  private String inJsx(String said) {
    return "{/* " + said + " */}";
  }

  private String said(Verb verb) {
    return TOOL + verb.word() + rule;
  }

  private String above(int number, Function<String, String> comment, String blank) {
    int at = lines.start(number);
    String written = comment.apply(said(Verb.DISABLE_NEXT_LINE));
    return insert(at, indent(number) + written + lineEnding() + blank);
  }

  /** What a line begins with that is white space or the mark of a quote. */
  private String indent(int number) {
    String words = line(number);
    int end = 0;
    while (end < words.length() && " \t>".indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    return words.substring(0, end);
  }

  private String behind(Function<String, String> comment) {
    int end = lines.start(line) + line(line).stripTrailing().length();
    return insert(end, " " + comment.apply(said(Verb.DISABLE_LINE)));
  }

  private String inCell(Function<String, String> comment) {
    int end = lines.start(line) + line(line).lastIndexOf('|');
    boolean spaced = text.charAt(end - 1) == ' ';
    return insert(end, (spaced ? "" : " ") + comment.apply(said(Verb.DISABLE_LINE)) + " ");
  }

  /** Switches the rule off above the block that the line is in, and on below it. */
  private String around(Function<String, String> comment) {
    int first = line;
    while (!isBlank(first - 1)) {
      first--;
    }
    int last = line;
    while (!isBlank(last + 1)) {
      last++;
    }
    String end = lineEnding();
    String enable = TOOL + Verb.ENABLE.word() + rule.substring(0, rule.indexOf(" -- "));
    int behind = lines.end(last);
    boolean open = behind > 0 && text.charAt(behind - 1) != '\n';
    String below = (open ? end : "") + end + comment.apply(enable) + end;
    int above = lines.start(first);
    return text.substring(0, above)
        + comment.apply(said(Verb.DISABLE))
        + end
        + end
        + text.substring(above, behind)
        + below
        + text.substring(behind);
  }

  private String insert(int at, String fresh) {
    return text.substring(0, at) + fresh + text.substring(at);
  }

  private String line(int number) {
    String whole = text.substring(lines.start(number), lines.end(number));
    int end = whole.length();
    while (end > 0 && "\r\n".indexOf(whole.charAt(end - 1)) >= 0) {
      end--;
    }
    return whole.substring(0, end);
  }

  private String lineEnding() {
    return text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
  }
}
