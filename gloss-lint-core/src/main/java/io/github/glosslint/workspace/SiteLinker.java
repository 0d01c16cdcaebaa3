package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.document.Base;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.source.Inventory;
import io.github.glosslint.source.SourceProblem;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.SuggestionBudget;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads every document of a tree and resolves each of their destinations. */
public final class SiteLinker {

  /**
   * What limits a document counts its work, so that the same tree gives the same report on a busy
   * machine. This only keeps a fault of ours from hanging for ever, and ends as one.
   */
  private static final Duration HANG_GUARD = Duration.ofMinutes(10);

  private final SourceTree tree;
  private final FactSource known;
  private final Dialects dialects;
  private final DocumentStore library;
  private final SourceNames sources;
  private final Resolver resolver;
  private final RunWatch watch;
  private final SuggestionBudget suggestions;
  private final UnaryOperator<Document> transport;

  /** Pages that are checked, by path, and the same linked. */
  private final List<Document> pages = new ArrayList<>();

  private final List<LinkedDocument> linkedPages = new ArrayList<>();
  private final List<LinkedDocument> linkedParts = new ArrayList<>();

  /** What symlinks that were read lead to, of so many documents that were looked at. */
  private final Set<String> behindLinks = new HashSet<>();

  private int followed;
  private final Digests digests = new Digests();

  /** Pages, by their numbers, that lead to anchors; empty while nobody edits. */
  private final AnchorUsers<Integer> users = new AnchorUsers<>();

  private GeneratedDocuments generated = new GeneratedDocuments(List.of(), Map.of());
  private Fragments fragments = Fragments.of(List.of());
  private List<String> notes = List.of();

  private SiteLinker(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      Renames renames,
      RunWatch watch,
      FactSource kept,
      UnaryOperator<Document> transport) {
    this.tree = tree;
    this.known = kept;
    this.transport = transport;
    this.watch = watch;
    this.suggestions = SuggestionBudget.among(tree.documents().size());
    this.dialects = Dialects.of(tree, settings, clock, suggestions);
    this.library = new DocumentStore(dialects::of, dialects::isReadable, kept, transport);
    this.sources = SourceNames.of(tree);
    this.resolver =
        new Resolver(
            dialects::of,
            dialects.all(),
            library,
            sources,
            suggestions,
            new RenamedTargets(tree, renames),
            new MappedPaths(tree, settings));
  }

  /**
   * Links a tree. The result is the same whatever the number of processors. A document that a fault
   * of ours keeps from being read is empty in the result, which names it among its faults.
   *
   * @param clock tells which posts are dated in the future
   */
  public static LinkedSite link(SourceTree tree, EffectiveSettings settings, Clock clock) {
    return link(tree, settings, clock, Renames.none(), (phase, done, total) -> {});
  }

  /**
   * Links a tree, and tells how far that is.
   *
   * @param renames for suggestions: what was renamed that links may still lead to
   * @param watch called from several threads
   */
  public static LinkedSite link(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    return link(tree, settings, clock, renames, watch, FactSource.NONE);
  }

  /**
   * Links a tree, some of whose facts need not be read.
   *
   * @param kept has the facts of those
   */
  public static LinkedSite link(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      Renames renames,
      RunWatch watch,
      FactSource kept) {
    return new SiteLinker(tree, settings, clock, renames, watch, kept, document -> document).link();
  }

  /**
   * Links a tree whose facts go through something between reading and linking.
   *
   * @param transport returns the same facts as it is given, such as from bytes; called from several
   *     threads, and more than once for what many pages include
   */
  public static LinkedSite transported(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      Renames renames,
      RunWatch watch,
      UnaryOperator<Document> transport) {
    return new SiteLinker(tree, settings, clock, renames, watch, FactSource.NONE, transport).link();
  }

  private LinkedSite link() {
    linkPages();
    List<LinkedDocument> documents = documents();
    Map<String, String> unread = unread(documents);
    // Not the field, with which the site would keep the linker and all that it knows.
    SourceTree files = tree;
    return site(documents, () -> files.inventory().leavingOut(unread));
  }

