package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files and pages that shortcodes put into a page. Thread-safe. */
final class ShortcodeIncludes {

  private final SourceTree tree;
  private final HugoConfig config;
  private final Mounts mounts;
  private final SitePages pages;
  private final PageFinder finder;
  private final PageReferences references;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  ShortcodeIncludes(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      PageFinder finder,
      PageReferences references) {
    this.tree = tree;
    this.config = config;
    this.mounts = mounts;
    this.pages = pages;
    this.finder = finder;
    this.references = references;
  }

  /** Files that pages have included so far. */
  Set<String> used() {
    return used;
  }

  void use(String path) {
    used.add(path);
  }

  /** The file of what a shortcode names on a page; null if there is none. */
  @Nullable String path(HugoPage page, String wanted, boolean isPage) {
    return isPage ? pageOf(page, wanted) : fileOf(page, wanted);
  }

  /** The resource of a bundle whose path in the content begins so; null if there is none. */
  @Nullable String resource(String wanted) {
    String resource = pages.content().resourceFrom(wanted);
    return resource == null || !Language.isMarkdown(resource) ? null : resource;
  }

  private @Nullable String pageOf(HugoPage page, String wanted) {
    return finder.find(page, page.language(), wanted, false) instanceof PageFinder.Found.Page found
        ? found.page().source()
        : null;
  }

  private @Nullable String fileOf(HugoPage page, String wanted) {
    for (String folder : List.of(config.root(), UrlPath.folder(page.source()))) {
      String path = UrlPath.normalize(folder + wanted);
      if (path != null && tree.kind(path) == SourceTree.Kind.FILE) {
        return path;
      }
    }
    // Functions that read files look for them in the content, too, wherever it is mounted from.
    String place = UrlPath.normalize(wanted.startsWith("/") ? wanted.substring(1) : wanted);
    return place == null ? null : mounts.find(tree, "content", place);
  }

  /** Notes what is named and is not there. */
  void missing(HugoPage page, String wanted, boolean isPage, Location place, PageOutput output) {
    String path = UrlPath.normalize(config.root() + wanted);
    boolean written = !isPage && (path == null || tree.mayAppear(path));
    boolean open = isPage && pages.open().mayHold(page, page.language(), wanted);
    if (written || open || wanted.contains("://")) {
      unseen(place, "an include that a program writes", false, output);
      return;
    }
    String what = isPage ? "page" : "file";
    String message =
        "The " + what + " \"" + wanted + "\" does not exist: nothing is inserted here.";
    List<String> similar = isPage ? references.similar(page, wanted) : List.of();
    Defect.Kind kind = Defect.Kind.MISSING_INCLUDE;
    Defect defect = new Defect(kind, place, message, wanted, similar, List.of());
    output.fact(b -> b.add(defect));
  }

  /** Notes that something is included which cannot be seen, ids perhaps among it. */
  static void unseen(Location place, String reason, boolean code, PageOutput output) {
    output.fact(b -> b.add(new Include("", reason, place)));
    if (!code) {
      output.fact(DocumentBuilder::anchorsUnknown);
    }
  }
}
