package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Reference;
import io.github.glosslint.site.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The shared files of definitions that pages include, directly or through others. */
final class Fragments {

  /** A definition that no page uses is judged from this many of the pages that include it. */
  private static final int MAX_UNUSED = 20;

  private final IdentityHashMap<Document, List<Document>> includers = new IdentityHashMap<>();
  private final Map<Definition, List<String>> users = new HashMap<>();

  private Fragments() {}

  /**
   * @param pages in the order of their paths
   */
  static Fragments of(List<Document> pages) {
    Fragments fragments = new Fragments();
    for (Document page : pages) {
      fragments.add(page, page);
    }
    if (!fragments.includers.isEmpty()) {
      pages.forEach(fragments::addUses);
    }
    return fragments;
  }

  private void add(Document page, Document includes) {
    for (Inclusion inclusion : includes.inclusions()) {
      List<Document> pages =
          includers.computeIfAbsent(inclusion.fragment(), f -> new ArrayList<>());
      if (pages.isEmpty() || !isSame(pages.get(pages.size() - 1), page)) {
        pages.add(page);
        add(page, inclusion.fragment());
      }
    }
  }

  /** Whether two are one: comparing their facts would take long and could hold by chance. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Document one, Document other) {
    return one == other;
  }

  private void addUses(Document page) {
    for (Reference reference : page.references()) {
      Definition definition = reference.definition();
      if (definition != null && !definition.location().path().equals(page.path())) {
        List<String> pages = users.computeIfAbsent(definition, d -> new ArrayList<>(1));
        if (pages.isEmpty() || !pages.get(pages.size() - 1).equals(page.path())) {
          pages.add(page.path());
        }
      }
    }
  }

  /** The pages that include each of them, by identity. */
  IdentityHashMap<Document, List<Document>> includers() {
    return includers;
  }

  /** By path; several of one path are the same file with other parameters. */
  List<Part> parts() {
    if (includers.isEmpty()) {
      return List.of();
    }
    return includers.keySet().stream()
        .sorted(Comparator.comparing(Document::path).thenComparing(d -> d.definitions().size()))
        .map(this::part)
        .toList();
  }

  private Part part(Document fragment) {
    List<String> pages =
        includers.getOrDefault(fragment, List.of()).stream().map(Document::path).toList();
    List<Part.Use> links =
        fragment.links().stream()
            .map(link -> new Part.Use(Map.of(link.destination(), pages), true, false))
            .toList();
    List<String> some = pages.subList(0, Math.min(MAX_UNUSED, pages.size()));
    List<Part.Use> definitions =
        fragment.definitions().stream()
            .map(
                definition -> {
                  List<String> using = users.get(definition);
                  return new Part.Use(
                      Map.of(definition.destination(), using == null ? some : using),
                      using != null,
                      false);
                })
            .toList();
    return new Part(fragment, pages, links, definitions);
  }
}
