package io.github.glosslint.generator.jekyll;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code _config.yml}, with Jekyll's defaults behind it.
 *
 * @param values as YAML 1.1 reads them
 * @param major 3 or 4
 * @param githubPages whether GitHub's plugins and overrides are in force
 * @param baseurl begins with a slash and does not end with one, or is empty
 */
record JekyllConfig(
    Map<String, @Nullable Object> values,
    int major,
    boolean githubPages,
    Set<String> plugins,
    String baseurl) {

  private static final List<String> GITHUB_PLUGINS =
      List.of(
          "jekyll-coffeescript",
          "jekyll-commonmark-ghpages",
          "jekyll-default-layout",
          "jekyll-gist",
          "jekyll-github-metadata",
          "jekyll-optional-front-matter",
          "jekyll-paginate",
          "jekyll-readme-index",
          "jekyll-relative-links",
          "jekyll-titles-from-headings");

  /**
   * @param major the version that the settings or the Gemfile name; 0 if none does
   * @param baseurl replaces the configured one; null to keep that
   */
  static JekyllConfig of(
      Map<String, @Nullable Object> values, JekyllGems gems, int major, @Nullable String baseurl) {
    Set<String> plugins = new HashSet<>(gems.plugins());
    for (Object name : list(values.getOrDefault("plugins", values.get("gems")))) {
      plugins.add(String.valueOf(name));
    }
    if (gems.githubPages()) {
      plugins.addAll(GITHUB_PLUGINS);
    }
    int version = major > 0 ? major : gems.major() > 0 ? gems.major() : 4;
    Object configured = values.get("baseurl");
    String base = baseurl != null ? baseurl : configured instanceof String s ? s : "";
    return new JekyllConfig(values, version, gems.githubPages(), plugins, slashed(base));
  }

  /**
   * What {@code site.baseurl} writes: a slash alone stays one, as themes are configured with it.
   */
  String writtenBaseurl() {
    return values.get("baseurl") instanceof String s && slashed(s).equals(baseurl) ? s : baseurl;
  }

  private static String slashed(String base) {
    String trimmed = base.strip();
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    return trimmed.isEmpty() || trimmed.startsWith("/") ? trimmed : "/" + trimmed;
  }

  static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }

  /** A list of words; a single word counts as a list of one. */
  List<String> strings(String key) {
    List<String> words = new ArrayList<>();
    for (Object item : list(values.get(key))) {
      if (item != null) {
        words.add(String.valueOf(item));
      }
    }
    return words;
  }

  String text(String key, String otherwise) {
    Object value = values.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }

  boolean flag(String key, boolean otherwise) {
    return values.get(key) instanceof Boolean value ? value : otherwise;
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  boolean hasPlugin(String name) {
    return plugins.contains(name);
  }

  /**
   * Whether {@code redirect_from} means something: GitHub allows the plugin, but turns it on for
   * nobody.
   */
  boolean redirects() {
    return hasPlugin("jekyll-redirect-from");
  }

  /** Whether {@code path} and {@code type} of a file are such that its Markdown is rewritten. */
  boolean rewritesLinksOf(JekyllPage page) {
    Map<String, @Nullable Object> settings = map(values.get("relative_links"));
    return hasPlugin("jekyll-relative-links")
        && !Boolean.FALSE.equals(settings.get("enabled"))
        && (page.label().equals("pages") || Boolean.TRUE.equals(settings.get("collections")));
  }

  /**
   * Whether the configuration speaks to jekyll-relative-links although nothing names the plugin:
   * whatever completes the site for its build may do so.
   */
  boolean mayRewriteLinks() {
    return !hasPlugin("jekyll-relative-links")
        && values.get("relative_links") instanceof Map<?, ?> settings
        && !Boolean.FALSE.equals(settings.get("enabled"));
  }

  /** Whether layouts, includes and styles may come from a theme outside of the tree. */
  boolean hasTheme() {
    return values.get("theme") != null || values.get("remote_theme") != null || githubPages;
  }

  /** Whether posts with a date to come are built. */
  boolean future() {
    return flag("future", githubPages);
  }

  boolean unpublished() {
    return flag("unpublished", false);
  }

  boolean showsDrafts() {
    return values.get("show_drafts") != null && flag("show_drafts", true);
  }

  /** The configured zone; null where the builder's own decides. */
  @Nullable ZoneId timezone() {
    Object zone = values.get("timezone");
    try {
      return zone == null ? null : ZoneId.of(String.valueOf(zone));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /** A folder of the source, with its final slash; empty for the source itself. */
  String folder(String key, String otherwise) {
    String folder = text(key, otherwise).strip();
    while (folder.startsWith("/") || folder.startsWith("./")) {
      folder = folder.substring(folder.startsWith("/") ? 1 : 2);
    }
    return folder.isEmpty() || folder.equals(".") || folder.endsWith("/")
        ? folder.replaceFirst("^\\.$", "")
        : folder + "/";
  }

  String permalinkStyle() {
    return text("permalink", "date");
  }

  /** Collections by label, posts among them, with their settings. */
  Map<String, Map<String, @Nullable Object>> collections() {
    Map<String, Map<String, @Nullable Object>> collections = new LinkedHashMap<>();
    collections.put("posts", Map.of());
    Object value = values.get("collections");
    if (value instanceof List<?> labels) {
      labels.forEach(label -> collections.put(String.valueOf(label), Map.of()));
    } else {
      map(value).forEach((label, settings) -> collections.put(label, map(settings)));
    }
    return collections;
  }

  Set<String> markdownEndings() {
    Set<String> endings = new HashSet<>();
    for (String ending : text("markdown_ext", "markdown,mkdown,mkdn,mkd,md").split(",", -1)) {
      endings.add("." + ending.strip().toLowerCase(Locale.ROOT));
    }
    return endings;
  }

  /** The host and scheme under which the site is published, without a final slash. */
  String url() {
    String url = text("url", "");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
