package io.github.glosslint.spark;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.web.url.UrlReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Divides the URLs of a domain into turns. */
final class HostTurns implements PairFlatMapFunction<Row, HostTurn, String[]> {

  /** Distinct URLs of a turn: as many as a run of {@code gloss-lint-web} asks a host. */
  static final int MOST = UrlSettings.HIGHEST_PER_HOST;

  private static final long serialVersionUID = 1;

  private final int shares;
  private final int most;

  /**
   * @param shares that hosts are dealt out to
   */
  HostTurns(int shares) {
    this(shares, MOST);
  }

  HostTurns(int shares, int most) {
    this.shares = shares;
    this.most = most;
  }

  /**
   * @param row with profile, domain, and the distinct URLs
   */
  @Override
  public Iterator<Tuple2<HostTurn, String[]>> call(Row row) {
    String profile = row.getString(0);
    String domain = row.getString(1);
    int share = HostShare.of(domain, shares).number() - 1;
    List<Tuple2<HostTurn, String[]>> turns = new ArrayList<>();
    SortedSet<String> urls = new TreeSet<>();
    int size = 0;
    for (SortedSet<String> alike : byKey(row.getList(2)).values()) {
      if (size == most) {
        turns.add(turn(share, profile, turns.size(), size, domain, urls));
        urls.clear();
        size = 0;
      }
      urls.addAll(alike);
      size++;
    }
    turns.add(turn(share, profile, turns.size(), size, domain, urls));
    return turns.iterator();
  }

  /** URLs by what a server is asked for: with their fragments they are asked for together. */
  private static SortedMap<String, SortedSet<String>> byKey(List<String> urls) {
    SortedMap<String, SortedSet<String>> byKey = new TreeMap<>();
    UrlReader reader = new UrlReader();
    for (String url : urls) {
      byKey.computeIfAbsent(AskedUrl.key(reader, url), key -> new TreeSet<>()).add(url);
    }
    return byKey;
  }

  private static Tuple2<HostTurn, String[]> turn(
      int share, String profile, int round, int size, String domain, SortedSet<String> urls) {
    return new Tuple2<>(
        new HostTurn(share, profile, round, size, domain), urls.toArray(String[]::new));
  }
}
