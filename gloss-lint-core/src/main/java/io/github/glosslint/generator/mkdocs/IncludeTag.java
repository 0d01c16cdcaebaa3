package io.github.glosslint.generator.mkdocs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag of the plugin {@code include-markdown}: <code>{% include-markdown "a.md" start="x" %}
 * </code>.
 *
 * @param marked whether what it includes is read as Markdown, whose paths may be rewritten
 * @param name the file, or a pattern of files
 * @param nameStart where the name is in the tag
 * @param options what is behind the name
 */
record IncludeTag(boolean marked, String name, int nameStart, String options) {

  private static final String QUOTED = "(?:\"((?:[^\"\\\\]|\\\\.)+)\"|'((?:[^'\\\\]|\\\\.)+)')";

  /** How a site writes such tags. */
  static final class Syntax {

    private final String open;
    private final String close;
    private final Pattern any;
    private final Pattern alone;
    private final String marked;

    /**
     * @param plain the name of the tag that includes text
     * @param marked the name of the one that includes Markdown
     */
    Syntax(String open, String close, String plain, String marked) {
      this.open = open;
      this.close = close;
      this.marked = marked;
      String names = Pattern.quote(marked) + "|" + Pattern.quote(plain);
      String begin = Pattern.quote(open) + "\\s*(" + names + ")\\s+";
      this.any = Pattern.compile(begin, Pattern.DOTALL);
      this.alone =
          Pattern.compile(
              "\\s*" + begin + QUOTED + "(.*?)" + Pattern.quote(close) + "\\s*", Pattern.DOTALL);
    }

    boolean mayBeginIn(String line) {
      return line.contains(open);
    }

    boolean endsIn(String lines) {
      return lines.indexOf(close, lines.indexOf(open)) >= 0;
    }

    /** Whether lines hold a tag, and maybe more than that. */
    boolean isIn(String lines) {
      return any.matcher(lines).find();
    }

    /** The tag that lines consist of; null if they are anything else. */
    @Nullable IncludeTag read(String lines) {
      Matcher tag = alone.matcher(lines);
      if (!tag.matches()) {
        return null;
      }
      int name = tag.group(2) == null ? 3 : 2;
      // What goes on behind the end of the tag, such as another one, is none of its options.
      return tag.group(4).contains(close)
          ? null
          : new IncludeTag(
              tag.group(1).equals(marked), tag.group(name), tag.start(name), tag.group(4));
    }
  }

  /** An option whose value is in quotes; null if the tag does not have it. */
  @Nullable String text(String option) {
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(option) + "=" + QUOTED).matcher(options);
    return matcher.find() ? matcher.group(1) == null ? matcher.group(2) : matcher.group(1) : null;
  }

  /** An option that is {@code true} or {@code false}. */
  boolean flag(String option, boolean usual) {
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(option) + "=(true|false)\\b")
            .matcher(options);
    return matcher.find() ? matcher.group(1).equals("true") : usual;
  }
}
