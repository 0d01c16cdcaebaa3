package io.github.glosslint.generator.jekyll;

import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.text.Location;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values of a page's front matter a template prints as Markdown. */
final class RenderedKeys {

  /**
   * {@code {{ page.summary | markdownify }}}. Filters behind that may only take something away that
   * is no link, as in {@code | remove: '<p>'}.
   */
  private static final Pattern OUTPUT =
      Pattern.compile(
          "\\{\\{-?\\s*page\\.([\\w-]{1,100}(?:\\.[\\w-]{1,100}){0,5})\\s*\\|\\s*markdownify\\s*"
              + "(?:\\|\\s*(?:strip|lstrip|rstrip|strip_newlines"
              + "|(?:remove|remove_first)\\s*:\\s*(?:'[^'\\n]{0,100}'|\"[^\"\\n]{0,100}\"))\\s*){0,9}"
              + "-?\\}\\}");

  private RenderedKeys() {}

  /**
   * @param assembly of a layout or a page: what it prints as Markdown is unknown to it
   * @return keys in the order of their names, with dots between those of nested mappings
   */
  static Set<String> of(Assembly assembly, SourceTree tree) {
    Set<String> keys = new TreeSet<>();
    for (Location place : assembly.unknowns()) {
      String content = tree.read(place.path()).text().content();
      if (content.startsWith("{{", place.start()) && place.end() <= content.length()) {
        Matcher output = OUTPUT.matcher(content).region(place.start(), place.end());
        if (output.matches()) {
          keys.add(output.group(1));
        }
      }
    }
    return keys;
  }
}
