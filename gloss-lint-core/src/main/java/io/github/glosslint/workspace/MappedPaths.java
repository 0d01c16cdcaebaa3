package io.github.glosslint.workspace;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.SitePaths;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings {@code roots} and {@code remap} say that destinations lead. That goes before
 * what a generator knows. Thread-safe.
 */
final class MappedPaths {

  /** What a server sends for a folder, or builds its page from. */
  private static final List<String> INDEXES =
      List.of("index.md", "README.md", "_index.md", "index.mdx", "index.html");

  private final SourceTree tree;
  private final EffectiveSettings settings;
  private final boolean isEmpty;
  private final Map<SitePaths, Rules> known = new ConcurrentHashMap<>();

  MappedPaths(SourceTree tree, EffectiveSettings settings) {
    this.tree = tree;
    this.settings = settings;
    this.isEmpty = settings.mappedFolders().isEmpty();
  }

  /** Whether no page has anything mapped. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** What holds on a page; null if its settings map nothing. */
  @Nullable Rules on(String page) {
    if (isEmpty) {
      return null;
    }
    SitePaths paths = settings.forFile(page).paths();
    return paths.isEmpty() ? null : known.computeIfAbsent(paths, Rules::new);
  }

  /**
   * A place in the tree that a destination may mean.
   *
   * @param folder from the root, without a final slash
   * @param before what the author writes for the folder, with its final slash
   * @param local the destination as if the folder were the root
   * @param isFirm whether what is not there is nowhere else
   */
  record Place(String folder, String before, Destination local, boolean isFirm) {

    /** The path from the root of the tree; null if it leaves the folder. */
    @Nullable String path() {
      String path = UrlPath.normalize(local.path().substring(local.path().startsWith("/") ? 1 : 0));
      if (path == null) {
        return null;
      }
      String full = folder.isEmpty() ? path : folder + "/" + path;
      return full.endsWith("/") ? full.substring(0, full.length() - 1) : full;
    }

    /** What the author writes for a path from the root of the tree; null if it is elsewhere. */
    @Nullable String written(String path) {
      String start = folder.isEmpty() ? "" : folder + "/";
      return path.startsWith(start) ? before + path.substring(start.length()) : null;
    }

    /** Whether the destination is a file that no generator makes of a page. */
    boolean isAsset() {
      String path = local.path();
      return !UrlPath.extension(path).isEmpty()
          && !Language.isMarkdown(path)
          && !Language.isHtml(path);
    }
  }

  /** The settings of some pages. */
  static final class Rules {

    private final String key;
    private final List<String> roots;
    private final Map<String, String> remap;

    private Rules(SitePaths paths) {
      this.key = paths.toString();
      this.roots = paths.roots() == null ? List.of() : paths.roots();
      this.remap = paths.remap();
    }

    /** Different for other settings. */
    String key() {
      return key;
    }

    /** The places that a destination may mean, in order; none if the settings say nothing of it. */
    List<Place> of(String destination) {
      if (destination.isEmpty() || MappedText.isUnknown(destination)) {
        return List.of();
      }
      List<Place> places = new ArrayList<>();
      Place mapped = remapped(destination);
      if (mapped != null) {
        places.add(mapped);
      } else if (destination.startsWith("/") && !destination.startsWith("//")) {
        Destination local = Destination.of(destination);
        roots.forEach(root -> places.add(new Place(root, "/", local, false)));
      }
      places.removeIf(place -> place.path() == null || place.local.isPlaceholder());
      return places;
    }

    private @Nullable Place remapped(String destination) {
      String address = address(destination);
      int most = -1;
      String into = "";
      for (Map.Entry<String, String> entry : remap.entrySet()) {
        String prefix = withoutSlash(address(entry.getKey()));
        boolean begins =
            address.startsWith(prefix)
                && (address.length() == prefix.length()
                    || "/?#".indexOf(address.charAt(prefix.length())) >= 0);
        if (begins && prefix.length() > most) {
          most = prefix.length();
          into = entry.getValue();
        }
      }
      if (most < 0) {
        return null;
      }
      String rest = address.substring(most);
      String before = destination.substring(0, destination.length() - rest.length()) + "/";
      return new Place(
          into, before, Destination.of(rest.startsWith("/") ? rest : "/" + rest), true);
    }

    private static String withoutSlash(String prefix) {
      return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    /** A URL without what makes no difference: http or https, and the case of the host. */
    private static String address(String url) {
      int slashes = url.regionMatches(true, 0, "http://", 0, 7) ? 5 : 0;
      slashes = url.regionMatches(true, 0, "https://", 0, 8) ? 6 : slashes;
      String address = url.substring(slashes);
      if (!address.startsWith("//")) {
        return address;
      }
      int end = 2;
      while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      return address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
    }
  }

  /**
   * What is at the first place that has anything; missing at the first one otherwise. The fragment
   * is not judged yet.
   */
  Target look(List<Place> places) {
    Target otherwise = null;
    for (Place place : places) {
      Target target = look(place);
      if (!(target instanceof Target.Missing) && !(target instanceof Target.CaseMismatch)) {
        return target;
      }
      boolean better = otherwise instanceof Target.Missing && target instanceof Target.CaseMismatch;
      otherwise = otherwise == null || better ? target : otherwise;
    }
    return otherwise == null ? new Target.Empty() : otherwise;
  }

  private Target look(Place place) {
    String name = String.valueOf(place.path());
    if (name.isEmpty()) {
      return folder("", place);
    }
    String file = tree.file(name);
    if (file != null) {
      return found(file, place);
    }
    switch (tree.kind(name)) {
      case FILE:
        return found(name, place);
      case DIRECTORY:
        return folder(name + "/", place);
      case OUTSIDE:
        return new Target.OutsideRoot(name);
      case MISSING:
        break;
    }
    String page = page(name);
    if (page != null) {
      return found(page, place);
    }
    if (tree.mayAppear(name)) {
      return new Target.Unknown("ignored by Git, probably written by a build");
    }
    String actual = tree.otherCase(name);
    String written = actual == null ? null : place.written(actual);
    return written == null
        ? new Target.Missing(name, List.of(), List.of())
        : new Target.CaseMismatch(name, written);
  }

  private Target folder(String folder, Place place) {
    for (String index : INDEXES) {
      if (tree.kind(folder + index) == SourceTree.Kind.FILE) {
        return found(folder + index, place);
      }
    }
    return found(folder, place);
  }

  /** The source of a page that is published without its ending, or with that of HTML. */
  private @Nullable String page(String name) {
    if (!UrlPath.extension(name).isEmpty() && !Language.isHtml(name)) {
      return null;
    }
    String stem = Language.isHtml(name) ? UrlPath.withoutExtension(name) : name;
    List<String> endings = new ArrayList<>(Language.markdownEndings());
    endings.add(".mdx");
    endings.add(".html");
    for (String ending : endings) {
      if (tree.kind(stem + ending) == SourceTree.Kind.FILE) {
        return stem + ending;
      }
    }
    return null;
  }

  private static Target.Found found(String path, Place place) {
    return new Target.Found(path, place.local.fragment(), Target.AnchorState.Fine.FINE);
  }
}
