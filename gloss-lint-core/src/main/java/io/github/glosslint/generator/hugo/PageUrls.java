package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The URLs that pages get, from the root of the site, with a slash before them. */
final class PageUrls {

  private final HugoConfig config;
  private final Cascades cascades;
  private final UrlNames names;
  private final Permalink permalink;

  PageUrls(HugoConfig config, Cascades cascades) {
    this.config = config;
    this.cascades = cascades;
    this.names = new UrlNames(config);
    this.permalink = new Permalink(names);
  }

  UrlNames names() {
    return names;
  }

  /** What the URLs of a language begin with: nothing, or a slash and its name. */
  String prefix(String language) {
    SiteLanguage of = config.language(language);
    return of == null || of.prefix().isEmpty() ? "" : "/" + of.prefix();
  }

  /** The URL of a page; null if the source does not tell. */
  @Nullable String of(HugoPage page) {
    String prefix = prefix(page.language());
    String said = Keys.text(cascades.get(page, "url"));
    if (said != null && !said.isEmpty()) {
      return said(page, prefix, said);
    }
    if (page.path().isEmpty()) {
      return prefix + "/";
    }
    String pattern = pattern(page);
    if (pattern != null) {
      String made = permalink.of(pattern, page, cascades.text(page, "date"));
      return made == null ? null : ended(page, prefix + made);
    }
    String path = names.ofPath(page.raw());
    String slug = page.kind() == HugoPage.Kind.BRANCH ? null : page.text("slug");
    if (slug != null && !slug.isEmpty()) {
      path = UrlPath.folder(path) + names.ofText(slug);
    }
    return ended(page, prefix + "/" + path);
  }

  private @Nullable String said(HugoPage page, String prefix, String said) {
    String url = said;
    if (said.indexOf(':') >= 0) {
      if (said.indexOf("://") >= 0) {
        return null;
      }
      url = permalink.of(said, page, cascades.text(page, "date"));
      if (url == null) {
        return null;
      }
      url = said.startsWith("/") ? url : url.substring(1);
    }
    String full = url.startsWith("/") ? url : prefix + "/" + url;
    String path = UrlPath.normalize(full.substring(1));
    if (path == null) {
      return null;
    }
    boolean file = UrlPath.name(path).indexOf('.') > 0;
    return "/" + (file || path.isEmpty() || path.endsWith("/") ? path : path + "/");
  }

  /** A URL of a folder, or of a file where these are wanted. */
  private String ended(HugoPage page, String url) {
    String path = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    boolean ugly = page.kind() != HugoPage.Kind.BRANCH && isUgly(page);
    return ugly ? path + ".html" : path + "/";
  }

  private boolean isUgly(HugoPage page) {
    YamlNode ugly = config.ofLanguage(page.language(), "uglyURLs");
    return ugly instanceof YamlMapping
        ? Keys.flag(ugly, false, page.section())
        : Keys.flag(ugly, false);
  }

  private @Nullable String pattern(HugoPage page) {
    YamlNode table = config.ofLanguage(page.language(), "permalinks");
    boolean branch = page.kind() == HugoPage.Kind.BRANCH;
    YamlNode own = Keys.get(table, branch ? "section" : "page");
    String key = page.section().isEmpty() ? "/" : page.section();
    String found = own instanceof YamlMapping ? Keys.text(own, key) : null;
    return found == null && !branch ? Keys.text(table, key) : found;
  }

  /** What URLs begin with that a pattern makes of what nobody knows here. */
  String openPrefix(HugoPage page) {
    String said = Keys.text(cascades.get(page, "url"));
    String pattern = said == null ? pattern(page) : said;
    if (pattern == null || pattern.indexOf(':') < 0 || pattern.indexOf("://") >= 0) {
      return prefix(page.language()) + "/";
    }
    boolean isMade = page.source().isEmpty();
    String known = isMade ? pattern.substring(0, pattern.indexOf(':')) : pattern;
    return prefix(page.language()) + permalink.beginning(known, page, cascades.text(page, "date"));
  }

  /** Other URLs that lead to a page. */
  List<String> aliases(HugoPage page) {
    List<String> aliases = new ArrayList<>();
    String prefix = prefix(page.language());
    for (YamlScalar scalar : Keys.scalars(page.get("aliases"))) {
      String said = scalar.value().strip();
      String base = said.startsWith("/") ? "" : parent(page);
      String path = UrlPath.normalize(base + "/" + said);
      if (path != null && !said.isEmpty() && said.indexOf("://") < 0) {
        boolean file = UrlPath.name(path).toLowerCase(Locale.ROOT).endsWith(".html");
        String url = file || path.endsWith("/") || path.isEmpty() ? path : path + "/";
        aliases.add(prefix + "/" + url);
      }
    }
    return aliases;
  }

  private String parent(HugoPage page) {
    String raw = page.raw();
    int slash = raw.lastIndexOf('/');
    return slash < 0 ? "" : names.ofPath(raw.substring(0, slash));
  }
}
