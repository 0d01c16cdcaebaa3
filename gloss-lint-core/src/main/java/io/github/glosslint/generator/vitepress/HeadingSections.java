package io.github.glosslint.generator.vitepress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections of a file that an include may name by the id of their heading. */
final class HeadingSections {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(\\S.*)");

  /** An id that the author chose, in the attributes at the end of a heading. */
  private static final Pattern CHOSEN = Pattern.compile("\\{[^{}]*#([^\\s{}]+)[^{}]*\\}$");

  private HeadingSections() {}

  /**
   * Where the text below a heading is, up to the next one that is not below it ({@code
   * processIncludes} of VitePress 2.0.0-alpha.18); null if no heading has the id.
   */
  static int @Nullable [] find(String text, int from, String id) {
    VerbatimBlocks verbatim = new VerbatimBlocks();
    int start = -1;
    int level = 0;
    for (int at = from; at < text.length(); ) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 ? text.length() : next + 1;
      String line = text.substring(at, stop).strip();
      Matcher heading = HEADING.matcher(line);
      if (!verbatim.take(line) && heading.matches()) {
        int own = heading.group(1).length();
        if (start >= 0 && own <= level) {
          return new int[] {start, at};
        }
        if (start < 0 && id.equals(id(heading.group(2)))) {
          start = stop;
          level = own;
        }
      }
      at = stop;
    }
    return start < 0 ? null : new int[] {start, text.length()};
  }

  private static String id(String heading) {
    Matcher chosen = CHOSEN.matcher(heading);
    return chosen.find() ? chosen.group(1) : Slugs.slug(heading);
  }
}
