package io.github.glosslint.rules.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one schema of several. Conjunction alone ({@code allOf}) would not do: two schemas that
 * forbid additional keys would forbid each other's. So keys, required keys and shared parts are
 * united; all other keywords of each schema hold as written.
 */
final class SchemaMerge {

  /** Mappings whose entries are united; an entry of both has to satisfy both. */
  private static final Set<String> UNITED = Set.of("properties", "patternProperties");

  /** Named parts that {@code $ref} leads to; they keep their place, so that it still does. */
  private static final Set<String> PARTS = Set.of("$defs", "definitions");

  private SchemaMerge() {}

  static Map<String, Object> merge(List<Map<String, Object>> schemas) {
    if (schemas.size() == 1) {
      return schemas.get(0);
    }
    Map<String, Object> merged = new LinkedHashMap<>();
    List<Object> rest = new ArrayList<>();
    Set<Object> required = new LinkedHashSet<>();
    for (Map<String, Object> schema : schemas) {
      Map<String, Object> others = new LinkedHashMap<>();
      schema.forEach(
          (keyword, value) -> {
            if (UNITED.contains(keyword) && value instanceof Map<?, ?> map) {
              unite(mapping(merged, keyword), map);
            } else if (PARTS.contains(keyword) && value instanceof Map<?, ?> map) {
              mapping(merged, keyword).putAll(strings(map));
            } else if (keyword.equals("required") && value instanceof List<?> names) {
              required.addAll(names);
            } else if (keyword.equals("additionalProperties")) {
              merged.merge(keyword, value, (old, now) -> now.equals(true) ? old : now);
            } else if (keyword.equals("$schema")) {
              merged.putIfAbsent(keyword, value);
            } else if (!keyword.equals("$id")) {
              others.put(keyword, value);
            }
          });
      if (!others.isEmpty()) {
        rest.add(others);
      }
    }
    if (!required.isEmpty()) {
      merged.put("required", List.copyOf(required));
    }
    if (!rest.isEmpty()) {
      merged.put("allOf", rest);
    }
    return merged;
  }

  private static void unite(Map<String, Object> merged, Map<?, ?> more) {
    more.forEach(
        (name, schema) ->
            merged.merge((String) name, schema, (old, now) -> Map.of("allOf", List.of(old, now))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Map<String, Object> schema, String keyword) {
    return (Map<String, Object>) schema.computeIfAbsent(keyword, k -> new LinkedHashMap<>());
  }

  /** A mapping whose keys are known to be strings, as those of YAML values are. */
  static Map<String, Object> strings(Map<?, ?> map) {
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put((String) key, value));
    return result;
  }
}
