package io.github.glosslint.ledger;

import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sums over all that the readers saw: so many links were found, so many reported. Each thing
 * counts once for its place, however many pages include that place. Immutable.
 */
public final class Ledger {

  private final Map<Kind, Map<Outcome, Integer>> counts;
  private final Map<Outcome, SortedMap<String, Integer>> reasons;
  private final List<UnknownPlace> places;

  private Ledger(Builder builder) {
    counts = builder.counts;
    reasons = builder.reasons;
    places = Collections.unmodifiableList(builder.places);
  }

  /** Collects a ledger. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many things of a kind had an outcome. */
  public int count(Kind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** How many things of a kind there are: the sum over its outcomes. */
  public int count(Kind kind) {
    int sum = 0;
    for (int count : counts.getOrDefault(kind, Map.of()).values()) {
      sum += count;
    }
    return sum;
  }

  /**
   * Why things had an outcome, and how many for each reason. Only what is unknown or plain text has
   * reasons.
   */
  public SortedMap<String, Integer> reasons(Outcome outcome) {
    SortedMap<String, Integer> found = reasons.get(outcome);
    return found == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(found);
  }

  /** The place of whatever is unknown, in the order of places; empty unless they were asked for. */
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

  /** Collects a ledger. Not thread-safe. */
  public static final class Builder {

    private final Map<Kind, Map<Outcome, Integer>> counts = new EnumMap<>(Kind.class);
    private final Map<Outcome, SortedMap<String, Integer>> reasons = new EnumMap<>(Outcome.class);
    private final List<UnknownPlace> places = new ArrayList<>();

    private Builder() {}

    /**
     * Counts things.
     *
     * @param reason why they had the outcome; empty if that needs no reason
     */
    public Builder add(Kind kind, Outcome outcome, String reason, int count) {
      Map<Outcome, Integer> ofKind = counts.get(kind);
      if (ofKind == null) {
        ofKind = new EnumMap<>(Outcome.class);
        counts.put(kind, ofKind);
      }
      ofKind.put(outcome, ofKind.getOrDefault(outcome, 0) + count);
      if (!reason.isEmpty()) {
        add(outcome, Secrets.masked(reason), count);
      }
      return this;
    }

    private void add(Outcome outcome, String reason, int count) {
      SortedMap<String, Integer> ofOutcome = reasons.get(outcome);
      if (ofOutcome == null) {
        ofOutcome = new TreeMap<>();
        reasons.put(outcome, ofOutcome);
      }
      ofOutcome.put(reason, ofOutcome.getOrDefault(reason, 0) + count);
    }

    /** Lists the place of something that was counted as unknown. */
    public Builder add(UnknownPlace place) {
      places.add(place);
      return this;
    }

    /** The ledger of all that was added. The builder is of no use any more. */
    public Ledger build() {
      places.sort(null);
      return new Ledger(this);
    }
  }
}
