package io.github.glosslint.generator.vitepress;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that Vue binds to a path of the site, which {@code withBase} puts the base before:
 * {@code :src="withBase('/a.svg')"}. They are read as the attribute that the browser gets.
 */
final class BoundPaths {

  /** The function of VitePress, as pages import it, or have it from the theme. */
  private static final String FUNCTION = "withBase(";

  private static final Pattern BOUND =
      Pattern.compile(
          "(?:v-bind)?:(href|src)=([\"'])\\s*\\$?withBase\\(\\s*([\"'`])"
              + "(/[^\"'`$]*)\\3\\s*\\)\\s*\\2");

  private BoundPaths() {}

  static boolean areIn(String line) {
    return line.contains(FUNCTION);
  }

  /**
   * Writes a part of a file with such attributes as plain ones.
   *
   * @param base null if a program makes it, so that links are unknown
   */
  static void copy(
      SourceText file, int from, int to, @Nullable String base, OriginMap.Builder out) {
    Matcher bound = BOUND.matcher(file.content()).region(from, to);
    int copied = from;
    while (bound.find()) {
      boolean shown = bound.group(1).equals("src");
      if (base == null && !shown) {
        continue;
      }
      copy(file, copied, bound.start(), out);
      // Pictures are told to the build without the base; links are left to the browser.
      String before = base == null || shown ? "" : base.substring(0, base.length() - 1);
      out.written(
          bound.group(1) + "=\"" + before,
          new Location(file.path(), bound.start(), bound.start(4)));
      copy(file, bound.start(4), bound.end(4), out);
      out.written("\"", new Location(file.path(), bound.end(4), bound.end()));
      copied = bound.end();
    }
    copy(file, copied, to, out);
  }

  private static void copy(SourceText file, int from, int to, OriginMap.Builder out) {
    if (to > from) {
      out.verbatim(file.content().substring(from, to), new Location(file.path(), from, to));
    }
  }
}
