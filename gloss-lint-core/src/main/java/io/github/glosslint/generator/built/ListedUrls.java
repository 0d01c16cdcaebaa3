package io.github.glosslint.generator.built;

import io.github.glosslint.document.Link;
import io.github.glosslint.markup.html.FeedReader;
import io.github.glosslint.markup.html.StyleSheetReader;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.RedirectLine;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of a site that are no pages and name some: style sheets, sitemaps, feeds, {@code
 * robots.txt}, web app manifests and {@code _redirects}.
 */
final class ListedUrls {

  private enum Kind {
    STYLES,
    SITEMAP,
    FEED,
    ROBOTS,
    MANIFEST,
    REDIRECTS
  }

  private final SourceTree tree;
  private final HostAddress address;
  private final Map<String, Kind> files = new TreeMap<>();

  private ListedUrls(SourceTree tree, String root, HostAddress address) {
    this.tree = tree;
    this.address = address;
    for (String file : tree.files()) {
      Kind kind = file.startsWith(root) ? kind(file.substring(root.length())) : null;
      if (kind != null) {
        files.put(file, kind);
      }
    }
  }

  static ListedUrls of(SourceTree tree, String root, HostAddress address) {
    return new ListedUrls(tree, root, address);
  }

  private static @Nullable Kind kind(String below) {
    String name = UrlPath.name(below);
    boolean top = name.length() == below.length();
    if (name.endsWith(".css")) {
      return Kind.STYLES;
    }
    if (name.endsWith(".webmanifest") || name.equals("manifest.json")) {
      return Kind.MANIFEST;
    }
    if (name.startsWith("sitemap") && name.endsWith(".xml")) {
      return Kind.SITEMAP;
    }
    if (mayBeFeed(name)) {
      return Kind.FEED;
    }
    return switch (top ? name : "") {
      case "robots.txt" -> Kind.ROBOTS;
      case "_redirects" -> Kind.REDIRECTS;
      default -> null;
    };
  }

  /** Whether generators and their plugins give feeds such a name. */
  private static boolean mayBeFeed(String name) {
    return name.endsWith(".rss")
        || name.endsWith(".atom")
        || name.endsWith(".xml")
            && (name.startsWith("feed")
                || name.startsWith("rss")
                || name.startsWith("atom")
                || name.equals("index.xml"));
  }

  Set<String> files() {
    return files.keySet();
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    files.forEach(
        (path, kind) -> {
          ListFile list = new ListFile(path, path);
          String text = tree.read(path).text().content();
          switch (kind) {
            case STYLES -> styles(text, path, list);
            case SITEMAP -> sitemap(text, path, list);
            case FEED -> feed(text, path, list);
            case ROBOTS -> robots(text, path, list);
            case MANIFEST -> manifest(text, list);
            case REDIRECTS -> redirects(text, path, list);
          }
          parts.add(list.part());
        });
    return parts;
  }

  private static void styles(String text, String path, ListFile list) {
    StyleSheetReader.read(
        text,
        (span, address) -> list.add(Link.Kind.HTML_RESOURCE, address, place(path, span), address));
  }

  private void sitemap(String text, String path, ListFile list) {
    for (Span span : Sitemap.places(text, Integer.MAX_VALUE)) {
      String url = Sitemap.url(text, span);
      list.add(Link.Kind.HTML_LINK, url, place(path, span), own(url));
    }
  }

  /** A sitemap is about its own site: what that lacks is missing, and not somebody else's. */
  private String own(String url) {
    String path = address.addressOf(url) < 0 ? null : address.path(url);
    return path == null ? url : path;
  }

  private static void feed(String text, String path, ListFile list) {
    if (FeedReader.isFeed(text)) {
      FeedReader.read(
          text, (kind, span, address) -> list.add(kind, address, place(path, span), address));
    }
  }

  private void robots(String text, String path, ListFile list) {
    int start = 0;
    for (String line : text.split("\n", -1)) {
      String lower = line.toLowerCase(Locale.ROOT);
      int colon = lower.strip().startsWith("sitemap") ? line.indexOf(':') : -1;
      if (colon > 0) {
        String url = line.substring(colon + 1).strip();
        int from = start + line.indexOf(url, colon + 1);
        Span span = new Span(from, from + url.length());
        list.add(Link.Kind.HTML_LINK, url, place(path, span), own(url));
      }
      start += line.length() + 1;
    }
  }

  private static void manifest(String text, ListFile list) {
    YamlNode root = Yaml.read(text, 0, text.length(), YamlLimits.FRONT_MATTER).root();
    if (!(root instanceof YamlMapping manifest)) {
      return;
    }
    for (String key : List.of("icons", "screenshots")) {
      addAll(manifest.get(key), "src", Link.Kind.HTML_RESOURCE, list);
    }
    if (manifest.get("icons") instanceof YamlSequence) {
      add(manifest.get("start_url"), Link.Kind.HTML_LINK, list);
      addAll(manifest.get("shortcuts"), "url", Link.Kind.HTML_LINK, list);
    }
  }

  private static void addAll(@Nullable YamlNode items, String key, Link.Kind kind, ListFile list) {
    if (items instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlMapping mapping) {
          add(mapping.get(key), kind, list);
        }
      }
    }
  }

  private static void add(@Nullable YamlNode node, Link.Kind kind, ListFile list) {
    if (node instanceof YamlScalar url && !url.value().isEmpty()) {
      list.add(kind, url, url.value());
    }
  }

  private static void redirects(String text, String path, ListFile list) {
    int start = 0;
    for (String line : text.split("\n", -1)) {
      RedirectLine rule = RedirectLine.of(line);
      String to = rule == null ? null : rule.to();
      if (rule != null && to != null && to.indexOf(':') < 0 && to.indexOf('*') < 0) {
        int from = start + rule.toStart();
        list.add(Link.Kind.HTML_LINK, to, place(path, new Span(from, from + to.length())), to);
      }
      start += line.length() + 1;
    }
  }

  private static Location place(String path, Span span) {
    return new Location(path, span.start(), span.end());
  }
}
