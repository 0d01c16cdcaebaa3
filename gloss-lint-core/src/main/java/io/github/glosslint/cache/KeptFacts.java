package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.document.Document;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.source.Stamp;
import io.github.glosslint.workspace.FactSource;
import io.github.glosslint.workspace.SiteFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the documents of a tree as an earlier run read them, for those whose stamps are the
 * same: one file for all, with an index at its end. Thread-safe.
 */
public final class KeptFacts implements FactSource, AutoCloseable {

  /** Changes with the format. */
  private static final int VERSION = 2;

  /** Everything is written anew if more than one document in so many is not kept as it is. */
  private static final int MOST_MISSED = 20;

  private final CacheFolder folder;
  private final String name;
  private final String key;
  private final SourceTree tree;
  private final Instant start;
  private final boolean first;
  private final Consumer<String> listener;
  private final @Nullable FactFile file;
  private final Map<String, Kept> kept;
  private final @Nullable KeptSites sites;

  /** The documents that were asked for, which are all that may be kept. */
  private final Map<String, Stamp> asked = new ConcurrentHashMap<>();

  /** The facts that may be kept; none in a first run, so that they are not held for nothing. */
  private final Map<String, Document> read = new ConcurrentHashMap<>();

  private final AtomicInteger found = new AtomicInteger();

  /** Where the facts of a document are. */
  private record Kept(Stamp stamp, FactFile.Piece facts) {}

  private KeptFacts(
      CacheFolder folder,
      String name,
      String key,
      SourceTree tree,
      Instant start,
      boolean first,
      Consumer<String> listener,
      @Nullable FactFile file,
      Map<String, Kept> kept,
      @Nullable KeptSites sites) {
    this.folder = folder;
    this.name = name;
    this.key = key;
    this.tree = tree;
    this.start = start;
    this.first = first;
    this.listener = listener;
    this.file = file;
    this.kept = kept;
    this.sites = sites;
  }

  /**
   * What is kept for a tree; nothing if that cannot be used.
   *
   * @param key all but the files that facts depend on
   * @param tree remembers what is looked at in it
   * @param start of the run: files that changed about that time are not kept
   * @param first whether nothing is to be kept yet
   * @param sites has the facts of other pages; null if there are none
   */
  static KeptFacts open(
      CacheFolder folder,
      String name,
      String key,
      SourceTree tree,
      Instant start,
      boolean first,
      Consumer<String> listener,
      @Nullable KeptSites sites) {
    FactFile file = FactFile.open(folder, name);
    Map<String, Kept> kept = Map.of();
    try {
      kept = file == null ? Map.of() : index(file, key);
    } catch (IllegalArgumentException e) {
      // As if nothing were kept.
    }
    return new KeptFacts(folder, name, key, tree, start, first, listener, file, kept, sites);
  }

  private static Map<String, Kept> index(FactFile file, String key) {
    FactReader in = file.index(VERSION);
    Map<String, Kept> kept = new HashMap<>();
    if (!in.string().equals(key)) {
      return kept;
    }
    for (int left = in.number(); left > 0; left--) {
      kept.put(in.string(), new Kept(FootprintCodec.stamp(in), file.piece(in)));
    }
    return kept;
  }

  @Override
  public @Nullable Document find(String path) {
    Stamp stamp = tree.stampForReading(path);
    if (stamp == null) {
      return null;
    }
    asked.put(path, stamp);
    Kept facts = kept.get(path);
    FactFile open = file;
    if (facts == null || open == null || !facts.stamp.equals(stamp)) {
      return null;
    }
    Document document = open.document(facts.facts);
    if (document == null || !document.path().equals(path) || document.isPart()) {
      return null;
    }
    found.incrementAndGet();
    return document;
  }

  @Override
  public void add(Document document) {
    if (!first) {
      read.put(document.path(), document);
    }
  }

  @Override
  public SiteFacts sites() {
    return sites == null ? SiteFacts.NONE : sites;
  }

  /** What the facts depend on that were not read, besides the documents themselves. */
  public List<Footprint.Look> looks() {
    return sites == null ? List.of() : sites.looks();
  }

  /** Keeps what was read, unless most of it is kept already. */
  public void keep() {
    int spared = found.get() + (sites == null ? 0 : sites.found());
    int all = asked.size() + (sites == null ? 0 : sites.asked());
    listener.accept(spared + " of " + all + " documents need not be read");
    try {
      if (sites != null) {
        sites.keep();
      }
    } catch (IOException | SecurityException e) {
      listener.accept("facts of sites cannot be kept: " + e);
    }
    if (!first && asked.size() - found.get() > asked.size() / MOST_MISSED) {
      try {
        folder.write(name, this::write);
      } catch (IOException | SecurityException e) {
        listener.accept("facts cannot be kept: " + e);
      }
    }
  }

  private void write(OutputStream out) throws IOException {
    FactWriter index = new FactWriter("");
    index.string(key);
    List<Document> settled = new ArrayList<>(read.size());
    for (Document document : read.values()) {
      Stamp stamp = document.isPart() ? null : asked.get(document.path());
      if (stamp != null && stamp.isSettledAt(start)) {
        settled.add(document);
      }
    }
    settled.sort((a, b) -> a.path().compareTo(b.path()));
    index.number(settled.size());
    FactFile.Writer file = new FactFile.Writer(out, index);
    for (Document document : settled) {
      index.string(document.path());
      FootprintCodec.stamp(index, Objects.requireNonNull(asked.get(document.path())));
      file.add(document);
    }
    file.end(VERSION);
  }

  @Override
  public void close() {
    if (sites != null) {
      sites.close();
    }
    if (file != null) {
      file.close();
    }
  }
}
