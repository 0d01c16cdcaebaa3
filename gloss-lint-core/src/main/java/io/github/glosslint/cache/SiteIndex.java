package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run read of sites, without the facts.
 *
 * @param horizon when another moment would have given other facts
 * @param around all that it looked at but the texts of pages that nobody else has read
 * @param broughtIn the files that pages brought in, for each dialect
 * @param fragments where the facts are that pages share
 */
record SiteIndex(
    Instant horizon,
    Footprint around,
    List<@Nullable Set<String>> broughtIn,
    List<FactFile.Piece> fragments,
    Map<String, Page> byPath) {

  /**
   * A page.
   *
   * @param stamp null for those that others have read: it is around all pages
   * @param glimpse what others saw of it
   * @param files those that its facts were read from
   * @param fragments numbers of those that it includes
   * @param facts null if it is to be read each time
   */
  record Page(
      String path,
      @Nullable Stamp stamp,
      long glimpse,
      List<String> files,
      List<Integer> fragments,
      FactFile.@Nullable Piece facts) {}

  /** Reads an index; null if it is of no use at a moment, or of another run. */
  static @Nullable SiteIndex read(FactFile file, String key, Instant now) {
    try {
      FactReader in = file.index(KeptSites.VERSION);
      if (!in.string().equals(key)) {
        return null;
      }
      Instant made = RunCache.instant(in);
      Instant horizon = RunCache.instant(in);
      if (made.isAfter(now) || !now.isBefore(horizon)) {
        return null;
      }
      Footprint around = FootprintCodec.read(in);
      List<@Nullable Set<String>> broughtIn = new ArrayList<>();
      for (int left = in.number(); left > 0; left--) {
        broughtIn.add(in.flag() ? Set.copyOf(in.strings()) : null);
      }
      List<FactFile.Piece> fragments = in.list(file::piece);
      Map<String, Page> pages = new LinkedHashMap<>();
      for (int left = in.number(); left > 0; left--) {
        Page page = page(file, in);
        pages.put(page.path(), page);
      }
      in.end();
      return new SiteIndex(horizon, around, broughtIn, fragments, pages);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Page page(FactFile file, FactReader in) {
    String path = in.string();
    Stamp stamp = in.flag() ? FootprintCodec.stamp(in) : null;
    long glimpse = in.wide();
    return in.flag()
        ? new Page(path, stamp, glimpse, in.strings(), in.list(FactReader::number), file.piece(in))
        : new Page(path, stamp, glimpse, List.of(), List.of(), null);
  }

  /** Whether these are the documents. */
  boolean isOf(List<String> paths) {
    return List.copyOf(byPath.keySet()).equals(paths);
  }

  Collection<Page> pages() {
    return byPath.values();
  }

  Page page(String path) {
    return Objects.requireNonNull(byPath.get(path), path);
  }

  /** Writes the beginning; fragments and pages follow. */
  static void begin(
      FactWriter out,
      String key,
      RunClock clock,
      Footprint around,
      List<@Nullable Set<String>> broughtIn) {
    out.string(key);
    RunCache.instant(out, clock.instant());
    RunCache.instant(out, clock.horizon());
    FootprintCodec.write(out, around);
    out.number(broughtIn.size());
    for (Set<String> files : broughtIn) {
      out.flag(files != null);
      if (files != null) {
        out.strings(new TreeSet<>(files));
      }
    }
  }

  /** Writes a page without its facts. */
  static void page(FactWriter out, String path, @Nullable Stamp stamp, long glimpse) {
    out.string(path);
    out.flag(stamp != null);
    if (stamp != null) {
      FootprintCodec.stamp(out, stamp);
    }
    out.wide(glimpse);
  }
}
