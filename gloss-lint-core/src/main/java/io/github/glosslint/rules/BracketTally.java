package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Position;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts lone brackets, by context, position and shape: how many lead somewhere, how many do not.
 */
final class BracketTally {

  private static final int POSITIONS = Position.values().length;
  private static final int SHAPES = LabelShape.values().length;

  private final int[] resolved = new int[Context.values().length * POSITIONS * SHAPES];
  private final int[] open = new int[resolved.length];
  private final Map<String, Integer> openLabels = new HashMap<>();

  private int spaced;

  /** Which lone brackets are counted together. */
  private interface Filter {
    boolean test(Context context, Position position, LabelShape shape);
  }

  /** Some of the brackets. */
  record Count(int resolved, int open) {

    /** Whether at least so many lead somewhere, and so many times as many as do not. */
    boolean favours(int fewest, int times, int own) {
      return resolved >= fewest && resolved >= times * (open - own);
    }
  }

  void add(Document document) {
    for (Reference reference : document.references()) {
      if (reference.form() == Reference.Form.SHORTCUT) {
        int bucket = bucket(reference, LabelShape.of(reference.label()));
        if (reference.definition() != null) {
          resolved[bucket]++;
        } else {
          open[bucket]++;
          openLabels.merge(reference.key(), 1, Integer::sum);
        }
      } else if (reference.spaced() && reference.definition() != null && !reference.textDefined()) {
        spaced++;
      }
    }
  }

  static BracketTally of(Document document) {
    BracketTally tally = new BracketTally();
    tally.add(document);
    return tally;
  }

  /** References with a blank between their brackets that lead somewhere. */
  int spaced() {
    return spaced;
  }

  /** How often an undefined label stands in lone brackets. */
  int open(Reference reference) {
    return openLabels.getOrDefault(reference.key(), 0);
  }

  /** Brackets of the same shape in the same context at the same position. */
  Count like(Reference reference, LabelShape shape) {
    int bucket = bucket(reference, shape);
    return new Count(resolved[bucket], open[bucket]);
  }

  /** Brackets of the same shape wherever they stand among words. */
  Count ofShape(LabelShape shape) {
    return count((context, position, other) -> other == shape && isFree(position));
  }

  /** Brackets of terms in the same context at the same position. */
  Count terms(Reference reference) {
    return count(
        (context, position, shape) ->
            context == reference.context() && position == reference.position() && shape.isTerm());
  }

  /** Brackets of all shapes that can be labels. */
  Count all() {
    return count((context, position, shape) -> isFree(position) && !shape.isNeverLabel());
  }

  private static boolean isFree(Position position) {
    return position == Position.TEXT || position == Position.BLOCK_START;
  }

  private Count count(Filter filter) {
    int found = 0;
    int missing = 0;
    for (Context context : Context.values()) {
      for (Position position : Position.values()) {
        for (LabelShape shape : LabelShape.values()) {
          if (filter.test(context, position, shape)) {
            int bucket = bucket(context, position, shape);
            found += resolved[bucket];
            missing += open[bucket];
          }
        }
      }
    }
    return new Count(found, missing);
  }

  private static int bucket(Reference reference, LabelShape shape) {
    return bucket(reference.context(), reference.position(), shape);
  }

  private static int bucket(Context context, Position position, LabelShape shape) {
    return (context.ordinal() * POSITIONS + position.ordinal()) * SHAPES + shape.ordinal();
  }
}
