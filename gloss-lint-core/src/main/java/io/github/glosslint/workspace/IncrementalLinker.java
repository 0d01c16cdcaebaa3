package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.document.Base;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.SuggestionBudget;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Links a tree whose files change, one at a time: what depends on the changed file is linked anew,
 * if that is known, and nothing else. Not thread-safe.
 */
final class IncrementalLinker {

  private final SiteLinker linker;
  private final SourceTree tree;
  private final Dialects dialects;
  private final DocumentStore library;
  private final Resolver resolver;
  private final RunWatch watch;
  private final SuggestionBudget suggestions;
  private final List<Document> pages;
  private final List<LinkedDocument> linkedPages;
  private final List<LinkedDocument> linkedParts;

  /** Pages, by their numbers, that lead to anchors. */
  private final AnchorUsers<Integer> users = new AnchorUsers<>();

  /** What symlinks that were read lead to, of so many documents that were looked at. */
  private final Set<String> behindLinks = new HashSet<>();

  private int followed;
  private final Digests digests = new Digests();

  private IncrementalLinker(SiteLinker linker) {
    this.linker = linker;
    this.tree = linker.tree;
    this.dialects = linker.dialects;
    this.library = linker.library;
    this.resolver = linker.resolver;
    this.watch = linker.watch;
    this.suggestions = linker.suggestions;
    this.pages = linker.pages;
    this.linkedPages = linker.linkedPages;
    this.linkedParts = linker.linkedParts;
  }

  /** Links a tree for the first time. */
  static IncrementalLinker open(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    SiteLinker linker = SiteLinker.open(tree, settings, clock, renames, watch);
    IncrementalLinker incremental = new IncrementalLinker(linker);
    linker.resolver.follow();
    for (int i = 0; i < linker.linkedPages.size(); i++) {
      incremental.follow(i);
    }
    return incremental;
  }

  /** The site as it is linked now. */
  LinkedSite site() {
    return linker.site().with(digests);
  }

  /**
   * Gives a page another text and links anew what depends on it.
   *
   * @return whether that was possible; if not, this linker knows nothing of use any more
   */
  boolean rewrite(String path, String text) {
    SourceText before = tree.text(path);
    return before != null && rewrite(path, before.content(), text);
  }

  /** The same for a page that has the other text on disk already. */
  boolean refresh(String path, String text) {
    SourceText before = tree.isEdited(path) ? tree.text(path) : null;
    return rewrite(path, before == null ? null : before.content(), text);
  }

  private boolean rewrite(String path, @Nullable String before, String text) {
    int at = indexOf(path);
    return at < 0 ? rewriteShown(path, before, text) : rewritePage(at, path, before, text);
  }

  private boolean rewritePage(int at, String path, @Nullable String before, String text) {
    if (!dialects.isOwnAffair(path, before, text)
        || isFlawed()
        || isBehindLink(path)
        || !tree.rewrite(path, text)) {
      return false;
    }
    Document former = pages.get(at);
    library.forget(path);
    ReadPage read = library.read(path);
    Document page = read.document();
    // What is not checked, or not read from the same files, concerns more than the page.
    if (!isChecked(former)
        || !isChecked(page)
        || !former.files().equals(page.files())
        || isFlawed()) {
      return false;
    }
    pages.set(at, page);
    List<Part> parts = List.of();
    if (linkedParts.isEmpty() && read.fragments().isEmpty()) {
      // No page shares anything: all that is to be forgotten are labels.
      linker.shareNothing();
    } else {
      parts = linker.findParts();
    }
    linkAgain(at, former);
    linkedParts.clear();
    parts.forEach(part -> linkedParts.add(linker.link(part)));
    return !isFlawed();
  }

  /** Gives a file another text that is no page, and links the pages anew that show it. */
  private boolean rewriteShown(String path, @Nullable String before, String text) {
    if (!dialects.isAffairOfPages(path, before, text)
        || isFlawed()
        || isBehindLink(path)
        || library.paths().contains(path)
        || !tree.rewrite(path, text)) {
      return false;
    }
    dialects.forget();
    Map<Integer, Document> formers = new TreeMap<>();
    List<ReadPage> shown = ShownFile.of(path, pages, library);
    for (ReadPage page : shown) {
      int at = indexOf(page.document().path());
      Document former = pages.set(at, page.document());
      if (!isChecked(former)
          || !isChecked(page.document())
          || !former.files().equals(page.document().files())) {
        return false;
      }
      if (!former.equals(page.document())) {
        formers.put(at, former);
      }
    }
    if (shown.isEmpty() || isFlawed()) {
      return false;
    }
    List<Part> parts = linker.findParts();
    formers.forEach(this::linkAgain);
    linkedParts.clear();
    parts.forEach(part -> linkedParts.add(linker.link(part)));
    return !isFlawed();
  }

  /** Links a page anew that had other facts before, and what leads to its anchors. */
  private void linkAgain(int at, Document former) {
    Document page = pages.get(at);
    if (!Anchorage.of(former).equals(Anchorage.of(page))) {
      resolver.forget(page.path());
      linkAgain(page.path());
    }
    linkedPages.set(at, linker.link(page));
    follow(at);
  }

  private int indexOf(String path) {
    int low = 0;
    int high = pages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = pages.get(middle).path().compareTo(path);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** Whether something went wrong, or a limit of the whole run was reached. */
  private boolean isFlawed() {
    return !library.errors().isEmpty() || !suggestions.notes().isEmpty();
  }

  /** Whether a file may have been read by another name as well. */
  private boolean isBehindLink(String path) {
    Set<String> read = library.paths();
    if (read.size() != followed) {
      followed = read.size();
      for (String each : read) {
        String real = tree.followed(each);
        if (real != null && !real.equals(each)) {
          behindLinks.add(real);
        }
      }
    }
    return behindLinks.contains(path);
  }

  /** Whether a person wrote a page. */
  private static boolean isChecked(Document page) {
    return page.madeBy().isEmpty();
  }

  /** Links the pages anew that lead to anchors of a page. */
  private void linkAgain(String path) {
    List<Integer> asking = List.copyOf(users.of(path));
    Parallel.forEach(
        asking.size(),
        i -> {
          watch.check();
          int page = asking.get(i);
          linkedPages.set(page, linker.link(pages.get(page)));
        });
    asking.forEach(this::follow);
  }

  /** Remembers whose anchors a page leads to. */
  private void follow(int at) {
    LinkedDocument linked = linkedPages.get(at);
    linked.linkTargets().forEach(target -> users.add(target, at));
    linked.definitionTargets().forEach(target -> users.add(target, at));
    Base around = dialects.of(linked.path()).baseAround(linked.path());
    Base base = around.isSet() ? around : linked.document().base();
    if (!base.certain()) {
      users.addEverywhere(at);
    }
  }
}
