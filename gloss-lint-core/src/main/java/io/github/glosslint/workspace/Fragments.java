package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.site.PageLabels;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.ReadPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shared files of definitions that pages include, directly or through others, and the labels
 * that pages have from them. Thread-safe once it is made.
 */
final class Fragments {

  /** A definition that no page uses is judged from this many of the pages that include it. */
  private static final int MAX_UNUSED = 20;

  private final Map<DocumentId, Document> documents = new HashMap<>();
  private final Map<DocumentId, List<Document>> includers = new HashMap<>();
  private final Map<Definition, List<String>> users = new HashMap<>();
  private final Map<DocumentId, Map<String, Definition>> tables = new ConcurrentHashMap<>();
  private final Map<DocumentId, PageLabels> labels = new ConcurrentHashMap<>();

  private Fragments() {}

  /**
   * @param pages in the order of their paths
   */
  static Fragments of(Collection<ReadPage> pages) {
    Fragments fragments = new Fragments();
    for (ReadPage page : pages) {
      for (Document fragment : page.fragments()) {
        fragments.documents.putIfAbsent(fragment.id(), fragment);
      }
    }
    if (!fragments.documents.isEmpty()) {
      for (ReadPage page : pages) {
        fragments.add(page.document(), page.document());
      }
      for (ReadPage page : pages) {
        fragments.addUses(page.document());
      }
    }
    return fragments;
  }

  private void add(Document page, Document includes) {
    for (Inclusion inclusion : includes.inclusions()) {
      List<Document> pages =
          includers.computeIfAbsent(inclusion.fragment(), f -> new ArrayList<>());
      if (pages.isEmpty() || !pages.get(pages.size() - 1).id().equals(page.id())) {
        pages.add(page);
        add(page, document(inclusion.fragment()));
      }
    }
  }

  private void addUses(Document page) {
    PageLabels known = labels(page);
    for (Reference reference : page.references()) {
      Definition definition = reference.defined() ? known.find(reference.key()) : null;
      if (definition != null && !definition.isIn(page.path())) {
        List<String> pages = users.computeIfAbsent(definition, d -> new ArrayList<>(1));
        if (pages.isEmpty() || !pages.get(pages.size() - 1).equals(page.path())) {
          pages.add(page.path());
        }
      }
    }
  }

  /** An included file. */
  Document document(DocumentId id) {
    Document document = documents.get(id);
    if (document == null) {
      throw new IllegalArgumentException(id.path() + " is included by no page");
    }
    return document;
  }

  /** The pages that include a file, by path; null if none does. */
  @Nullable List<Document> includers(DocumentId fragment) {
    return includers.get(fragment);
  }

  /** Says which pages show a part that they do not name themselves. */
  void add(Part part, List<Document> pages) {
    includers.put(part.document().id(), pages);
  }

  /** The labels of a page. Parts have none of their own. */
  PageLabels labels(Document page) {
    if (page.isPart() || page.definitions().isEmpty() && page.inclusions().isEmpty()) {
      return PageLabels.NONE;
    }
    PageLabels known = labels.get(page.id());
    if (known == null) {
      known = PageLabels.of(page, this::table);
      labels.put(page.id(), known);
    }
    return known;
  }

  private Map<String, Definition> table(DocumentId id) {
    Map<String, Definition> known = tables.get(id);
    if (known == null) {
      // Not computeIfAbsent: a file may include others, for which the map must be free.
      known = PageLabels.of(document(id), this::table).flattened();
      tables.put(id, known);
    }
    return known;
  }

  /** By path; several of one path are the same file with other parameters. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(documents.size());
    for (Document fragment : new TreeMap<>(documents).values()) {
      parts.add(part(fragment));
    }
    return parts;
  }

  private Part part(Document fragment) {
    List<String> pages = new ArrayList<>();
    for (Document page : includers.getOrDefault(fragment.id(), List.of())) {
      pages.add(page.path());
    }
    List<Part.Use> links = new ArrayList<>(fragment.links().size());
    for (Link link : fragment.links()) {
      links.add(new Part.Use(Map.of(link.destination(), pages), true, false));
    }
    List<String> some = pages.subList(0, Math.min(MAX_UNUSED, pages.size()));
    List<Part.Use> definitions = new ArrayList<>(fragment.definitions().size());
    for (Definition definition : fragment.definitions()) {
      List<String> using = users.get(definition);
      Map<String, List<String>> shown =
          Map.of(definition.destination(), using == null ? some : using);
      definitions.add(new Part.Use(shown, using != null, false));
    }
    return new Part(fragment, pages, links, definitions);
  }
}
