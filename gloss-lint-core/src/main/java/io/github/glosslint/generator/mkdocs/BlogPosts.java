package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The posts of Material's blog. Links in Markdown name their sources as those of other pages; their
 * URLs are made of their dates and titles. Thread-safe.
 */
final class BlogPosts {

  private static final String PLUGIN = "blog";
  private static final String DATES = "yyyy/MM/dd";
  private static final String FORMAT = "{date}/{slug}";

  /** Formats of the pages that list posts, and of what stands before further ones. */
  private static final Map<String, String> VIEWS =
      Map.of(
          "archive_url_format", "archive/{date}",
          "categories_url_format", "category/{slug}",
          "authors_profiles_url_format", "author/{slug}",
          "pagination_url_format", "page/{page}");

  private final SourceTree tree;
  private final Options plugins;
  private final String folder;
  private final String posts;
  private final Map<String, Post> known = new ConcurrentHashMap<>();

  /**
   * A post.
   *
   * @param source the path that MkDocs gives it, as if it lay there; null if that is not known here
   */
  private record Post(boolean draft, @Nullable String source) {}

  private BlogPosts(SourceTree tree, SiteConfig config) {
    this.tree = tree;
    this.plugins = config.plugins();
    this.folder = SiteConfig.folder(config.docs(), option("blog_dir"), "blog");
    String said = option("post_dir");
    String below = folder.substring(config.docs().length());
    this.posts =
        said == null
            ? folder + "posts/"
            : SiteConfig.folder(config.docs(), said.replace("{blog}", "./" + below), "");
  }

  /** The posts of a site; null if it has no blog. */
  static @Nullable BlogPosts of(SourceTree tree, SiteConfig config) {
    return config.plugins().has(PLUGIN) ? new BlogPosts(tree, config) : null;
  }

  private @Nullable String option(String name) {
    return ConfigLayers.text(plugins.get(PLUGIN, name));
  }

  boolean isPost(String page) {
    return page.startsWith(posts) && SiteFiles.isMarkdown(page);
  }

  /** Whether a page shows the beginnings of posts. The plugin writes it if it is not there. */
  boolean isIndex(String page) {
    return page.equals(folder + "index.md");
  }

  /** Whether MkDocs leaves a post out. */
  boolean isDraft(String page) {
    return isPost(page) && post(page).draft;
  }

  /** The path that MkDocs gives a post, as if it lay there; null if that is not known here. */
  @Nullable String source(String page) {
    return post(page).source;
  }

  /**
   * Whether the plugin may write something at a path, such as the posts of a year.
   *
   * @param complete whether the URLs of all posts are known
   */
  boolean mayWrite(String path, boolean complete) {
    if (!path.startsWith(folder)) {
      return false;
    }
    if (isIndex(path) || !complete && !SiteFiles.isMarkdown(path)) {
      return true;
    }
    String below = path.substring(folder.length());
    for (Map.Entry<String, String> view : VIEWS.entrySet()) {
      String said = option(view.getKey());
      String format = said == null ? view.getValue() : said;
      int open = format.indexOf('{');
      String begin = open < 0 ? format : format.substring(0, open);
      if (below.startsWith(begin.startsWith("/") ? begin.substring(1) : begin)) {
        return true;
      }
    }
    return false;
  }

  private Post post(String page) {
    return known.computeIfAbsent(page, this::read);
  }

  private Post read(String page) {
    SourceText text = tree.text(page);
    if (text == null) {
      return new Post(false, null);
    }
    FrontMatter matter = FrontMatterReader.read(text, defect -> {});
    YamlMapping data = matter.mapping();
    boolean all = ConfigLayers.flag(plugins.get(PLUGIN, "draft"), false);
    boolean draft = data != null && ConfigLayers.flag(data.get("draft"), false) && !all;
    String path = data == null ? null : path(page, data, text.content(), matter.bodyStart());
    String clean = path == null ? null : UrlPath.normalize(folder + path);
    return new Post(draft, clean == null ? null : clean + ".md");
  }

  private @Nullable String path(String page, YamlMapping data, String text, int body) {
    String said = option("post_url_format");
    String format = said == null ? FORMAT : said;
    String path = format.startsWith("/") ? format.substring(1) : format;
    if (path.contains("{date}")) {
      String date = date(data);
      path = date == null ? null : path.replace("{date}", date);
    }
    if (path != null && path.contains("{slug}")) {
      String slug = slug(page, data, text, body);
      path = slug == null ? null : path.replace("{slug}", slug);
    }
    if (path != null && path.contains("{categories}")) {
      String categories = categories(data);
      path = categories == null ? null : path.replace("{categories}", categories);
    }
    String file = UrlPath.withoutExtension(UrlPath.name(page));
    path = path == null ? null : path.replace("{file}", file);
    return path == null || path.indexOf('{') >= 0 ? null : path;
  }

  private @Nullable String date(YamlMapping data) {
    YamlNode node = data.get("date");
    String written =
        node instanceof YamlMapping several
            ? ConfigLayers.text(several.get("created"))
            : ConfigLayers.text(node);
    String said = option("post_url_date_format");
    return written == null ? null : DateFormat.write(written, said == null ? DATES : said);
  }

  private @Nullable String slug(String page, YamlMapping data, String text, int body) {
    String own = ConfigLayers.text(data.get("slug"));
    if (own != null) {
      return own;
    }
    UnaryOperator<String> slugify = slugify("post_slugify");
    String title = ConfigLayers.text(data.get("title"));
    if (title == null) {
      title = heading(text, body);
    }
    if (title == null) {
      title = UrlPath.withoutExtension(UrlPath.name(page)).replace('-', ' ').replace('_', ' ');
    }
    return slugify == null ? null : slugify.apply(title);
  }

  /** The heading that a page begins with, as written; null if it begins with something else. */
  private static @Nullable String heading(String text, int body) {
    String rest = text.substring(body).stripLeading();
    int end = rest.indexOf('\n');
    String line = end < 0 ? rest : rest.substring(0, end);
    return line.startsWith("# ") ? line.substring(2).strip() : null;
  }

  private @Nullable UnaryOperator<String> slugify(String option) {
    String said = option(option + "_separator");
    String separator = said == null ? "-" : said;
    YamlNode function = plugins.get(PLUGIN, option);
    return function == null ? TocIds.lower(separator) : TocIds.function(function, separator);
  }

  private @Nullable String categories(YamlMapping data) {
    UnaryOperator<String> slugify = slugify("categories_slugify");
    String most = option("post_url_max_categories");
    if (slugify == null || most != null && !most.equals("1")) {
      return null;
    }
    List<String> slugs = new ArrayList<>();
    for (YamlNode node : ConfigLayers.items(data.get("categories"))) {
      String name = ConfigLayers.text(node);
      if (name != null && slugs.isEmpty()) {
        slugs.add(slugify.apply(name));
      }
    }
    return String.join("/", slugs);
  }
}
