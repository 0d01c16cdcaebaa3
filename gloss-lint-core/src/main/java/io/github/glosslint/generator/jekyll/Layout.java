package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A layout, read once with a page of which nothing is known.
 *
 * @param document its facts, headings left out: they are none of an entry
 * @param outer the name of the layout around it; empty if there is none
 * @param certain whether it shows each of the document's links on every page, in their order
 * @param renderedKeys what it prints of the front matter of pages as Markdown, see {@link
 *     RenderedKeys}
 */
record Layout(Document document, String outer, List<Boolean> certain, Set<String> renderedKeys) {

  /** Characters of an id that tell enough about it. */
  private static final int SHORTEST_PART = 3;

  // A layout is its file, and a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Layout layout && layout.document.id().equals(document.id());
  }

  @Override
  public int hashCode() {
    return document.id().hashCode();
  }

  /** The ids that it gives to each page. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (Anchor anchor : document.anchors()) {
      ids.add(anchor.id());
    }
    return ids;
  }

  /** Whether it writes ids for each page that are not the same on all of them. */
  boolean writesIds() {
    return !document.openIds().patterns().isEmpty();
  }

  /** The ids of which it writes a part in so many words. */
  OpenNames openIds() {
    return new OpenNames(
        document.openIds().patterns().stream()
            .filter(pattern -> pattern.length() > SHORTEST_PART)
            .filter(pattern -> pattern.chars().anyMatch(Character::isLetter))
            .toList());
  }

  /** Which links are in no branch and no loop. */
  static List<Boolean> certain(Document document, Expansion expansion) {
    Map<String, TreeMap<Integer, Integer>> always = new HashMap<>();
    addCertain(expansion, always);
    List<Boolean> certain = new ArrayList<>(document.links().size());
    for (Link link : document.links()) {
      TreeMap<Integer, Integer> there = always.get(link.location().path());
      Map.Entry<Integer, Integer> piece =
          there == null ? null : there.floorEntry(link.location().start());
      certain.add(piece != null && link.location().start() < piece.getValue());
    }
    return certain;
  }

  private static void addCertain(
      Expansion expansion, Map<String, TreeMap<Integer, Integer>> always) {
    for (Piece piece : expansion.pieces()) {
      if (piece instanceof Piece.Text text && !text.conditional()) {
        always
            .computeIfAbsent(text.origin().path(), path -> new TreeMap<>())
            .merge(text.origin().start(), text.origin().end(), Math::max);
      } else if (piece instanceof Piece.Included included && !included.conditional()) {
        addCertain(included.body(), always);
      }
    }
  }
}
