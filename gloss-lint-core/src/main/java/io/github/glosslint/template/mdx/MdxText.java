package io.github.glosslint.template.mdx;

import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the JSX out of MDX, so that what is left is Markdown. Imports and exports go, expressions
 * become {@link MappedText#UNKNOWN}, tags of HTML stay with the attributes that are there, and what
 * components link to by a literal stays as a link. Code is left alone.
 */
public final class MdxText {

  private static final String MODULE = "an import or export of MDX";

  private final String text;
  private final MdxExpressions expressions;
  private final PlainWriter out;
  private final Nesting nesting = new Nesting();
  private final MdxInlines inlines;
  private int at;

  /** The fence of a block that is read as if it had none; null outside of one. */
  private @Nullable String transparent;

  /** Whether the line before was blank, or there was none. */
  private boolean afterBlank = true;

  /** The fence that the code we are in began with; null outside of code. */
  private @Nullable String fence;

  /** The dollar signs that the mathematics we are in began with; zero outside of it. */
  private int math;

  private final MdxDialect dialect;

  private MdxText(SourceText source, int start, MdxDialect dialect) {
    this.dialect = dialect;
    this.text = source.content();
    this.out = new PlainWriter(source, dialect);
    this.at = start;
    this.expressions = new MdxExpressions(text);
    this.inlines = new MdxInlines(text, expressions, dialect, out);
  }

  /** Makes MDX plain Markdown, for whatever generator. */
  public static PlainMarkdown of(SourceText source, int start) {
    return of(source, start, MdxDialect.PLAIN);
  }

  /**
   * Makes MDX plain Markdown. Takes linear time, whatever the text.
   *
   * @param start where the text begins, behind front matter
   */
  public static PlainMarkdown of(SourceText source, int start, MdxDialect dialect) {
    MdxText mdx = new MdxText(source, start, dialect);
    while (mdx.at < mdx.text.length()) {
      mdx.line();
    }
    return mdx.out.build();
  }

  /** Takes the line that begins here, and the lines that what is in it goes on over. */
  private void line() {
    int end = lineEnd(at);
    int words = at;
    while (words < end && isBlank(text.charAt(words))) {
      words++;
    }
    boolean blank = words == end;
    if (fence != null) {
      code(end);
      return;
    }
    if (math > 0 || dialect.math() && isMath(words, end)) {
      math(words, end);
      return;
    }
    if (dialect.jsx() && afterBlank && words == at && isModule(at)) {
      int behind = moduleEnd(at);
      out.module(at, behind);
      out.unseen(at, end, MODULE);
      at = behind;
      return;
    }
    afterBlank = blank || isWhole(words, end);
    if (blank) {
      copy(end);
      newline();
      return;
    }
    at = nesting.margin(text, at, words);
    if (dialect.directives() && directive(words, end)) {
      return;
    }
    String opened = fenceAt(words, end);
    if (opened != null && isTransparent(words, end)) {
      transparent = opened;
      blankOut(end);
      return;
    }
    if (opened != null) {
      fence = opened;
      copy(end);
      newline();
      return;
    }
    if (dialect.headings() && isHeading(words, end)) {
      heading(words, end);
      return;
    }
    if (dialect.jsx() && text.charAt(words) == '<') {
      flow(words);
    }
    at = inlines.text(at, text.length());
    newline();
  }

  /** Whether a line is a comment or a heading, behind which no paragraph goes on. */
  private boolean isWhole(int words, int end) {
    String line = text.substring(words, end).strip();
    return line.startsWith("<!--") && line.endsWith("-->")
        || line.startsWith("{/*") && line.endsWith("*/}")
        || isHeading(words, end);
  }

  /** Whether a fence only keeps other tools from seeing the MDX in it. */
  private boolean isTransparent(int words, int end) {
    return dialect.directives()
        && dialect.jsx()
        && text.substring(words, end).strip().endsWith("mdx-code-block");
  }

  /** Takes a line that frames a block; what its title says is a paragraph. */
  private boolean directive(int words, int end) {
    String marks = transparent;
    if (marks != null && text.substring(words, end).strip().equals(marks)) {
      transparent = null;
      blankOut(end);
      return true;
    }
    int colons = run(words, ':');
    if (colons < 3) {
      return false;
    }
    int from = words + colons;
    while (from < end && Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int open = from < end && text.charAt(from) == '[' ? from + 1 : from;
    int close = open > from ? text.lastIndexOf(']', end - 1) : -1;
    int to = open > from && close >= open ? close : end;
    int brace = text.indexOf('{', open);
    if (brace >= 0 && brace < to && to == end) {
      to = brace;
    }
    out.copy(at, words);
    out.blankLine(words);
    if (!text.substring(open, to).isBlank()) {
      out.copy(at, words);
      at = open;
      while (at < to && isBlank(text.charAt(at))) {
        at++;
      }
      at = inlines.text(at, to);
    }
    at = end;
    newline();
    out.blankLine(at);
    return true;
  }

  /** Whether a block of mathematics begins here: with two dollar signs, and no more on the line. */
  private boolean isMath(int words, int end) {
    int signs = run(words, '$');
    int next = text.indexOf('$', words + signs);
    return signs >= 2 && (next < 0 || next >= end);
  }

  /** A line of mathematics, or one that frames it. */
  private void math(int words, int end) {
    int signs = run(words, '$');
    if (math == 0) {
      math = signs;
    } else if (signs >= math && text.substring(words + signs, end).isBlank()) {
      math = 0;
    }
    afterBlank = true;
    blankOut(end);
  }

  private void blankOut(int end) {
    at = end;
    newline();
  }

  private boolean isHeading(int words, int end) {
    int level = run(words, '#');
    int behind = words + level;
    return level >= 1 && level <= 6 && (behind >= end || isBlank(text.charAt(behind)));
  }

  /** Takes a heading, with the id that its end may give it. */
  private void heading(int words, int end) {
    int stop = end;
    while (stop > words && isBlank(text.charAt(stop - 1))) {
      stop--;
    }
    int closed = stop;
    while (closed > words && text.charAt(closed - 1) == '#') {
      closed--;
    }
    if (closed < stop && closed > words && isBlank(text.charAt(closed - 1))) {
      stop = closed;
      while (stop > words && isBlank(text.charAt(stop - 1))) {
        stop--;
      }
    }
    HeadingId id = HeadingId.at(text, words, stop, dialect.jsx());
    at = inlines.heading(at, id == null ? stop : id.start());
    if (id != null && at <= id.start()) {
      out.headingId(id.from(), id.to());
    } else if (text.charAt(stop - 1) == '}' && at <= stop) {
      out.noAttributes(stop);
    }
    at = Math.max(at, end);
    newline();
  }

  /** A line within fenced code. */
  private void code(int end) {
    int words = at;
    while (words < end && (isBlank(text.charAt(words)) || text.charAt(words) == '>')) {
      words++;
    }
    at = nesting.margin(text, at, words);
    String opened = String.valueOf(fence);
    int run = run(words, opened.charAt(0));
    if (run >= opened.length() && text.substring(words + run, end).isBlank()) {
      fence = null;
    }
    copy(end);
    newline();
  }

  /** The fence that a line begins with, behind the marks of quotes and lists; null if none. */
  private @Nullable String fenceAt(int start, int end) {
    int from = start;
    while (from < end && PlainWriter.MARKS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    char c = from < end ? text.charAt(from) : ' ';
    int run = c == '`' || c == '~' ? run(from, c) : 0;
    boolean info =
        c != '`' || text.indexOf('`', from + run) < 0 || text.indexOf('`', from + run) >= end;
    return run >= 3 && info ? text.substring(from, from + run) : null;
  }

  /** Whether a module's import or export begins here. */
  private boolean isModule(int start) {
    return text.startsWith("import ", start)
        || text.startsWith("export ", start)
        || text.startsWith("import{", start)
        || text.startsWith("export{", start);
  }

  /** Behind the imports and exports here: a blank line outside of braces ends them. */
  private int moduleEnd(int start) {
    int end = start;
    while (end < text.length()) {
      int next = lineEnd(end);
      int brace = text.indexOf('{', end);
      if (brace >= 0 && brace < next) {
        int closed = expressions.end(brace);
        if (closed > next) {
          end = closed;
          continue;
        }
      }
      int behind = Math.min(text.length(), next + 1);
      if (text.substring(end, next).isBlank()) {
        return end;
      }
      end = behind;
    }
    return end;
  }

  /** Takes a line that begins with a tag: tags that are alone are a block of their own. */
  private void flow(int start) {
    List<Integer> starts = new ArrayList<>(1);
    List<Tag> tags = new ArrayList<>(1);
    int behind = start;
    while (behind < text.length() && text.charAt(behind) == '<') {
      Tag tag = Tag.at(text, behind, expressions);
      if (tag == null) {
        break;
      }
      starts.add(behind);
      tags.add(tag);
      behind = tag.end();
      while (behind < text.length() && isBlank(text.charAt(behind))) {
        behind++;
      }
    }
    if (tags.isEmpty()) {
      return;
    }
    at = start;
    if (behind < text.length() && text.charAt(behind) != '\n') {
      // Text follows, as in <b>so</b>: the line is part of a paragraph.
      return;
    }
    out.block(start);
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (tag.closing()) {
        nesting.close();
      } else if (!tag.selfClosing()) {
        nesting.open();
      }
      out.write(tag, starts.get(i));
    }
    at = behind;
  }

  private void copy(int end) {
    out.copy(at, end);
    at = end;
  }

  private void newline() {
    if (at < text.length()) {
      copy(at + 1);
    }
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int run(int from, char c) {
    int end = from;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end - from;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
