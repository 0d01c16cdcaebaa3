package io.github.glosslint.generator.vitepress;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regions of files, between the marks that editors fold at ({@code findRegion} of VitePress
 * 1.6.4 and 2.0.0-alpha.18).
 */
final class Regions {

  /** Those of the first version, whose marks are told apart by single blanks. */
  static final Regions FIRST =
      new Regions(
          false,
          new Mark("// ?#?(end)?region ", ""),
          new Mark("/\\* ?#(end)?region ", "*/"),
          new Mark("#pragma (end)?region ", ""),
          new Mark("<!-- #?(end)?region ", "-->"),
          new Mark("#(End )?Region ", ""),
          new Mark("::#(end)?region ", ""),
          new Mark("# ?(end)?region ", ""));

  /** Those of the second version, which has marks of more languages, and ends without a name. */
  static final Regions SECOND =
      new Regions(
          true,
          new Mark("//\\s*#?(end)?region\\b", ""),
          new Mark("<!--\\s*#?(end)?region\\b", "-->"),
          new Mark("/\\*\\s*#(end)?region\\b", "*/"),
          new Mark("#(?:[rR]|([eE]nd) ?[rR])egion\\b", ""),
          new Mark("#\\s*#?(end)?region\\b", ""),
          new Mark("(?:--|::|@?REM)\\s*#(end)?region\\b", ""),
          new Mark("#pragma\\s+(end)?region\\b", ""),
          new Mark("\\(\\*\\s*#(end)?region\\b", "*)"));

  private final boolean anonymous;
  private final List<Mark> marks;

  /**
   * @param anonymous whether a mark without a name ends any region
   */
  private Regions(boolean anonymous, Mark... marks) {
    this.anonymous = anonymous;
    this.marks = List.of(marks);
  }

  /**
   * A kind of comment that may be a mark.
   *
   * @param opening what is before the name; its group says that a region ends
   * @param closing what is behind the name
   */
  private record Mark(Pattern opening, String closing) {

    Mark(String opening, String closing) {
      this(Pattern.compile(opening), closing);
    }

    /** The name in a line, without blanks around it; null if the line is no such mark. */
    @Nullable String name(String line, boolean end) {
      Matcher matcher = opening.matcher(line);
      if (!matcher.lookingAt() || (matcher.group(1) != null) != end) {
        return null;
      }
      int stop = closing.isEmpty() ? line.length() : line.indexOf(closing, matcher.end());
      return stop < 0 ? null : line.substring(matcher.end(), stop).strip();
    }
  }

  /** Where a region is in a text, without its marks; null if it is not there, or never ends. */
  int @Nullable [] find(String text, String name) {
    Mark opened = null;
    int start = -1;
    int depth = 1;
    for (int at = 0; at < text.length(); ) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 ? text.length() : next;
      String line = text.substring(at, stop);
      if (line.contains("egion")) {
        String mark = line.strip();
        if (opened == null) {
          opened = opening(mark, name);
          start = Math.min(text.length(), stop + 1);
        } else if (name.equals(opened.name(mark, false))) {
          depth++;
        } else if (ends(opened.name(mark, true), name) && --depth == 0) {
          return new int[] {start, Math.max(start, at)};
        }
      }
      at = stop + 1;
    }
    return null;
  }

  private @Nullable Mark opening(String line, String name) {
    for (Mark mark : marks) {
      if (name.equals(mark.name(line, false))) {
        return mark;
      }
    }
    return null;
  }

  private boolean ends(@Nullable String ended, String name) {
    return name.equals(ended) || anonymous && "".equals(ended);
  }
}
