package io.github.glosslint.ledger;

import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts everything that was read by kind and outcome. Each place counts once, however many pages
 * include it. Immutable.
 */
public final class Ledger {

  private final Map<Kind, Map<Outcome, Integer>> counts;
  private final Map<Outcome, SortedMap<String, Integer>> reasons;
  private final List<UnknownPlace> places;

  private Ledger(Builder builder) {
    counts = builder.counts;
    reasons = masked(builder.reasons);
    places = Collections.unmodifiableList(builder.places);
  }

  /** Thousands of places share a reason, so that each is masked once and not at each place. */
  private static Map<Outcome, SortedMap<String, Integer>> masked(
      Map<Outcome, Map<String, Integer>> reasons) {
    Map<Outcome, SortedMap<String, Integer>> masked = new EnumMap<>(Outcome.class);
    for (Map.Entry<Outcome, Map<String, Integer>> ofOutcome : reasons.entrySet()) {
      SortedMap<String, Integer> sums = new TreeMap<>();
      for (Map.Entry<String, Integer> reason : ofOutcome.getValue().entrySet()) {
        sums.merge(Secrets.masked(reason.getKey()), reason.getValue(), Integer::sum);
      }
      masked.put(ofOutcome.getKey(), sums);
    }
    return masked;
  }

  /** Builds a ledger. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of things of a kind with an outcome. */
  public int count(Kind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** The number of things of a kind, whatever their outcome. */
  public int count(Kind kind) {
    int sum = 0;
    for (int count : counts.getOrDefault(kind, Map.of()).values()) {
      sum += count;
    }
    return sum;
  }

  /** The reasons for an outcome, with counts. Only unknown things and plain text have reasons. */
  public SortedMap<String, Integer> reasons(Outcome outcome) {
    SortedMap<String, Integer> found = reasons.get(outcome);
    return found == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(found);
  }

  /** The places of everything unknown, in order; empty unless they were requested. */
  public List<UnknownPlace> unknownPlaces() {
    return places;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger ledger
        && counts.equals(ledger.counts)
        && reasons.equals(ledger.reasons)
        && places.equals(ledger.places);
  }

  @Override
  public int hashCode() {
    return counts.hashCode() * 31 + reasons.hashCode();
  }

  /** Builds a ledger. Not thread-safe. */
  public static final class Builder {

    private final Map<Kind, Map<Outcome, Integer>> counts = new EnumMap<>(Kind.class);
    private final Map<Outcome, Map<String, Integer>> reasons = new EnumMap<>(Outcome.class);
    private final List<UnknownPlace> places = new ArrayList<>();

    private Builder() {}

    /**
     * Counts things.
     *
     * @param reason why they have the outcome; empty if it needs none
     */
    public Builder add(Kind kind, Outcome outcome, String reason, int count) {
      Map<Outcome, Integer> ofKind = counts.get(kind);
      if (ofKind == null) {
        ofKind = new EnumMap<>(Outcome.class);
        counts.put(kind, ofKind);
      }
      ofKind.put(outcome, ofKind.getOrDefault(outcome, 0) + count);
      if (!reason.isEmpty()) {
        addReason(outcome, reason, count);
      }
      return this;
    }

    /** Counts a reason alone, of things that are counted already. */
    public Builder addReason(Outcome outcome, String reason, int count) {
      Map<String, Integer> ofOutcome = reasons.get(outcome);
      if (ofOutcome == null) {
        ofOutcome = new HashMap<>();
        reasons.put(outcome, ofOutcome);
      }
      ofOutcome.put(reason, ofOutcome.getOrDefault(reason, 0) + count);
      return this;
    }

    /** Lists the place of something that was counted as unknown. */
    public Builder add(UnknownPlace place) {
      places.add(place);
      return this;
    }

    /** Builds the ledger. The builder must not be used afterwards. */
    public Ledger build() {
      places.sort(null);
      return new Ledger(this);
    }
  }
}
