package io.github.glosslint.glossary;

import io.github.glosslint.document.Definition;
import io.github.glosslint.linked.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definitions that lead to the entries of a glossary. */
final class GlossaryLabels {

  private final List<List<Definition>> byEntry;
  private final List<List<Definition>> strays;
  private final Glossary glossary;
  private final Map<Definition, Target> targets;

  /** Those that lead to an entry, by what they are called. */
  private final Map<String, List<Definition>> byLabel = new HashMap<>();

  /**
   * @param targets of the definitions of a site
   */
  GlossaryLabels(Glossary glossary, Map<Definition, Target> targets) {
    this.glossary = glossary;
    this.targets = targets;
    byEntry = lists(glossary);
    strays = lists(glossary);
    targets.forEach(
        (definition, target) -> {
          if (target instanceof Target.Found found) {
            add(definition, found);
          }
        });
    byEntry.replaceAll(GlossaryLabels::sorted);
    strays.replaceAll(GlossaryLabels::sorted);
    byLabel.values().forEach(GlossaryLabels::sort);
  }

  private void add(Definition definition, Target.Found found) {
    Entry entry = glossary.entryAt(found.path(), found.fragment());
    if (entry != null) {
      byEntry.get(entry.number()).add(definition);
      byLabel
          .computeIfAbsent(EntryIndex.key(definition.label()), key -> new ArrayList<>(1))
          .add(definition);
    } else if (found.anchor() instanceof Target.AnchorState.Absent absent) {
      Entry meant = meant(definition, found.path(), absent);
      if (meant != null) {
        strays.get(meant.number()).add(definition);
      }
    }
  }

  /**
   * The entry of the page that has the label as a term, or that of another page of the glossary, to
   * which it has moved; or else the one whose anchor is much like what is written.
   */
  private @Nullable Entry meant(
      Definition definition, String path, Target.AnchorState.Absent absent) {
    if (glossary.pageAt(path) == null) {
      return null;
    }
    List<Entry> named = glossary.entriesNamed(definition.label());
    for (Entry entry : named) {
      if (entry.page().path().equals(path)) {
        return entry;
      }
    }
    if (!named.isEmpty()) {
      return named.get(0);
    }
    return absent.similar().isEmpty() ? null : glossary.entryAt(path, absent.similar().get(0));
  }

  private static List<List<Definition>> lists(Glossary glossary) {
    List<List<Definition>> lists = new ArrayList<>(glossary.entries().size());
    glossary.entries().forEach(entry -> lists.add(new ArrayList<>(2)));
    return lists;
  }

  private static List<Definition> sorted(List<Definition> definitions) {
    sort(definitions);
    return List.copyOf(definitions);
  }

  private static void sort(List<Definition> definitions) {
    definitions.sort((a, b) -> a.labelLocation().compareTo(b.labelLocation()));
  }

  /** Those that lead to an entry, by path and position. */
  List<Definition> of(Entry entry) {
    return byEntry.get(entry.number());
  }

  /** Whether a label names a term, or leads to it. */
  boolean isLabelled(Entry entry, Term term) {
    for (Definition definition : byEntry.get(entry.number())) {
      if (isTo(targets.get(definition), term) || isSame(definition, term)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTo(@Nullable Target target, Term term) {
    return target instanceof Target.Found found && found.fragment().equals(term.id());
  }

  /** Those that have a label and lead to whatever entry. */
  List<Definition> labelled(String label) {
    return byLabel.getOrDefault(EntryIndex.key(label), List.of());
  }

  /** The entry that a label leads to; null if none. */
  @Nullable Entry entryLabelled(String label) {
    List<Definition> definitions = labelled(label);
    Target target = definitions.isEmpty() ? null : targets.get(definitions.get(0));
    return target instanceof Target.Found found
        ? glossary.entryAt(found.path(), found.fragment())
        : null;
  }

  private static boolean isSame(Definition definition, Term term) {
    return EntryIndex.key(definition.label()).equals(EntryIndex.key(term.text()));
  }

  /** Those that were meant to lead to an entry and lead nowhere. */
  List<Definition> strays(Entry entry) {
    return strays.get(entry.number());
  }
}
