package io.github.glosslint.generator.hugo;

import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site consists of: pages by their URLs and by the paths that they are found by, the files
 * beside them, and what Hugo adds. Files that are written are named from the root of the site,
 * behind the language where each has a host of its own.
 */
final class SitePages {

  private final HugoConfig config;
  private final PageUrls urls;
  private final ContentFiles content;
  private final Map<String, HugoPage> bySource = new TreeMap<>();

  /** Resources that are pages which templates show, and nobody finds. */
  private final Map<String, HugoPage> shown = new TreeMap<>();

  private final Map<String, String> urlOf = new HashMap<>();
  private final Map<String, String> hindered = new HashMap<>();
  private final Set<String> unwritten = new HashSet<>();

  /** Pages and resources by the files that they are written to. */
  private final Map<String, String> outputs = new TreeMap<>();

  /** Pages that are not built by the files that they would be written to. */
  private final Map<String, String> missing = new HashMap<>();

  private final Map<String, String> lowered = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Set<String> lists = new HashSet<>();

  /** Folders at the top that hold pages. */
  private final Set<String> sections = new HashSet<>();

  private final Map<String, List<String>> claims = new TreeMap<>();
  private final Map<String, HugoPage> byPath = new HashMap<>();
  private final Map<String, List<HugoPage>> byName = new HashMap<>();
  private final OpenContent open;

  SitePages(HugoConfig config, ContentFiles content, Mounts mounts, RunClock clock) {
    this.config = config;
    this.content = content;
    Cascades cascades = new Cascades(config, content.pages());
    this.urls = new PageUrls(config, cascades);
    Publication publication = new Publication(config, cascades, clock);
    this.open =
        new OpenContent(
            config,
            urls,
            mounts.open(),
            content.adapters(),
            WrittenLists.taxonomies(config).values());
    for (HugoPage page : content.pages()) {
      add(page, publication);
    }
    for (HugoPage page : content.shown()) {
      shown.putIfAbsent(page.source(), page);
      unwritten.add(page.source());
    }
    content.resources().forEach((source, places) -> places.forEach(each -> add(source, each)));
    WrittenLists written = new WrittenLists(config, urls);
    written.ofSite(this::addList);
    for (HugoPage page : content.pages()) {
      if (reason(page).isEmpty()) {
        written.ofPage(page, this::addList);
        urls.aliases(page).forEach(url -> alias(page, url));
      }
    }
    outputs.keySet().forEach(output -> lowered.put(output.toLowerCase(Locale.ROOT), output));
    lists.forEach(output -> lowered.putIfAbsent(output.toLowerCase(Locale.ROOT), output));
  }

  private void alias(HugoPage page, String url) {
    aliases.putIfAbsent(host(page.language()) + output(url), page.source());
  }

  /** What divides the files of hosts; empty where there is one. */
  String host(String language) {
    return config.host(language);
  }

  private void add(HugoPage page, Publication publication) {
    bySource.putIfAbsent(page.source(), page);
    int slash = page.place().indexOf('/');
    if (slash > 0) {
      sections.add(page.place().substring(0, slash));
    }
    String why = publication.hinderance(page);
    hindered.put(page.source(), why);
    boolean written = publication.isRendered(page);
    if (!written) {
      unwritten.add(page.source());
    }
    HugoPage before = byPath.get(key(page.language(), page.path()));
    if (before == null || !reason(before).isEmpty() || page.kind() == HugoPage.Kind.LEAF) {
      byPath.put(key(page.language(), page.path()), page);
    }
    if (why.isEmpty()) {
      String name = UrlPath.name(page.path());
      byName.computeIfAbsent(key(page.language(), name), n -> new ArrayList<>(1)).add(page);
    }
    String url = urls.of(page);
    if (url == null) {
      open.add(page);
      return;
    }
    urlOf.put(identity(page), url);
    String output = host(page.language()) + output(url);
    if (!why.isEmpty() || !written) {
      missing.putIfAbsent(output, page.source());
      return;
    }
    claims.computeIfAbsent(output, file -> new ArrayList<>(1)).add(page.source());
    HugoPage other = outputs.containsKey(output) ? bySource.get(outputs.get(output)) : null;
    if (other == null || page.kind() == HugoPage.Kind.LEAF) {
      outputs.put(output, page.source());
    }
  }

  /** A page that is put into several places has several URLs. */
  private static String identity(HugoPage page) {
    return page.language() + ":" + page.place() + ":" + page.source();
  }

  private static String key(String language, String path) {
    return language + ":" + path;
  }

