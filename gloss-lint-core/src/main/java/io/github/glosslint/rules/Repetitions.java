package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Finds labels that are defined again on a page. A shared file of definitions is indexed once, and
 * what its own inclusions repeat among each other is reported once for all the pages that include
 * them: a page costs as much as it defines itself. Thread-safe.
 */
final class Repetitions {

  private final Map<DocumentId, Map<String, Definition>> byFragment = new ConcurrentHashMap<>();
  private final Map<List<DocumentId>, List<Pair>> amongFragments = new ConcurrentHashMap<>();

  private final Site site;

  Repetitions(Site site) {
    this.site = site;
  }

  private record Pair(Definition first, Definition second) {}

  /**
   * Hands over each definition of a document that repeats a label, after the one it repeats. The
   * second is one of the document's own where only one of them is.
   */
  void in(Document document, BiConsumer<Definition, Definition> consumer) {
    List<Definition> definitions = document.definitions();
    List<Inclusion> inclusions = document.inclusions();
    if (inclusions.size() > 1) {
      among(inclusions).forEach(pair -> consumer.accept(pair.first, pair.second));
    }
    if (definitions.size() + inclusions.size() < 2) {
      return;
    }
    Map<String, Definition> seen = new HashMap<>();
    for (Definition definition : definitions) {
      if (!counts(definition)) {
        continue;
      }
      Definition first = seen.putIfAbsent(definition.key(), definition);
      for (Inclusion inclusion : inclusions) {
        first = first != null ? first : index(site.included(inclusion)).get(definition.key());
      }
      if (first != null && !first.location().equals(definition.location())) {
        consumer.accept(first, definition);
      }
    }
  }

  /** The definition that the references of a page lead to, of all that have the label of one. */
  static Definition winner(LinkedDocument document, Definition definition, Site site) {
    Definition winner = site.labels(document.document()).find(definition.key());
    return winner == null ? definition : winner;
  }

  /**
   * Whether some reader arrives at one of two destinations and may have been meant for the other.
   */
  static boolean misleads(Definition first, Definition second, Definition winner, Site site) {
    return !first.destination().equalsIgnoreCase(second.destination())
        && !isSameHost(first.destination(), second.destination())
        && (site.uses(first) > 0 || site.uses(second) > 0 || site.uses(winner) > 0);
  }

  /** Whether two URLs are those of one host, of which one ends with a slash. */
  static boolean isSameHost(String first, String second) {
    String longer = first.length() > second.length() ? first : second;
    String shorter = first.length() > second.length() ? second : first;
    int host = shorter.indexOf("://");
    return host > 0
        && shorter.indexOf('/', host + 3) < 0
        && shorter.indexOf('?') < 0
        && shorter.indexOf('#') < 0
        && longer.equalsIgnoreCase(shorter + "/");
  }

  private List<Pair> among(List<Inclusion> inclusions) {
    List<DocumentId> fragments = inclusions.stream().map(Inclusion::fragment).toList();
    List<Pair> known = amongFragments.get(fragments);
    if (known != null) {
      return known;
    }
    List<Pair> pairs = new ArrayList<>();
    Map<String, Definition> seen = new HashMap<>();
    for (Inclusion inclusion : inclusions) {
      index(site.included(inclusion))
          .forEach(
              (key, definition) -> {
                Definition first = seen.putIfAbsent(key, definition);
                if (first != null && !first.location().equals(definition.location())) {
                  pairs.add(new Pair(first, definition));
                }
              });
    }
    List<Pair> result = List.copyOf(pairs);
    List<Pair> earlier = amongFragments.putIfAbsent(fragments, result);
    return earlier == null ? result : earlier;
  }

  /** The first definition of each label in a fragment and in what it includes. */
  private Map<String, Definition> index(Document fragment) {
    Map<String, Definition> known = byFragment.get(fragment.id());
    if (known != null) {
      return known;
    }
    Map<String, Definition> index = new HashMap<>();
    for (Definition definition : fragment.definitions()) {
      if (counts(definition)) {
        index.putIfAbsent(definition.key(), definition);
      }
    }
    for (Inclusion inclusion : fragment.inclusions()) {
      index(site.included(inclusion)).forEach(index::putIfAbsent);
    }
    byFragment.putIfAbsent(fragment.id(), index);
    return index;
  }

  /**
   * Lost sentences and comments are not definitions, and what a template may write can be anything.
   */
  private static boolean counts(Definition definition) {
    return !LostText.isLost(definition)
        && !MappedText.isUnknown(definition.destination())
        && !definition.isComment();
  }
}
