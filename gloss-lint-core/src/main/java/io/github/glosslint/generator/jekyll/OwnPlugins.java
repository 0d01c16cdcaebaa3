package io.github.glosslint.generator.jekyll;

import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the plugins in a site's own {@code _plugins} folder say about themselves.
 *
 * @param exist whether there are any
 * @param tags the Liquid tags that they add
 * @param rewriteText whether one of them may change Markdown before kramdown sees it: a converter
 *     or a hook
 * @param writeIds whether one of them writes ids into the Markdown of pages
 * @param addPages whether one of them makes pages or files, or moves pages to other URLs
 * @param rewriteLinks whether one of them looks for paths of sources, as who turns them into URLs
 *     does
 */
record OwnPlugins(
    boolean exist,
    Set<String> tags,
    boolean rewriteText,
    boolean writeIds,
    boolean addPages,
    boolean rewriteLinks) {

  static final OwnPlugins NONE = new OwnPlugins(false, Set.of(), false, false, false, false);

  private static final String CALL = "register_tag";

  private static final String DOCUMENT = "Document.new";

  /** What makes a page, or sets the URL of one. A generator that only counts has none of these. */
  private static final List<String> PAGE_MAKERS =
      List.of(
          "PageWithoutAFile",
          "Page.new",
          "< Page\n",
          "< Page;",
          "< Jekyll::Page\n",
          "< Jekyll::Page;",
          "StaticFile",
          "pages <<",
          "pages.push",
          "pages.concat",
          "pages +=",
          "docs <<",
          "docs.push",
          "docs.concat",
          "data['permalink'] =",
          "data[\"permalink\"] =");

  /** How ids are written into Markdown. */
  private static final List<String> IDS = List.of("{:#", "{: #", "id=\\\"", "id='", "id=\"");

  private static final List<String> WRITERS = List.of("File.write", "File.open", "FileUtils.cp");

  OwnPlugins {
    tags = Set.copyOf(tags);
  }

  /**
   * Reads {@code Liquid::Template.register_tag('name', …)} calls and the like.
   *
   * @param folder of the plugins, with its final slash
   */
  static OwnPlugins in(SourceTree tree, String folder) {
    boolean exist = false;
    Set<String> tags = new HashSet<>();
    boolean rewriteText = false;
    boolean writeIds = false;
    boolean addPages = false;
    boolean rewriteLinks = false;
    for (String path : tree.files()) {
      if (path.startsWith(folder) && path.endsWith(".rb")) {
        exist = true;
        String ruby = withoutComments(tree.read(path).text().content());
        addTags(ruby, tags);
        rewriteText |= ruby.contains("Converter") || ruby.contains("pre_render");
        writeIds |= ruby.contains("pre_render") && containsAny(ruby, IDS);
        addPages |= containsAny(ruby, PAGE_MAKERS) || makesDocuments(ruby) || writesPages(ruby);
        rewriteLinks |= ruby.contains(".md") && ruby.contains("sub");
      }
    }
    return new OwnPlugins(exist, tags, rewriteText, writeIds, addPages, rewriteLinks);
  }

  /** Whether the documents made are those of Jekyll: kramdown and Nokogiri have such, too. */
  private static boolean makesDocuments(String ruby) {
    for (int at = ruby.indexOf(DOCUMENT); at >= 0; at = ruby.indexOf(DOCUMENT, at + 1)) {
      if (!ruby.startsWith("::", at - 2) || ruby.startsWith("Jekyll", at - 8)) {
        return true;
      }
    }
    return false;
  }

  private static boolean writesPages(String ruby) {
    return containsAny(ruby, WRITERS) && ruby.contains(".html");
  }

  private static boolean containsAny(String ruby, List<String> words) {
    return words.stream().anyMatch(ruby::contains);
  }

  /** The code without the lines that are comments; each of its lines ends with a line feed. */
  private static String withoutComments(String ruby) {
    StringBuilder code = new StringBuilder(ruby.length() + 1);
    for (String line : ruby.split("\r?\n", -1)) {
      if (!line.stripLeading().startsWith("#")) {
        code.append(line.stripTrailing()).append('\n');
      }
    }
    return code.toString();
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
