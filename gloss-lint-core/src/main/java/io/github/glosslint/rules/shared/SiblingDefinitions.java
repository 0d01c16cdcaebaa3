package io.github.glosslint.rules.shared;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the definition of a heading where those of its page are: beside them, in their order,
 * with the destination as they write it. Made once per run. Thread-safe.
 */
public final class SiblingDefinitions {

  private final Map<DocumentId, LinkedDocument> documents = new HashMap<>();
  private final Map<DocumentId, Map<String, List<Definition>>> siblings = new ConcurrentHashMap<>();

  private final Site site;

  private SiblingDefinitions(Site site) {
    this.site = site;
    for (LinkedDocument document : site.documents()) {
      documents.putIfAbsent(document.document().id(), document);
    }
  }

  public static SiblingDefinitions in(RuleContext context) {
    return context.shared(SiblingDefinitions.class, SiblingDefinitions::new);
  }

  /**
   * A fix that defines a label for a page.
   *
   * @param term a heading that has an id
   * @return null where no definition for the page leads to the page of the heading
   */
  public @Nullable Fix define(String label, Site.Term term, Document page, Site site) {
    Set<DocumentId> ids = new LinkedHashSet<>();
    addIncluded(page, ids, site);
    List<Definition> beside = List.of();
    for (DocumentId id : ids) {
      List<Definition> here =
          siblings.computeIfAbsent(id, this::byTarget).getOrDefault(term.page().path(), List.of());
      beside = here.size() > beside.size() ? here : beside;
    }
    return beside.isEmpty() ? null : define(label, term.heading().id(), beside);
  }

  /**
   * The fix that defines a term of a page by its own name.
   *
   * @param location of the heading that the term is
   * @return empty where no definition for the page leads to the page, or the term is no label
   */
  public List<Fix> define(String term, Location location, LinkedDocument page) {
    for (Heading heading : page.document().headings()) {
      if (heading.location().equals(location) && term.indexOf('[') < 0 && term.indexOf(']') < 0) {
        Fix fix = define(term, new Site.Term(page, heading), page.document(), site);
        return fix == null ? List.of() : List.of(fix);
      }
    }
    return List.of();
  }

  private static void addIncluded(Document document, Set<DocumentId> ids, Site site) {
    if (ids.add(document.id())) {
      for (Inclusion inclusion : document.inclusions()) {
        addIncluded(site.included(inclusion), ids, site);
      }
    }
  }

  /** The definitions in the file of a document, by the page that they lead to. */
  private Map<String, List<Definition>> byTarget(DocumentId id) {
    Map<String, List<Definition>> found = new HashMap<>();
    LinkedDocument document = documents.get(id);
    if (document == null) {
      return found;
    }
    List<Definition> definitions = document.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      Definition definition = definitions.get(i);
      if (document.definitionTargets().get(i) instanceof Target.Found target
          && definition.location().path().equals(document.path())
          && definition.position() == Definition.Position.BLOCK
          && isModel(definition)) {
        found.computeIfAbsent(target.path(), path -> new ArrayList<>()).add(definition);
      }
    }
    return found;
  }

  /** Beside the one that precedes it, and in its form. */
  private static Fix define(String label, String id, List<Definition> siblings) {
    Definition before = null;
    for (Definition sibling : siblings) {
      boolean precedes = sibling.label().compareToIgnoreCase(label) < 0;
      if (precedes && (before == null || sibling.label().compareToIgnoreCase(before.label()) > 0)) {
        before = sibling;
      }
    }
    Definition model = before == null ? siblings.get(0) : before;
    String destination = model.destination();
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : destination.substring(hash);
    String page = hash < 0 ? destination : destination.substring(0, hash);
    String line = "[" + label + "]: " + Edit.COPY + "#" + id;
    Edit edit =
        before == null
            ? Edit.insertLineBefore(model.location(), line)
            : Edit.insertLineAfter(model.location(), line);
    return Fix.of(
        "insert the definition of \"" + label + "\" that leads to " + page + "#" + id,
        Safety.UNSAFE,
        edit.copying(page(model.destinationLocation(), fragment), fragment));
  }

  /** Where the name of a page is, templates included: all before the fragment. */
  private static Location page(Location destination, String fragment) {
    int end = Math.max(destination.start(), destination.end() - fragment.length());
    return new Location(destination.path(), destination.start(), end);
  }

  /** Whether what is before the fragment may be copied: no bracket is part of it. */
  private static boolean isModel(Definition definition) {
    String destination = definition.destination();
    for (int i = 0; i < destination.length(); i++) {
      if (Character.isWhitespace(destination.charAt(i))) {
        return false;
      }
    }
    return !destination.isEmpty();
  }
}