  /** Links a tree, to link parts of it again. */
  static SiteLinker open(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    SiteLinker linker =
        new SiteLinker(
            tree, settings, clock, renames, watch, FactSource.NONE, document -> document);
    linker.linkPages();
    linker.resolver.follow();
    for (int i = 0; i < linker.linkedPages.size(); i++) {
      linker.follow(i);
    }
    return linker;
  }

  /** The site as it is linked now. */
  LinkedSite site() {
    List<LinkedDocument> documents = documents();
    return site(documents, () -> tree.inventory().leavingOut(unread(documents))).with(digests);
  }

  private void linkPages() {
    List<String> paths = new ArrayList<>();
    for (String path : tree.documents()) {
      if (dialects.isDocument(path)) {
        paths.add(path);
      }
    }
    KeptPages kept = new KeptPages(known.sites(), dialects, library);
    kept.recall(paths);
    List<Document> read = read(paths);
    kept.take(paths);
    generated = GeneratedDocuments.among(withoutParts(read), tree);
    notes = joined(skipped(), generated.notes());
    pages.addAll(generated.others());
    List<Part> parts = findParts();
    LinkedDocument[] linked = new LinkedDocument[pages.size() + parts.size()];
    AtomicInteger done = new AtomicInteger();
    Parallel.forEach(
        linked.length,
        i -> {
          linked[i] = i < pages.size() ? link(pages.get(i)) : link(parts.get(i - pages.size()));
          watch.progress(RunWatch.LINKING, done.incrementAndGet(), linked.length);
        });
    linkedPages.addAll(Arrays.asList(linked).subList(0, pages.size()));
    linkedParts.addAll(Arrays.asList(linked).subList(pages.size(), linked.length));
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
      fragments = Fragments.of(List.of());
    } else {
      parts = findParts();
    }
    linkAgain(at, former);
    linkedParts.clear();
    parts.forEach(part -> linkedParts.add(link(part)));
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
    List<Part> parts = findParts();
    formers.forEach(this::linkAgain);
    linkedParts.clear();
    parts.forEach(part -> linkedParts.add(link(part)));
    return !isFlawed();
  }

  /** Links a page anew that had other facts before, and what leads to its anchors. */
  private void linkAgain(int at, Document former) {
    Document page = pages.get(at);
    if (!Anchorage.of(former).equals(Anchorage.of(page))) {
      resolver.forget(page.path());
      linkAgain(page.path());
    }
    linkedPages.set(at, link(page));
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
          linkedPages.set(page, link(pages.get(page)));
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

  /** The parts of all pages, and who shows them. */
  private List<Part> findParts() {
    List<ReadPage> read = new ArrayList<>(pages.size());
    pages.forEach(page -> read.add(library.read(page.path())));
    fragments = Fragments.of(read);
    List<Part> parts = new ArrayList<>(fragments.parts());
    addLayouts(pages, fragments, parts);
    return parts;
  }

  private List<LinkedDocument> documents() {
    List<LinkedDocument> all = new ArrayList<>(linkedPages);
    all.addAll(linkedParts);
    addUnread(all);
    addUnparsable(all);
    if (all.size() > linkedPages.size()) {
      all.sort((a, b) -> a.path().compareTo(b.path()));
    }
    return Collections.unmodifiableList(
        SlugHabits.applied(all, path -> dialects.of(path).assumesAnchors(path)));
  }

  private Map<String, String> unread(List<LinkedDocument> documents) {
    Map<String, String> unread = new Unread(tree, dialects, library).of(documents);
    unread.putAll(generated.makers());
    return unread;
  }

  private LinkedSite site(List<LinkedDocument> documents, Supplier<Inventory> inventory) {
    SourceTree files = tree;
    Set<String> judged = dialects.withoutHiddenLinks(documents);
    return new LinkedSite(
        documents,
        fragments,
        joined(dialects.errors(), library.errors()),
        dialects.all(),
        joined(dialects.notes(tree.documents()), notes),
        suggestions.copy(),
        sources,
        () -> UnusedAssets.of(files, documents),
        () -> OrphanPages.of(files, documents, judged),
        inventory);
  }

  /** Documents without those that turned out to be parts of pages. */
  private List<Document> withoutParts(List<Document> documents) {
    Set<String> parts = dialects.partsOutside();
    return parts.isEmpty()
        ? documents
        : documents.stream().filter(page -> !parts.contains(page.path())).toList();
  }

  /** What was not read because a generator passes it over, a sentence for each folder. */
  private List<String> skipped() {
    Map<SkippedFolder, Integer> documents = new LinkedHashMap<>();
    for (String path : tree.documents()) {
      SkippedFolder folder = dialects.isDocument(path) ? null : dialects.skipped(path);
      if (folder != null) {
        documents.merge(folder, 1, Integer::sum);
      }
    }
    List<String> notes = new ArrayList<>();
    for (Map.Entry<SkippedFolder, Integer> entry : documents.entrySet()) {
      notes.add(entry.getKey().note(entry.getValue()));
    }
    return notes;
  }

  private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Adds the parts that pages do not name themselves. */
  private void addLayouts(List<Document> pages, Fragments fragments, List<Part> parts) {
    Map<String, Document> byPath = new HashMap<>();
    for (Document page : pages) {
      byPath.put(page.path(), page);
    }
    Set<String> asked = new HashSet<>(tree.documents());
    for (Part made : dialects.parts(asked)) {
      Document document = transport.apply(made.document());
      Part part = new Part(document, made.pages(), made.links(), made.definitions());
      parts.add(part);
      fragments.add(part, part.pages().stream().map(byPath::get).filter(Objects::nonNull).toList());
    }
  }

  private List<Document> read(List<String> paths) {
    AtomicInteger done = new AtomicInteger();
    return TimedWork.map(
        paths.size(),
        i -> {
          Document page = library.read(paths.get(i)).document();
          watch.progress(RunWatch.READING, done.incrementAndGet(), paths.size());
          return page;
        },
        HANG_GUARD,
        i -> library.giveUp(paths.get(i), HANG_GUARD));
  }

  /** Folders that could not be listed stand for the documents in them. */
  private void addUnread(List<LinkedDocument> documents) {
    for (SourceProblem problem : tree.problems()) {
      DocumentBuilder builder =
          new DocumentBuilder(problem.path(), Syntax.GFM, Origins.verbatim(problem.path(), 0));
      SourceDefects.add(problem, builder);
      documents.add(unlinked(builder.build(), ""));
    }
  }

  /** Files that are no documents and have something wrong that a rule should tell. */
  private void addUnparsable(List<LinkedDocument> documents) {
    Map<String, List<Defect>> all = new TreeMap<>();
    for (Dialect dialect : dialects.all()) {
      dialect
          .defects()
          .forEach(
              (path, defects) -> all.computeIfAbsent(path, p -> new ArrayList<>()).addAll(defects));
    }
    for (Map.Entry<String, List<Defect>> entry : all.entrySet()) {
      String path = entry.getKey();
      DocumentBuilder builder = new DocumentBuilder(path, Syntax.GFM, Origins.verbatim(path, 0));
      entry.getValue().forEach(builder::add);
      documents.add(unlinked(builder.build(), ""));
    }
  }

  private LinkedDocument link(Document page) {
    String url = dialects.of(page.path()).url(page.path());
    try {
      return Linking.link(page, url, resolver, suggestions.document());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(page, url, e);
    }
  }

  private LinkedDocument link(Part part) {
    try {
      return PartLinking.link(part, resolver, suggestions.document());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(part.document(), "", e);
    }
  }

  private LinkedDocument failed(Document document, String url, Throwable cause) {
    library.fail(document.path(), cause);
    Document nothing =
        new DocumentBuilder(
                document.path(), document.syntax(), Origins.verbatim(document.path(), 0))
            .anchorsUnknown()
            .build();
    return unlinked(nothing, url);
  }

  private static LinkedDocument unlinked(Document document, String url) {
    return new LinkedDocument(
        document, url, List.of(), List.of(), true, Showings.ofPage(document.path()));
  }
}
