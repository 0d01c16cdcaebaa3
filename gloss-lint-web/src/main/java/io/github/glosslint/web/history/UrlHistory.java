package io.github.glosslint.web.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stored records of all URLs. Immutable and thread-safe.
 *
 * @param byKey in the order of the keys
 */
public record UrlHistory(SortedMap<UrlKey, UrlRecord> byKey) {

  /** Nothing. */
  public static final UrlHistory EMPTY = new UrlHistory(Collections.emptySortedMap());

  public UrlHistory {
    byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
  }

  /** Of these records; of those with one key, the newest. */
  public static UrlHistory of(Collection<UrlRecord> records) {
    return EMPTY.with(records);
  }

  /** What is remembered of a URL; null if nothing is. */
  public @Nullable UrlRecord get(UrlKey key) {
    return byKey.get(key);
  }

  /** In the order of the keys. */
  public Collection<UrlRecord> records() {
    return byKey.values();
  }

  /** How many URLs are remembered. */
  public int size() {
    return byKey.size();
  }

  /**
   * Both memories in one: of each URL the newest record. Associative, commutative and idempotent,
   * so that runs can be merged in any order, more than once.
   */
  public UrlHistory merge(UrlHistory other) {
    return with(other.records());
  }

  /** Without what was last asked for before a time. */
  UrlHistory since(Instant time) {
    TreeMap<UrlKey, UrlRecord> kept = new TreeMap<>(byKey);
    kept.values().removeIf(record -> record.checkedAt().isBefore(time));
    return new UrlHistory(kept);
  }

  /** The newest records, so many of them at most. */
  UrlHistory newest(int count) {
    if (size() <= count) {
      return this;
    }
    return of(
        records().stream()
            .sorted(Comparator.comparing(UrlRecord::checkedAt).reversed())
            .limit(count)
            .toList());
  }

  private UrlHistory with(Collection<UrlRecord> more) {
    TreeMap<UrlKey, UrlRecord> all = new TreeMap<>(byKey);
    more.forEach(record -> all.merge(record.key(), record, UrlHistory::newer));
    return new UrlHistory(all);
  }

  /** Of records of the same second the choice is arbitrary, but always the same. */
  private static int byAge(UrlRecord one, UrlRecord other) {
    int order = one.checkedAt().compareTo(other.checkedAt());
    return order == 0 ? one.toString().compareTo(other.toString()) : order;
  }

  private static UrlRecord newer(UrlRecord one, UrlRecord other) {
    return one.equals(other) || byAge(one, other) > 0 ? one : other;
  }
}
