package io.github.glosslint.site.jekyll;

import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.Set;

/**
 * What the plugins in a site's own {@code _plugins} folder say about themselves.
 *
 * @param tags the Liquid tags that they add
 * @param rewriteText whether one of them may change Markdown before kramdown sees it: a converter
 *     or a hook
 */
record OwnPlugins(Set<String> tags, boolean rewriteText) {

  private static final String CALL = "register_tag";

  OwnPlugins {
    tags = Set.copyOf(tags);
  }

  /**
   * Reads {@code Liquid::Template.register_tag('name', …)} calls and the like.
   *
   * @param folder of the plugins, with its final slash
   */
  static OwnPlugins in(SourceTree tree, String folder) {
    Set<String> tags = new HashSet<>();
    boolean rewriteText = false;
    for (String path : tree.files()) {
      if (path.startsWith(folder) && path.endsWith(".rb")) {
        String ruby = tree.read(path).text().content();
        addTags(ruby, tags);
        rewriteText |= ruby.contains("Converter") || ruby.contains("pre_render");
      }
    }
    return new OwnPlugins(tags, rewriteText);
  }

  /** What {@code name = "…"} sets a variable to; empty if nothing does. */
  private static String value(String ruby, String name) {
    int at = ruby.indexOf("\n" + name + " = \"");
    int start = at < 0 ? -1 : ruby.indexOf('"', at) + 1;
    int end = at < 0 ? -1 : ruby.indexOf('"', start);
    return end < 0 ? "" : ruby.substring(start, end);
  }

  private static void addTags(String ruby, Set<String> tags) {
    int at = ruby.indexOf(CALL);
    while (at >= 0) {
      int start = at + CALL.length();
      while (start < ruby.length() && " (:'\"".indexOf(ruby.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < ruby.length()
          && (Character.isLetterOrDigit(ruby.charAt(end)) || "_-".indexOf(ruby.charAt(end)) >= 0)) {
        end++;
      }
      if (end > start) {
        String name = ruby.substring(start, end);
        String value = value(ruby, name);
        tags.add(value.isEmpty() ? name : value);
      }
      at = ruby.indexOf(CALL, end);
    }
  }
}
