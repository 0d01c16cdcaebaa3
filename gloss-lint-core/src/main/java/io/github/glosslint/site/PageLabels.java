package io.github.glosslint.site;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /**
   * The labels of a document, its inclusions' among them.
   *
   * @param included the labels of an included file, see {@link #flattened}
   */
  public static PageLabels of(
      Document document, Function<DocumentId, Map<String, Definition>> included) {
    List<Definition> own = document.definitions();
    boolean last = document.syntax().lastDefinitionWins();
    List<Map<String, Definition>> tables = new ArrayList<>(1 + document.inclusions().size() * 2);
    int next = 0;
    for (Inclusion inclusion : document.inclusions()) {
      int before = Math.min(inclusion.before(), own.size());
      add(own.subList(Math.min(next, before), before), last, tables);
      next = Math.max(next, before);
      tables.add(included.apply(inclusion.fragment()));
    }
    add(own.subList(next, own.size()), last, tables);
    if (last) {
      Collections.reverse(tables);
    }
    return of(tables);
  }

  private static void add(
      List<Definition> definitions, boolean last, List<Map<String, Definition>> tables) {
    if (definitions.isEmpty()) {
      return;
    }
    Map<String, Definition> table = new HashMap<>(definitions.size() * 2);
    for (Definition definition : definitions) {
      if (last) {
        table.put(definition.key(), definition);
      } else {
        table.putIfAbsent(definition.key(), definition);
      }
    }
    tables.add(table);
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
        .sorted((a, b) -> a.location().compareTo(b.location()))
        .toList();
  }
}
