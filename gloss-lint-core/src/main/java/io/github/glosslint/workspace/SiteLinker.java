package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.source.Inventory;
import io.github.glosslint.source.SourceTree;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads every document of a tree and resolves each of their destinations. */
public final class SiteLinker {

  /**
   * What limits a document counts its work, so that the same tree gives the same report on a busy
   * machine. This only keeps a fault of ours from hanging for ever, and ends as one.
   */
  private static final Duration HANG_GUARD = Duration.ofMinutes(10);

  final SourceTree tree;
  private final FactSource known;
  final Dialects dialects;
  final DocumentStore library;
  private final SourceNames sources;
  final Resolver resolver;
  final RunWatch watch;
  final SuggestionBudget suggestions;
  private final UnaryOperator<Document> transport;

  /** Pages that are checked, by path, and the same linked. */
  final List<Document> pages = new ArrayList<>();

  final List<LinkedDocument> linkedPages = new ArrayList<>();
  final List<LinkedDocument> linkedParts = new ArrayList<>();

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

  /** Links the pages of a tree, for an {@link IncrementalLinker}. */
  static SiteLinker open(
      SourceTree tree, EffectiveSettings settings, Clock clock, Renames renames, RunWatch watch) {
    SiteLinker linker =
        new SiteLinker(
            tree, settings, clock, renames, watch, FactSource.NONE, document -> document);
    linker.linkPages();
    return linker;
  }

  /** The site as it is linked now. */
  LinkedSite site() {
    List<LinkedDocument> documents = documents();
    return site(documents, () -> tree.inventory().leavingOut(unread(documents)));
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

  /** The parts of all pages, and who shows them. */
  List<Part> findParts() {
    List<ReadPage> read = new ArrayList<>(pages.size());
    pages.forEach(page -> read.add(library.read(page.path())));
    fragments = Fragments.of(read);
    List<Part> parts = new ArrayList<>(fragments.parts());
    addLayouts(pages, fragments, parts);
    return parts;
  }

  /** Says that no page shows any part. */
  void shareNothing() {
    fragments = Fragments.of(List.of());
  }

  private List<LinkedDocument> documents() {
    List<LinkedDocument> all = new ArrayList<>(linkedPages);
    all.addAll(linkedParts);
    UnlinkedDocuments.addUnread(tree, all);
    UnlinkedDocuments.addUnparsable(dialects.all(), all);
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

  LinkedDocument link(Document page) {
    String url = dialects.of(page.path()).url(page.path());
    try {
      return Linking.link(page, url, resolver, suggestions.document());
    } catch (RuntimeException | StackOverflowError e) {
      library.fail(page.path(), e);
      return UnlinkedDocuments.failed(page, url);
    }
  }

  LinkedDocument link(Part part) {
    try {
      return PartLinking.link(part, resolver, suggestions.document());
    } catch (RuntimeException | StackOverflowError e) {
      library.fail(part.document().path(), e);
      return UnlinkedDocuments.failed(part.document(), "");
    }
  }
}
