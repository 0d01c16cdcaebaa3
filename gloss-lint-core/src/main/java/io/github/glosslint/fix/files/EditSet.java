package io.github.glosslint.fix.files;

import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Edits of one file that do not touch each other, so that their order makes no difference. Equal
 * edits count once.
 */
final class EditSet {

  /** Lines that are inserted in one place stand in the order of their text. */
  private static final Comparator<PlacedEdit> BY_TEXT =
      Comparator.comparing(PlacedEdit::replacement, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(PlacedEdit::replacement);

  /** By where they start; several in one place are lines that are inserted there. */
  private final NavigableMap<Integer, List<PlacedEdit>> edits = new TreeMap<>();

  /** Whether an edit leaves alone what the others change. */
  boolean isFree(PlacedEdit edit) {
    int start = edit.location().start();
    int end = edit.location().end();
    Map.Entry<Integer, List<PlacedEdit>> before = edits.lowerEntry(start);
    if (before != null && before.getValue().get(0).location().end() > start) {
      return false;
    }
    for (List<PlacedEdit> others :
        edits.subMap(start, true, Math.max(start, end - 1), true).values()) {
      for (PlacedEdit other : others) {
        if (!isSame(edit, other) && !areSeparateLines(edit, other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds an edit that is free. */
  void add(PlacedEdit edit) {
    List<PlacedEdit> here =
        edits.computeIfAbsent(edit.location().start(), start -> new ArrayList<>(1));
    if (here.stream().noneMatch(other -> isSame(edit, other))) {
      here.add(edit);
      here.sort(BY_TEXT);
    }
  }

  private static boolean isSame(PlacedEdit one, PlacedEdit other) {
    return one.location().start() == other.location().start()
        && one.location().end() == other.location().end()
        && one.replacement().equals(other.replacement());
  }

  /** Whether both insert whole lines in one place. Lines but for case are not two, mostly. */
  private static boolean areSeparateLines(PlacedEdit one, PlacedEdit other) {
    String text = one.replacement();
    String otherText = other.replacement();
    return isInsertion(one.location())
        && isInsertion(other.location())
        && !text.equalsIgnoreCase(otherText)
        && (endsLine(text) && endsLine(otherText) || beginsLine(text) && beginsLine(otherText));
  }

  private static boolean isInsertion(Location location) {
    return location.start() == location.end();
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  private static boolean beginsLine(String text) {
    return text.startsWith("\n") || text.startsWith("\r");
  }

  /**
   * The lines of the text with all edits that an edit writes to.
   *
   * @param changed that text
   * @return line numbers from 1, the last inclusive
   */
  Span lines(PlacedEdit edit, String changed) {
    int shift = 0;
    for (List<PlacedEdit> here : edits.values()) {
      for (PlacedEdit other : here) {
        if (isSame(edit, other)) {
          int start = edit.location().start() + shift;
          LineMap lines = LineMap.of(changed);
          int end = start + Math.max(0, edit.replacement().length() - 1);
          return new Span(lines.line(start), lines.line(Math.min(end, changed.length())));
        }
        Location place = other.location();
        shift += other.replacement().length() - (place.end() - place.start());
      }
    }
    return new Span(0, 0);
  }

  /** The text with all edits. */
  String apply(String text) {
    StringBuilder changed = new StringBuilder(text.length() + 64);
    int copied = 0;
    for (List<PlacedEdit> here : edits.values()) {
      for (PlacedEdit edit : here) {
        changed.append(text, copied, edit.location().start()).append(edit.replacement());
        copied = edit.location().end();
      }
    }
    return changed.append(text, copied, text.length()).toString();
  }
}
