package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages that templates look up by name in a folder of content, whether or not they are written
 * to files of their own; see {@link PageLookup}. Thread-safe.
 */
final class NamedPages {

  private static final Target.Unknown OPTIONAL =
      new Target.Unknown("a page that a template can do without");
  private static final Target.Unknown ELSEWHERE =
      new Target.Unknown("a page of a folder that is not in the tree");

  private final SitePages pages;
  private final String defaultLanguage;
  private final Map<String, Folder> folders = new ConcurrentHashMap<>();

  NamedPages(SitePages pages, String defaultLanguage) {
    this.pages = pages;
    this.defaultLanguage = defaultLanguage;
  }

  /**
   * The pages of a folder.
   *
   * @param names by language, then by the names of files in small letters
   * @param titles by language, then by titles in small letters
   * @param sources where its files are, by language
   */
  private record Folder(
      Map<String, Map<String, HugoPage>> names,
      Map<String, Map<String, HugoPage>> titles,
      Map<String, String> sources) {

    static @Nullable HugoPage find(
        Map<String, Map<String, HugoPage>> all, String name, List<String> languages) {
      HugoPage found = null;
      for (String language : languages) {
        found = found == null ? all.getOrDefault(language, Map.of()).get(name) : found;
      }
      return found;
    }
  }

  /**
   * Where a link leads that a template makes of a name.
   *
   * @param kind {@link Link.Kind#TERM_NAME} if the template stops the build without the page
   * @param name see {@link PageLookup#destination}
   */
  Target resolve(HugoPage from, Link.Kind kind, String name) {
    boolean titled = isTitled(name);
    Folder folder = folder(folderOf(name));
    if (folder.names().isEmpty()) {
      return ELSEWHERE;
    }
    // A template that asks for translations asks for the original where there is none.
    HugoPage page =
        Folder.find(
            titled ? folder.titles() : folder.names(),
            lastOf(name).toLowerCase(Locale.ROOT),
            List.of(from.language(), defaultLanguage));
    if (page != null) {
      return new Target.Found(page.source(), "", Target.AnchorState.Fine.FINE);
    }
    boolean open = pages.open().mayHold(from, from.language(), "/" + folderOf(name) + "/x");
    if (open || kind != Link.Kind.TERM_NAME) {
      return open ? ELSEWHERE : OPTIONAL;
    }
    String because =
        (titled ? "none of them has this title" : "none of this name is there")
            + ", and Hugo stops the build";
    String source = folder.sources().get(from.language());
    source = source == null ? folder.sources().values().iterator().next() : source;
    String missing = source + name.substring(folderOf(name).length());
    return new Target.Undefined("page", missing, List.of(), because);
  }

  /** Names that could be meant by one that no page has. */
  Target.Undefined withCandidates(Target.Undefined undefined, WorkBudget work) {
    String name = undefined.name();
    TreeSet<String> known = new TreeSet<>();
    for (Folder folder : folders.values()) {
      if (folder.sources().containsValue(folderOf(name))) {
        for (Map<String, HugoPage> named : folder.names().values()) {
          named.values().forEach(page -> known.add(isTitled(name) ? title(page) : fileName(page)));
        }
      }
    }
    List<String> similar = Candidates.of(known).closest(lastOf(name), work);
    return new Target.Undefined(undefined.what(), name, similar, undefined.because());
  }

  private static boolean isTitled(String name) {
    return name.indexOf('#') >= 0;
  }

  private static String folderOf(String name) {
    int end = isTitled(name) ? name.indexOf('#') : name.lastIndexOf('/');
    return name.substring(0, Math.max(0, end));
  }

  private static String lastOf(String name) {
    return name.substring((isTitled(name) ? name.indexOf('#') : name.lastIndexOf('/')) + 1);
  }

  private Folder folder(String name) {
    return folders.computeIfAbsent(name, this::read);
  }

  private Folder read(String name) {
    Folder folder = new Folder(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    List<HugoPage> all = new ArrayList<>(pages.content().shown());
    all.addAll(pages.content().pages());
    for (HugoPage page : all) {
      if (ContentFiles.chopped(UrlPath.folder(page.raw())).equalsIgnoreCase(name)) {
        String language = page.language();
        folder.sources().putIfAbsent(language, source(page));
        folder
            .names()
            .computeIfAbsent(language, l -> new TreeMap<>())
            .putIfAbsent(fileName(page).toLowerCase(Locale.ROOT), page);
        folder
            .titles()
            .computeIfAbsent(language, l -> new TreeMap<>())
            .putIfAbsent(title(page).toLowerCase(Locale.ROOT), page);
      }
    }
    return folder;
  }

  private static String source(HugoPage page) {
    String folder = ContentFiles.chopped(UrlPath.folder(page.source()));
    return page.kind() == HugoPage.Kind.SINGLE
        ? folder
        : ContentFiles.chopped(UrlPath.folder(folder));
  }

  private static String fileName(HugoPage page) {
    return UrlPath.name(page.raw());
  }

  private static String title(HugoPage page) {
    String title = page.text("title");
    return title == null ? fileName(page) : title;
  }
}
