package io.github.glosslint.cache;

import io.github.glosslint.cache.SiteIndex.Page;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.source.Stamp;
import io.github.glosslint.workspace.SiteFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts in pages of sites as an earlier run read them. What a page says there may depend on all
 * that a run looks at, so everything that the earlier one looked at must be as it was, but for the
 * texts of pages that nobody else has read.
 */
final class KeptSites implements SiteFacts, AutoCloseable {

  /** Changes with the format. */
  static final int VERSION = 1;

  /** All pages are read, and kept anew, if more than so many changed and one in so many. */
  private static final int MANY = 8;

  private static final int MOST_MISSED = 20;

  private final CacheFolder folder;
  private final String name;
  private final String key;
  private final SourceTree tree;
  private final RunClock clock;
  private final Instant start;
  private final boolean first;
  private final @Nullable FactFile file;
  private final Map<Integer, Document> shared = new ConcurrentHashMap<>();
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  /** What the earlier run read; null if that is of no use. */
  private volatile @Nullable SiteIndex index;

  /** Pages that are as they were. */
  private volatile Set<String> same = Set.of();

  private @Nullable Taken taken;

  /** What this run read. */
  private record Taken(
      Map<String, @Nullable ReadPage> pages,
      List<@Nullable Set<String>> broughtIn,
      Set<String> shared,
      Map<String, Long> glimpses) {}

  /**
   * @param key all but the files that facts depend on, and what of them is asked for
   * @param start of the run: if something changed about that time, nothing is kept
   * @param first whether nothing is to be kept yet
   */
  KeptSites(
      CacheFolder folder,
      String name,
      String key,
      SourceTree tree,
      RunClock clock,
      Instant start,
      boolean first) {
    this.folder = folder;
    this.name = name;
    this.key = key;
    this.tree = tree;
    this.clock = clock;
    this.start = start;
    this.first = first;
    this.file = FactFile.open(folder, name);
  }

