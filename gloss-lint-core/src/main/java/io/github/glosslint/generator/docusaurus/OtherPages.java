package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.generator.docusaurus.PageTable.Content;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The posts of a blog, and the pages that are on their own. */
final class OtherPages {

  private static final Pattern DATED =
      Pattern.compile(
          "(?<folder>.*)(?<date>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})[-/]?(?<text>.*?)(?:/index)?\\.mdx?");

  private static final Pattern INDEX = Pattern.compile("(?:/index)?\\.mdx?$");

  private final SourceTree tree;
  private final SiteConfig config;
  private final ContentOptions options;
  private final PageTable table;

  OtherPages(SourceTree tree, SiteConfig config, ContentOptions options, PageTable table) {
    this.tree = tree;
    this.config = config;
    this.options = options;
    this.table = table;
  }

  /** Adds the pages in a language. */
  void add(String locale, String localeFolder) {
    List<String> folders = new ArrayList<>();
    if (!locale.isEmpty()) {
      folders.add(localeFolder + options.i18n() + "/");
    }
    folders.add(options.folder());
    Content content = new Content(options, List.copyOf(folders), locale, "");
    String route = PageTable.join(locale, options.route());
    String folder = folders.get(0);
    if (folder.isEmpty()) {
      return;
    }
    ContentOptions.Sources sources = options.sources();
    boolean any = false;
    for (String path : tree.files()) {
      if (path.startsWith(folder) && sources.has(path.substring(folder.length()))) {
        String below = path.substring(folder.length());
        PageMeta meta = PageMeta.read(tree, path);
        String end =
            options.kind() == ContentOptions.Kind.BLOG ? post(below, meta) : page(below, meta);
        String url = config.slashed(PageTable.join(route, end));
        table.add(
            new Page(
                path,
                content,
                url,
                UrlPath.withoutExtension(below),
                meta.draft(),
                meta.unlisted()));
        any = true;
      }
    }
    if (options.kind() == ContentOptions.Kind.BLOG && (any || !locale.isEmpty())) {
      lists(route);
    }
  }

  private static String post(String below, PageMeta meta) {
    if (meta.slug() != null) {
      return meta.slug();
    }
    Matcher dated = DATED.matcher(below);
    return dated.matches()
        ? dated.group("date").replace('-', '/') + "/" + dated.group("folder") + dated.group("text")
        : INDEX.matcher(below).replaceFirst("");
  }

  private static String page(String below, PageMeta meta) {
    if (meta.slug() != null) {
      return meta.slug();
    }
    String name = UrlPath.withoutExtension(below);
    return UrlPath.name(name).equals("index") ? UrlPath.folder(name) : name;
  }

  /** Pages that list posts, and feeds. */
  private void lists(String route) {
    table.make(route);
    JsValue value = options.value();
    String archive = value.text("archiveBasePath");
    table.make(PageTable.join(route, archive == null ? "archive" : archive));
    String tags = value.text("tagsBasePath");
    table.open(PageTable.route(PageTable.join(route, tags == null ? "tags" : tags)));
    String page = value.text("pageBasePath");
    table.open(PageTable.route(PageTable.join(route, page == null ? "page" : page)));
    String authors = value.text("authorsBasePath");
    if (hasAuthorPages()) {
      table.open(PageTable.route(PageTable.join(route, authors == null ? "authors" : authors)));
    }
    for (String feed : List.of("rss.xml", "atom.xml", "feed.json")) {
      table.make(PageTable.join(route, feed));
    }
  }

  private boolean hasAuthorPages() {
    String map = options.value().text("authorsMapPath");
    for (String name : map == null ? List.of("authors.yml", "authors.yaml") : List.of(map)) {
      SourceText text = tree.text(options.folder() + name);
      if (text != null && text.content().contains("page:")) {
        return true;
      }
    }
    return false;
  }
}
