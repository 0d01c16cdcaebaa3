package io.github.glosslint.cache;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.report.Report;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.SourceTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reports of runs, for runs that would come to the same: everything that they looked at has the
 * same stamps, what was asked for is the same, and no date has passed that a page waits for. In
 * doubt there is no such report.
 */
public final class RunCache {

  /** Bytes of all reports that are kept. */
  public static final long DEFAULT_SIZE = 256L << 20;

  /** Changes with the format. */
  private static final int VERSION = 2;

  private static final int MAGIC = 0x676c6e74;
  private static final int HEADER = Integer.BYTES + Long.BYTES + Integer.BYTES;

  private final CacheFolder folder;
  private final Consumer<String> listener;

  /**
   * @param folder need not exist
   * @param mostBytes of all that is kept
   * @param listener is told in a sentence what became of each attempt
   */
  public RunCache(Path folder, long mostBytes, Consumer<String> listener) {
    this.folder = new CacheFolder(runs(folder), mostBytes);
    this.listener = listener;
  }

  private static Path runs(Path folder) {
    return folder.resolve("runs");
  }

  /**
   * Creates what a cache in a folder needs.
   *
   * @throws IOException if nothing can be kept there; the message says why
   */
  public static void prepare(Path folder) throws IOException {
    new CacheFolder(runs(folder), DEFAULT_SIZE).prepare();
  }

  /**
   * The report of a run that came to what this one would.
   *
   * @param key all that was asked for
   * @param now the moment of the run
   * @param rules the pages of its rules
   */
  public @Nullable Report find(String key, Instant now, RuleCatalogue rules) {
    try {
      byte[] bytes = folder.read(name(key) + ".run");
      if (bytes == null) {
        listener.accept("no report of this run is kept");
        return null;
      }
      Report report = read(bytes, key, now, rules);
      listener.accept(
          report == null
              ? "the report that is kept is out of date"
              : "nothing changed since the report that is kept");
      return report;
    } catch (IOException | SecurityException | IllegalArgumentException | DateTimeException e) {
      listener.accept("the report that is kept cannot be used");
      return null;
    }
  }

  private static @Nullable Report read(byte[] bytes, String key, Instant now, RuleCatalogue rules) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER || all.getInt() != MAGIC || all.getLong() != sum(bytes)) {
      throw new IllegalArgumentException("not a report");
    }
    int length = all.getInt();
    if (length < 0 || length > all.remaining()) {
      throw new IllegalArgumentException("not a report");
    }
    byte[] head = new byte[length];
    all.get(head);
    FactReader in = new FactReader(head, VERSION);
    if (!in.string().equals(key)
        || instant(in).isAfter(now)
        || !now.isBefore(instant(in))
        || !isUnchanged(in.list(FootprintCodec::read))) {
      return null;
    }
    byte[] body = new byte[all.remaining()];
    all.get(body);
    FactReader report = new FactReader(body, VERSION);
    Report read = ReportCodec.read(report, rules);
    report.end();
    return read;
  }

  private static boolean isUnchanged(List<Footprint> footprints) {
    for (Footprint footprint : footprints) {
      if (!footprint.isUnchanged()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is kept of the documents of a tree.
   *
   * @param key all but the files that facts depend on
   * @param asked what of a tree is asked for; null if that is unknown
   * @param tree remembers what is looked at in it
   * @param clock of the run
   * @param start of the run
   * @param first whether no run like this was kept before: then nothing is written, for most trees
   *     on a build server are looked at once
   */
  public KeptFacts facts(
      String key,
      @Nullable String asked,
      SourceTree tree,
      RunClock clock,
      Instant start,
      boolean first) {
    String ofSites = key + '\0' + asked;
    KeptSites sites =
        asked == null
            ? null
            : new KeptSites(folder, name(ofSites) + ".sites", ofSites, tree, clock, start, first);
    return KeptFacts.open(folder, name(key) + ".facts", key, tree, start, first, listener, sites);
  }

  /** Whether a run like this was kept before, of whatever files. */
  public boolean knows(String key) {
    return folder.has(name(key) + ".run");
  }

  /**
   * Keeps the report of a run.
   *
   * @param now the moment of the run
   * @param horizon when another moment would have given another report
   * @param footprints all that it looked at
   */
  public void keep(
      String key, Instant now, Instant horizon, List<Footprint> footprints, Report report) {
    FactWriter head = new FactWriter("");
    head.string(key);
    instant(head, now);
    instant(head, horizon);
    head.list(footprints, FootprintCodec::write);
    FactWriter body = new FactWriter("");
    ReportCodec.write(body, report);
    byte[] first = head.toBytes(VERSION);
    byte[] second = body.toBytes(VERSION);
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.putInt(MAGIC).putLong(0).putInt(first.length).flip();
    CRC32C sum = new CRC32C();
    sum.update(header.slice(Integer.BYTES + Long.BYTES, Integer.BYTES));
    sum.update(first);
    sum.update(second);
    header.putLong(Integer.BYTES, sum.getValue());
    try {
      folder.write(
          name(key) + ".run",
          out -> {
            out.write(header.array());
            out.write(first);
            out.write(second);
          });
    } catch (IOException | SecurityException e) {
      listener.accept("the report cannot be kept: " + e);
    }
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, HEADER - Integer.BYTES, bytes.length - HEADER + Integer.BYTES);
    return sum.getValue();
  }

  /** The name of a file; runs whose keys have the same take turns. */
  private static String name(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return Long.toHexString(sum.getValue() << Integer.SIZE | key.hashCode() & 0xFFFFFFFFL);
  }

  static void instant(FactWriter out, Instant instant) {
    out.wide(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  static Instant instant(FactReader in) {
    return Instant.ofEpochSecond(in.wide(), in.number());
  }
}
