package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which entries stand for those that only redirect, over any number of redirects. */
final class ShownEntries {

  private final List<List<Entry>> ends = new ArrayList<>();

  ShownEntries(GlossaryReport report) {
    for (Entry entry : report.glossary().entries()) {
      ends.add(ends(entry, report));
    }
  }

  private static List<Entry> ends(Entry entry, GlossaryReport report) {
    SortedMap<Integer, Entry> found = new TreeMap<>();
    Set<Integer> seen = new TreeSet<>();
    Deque<Entry> next = new ArrayDeque<>(List.of(entry));
    while (!next.isEmpty()) {
      Entry at = next.remove();
      if (at.redirect() == null) {
        found.put(at.number(), at);
      } else if (seen.add(at.number())) {
        next.addAll(report.named(at, Relation.Kind.USE));
      }
    }
    return found.isEmpty() ? List.of(entry) : List.copyOf(found.values());
  }

  /** The entries that one stands for: itself, unless it redirects to others that say something. */
  List<Entry> of(Entry entry) {
    return ends.get(entry.number());
  }

  /** Whether an entry says something, or leads to nothing that does. */
  boolean standsForItself(Entry entry) {
    return of(entry).get(0) == entry;
  }
}
