package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentCodec;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.source.Stamp;
import io.github.glosslint.workspace.FactSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the documents of a tree as an earlier run read them, for those whose stamps are the
 * same: one file for all, with an index at its end. Thread-safe.
 */
public final class KeptFacts implements FactSource, AutoCloseable {

  /** Changes with the format. */
  private static final int VERSION = 1;

  private static final int MAGIC = 0x676c6661;
  private static final int FOOTER = Integer.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

  /** Everything is written anew if more than one document in so many is not kept as it is. */
  private static final int MOST_MISSED = 20;

  private final CacheFolder folder;
  private final String name;
  private final String key;
  private final SourceTree tree;
  private final Instant start;
  private final boolean first;
  private final Consumer<String> listener;
  private final @Nullable FileChannel file;
  private final Map<String, Kept> kept;

  /** The documents that were asked for, which are all that may be kept. */
  private final Map<String, Stamp> asked = new ConcurrentHashMap<>();

  /** The facts that may be kept; none in a first run, so that they are not held for nothing. */
  private final Map<String, Document> read = new ConcurrentHashMap<>();

  private final AtomicInteger found = new AtomicInteger();

  /** Where the facts of a document are. */
  private record Kept(Stamp stamp, long start, int length, int sum) {}

  private KeptFacts(
      CacheFolder folder,
      String name,
      String key,
      SourceTree tree,
      Instant start,
      boolean first,
      Consumer<String> listener,
      @Nullable FileChannel file,
      Map<String, Kept> kept) {
    this.folder = folder;
    this.name = name;
    this.key = key;
    this.tree = tree;
    this.start = start;
    this.first = first;
    this.listener = listener;
    this.file = file;
    this.kept = kept;
  }

  /**
   * What is kept for a tree; nothing if that cannot be used.
   *
   * @param key all but the files that facts depend on
   * @param tree remembers what is looked at in it
   * @param start of the run: files that changed about that time are not kept
   * @param first whether nothing is to be kept yet
   */
  static KeptFacts open(
      CacheFolder folder,
      String name,
      String key,
      SourceTree tree,
      Instant start,
      boolean first,
      Consumer<String> listener) {
    FileChannel file = null;
    Map<String, Kept> kept = Map.of();
    try {
      file = folder.open(name);
      kept = file == null ? Map.of() : index(file, key);
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      // As if nothing were kept.
    }
    return new KeptFacts(folder, name, key, tree, start, first, listener, file, kept);
  }

  private static Map<String, Kept> index(FileChannel file, String key) throws IOException {
    long size = file.size();
    if (size < FOOTER) {
      throw new IllegalArgumentException("no facts");
    }
    ByteBuffer footer = ByteBuffer.wrap(bytes(file, size - FOOTER, FOOTER));
    int magic = footer.getInt();
    int length = footer.getInt();
    long start = footer.getLong();
    long sum = footer.getLong();
    if (magic != MAGIC || length < 0 || start < 0 || start + length != size - FOOTER) {
      throw new IllegalArgumentException("no facts");
    }
    byte[] index = bytes(file, start, length);
    if (sum(index) != sum) {
      throw new IllegalArgumentException("no facts");
    }
    FactReader in = new FactReader(index, VERSION);
    Map<String, Kept> kept = new HashMap<>();
    if (!in.string().equals(key)) {
      return kept;
    }
    long next = 0;
    for (int left = in.number(); left > 0; left--) {
      String path = in.string();
      Stamp stamp = FootprintCodec.stamp(in);
      int facts = in.number();
      if (facts < 0 || facts > start - next) {
        throw new IllegalArgumentException("no facts");
      }
      kept.put(path, new Kept(stamp, next, facts, (int) in.wide()));
      next += facts;
    }
    return kept;
  }

  private static byte[] bytes(FileChannel file, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new IOException("a file that ends too early");
      }
    }
    return bytes.array();
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  @Override
  public @Nullable Document find(String path) {
    Stamp stamp = tree.stampForReading(path);
    if (stamp == null) {
      return null;
    }
    asked.put(path, stamp);
    Kept facts = kept.get(path);
    FileChannel open = file;
    if (facts == null || open == null || !facts.stamp.equals(stamp)) {
      return null;
    }
    try {
      byte[] bytes = bytes(open, facts.start, facts.length);
      Document document = (int) sum(bytes) == facts.sum ? DocumentCodec.decode(bytes) : null;
      if (document == null || !document.path().equals(path) || document.isPart()) {
        return null;
      }
      found.incrementAndGet();
      return document;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void add(Document document) {
    if (!first) {
      read.put(document.path(), document);
    }
  }

  /** Keeps what was read, unless most of it is kept already. */
  public void keep() {
    listener.accept(found + " of " + asked.size() + " documents need not be read");
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
    long size = 0;
    for (Document document : settled) {
      byte[] facts = DocumentCodec.encode(document);
      out.write(facts);
      size += facts.length;
      index.string(document.path());
      FootprintCodec.stamp(index, Objects.requireNonNull(asked.get(document.path())));
      index.number(facts.length);
      index.wide(sum(facts));
    }
    byte[] last = index.toBytes(VERSION);
    out.write(last);
    ByteBuffer footer = ByteBuffer.allocate(FOOTER);
    footer.putInt(MAGIC).putInt(last.length).putLong(size).putLong(sum(last));
    out.write(footer.array());
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // Nothing was written to it.
    }
  }
}
