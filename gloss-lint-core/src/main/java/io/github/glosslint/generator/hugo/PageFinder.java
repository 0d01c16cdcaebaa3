package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds pages by paths of content, as {@code GetPage} and {@code ref} do. */
final class PageFinder {

  private final HugoConfig config;
  private final SitePages pages;

  /** Pages by where their files are below the content, in small letters. */
  private final Map<String, HugoPage> byPlace = new TreeMap<>();

  PageFinder(HugoConfig config, SitePages pages) {
    this.config = config;
    this.pages = pages;
    for (String source : pages.sources()) {
      HugoPage page = pages.page(source);
      if (page != null) {
        byPlace.put(page.language() + ":" + UrlNames.key(page.place()), page);
      }
    }
  }

  /** What was found. */
  sealed interface Found {

    /** A page. */
    record Page(HugoPage page) implements Found {}

    /** A section, or the home page, that no file stands for. */
    record Section(String path) implements Found {}

    /** Nothing, or more than one page. */
    record Nothing(List<HugoPage> several) implements Found {}
  }

  private static final Found NOTHING = new Found.Nothing(List.of());

  /**
   * Finds a page.
   *
   * @param from the page that asks
   * @param reference whether a name alone is looked for in all folders
   */
  Found find(HugoPage from, String language, String wanted, boolean reference) {
    // Where drafts are built, all of them are.
    boolean all = !isBuilt(from);
    String ref = bare(wanted.strip());
    while (ref.endsWith("/") && ref.length() > 1) {
      ref = ref.substring(0, ref.length() - 1);
    }
    if (ref.isEmpty() || ref.equals("/")) {
      return at(language, "", all);
    }
    boolean ended = UrlNames.isContent(ref);
    if (!ref.startsWith("/")) {
      String base = from.kind() == HugoPage.Kind.BRANCH || ended ? from.folder() : from.container();
      Found found = below(language, base, ref, all);
      if (found == NOTHING && ended) {
        found = below(language, from.container(), ref, all);
      }
      if (found != NOTHING || ref.startsWith(".")) {
        return found;
      }
    }
    Found found = below(language, "", ref, all);
    if (found != NOTHING || !reference || ref.indexOf('/') >= 0) {
      return found;
    }
    List<HugoPage> named = pages.named(language, UrlNames.key(stem(ref)));
    if (named.size() == 1) {
      return new Found.Page(named.get(0));
    }
    return named.isEmpty() ? NOTHING : new Found.Nothing(named);
  }

  /** A path without the language that its name says, whichever it is. */
  private String bare(String ref) {
    String stem = stem(ref);
    int dot = stem.lastIndexOf('.');
    boolean named =
        dot > stem.lastIndexOf('/') + 1 && config.language(stem.substring(dot + 1)) != null;
    return named ? stem.substring(0, dot) + ref.substring(stem.length()) : ref;
  }

  private static String stem(String ref) {
    return UrlNames.isContent(ref) ? UrlPath.withoutExtension(ref) : ref;
  }

  private Found below(String language, String base, String ref, boolean all) {
    String path = UrlPath.normalize(base.isEmpty() ? ref : base + "/" + ref);
    if (path == null) {
      // Paths cannot leave the content.
      String rest = ref;
      while (rest.startsWith("../")) {
        rest = rest.substring(3);
      }
      path = rest.equals("..") ? "" : UrlPath.normalize(rest);
    }
    if (path == null) {
      return NOTHING;
    }
    String key = ContentFiles.chopped(UrlNames.key(path));
    Found exact = at(language, key, all);
    if (exact != NOTHING) {
      return exact;
    }
    HugoPage file = byPlace.get(language + ":" + key);
    if (file != null && (all || isBuilt(file))) {
      return new Found.Page(file);
    }
    String plain = stem(key);
    String name = UrlPath.name(plain);
    if (name.equals("index") || name.equals("_index")) {
      plain = ContentFiles.chopped(UrlPath.folder(plain));
    }
    return plain.equals(key) ? NOTHING : at(language, plain, all);
  }

  private Found at(String language, String path, boolean all) {
    HugoPage page = pages.at(language, path);
    if (page != null) {
      return all || isBuilt(page) ? new Found.Page(page) : NOTHING;
    }
    return pages.isSection(language, path) ? new Found.Section(path) : NOTHING;
  }

  /** A page that would be found if it were built; null if there is none. */
  @Nullable HugoPage hindered(HugoPage from, String wanted) {
    String base = from.kind() == HugoPage.Kind.BRANCH ? from.folder() : from.container();
    for (String folder : List.of(base, "")) {
      boolean rooted = wanted.startsWith("/");
      String ref = bare(rooted ? wanted.substring(1) : wanted);
      if (below(from.language(), rooted ? "" : folder, ref, true) instanceof Found.Page found
          && !isBuilt(found.page())) {
        return found.page();
      }
    }
    return null;
  }

  private boolean isBuilt(HugoPage page) {
    return pages.reason(page).isEmpty();
  }
}
