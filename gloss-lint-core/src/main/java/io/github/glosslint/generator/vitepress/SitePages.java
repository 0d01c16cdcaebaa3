package io.github.glosslint.generator.vitepress;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which files are pages, and at which places of the site. */
final class SitePages {

  private static final Pattern PARAMETER = Pattern.compile("\\[\\w+?\\]");

  private final SiteConfig config;
  private final List<PathGlob> excluded = new ArrayList<>();

  /** Places, without the ending, with their sources. */
  private final Map<String, String> sources = new HashMap<>();

  /** Places by their names in small letters. */
  private final Map<String, String> lowered = new HashMap<>();

  /** Sources with their places, dynamic ones among them. */
  private final Map<String, String> places = new TreeMap<>();

  private final Map<String, List<String>> claims = new TreeMap<>();

  /** What the places of dynamic pages look like. */
  private final List<Pattern> dynamic = new ArrayList<>();

  SitePages(SourceTree tree, SiteConfig config) {
    this.config = config;
    config.excluded().forEach(this::exclude);
    for (String document : tree.files()) {
      if (isSource(document)) {
        add(document);
      }
    }
  }

  private void exclude(String pattern) {
    if (pattern.startsWith("!")) {
      return;
    }
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', open + 1);
    if (open >= 0 && close > 0 && excluded.size() < 1_000) {
      for (String part : pattern.substring(open + 1, close).split(",", -1)) {
        exclude(pattern.substring(0, open) + part + pattern.substring(close + 1));
      }
      return;
    }
    String anchored = pattern.startsWith("./") ? pattern.substring(1) : pattern;
    try {
      excluded.add(PathGlob.of(anchored.startsWith("/") ? anchored : "/" + anchored, ""));
    } catch (IllegalArgumentException e) {
      // A pattern that cannot match anything leaves nothing out.
    }
  }

  private boolean isSource(String path) {
    if (!path.startsWith(config.source()) || !path.endsWith(".md")) {
      return false;
    }
    String below = path.substring(config.source().length());
    for (String name : below.split("/", -1)) {
      if (name.startsWith(".") || name.equals("node_modules") || name.equals("dist")) {
        return false;
      }
    }
    return !isExcluded(below);
  }

  /** Whether patterns keep a file below the folder of the pages out of the site. */
  private boolean isExcluded(String below) {
    for (PathGlob glob : excluded) {
      if (glob.matches(below, false)) {
        return true;
      }
    }
    return false;
  }

  boolean isLeftOut(String path) {
    return path.startsWith(config.source()) && isExcluded(path.substring(config.source().length()));
  }

  private void add(String source) {
    String below = source.substring(config.source().length());
    String place = withoutEnding(config.rewrites().of(below));
    places.put(source, place);
    if (PARAMETER.matcher(below).find()) {
      StringBuilder pattern = new StringBuilder();
      int at = 0;
      Matcher matcher = PARAMETER.matcher(place);
      while (matcher.find()) {
        pattern.append(Pattern.quote(place.substring(at, matcher.start()))).append(".+");
        at = matcher.end();
      }
      dynamic.add(Pattern.compile(pattern + Pattern.quote(place.substring(at))));
      return;
    }
    sources.putIfAbsent(place, source);
    lowered.putIfAbsent(place.toLowerCase(Locale.ROOT), place);
    claims.computeIfAbsent(place, p -> new ArrayList<>(1)).add(source);
  }

  private static String withoutEnding(String path) {
    return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
  }

  Set<String> all() {
    return places.keySet();
  }

  boolean isPage(String path) {
    return places.containsKey(path);
  }

  boolean isDynamic(String path) {
    return PARAMETER.matcher(path.substring(config.source().length())).find();
  }

  /** Where a page is on the site, without an ending; that of a dynamic one has its parameters. */
  String place(String page) {
    return places.getOrDefault(page, withoutEnding(page));
  }

  /** The source of the page at a place; null if there is none. */
  @Nullable String at(String place) {
    return sources.get(place);
  }

  /** Whether a program may make a page at a place. */
  boolean mayBeAt(String place) {
    for (Pattern pattern : dynamic) {
      if (pattern.matcher(place).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A place that differs in case only; null if there is none. */
  @Nullable String otherCase(String place) {
    return lowered.get(place.toLowerCase(Locale.ROOT));
  }

  Map<String, List<String>> claims() {
    return claims;
  }

  /** The file that a page is written to, below the site. */
  String output(String page) {
    String place = place(page);
    boolean index = UrlPath.name(place).equals("index");
    return index ? UrlPath.folder(place) : place + (config.cleanUrls() ? "" : ".html");
  }
}
