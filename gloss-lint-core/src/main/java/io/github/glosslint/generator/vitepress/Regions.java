package io.github.glosslint.generator.vitepress;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regions of files, between the marks that editors fold at ({@code findRegion}). */
final class Regions {

  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("// ?#?((?:end)?region) ([\\w*-]+)"),
          Pattern.compile("/\\* ?#((?:end)?region) ([\\w*-]+) ?\\*/"),
          Pattern.compile("#pragma ((?:end)?region) ([\\w*-]+)"),
          Pattern.compile("<!-- #?((?:end)?region) ([\\w*-]+) -->"),
          Pattern.compile("#((?:End )?Region) ([\\w*-]+)"),
          Pattern.compile("::#((?:end)?region) ([\\w*-]+)"),
          Pattern.compile("# ?((?:end)?region) ([\\w*-]+)"));

  private Regions() {}

  /** Where a region is in a text, without its marks; null if it is not there, or never ends. */
  static int @Nullable [] find(String text, String name) {
    Pattern opened = null;
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 ? text.length() : next;
      String line = text.substring(at, stop);
      if (line.contains("egion")) {
        if (opened == null) {
          opened = opening(line.trim(), name);
          start = Math.min(text.length(), stop + 1);
        } else if (isMark(opened.matcher(line.trim()), name, true)) {
          return new int[] {start, Math.max(start, at)};
        }
      }
      at = stop + 1;
    }
    return null;
  }

  private static @Nullable Pattern opening(String line, String name) {
    for (Pattern mark : MARKS) {
      if (isMark(mark.matcher(line), name, false)) {
        return mark;
      }
    }
    return null;
  }

  private static boolean isMark(Matcher mark, String name, boolean end) {
    return mark.matches()
        && mark.group(2).equals(name)
        && mark.group(1).regionMatches(true, 0, "end", 0, 3) == end;
  }
}
