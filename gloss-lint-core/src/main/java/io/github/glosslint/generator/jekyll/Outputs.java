package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.url.Percent;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a build writes: output file to page. Paths have no leading slash, escapes are undone. */
final class Outputs {

  private final Map<String, JekyllPage> written = new HashMap<>();
  private final Map<String, JekyllPage> later = new HashMap<>();
  private final Map<String, JekyllPage> redirects = new HashMap<>();

  /** Pages that claim the same file, for files that more than one claims. */
  private final Map<String, List<JekyllPage>> contested = new HashMap<>();

  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final List<UrlClaim> claims;

  private Outputs(List<UrlClaim> claims) {
    this.claims = claims;
  }

  /**
   * @param pages in the order of their paths
   * @param redirects whether the site has the plugin that {@code redirect_from} is for
   * @param isForeign whether a page belongs to a site of its own that is nested in this one: it
   *     answers only where no page of this site does
   */
  static Outputs of(List<JekyllPage> pages, boolean redirects, Predicate<JekyllPage> isForeign) {
    Map<String, List<JekyllPage>> claimants = new TreeMap<>();
    for (JekyllPage page : pages) {
      if (page.url() != null && page.state() == JekyllPage.State.WRITTEN) {
        String file = "/" + file(page, page.url());
        claimants.computeIfAbsent(file, f -> new ArrayList<>(1)).add(page);
      }
    }
    List<JekyllPage> own = pages;
    if (pages.stream().anyMatch(isForeign)) {
      own = pages.stream().filter(isForeign.negate()).toList();
      claimants.replaceAll((file, claiming) -> ownFirst(claiming, isForeign));
    }
    Outputs outputs =
        new Outputs(claims(claimants, redirects ? redirections(own) : Map.of(), isForeign));
    claimants.forEach(outputs::put);
    own.forEach(outputs::putOthers);
    if (own.size() < pages.size()) {
      pages.stream().filter(isForeign).forEach(outputs::putOthers);
    }
    return outputs;
  }

  private static List<JekyllPage> ownFirst(
      List<JekyllPage> claiming, Predicate<JekyllPage> isForeign) {
    List<JekyllPage> own = claiming.stream().filter(isForeign.negate()).toList();
    return own.isEmpty() ? claiming : own;
  }

  private void put(String file, List<JekyllPage> claiming) {
    String path = file.substring(1);
    JekyllPage page = claiming.get(0);
    if (claiming.size() > 1) {
      contested.put(path, claiming);
    }
    written.putIfAbsent(path, page);
    folders.add(path.substring(0, Math.max(0, path.indexOf('/'))));
    byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
  }

  private void putOthers(JekyllPage page) {
    Map<String, JekyllPage> there = page.state() == JekyllPage.State.WRITTEN ? written : later;
    if (page.state() != JekyllPage.State.NEVER) {
      if (page.url() != null) {
        there.putIfAbsent(file(page, page.url()), page);
      }
      page.otherUrls().forEach(url -> there.putIfAbsent(file(page, url), page));
      for (String url : JekyllPageReader.redirects(page.data())) {
        redirects.putIfAbsent(Permalinks.outputPath(url, ".html").substring(1), page);
      }
    }
  }

  /** Documents of collections are indexes of HTML whatever they are, pages keep their ending. */
  private static String file(JekyllPage page, String url) {
    boolean index = url.endsWith("/") && !page.label().equals("pages");
    return Permalinks.outputPath(url, index ? ".html" : page.outputExtension()).substring(1);
  }

  private static Map<String, List<Location>> redirections(List<JekyllPage> pages) {
    Map<String, List<Location>> redirected = new HashMap<>();
    for (JekyllPage page : pages) {
      if (page.state() != JekyllPage.State.WRITTEN) {
        continue;
      }
      // A page may list an address with and without its ending: one file, one target.
      Set<String> own = new HashSet<>();
      for (String url : JekyllPageReader.redirects(page.data())) {
        String file = Permalinks.outputPath(url, ".html");
        // Documents are written after pages, and redirects are pages: its own does it no harm.
        boolean harmless = !page.label().equals("pages") && file.equals("/" + file(page));
        if (!harmless && !url.contains("/:") && own.add(file)) {
          redirected.computeIfAbsent(file, f -> new ArrayList<>(1)).add(redirection(page, url));
        }
      }
    }
    return redirected;
  }

