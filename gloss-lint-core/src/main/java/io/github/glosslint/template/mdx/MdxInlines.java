package io.github.glosslint.template.mdx;

/** Takes the JSX and the expressions out of lines of text, be it a paragraph or a heading. */
final class MdxInlines {

  private static final String EXPRESSION = "an MDX expression";

  private final String text;
  private final MdxExpressions expressions;
  private final MdxDialect dialect;
  private final PlainWriter out;
  private final CodeEnds codeEnds;
  private final CodeEnds mathEnds;

  /** Where the last URL ends that was met: no mathematics begins in it. */
  private int urlEnd;

  /** Whether no comment of HTML that begins from here on is closed. */
  private boolean noComment;

  MdxInlines(String text, MdxExpressions expressions, MdxDialect dialect, PlainWriter out) {
    this.text = text;
    this.expressions = expressions;
    this.dialect = dialect;
    this.out = out;
    this.codeEnds = new CodeEnds(text, '`');
    this.mathEnds = new CodeEnds(text, '$');
  }

  /**
   * Takes the rest of a line, and of those that code, tags and expressions in it go on over.
   *
   * @param stop where it ends at the latest
   * @return where it ended
   */
  int text(int start, int stop) {
    return line(start, stop, false);
  }

  /** The same for the text of a heading: who makes its id takes an expression for its source. */
  int heading(int start, int stop) {
    return line(start, stop, true);
  }

  private int line(int start, int stop, boolean heading) {
    int from = start;
    int at = start;
    while (at < stop) {
      char c = text.charAt(at);
      if (c == '\n') {
        break;
      }
      if (dialect.math() && at >= urlEnd) {
        urlEnd = Math.max(at, urlEnd(c, at));
      }
      if (c == '\\') {
        at = Math.min(text.length(), at + (text.startsWith("\n", at + 1) ? 1 : 2));
      } else if (c == '`') {
        at = codeEnds.end(at, codeEnds.run(at));
      } else if (c == '$' && dialect.math() && at >= urlEnd) {
        int run = mathEnds.run(at);
        int end = mathEnds.end(at, run);
        if (end > at + run) {
          out.copy(from, at);
          math(at + run, end - run);
          from = end;
        }
        at = end;
      } else if (!dialect.jsx()) {
        at++;
      } else if (c == '{') {
        out.copy(from, at);
        at = expression(at, heading);
        from = at;
      } else if (c == '<') {
        Tag tag = Tag.at(text, at, expressions);
        if (tag == null) {
          int end = commentEnd(at);
          if (isComment(at, end) && isFollowed(end)) {
            out.copy(from, at);
            out.inline(at);
            from = at;
          }
          at = end;
        } else {
          out.copy(from, at);
          out.inline(at);
          out.write(tag, at);
          at = tag.end();
          from = at;
        }
      } else {
        at++;
      }
    }
    out.copy(from, at);
    return at;
  }

  /** Behind the destination of a link, or a URL that is a link by itself; 0 if none begins here. */
  private int urlEnd(char c, int at) {
    boolean destination = c == ']' && text.startsWith("](", at);
    if (!destination
        && !(c == 'h' && (text.startsWith("https://", at) || text.startsWith("http://", at)))
        && !(c == 'w' && text.startsWith("www.", at))) {
      return 0;
    }
    int open = 0;
    int end = destination ? at + 2 : at;
    while (end < text.length() && text.charAt(end) > ' ' && open >= 0) {
      char next = text.charAt(end);
      open += destination && next == '(' ? 1 : destination && next == ')' ? -1 : 0;
      end++;
    }
    return end;
  }

  /** Takes mathematics, of whose words ids of headings are made as of those of code. */
  private void math(int start, int end) {
    int tick = text.indexOf('`', start);
    if (tick >= 0 && tick < end) {
      out.blank(start, end);
    } else {
      out.code(start, end);
    }
  }

  /** Behind the comment of HTML that begins here, or behind this character if none does. */
  private int commentEnd(int open) {
    int end = noComment || !text.startsWith("<!--", open) ? -1 : text.indexOf("-->", open + 4);
    noComment |= end < 0 && text.startsWith("<!--", open);
    return end < 0 ? open + 1 : end + 3;
  }

  private static boolean isComment(int open, int end) {
    return end > open + 1;
  }

  /** Whether text follows in the same line, which CommonMark would take for a part of a comment. */
  private boolean isFollowed(int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (!Character.isWhitespace(text.charAt(at))) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Takes an expression, and returns what is behind it. */
  private int expression(int open, boolean heading) {
    int end = expressions.end(open);
    if (end < 0) {
      // MDX would refuse this; read as Markdown it is a brace.
      out.copy(open, open + 1);
      return open + 1;
    }
    if (heading) {
      headingExpression(open, end);
    } else if (text.startsWith("{#", open) && isId(open + 2, end - 1)) {
      out.id(open + 2, end - 1);
    } else if (expressions.isComment(open, end)) {
      out.comment(open, end);
    } else if (expressions.isBlank(open, end)) {
      out.blank(open, end);
    } else {
      out.unknown(open, end, EXPRESSION);
    }
    return end;
  }

  private void headingExpression(int open, int end) {
    boolean plain = text.indexOf('`', open) < 0 || text.indexOf('`', open) >= end;
    if (text.startsWith("{#", open)) {
      out.copy(open, end);
    } else if (plain && end - open > 2 && !text.substring(open, end).isBlank()) {
      out.code(open + 1, end - 1);
    } else {
      out.unknown(open, end, EXPRESSION);
    }
  }

  /** Whether this is an id, as in {@code ## Title {#id}}. */
  private boolean isId(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && "-_.:".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > start;
  }
}
