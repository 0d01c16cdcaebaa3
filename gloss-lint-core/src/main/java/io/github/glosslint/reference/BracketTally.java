package io.github.glosslint.reference;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts lone brackets, by context, position and shape: how many lead somewhere, how many do not.
 */
final class BracketTally {

  /** Brackets that are counted together. */
  private record Bucket(Context context, Position position, LabelShape shape) {

    static Bucket of(Reference reference, LabelShape shape) {
      return new Bucket(reference.context(), reference.position(), shape);
    }

    // Written out, as in Location: a record's own methods take milliseconds when first called.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bucket bucket
          && bucket.context == context
          && bucket.position == position
          && bucket.shape == shape;
    }

    @Override
    public int hashCode() {
      return (context.hashCode() * 31 + position.hashCode()) * 31 + shape.hashCode();
    }

    boolean isAmongWords() {
      return position.isAmongWords();
    }
  }

  private final Map<Bucket, Count> counts = new HashMap<>();
  private final Map<String, Integer> openLabels = new HashMap<>();
  private int spaced;

  /** Some of the brackets. */
  record Count(int resolved, int open) {

    static final Count NONE = new Count(0, 0);
    static final Count RESOLVED = new Count(1, 0);
    static final Count OPEN = new Count(0, 1);

    Count plus(Count other) {
      return new Count(resolved + other.resolved, open + other.open);
    }

    /** Whether at least so many lead somewhere, and so many times as many as do not. */
    boolean favours(int fewest, int times, int own) {
      return resolved >= fewest && resolved >= times * (open - own);
    }
  }

  private void add(Document document, Map<String, LabelShape> shapes) {
    for (Reference reference : document.references()) {
      if (reference.form() == Reference.Form.SHORTCUT) {
        boolean defined = reference.defined();
        LabelShape shape = shapes.computeIfAbsent(reference.label(), LabelShape::of);
        Bucket bucket = Bucket.of(reference, shape);
        counts.merge(bucket, defined ? Count.RESOLVED : Count.OPEN, Count::plus);
        if (!defined) {
          openLabels.put(reference.key(), openLabels.getOrDefault(reference.key(), 0) + 1);
        }
      } else if (reference.spaced() && reference.defined() && !reference.textDefined()) {
        spaced++;
      }
    }
  }

  static BracketTally of(Document document) {
    return of(document, new HashMap<>());
  }

  /**
   * The same for one of many documents.
   *
   * @param shapes of the labels of those before; takes those of this one. Most labels come again.
   */
  static BracketTally of(Document document, Map<String, LabelShape> shapes) {
    BracketTally tally = new BracketTally();
    tally.add(document, shapes);
    return tally;
  }

  /** Adds what another tally has counted. */
  void add(BracketTally other) {
    for (Map.Entry<Bucket, Count> entry : other.counts.entrySet()) {
      Count count = counts.getOrDefault(entry.getKey(), Count.NONE);
      counts.put(entry.getKey(), count.plus(entry.getValue()));
    }
    for (Map.Entry<String, Integer> entry : other.openLabels.entrySet()) {
      openLabels.put(entry.getKey(), openLabels.getOrDefault(entry.getKey(), 0) + entry.getValue());
    }
    spaced += other.spaced;
  }

  /** References with a space between their brackets that lead somewhere. */
  int spaced() {
    return spaced;
  }

  /** How often an undefined label is in lone brackets. */
  int open(Reference reference) {
    return openLabels.getOrDefault(reference.key(), 0);
  }

  /** Brackets of the same shape in the same context at the same position. */
  Count like(Reference reference, LabelShape shape) {
    return counts.getOrDefault(Bucket.of(reference, shape), Count.NONE);
  }

  /** Brackets of the same shape wherever they are among words. */
  Count ofShape(LabelShape shape) {
    return count(bucket -> bucket.shape == shape && bucket.isAmongWords());
  }

  /** Brackets of terms in the same context at the same position. */
  Count terms(Reference reference) {
    return count(
        bucket -> bucket.shape.isTerm() && bucket.equals(Bucket.of(reference, bucket.shape)));
  }

  /** Brackets of all shapes that can be labels. */
  Count all() {
    return count(bucket -> bucket.isAmongWords() && !bucket.shape.isNeverLabel());
  }

  private Count count(Predicate<Bucket> filter) {
    Count sum = Count.NONE;
    for (Map.Entry<Bucket, Count> entry : counts.entrySet()) {
      sum = filter.test(entry.getKey()) ? sum.plus(entry.getValue()) : sum;
    }
    return sum;
  }
}
