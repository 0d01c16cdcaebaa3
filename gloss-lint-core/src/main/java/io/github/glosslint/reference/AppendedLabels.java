package io.github.glosslint.reference;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels of documents that hold nothing but definitions and that no document includes. By itself
 * such a document shows nothing and serves nobody: it is there for a script or a plugin that
 * appends it to pages. Immutable.
 */
final class AppendedLabels {

  private final Set<String> keys = new HashSet<>();

  private AppendedLabels() {}

  /**
   * What some documents say.
   *
   * @param lists the keys of those that hold nothing but definitions, by path
   * @param included paths of what others include
   */
  private record Lists(Map<String, Set<String>> lists, Set<String> included) {

    static Lists of(List<LinkedDocument> documents) {
      Map<String, Set<String>> lists = new HashMap<>();
      Set<String> included = new HashSet<>();
      for (LinkedDocument linked : documents) {
        Document document = linked.document();
        if (isList(document)) {
          Set<String> keys = lists.computeIfAbsent(document.path(), path -> new HashSet<>());
          for (Definition definition : document.definitions()) {
            keys.add(definition.key());
          }
        }
        for (Include include : document.includes()) {
          included.add(include.path());
        }
        for (Inclusion inclusion : document.inclusions()) {
          included.add(inclusion.fragment().path());
        }
      }
      return new Lists(lists, included);
    }
  }

  static AppendedLabels of(Site site) {
    AppendedLabels labels = new AppendedLabels();
    List<Lists> parts = site.digests(Lists.class, Lists::of);
    for (Lists part : parts) {
      part.lists.forEach(
          (path, keys) -> {
            if (parts.stream().noneMatch(other -> other.included.contains(path))) {
              labels.keys.addAll(keys);
            }
          });
    }
    return labels;
  }

  private static boolean isList(Document document) {
    return !document.definitions().isEmpty()
        && document.lead() == 0
        && document.headings().isEmpty()
        && document.links().isEmpty()
        && document.references().isEmpty()
        && document.anchors().isEmpty()
        && document.inclusions().isEmpty();
  }

  /** Whether a page to which such a document is appended has the label. */
  boolean mayDefine(String key) {
    return keys.contains(key);
  }
}