  @Override
  public @Nullable List<String> changed(List<String> paths) {
    try {
      SiteIndex read = file == null ? null : SiteIndex.read(file, key, clock.instant());
      if (read == null
          || !read.isOf(paths)
          || !read.around().root().equals(tree.root())
          || !read.around().isUnchanged()) {
        return null;
      }
      List<String> changed = new ArrayList<>();
      Set<String> unchanged = new HashSet<>();
      for (Page page : read.pages()) {
        // What others have read is around the pages.
        boolean isSame = page.stamp() == null || page.stamp().equals(stamp(page.path()));
        (isSame ? unchanged : changed).add(page.path());
      }
      if (changed.size() > Math.max(MANY, paths.size() / MOST_MISSED)) {
        return null;
      }
      same = Set.copyOf(unchanged);
      index = read;
      return changed;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Stamp stamp(String path) {
    return tree.stampForReading(path);
  }

  @Override
  public boolean isOwnAffair(ReadPage page) {
    Page before = index().page(page.document().path());
    return !tree.trace().isShared(before.path())
        && tree.trace().glimpse(before.path()) == before.glimpse()
        && (before.facts() == null || before.files().equals(page.document().files()));
  }

  private SiteIndex index() {
    return Objects.requireNonNull(index);
  }

  @Override
  public List<@Nullable Set<String>> broughtIn() {
    return index().broughtIn();
  }

  @Override
  public void drop() {
    index = null;
    same = Set.of();
  }

  @Override
  public @Nullable ReadPage find(String path) {
    asked.incrementAndGet();
    SiteIndex known = index;
    FactFile open = file;
    if (known == null || open == null || !same.contains(path)) {
      return null;
    }
    Page page = known.page(path);
    Document document = page.facts() == null ? null : open.document(page.facts());
    if (document == null || !document.path().equals(path) || document.isPart()) {
      return null;
    }
    List<Document> fragments = new ArrayList<>(page.fragments().size());
    for (int each : page.fragments()) {
      Document fragment =
          shared.computeIfAbsent(each, at -> open.document(known.fragments().get(at)));
      if (fragment == null) {
        return null;
      }
      fragments.add(fragment);
    }
    found.incrementAndGet();
    return new ReadPage(document, List.copyOf(fragments));
  }

  @Override
  public ReadPage reading(String path, Supplier<ReadPage> document) {
    return tree.trace().reading(path, document);
  }

  @Override
  public void take(
      List<String> paths,
      Function<String, @Nullable ReadPage> pages,
      List<@Nullable Set<String>> broughtIn) {
    SiteIndex known = index;
    if (known != null) {
      clock.expect(known.horizon());
      return;
    }
    if (first) {
      return;
    }
    Map<String, @Nullable ReadPage> read = new LinkedHashMap<>();
    Set<String> others = new HashSet<>();
    Map<String, Long> glimpses = new HashMap<>();
    for (String path : paths) {
      ReadPage page = pages.apply(path);
      read.put(path, page);
      glimpses.put(path, tree.trace().glimpse(path));
      if (tree.trace().isShared(path)) {
        others.add(path);
      }
      if (page != null) {
        // Whoever read a text and kept it for others is named by them.
        page.document().files().stream().filter(each -> !each.equals(path)).forEach(others::add);
      }
    }
    if (read.values().stream().anyMatch(Objects::nonNull)) {
      taken = new Taken(read, broughtIn, others, glimpses);
    }
  }

  /** How many pages need not be read. */
  int found() {
    return found.get();
  }

  /** Of how many. */
  int asked() {
    return asked.get();
  }

  /** What the pages depend on that need not be read. */
  List<Footprint.Look> looks() {
    SiteIndex known = index;
    return known == null ? List.of() : known.around().looks();
  }

  /** Keeps what was read. */
  void keep() throws IOException {
    Taken read = taken;
    Footprint footprint = read == null ? null : tree.footprint();
    if (read != null && footprint != null && footprint.isSettled(start)) {
      folder.write(name, out -> write(out, read, footprint));
    }
  }

  private void write(OutputStream out, Taken read, Footprint footprint) throws IOException {
    Map<String, Stamp> own = new HashMap<>();
    List<Footprint.Look> around = new ArrayList<>();
    for (Footprint.Look look : footprint.looks()) {
      String path = look.folder().isEmpty() ? look.name() : look.folder() + "/" + look.name();
      if (!look.name().isEmpty() && read.pages.containsKey(path) && !read.shared.contains(path)) {
        own.put(path, look.stamp());
      } else {
        around.add(look);
      }
    }
    FactWriter index = new FactWriter("");
    FactFile.Writer pieces = new FactFile.Writer(out, index);
    SiteIndex.begin(index, key, clock, new Footprint(footprint.root(), around), read.broughtIn);
    Map<DocumentId, Integer> fragments = new HashMap<>();
    List<Document> shared = new ArrayList<>();
    for (ReadPage page : read.pages.values()) {
      for (Document each : page == null ? List.<Document>of() : page.fragments()) {
        if (fragments.putIfAbsent(each.id(), shared.size()) == null) {
          shared.add(each);
        }
      }
    }
    index.number(shared.size());
    for (Document fragment : shared) {
      pieces.add(fragment);
    }
    index.number(read.pages.size());
    for (Map.Entry<String, @Nullable ReadPage> each : read.pages.entrySet()) {
      String path = each.getKey();
      ReadPage page = each.getValue();
      SiteIndex.page(index, path, own.get(path), read.glimpses.getOrDefault(path, 0L));
      index.flag(page != null);
      if (page != null) {
        index.strings(page.document().files());
        index.list(page.fragments(), (to, one) -> to.number(fragments.getOrDefault(one.id(), 0)));
        pieces.add(page.document());
      }
    }
    pieces.end(VERSION);
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
