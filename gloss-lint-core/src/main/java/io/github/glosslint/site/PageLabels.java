package io.github.glosslint.site;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Labels;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a page, in tables that pages share: the definitions of an include are put into a
 * table once, however many pages include it.
 */
public final class PageLabels implements Labels {

  public static final PageLabels NONE = new PageLabels(List.of());

  private final List<Map<String, Definition>> tables;

  private PageLabels(List<Map<String, Definition>> tables) {
    this.tables = tables;
  }

  /**
   * @param tables the one that wins first; they are not copied and must not change any more
   */
  public static PageLabels of(List<Map<String, Definition>> tables) {
    return tables.isEmpty() ? NONE : new PageLabels(List.copyOf(tables));
  }

  /** Labels of a text in which the first definition of a label wins. */
  public static PageLabels firstWins(List<Definition> definitions) {
    if (definitions.isEmpty()) {
      return NONE;
    }
    Map<String, Definition> table = new HashMap<>(definitions.size() * 2);
    for (Definition definition : definitions) {
      table.putIfAbsent(definition.key(), definition);
    }
    return new PageLabels(List.of(table));
  }

  @Override
  public @Nullable Definition find(String key) {
    for (Map<String, Definition> table : tables) {
      Definition definition = table.get(key);
      if (definition != null) {
        return definition;
      }
    }
    return null;
  }

  /** All labels in one table, the winning definition of each. */
  public Map<String, Definition> flattened() {
    if (tables.size() == 1) {
      return tables.get(0);
    }
    Map<String, Definition> all = new LinkedHashMap<>();
    for (int i = tables.size() - 1; i >= 0; i--) {
      all.putAll(tables.get(i));
    }
    return all;
  }

  /** The definitions that win, one for each label, in the order of their places. */
  public Collection<Definition> effective() {
    return flattened().values().stream()
        .sorted(java.util.Comparator.comparing(Definition::location))
        .toList();
  }
}