  /** The file that a URL names. */
  static String output(String url) {
    String path = url.startsWith("/") ? url.substring(1) : url;
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private void add(String source, ContentFiles.Resource resource) {
    String place = resource.place();
    String leaf = content.leafAround(place);
    String language =
        resource.language() == null ? config.defaultLanguage().name() : resource.language();
    if (leaf == null) {
      String owner = owner(UrlPath.folder(place), language);
      String path = urls.names().ofPath(owner) + place.substring(owner.length());
      String root = host(language) + (urls.prefix(language) + "/").substring(1);
      outputs.putIfAbsent(root + path, source);
      if (ContentFiles.isHtml(place)) {
        // Since 0.123 Hugo makes a page of it as well, before that it copied the file.
        outputs.putIfAbsent(root + UrlPath.withoutExtension(path) + "/index.html", source);
      }
      return;
    }
    if (UrlNames.isContent(place) && !ContentFiles.isHtml(place)) {
      return;
    }
    HugoPage index = indexOf(leaf, language);
    String url = index == null ? null : urlOf.get(identity(index));
    if (index != null && url != null) {
      String folder = url.endsWith("/") ? url : UrlPath.withoutExtension(url) + "/";
      String below = place.substring(leaf.length() + 1);
      outputs.putIfAbsent(host(index.language()) + (folder + below).substring(1), source);
    }
  }

  /** The folder of the page that has the files of a folder; what is below it keeps its capitals. */
  private String owner(String folder, String language) {
    String owner = folder;
    while (!owner.isEmpty() && !hasPage(ContentFiles.chopped(owner), language)) {
      owner = UrlPath.folder(ContentFiles.chopped(owner));
    }
    return owner;
  }

  /** Whether a folder has a page: its own, or, at the top, a list of the pages in it. */
  private boolean hasPage(String folder, String language) {
    HugoPage index = byPath.get(key(language, UrlNames.key(folder)));
    return index != null && index.kind() == HugoPage.Kind.BRANCH || sections.contains(folder);
  }

  private @Nullable HugoPage indexOf(String leaf, String language) {
    HugoPage page = byPath.get(key(language, UrlNames.key(leaf)));
    for (SiteLanguage other : config.languages()) {
      if (page == null) {
        page = byPath.get(key(other.name(), UrlNames.key(leaf)));
      }
    }
    return page;
  }

  /** Adds a list of pages that Hugo writes, unless a page is in its place or keeps it away. */
  private void addList(String language, String url, String path) {
    HugoPage index = path.isEmpty() ? null : byPath.get(key(language, path));
    if (index == null || index.kind() != HugoPage.Kind.BRANCH) {
      String output = host(language) + output(url);
      if (!outputs.containsKey(output)) {
        lists.add(output);
      }
    }
  }

  /** The page of a file; null if it is none. */
  @Nullable HugoPage page(String source) {
    HugoPage page = bySource.get(source);
    return page == null ? shown.get(source) : page;
  }

  Set<String> sources() {
    return Collections.unmodifiableSet(bySource.keySet());
  }

  ContentFiles content() {
    return content;
  }

  PageUrls urls() {
    return urls;
  }

  /** The URL of a page from the root of the site, with a slash before it; null if unknown. */
  @Nullable String url(HugoPage page) {
    return urlOf.get(identity(page));
  }

  /** Why a page is not built; empty if it is. */
  String reason(HugoPage page) {
    return hindered.getOrDefault(page.source(), "");
  }

  /** Whether a page is written to a file of its own, once it is built. */
  boolean isWritten(HugoPage page) {
    return !unwritten.contains(page.source());
  }

  /** The page or the resource that is written to a file; null if none is. */
  @Nullable String source(String output) {
    return outputs.get(output);
  }

  /** The page that would be written to a file, if it were built; null if there is none. */
  @Nullable String hindered(String output) {
    return missing.get(output);
  }

  /** The page that an alias leads to; null if there is no such alias. */
  @Nullable String aliased(String output) {
    return aliases.get(output);
  }

  /** Whether a file is a list that no file of content stands for. */
  boolean isList(String output) {
    return lists.contains(output);
  }

  /** The name of a file with other capitals; null if there is none. */
  @Nullable String otherCase(String output) {
    String other = lowered.get(output.toLowerCase(Locale.ROOT));
    return other == null || other.equals(output) ? null : other;
  }

  /** What may be there though the source does not show it. */
  OpenContent open() {
    return open;
  }

  /** Whether anything is written below a folder at the top of a site. */
  boolean hasFolder(String name) {
    return outputs.keySet().stream()
        .anyMatch(output -> output.substring(output.indexOf('|') + 1).startsWith(name + "/"));
  }

  /** All files that are written, sorted. */
  Set<String> outputs() {
    return Collections.unmodifiableSet(outputs.keySet());
  }

  /** The page of a language at a path of content; null if there is none. */
  @Nullable HugoPage at(String language, String path) {
    return byPath.get(key(language, path));
  }

  /** The pages of a language with a name. */
  List<HugoPage> named(String language, String name) {
    return byName.getOrDefault(key(language, name), List.of());
  }

  /** Whether a path of content is a section without a page of its own. */
  boolean isSection(String language, String path) {
    String folder = (urls.prefix(language) + "/" + path + "/").substring(1);
    return lists.contains(
        host(language)
            + output(path.isEmpty() ? folder.substring(0, folder.length() - 1) : folder));
  }

  /** Pages that are written to the same file as one of them, that one first. */
  List<String> claimants(String source) {
    HugoPage page = bySource.get(source);
    String url = page == null ? null : urlOf.get(identity(page));
    List<String> all = new ArrayList<>(List.of(source));
    if (page != null && url != null) {
      for (String other : claims.getOrDefault(host(page.language()) + output(url), List.of())) {
        if (!other.equals(source)) {
          all.add(other);
        }
      }
    }
    return all;
  }

  /** Files that several pages are written to. */
  List<UrlClaim> claims() {
    List<UrlClaim> found = new ArrayList<>();
    claims.forEach(
        (output, sources) -> {
          if (sources.size() > 1) {
            List<Location> places = new ArrayList<>();
            sources.stream().sorted().forEach(path -> places.add(new Location(path, 0, 0)));
            found.add(new UrlClaim("/" + output.substring(output.indexOf('|') + 1), places));
          }
        });
    return found;
  }
}