  private static Location redirection(JekyllPage page, String url) {
    YamlNode node = node(page.frontMatter(), "redirect_from");
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof io.github.glosslint.yaml.YamlScalar scalar
            && Permalinks.sanitize(scalar.value()).equals(url)) {
          node = item;
        }
      }
    }
    return node == null ? start(page) : at(page, node);
  }

  private static List<UrlClaim> claims(
      Map<String, List<JekyllPage>> claimants,
      Map<String, List<Location>> redirected,
      Predicate<JekyllPage> isForeign) {
    Map<String, List<Location>> all = new TreeMap<>();
    claimants.forEach(
        (file, pages) -> {
          if (isForeign.test(pages.get(0))) {
            return;
          }
          List<Location> places = all.computeIfAbsent(file, f -> new ArrayList<>());
          pages.forEach(page -> places.add(place(page)));
        });
    redirected.forEach(
        (file, places) -> all.computeIfAbsent(file, f -> new ArrayList<>()).addAll(places));
    List<UrlClaim> claims = new ArrayList<>();
    all.forEach(
        (file, places) -> {
          if (places.size() > 1) {
            claims.add(new UrlClaim(file, places.stream().sorted().toList()));
          }
        });
    return List.copyOf(claims);
  }

  /** What decides a page's URL. */
  private static Location place(JekyllPage page) {
    String[] keys =
        page.label().equals("pages")
            ? new String[] {"permalink"}
            : new String[] {"permalink", "slug", "date"};
    for (String key : keys) {
      YamlNode node = node(page.frontMatter(), key);
      if (node != null) {
        return at(page, node);
      }
    }
    return start(page);
  }

  private static @Nullable YamlNode node(FrontMatter frontMatter, String key) {
    return frontMatter.mapping() == null ? null : frontMatter.mapping().get(key);
  }

  private static Location at(JekyllPage page, YamlNode node) {
    return new Location(page.path(), node.span().start(), node.span().end());
  }

  private static Location start(JekyllPage page) {
    return new Location(page.path(), 0, 0);
  }

  /** Whether anything is written into a folder of this name, at the top of the site. */
  boolean hasFolder(String name) {
    return folders.contains(name);
  }

  List<UrlClaim> urlClaims() {
    return claims;
  }

  /** All pages that claim a file if more than one does; empty otherwise. */
  List<JekyllPage> contested(String file) {
    return contested.getOrDefault(file, List.of());
  }

  /** The file that a page is written to; null if only the generator knows. */
  static @Nullable String file(JekyllPage page) {
    return page.url() == null ? null : file(page, page.url());
  }

  /** What a server answers a path with: the file itself, or its neighbours of the same name. */
  static List<String> candidates(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return List.of(path + "index.html", path + "index.htm", path + "index.xhtml");
    }
    return List.of(path, path + ".html", path + "/index.html");
  }

  @Nullable JekyllPage written(String path) {
    return first(written, path);
  }

  /** The page that is written to a file; null if none is. */
  @Nullable JekyllPage exactly(String file) {
    return written.get(file);
  }

  @Nullable JekyllPage later(String path) {
    return first(later, path);
  }

  @Nullable JekyllPage redirect(String path) {
    return first(redirects, path);
  }

  private static @Nullable JekyllPage first(Map<String, JekyllPage> pages, String path) {
    if (pages.isEmpty()) {
      return null;
    }
    for (String candidate : candidates(path)) {
      JekyllPage page = pages.get(candidate);
      if (page != null) {
        return page;
      }
    }
    return null;
  }

  /** The path in the spelling that exists; null if no spelling does. */
  @Nullable String otherCase(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (String candidate : candidates(lower)) {
      String actual = byLowerCase.get(candidate);
      if (actual != null && actual.length() >= path.length()) {
        return actual.substring(0, path.length());
      }
    }
    return null;
  }

  /** The URL paths of everything that is written, without leading slash, as people write them. */
  List<String> urls() {
    List<String> urls = new ArrayList<>(written.size());
    for (Map.Entry<String, JekyllPage> entry : written.entrySet()) {
      String url = entry.getValue().url();
      urls.add(url == null ? entry.getKey() : Percent.decode(url.substring(1)));
    }
    urls.sort(null);
    return urls;
  }
}
