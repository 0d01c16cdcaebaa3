package io.github.glosslint.rules.shared;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the definition of a heading where those of its page are: beside them, in their order,
 * with the destination as they write it. That is safe if an entry of a glossary has the name, no
 * other one has it, and the label means nothing yet. Made once per run. Thread-safe.
 */
public final class SiblingDefinitions {

  private final Map<DocumentId, LinkedDocument> documents = new HashMap<>();

  /** By the file that they are in, then by the page that they lead to. */
  private final Map<DocumentId, Map<String, Siblings>> siblings = new ConcurrentHashMap<>();

  private SiblingDefinitions(Site site) {
    for (LinkedDocument document : site.documents()) {
      documents.putIfAbsent(document.document().id(), document);
    }
  }

  public static SiblingDefinitions in(RuleContext context) {
    return context.shared(SiblingDefinitions.class, SiblingDefinitions::new);
  }

  /**
   * The fix that defines a heading by its name.
   *
   * @param heading one that has an id
   * @param page on which the label is to be defined
   * @return null where no definition for the page leads to the page of the heading, or where its
   *     name is no label
   */
  public @Nullable Fix define(Site.Term heading, Document page, RuleContext context) {
    Heading facts = heading.heading();
    Term term = new Term(facts.text().strip(), facts.id(), facts.location());
    return define(term, heading.page().path(), page, context);
  }

  /** The same for a term of an entry that is on the page itself. */
  public @Nullable Fix define(Term term, Document page, RuleContext context) {
    return define(term, page.path(), page, context);
  }

  private @Nullable Fix define(Term term, String path, Document page, RuleContext context) {
    Siblings beside =
        isLabel(term.text()) && isFragment(term.id()) ? beside(path, page, context.site()) : null;
    return beside == null ? null : beside.define(term, safety(term, path, context), context);
  }

  /** What nobody can have meant otherwise is safe. */
  private static Safety safety(Term term, String path, RuleContext context) {
    Glossary glossary = SharedGlossaries.in(context).at(path);
    List<Entry> named = glossary == null ? List.of() : glossary.entriesNamed(term.text());
    return named.size() == 1
            && term.location().equals(place(named.get(0), term))
            && FreeLabels.in(context).contain(term.text())
        ? Safety.SAFE
        : Safety.UNSAFE;
  }

  private static @Nullable Location place(Entry entry, Term term) {
    Term same = entry.term(term.text());
    return same == null ? null : same.location();
  }

  /** Whether a name in brackets is one label, whatever the dialect, and no template. */
  private static boolean isLabel(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("[]\\{}<>\n".indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    return !name.isBlank() && name.charAt(0) != '^';
  }

  /** Whether an id may stand behind a hash as it is. */
  private static boolean isFragment(String id) {
    return !id.isEmpty() && !holdsBlank(id);
  }

  private static boolean holdsBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The definitions beside which one for a page belongs: most of those that lead to the other. */
  private @Nullable Siblings beside(String path, Document page, Site site) {
    Set<DocumentId> ids = new LinkedHashSet<>();
    addIncluded(page, ids, site);
    Siblings most = null;
    for (DocumentId id : ids) {
      Siblings here = siblings.computeIfAbsent(id, this::byTarget).get(path);
      most = here != null && (most == null || here.size() > most.size()) ? here : most;
    }
    return most;
  }

  private static void addIncluded(Document document, Set<DocumentId> ids, Site site) {
    if (ids.add(document.id())) {
      for (Inclusion inclusion : document.inclusions()) {
        addIncluded(site.included(inclusion), ids, site);
      }
    }
  }

  /** The definitions in the file of a document, by the page that they lead to. */
  private Map<String, Siblings> byTarget(DocumentId id) {
    Map<String, Siblings> found = new HashMap<>();
    LinkedDocument document = documents.get(id);
    if (document == null) {
      return found;
    }
    List<Definition> definitions = document.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      Definition definition = definitions.get(i);
      if (document.definitionTargets().get(i) instanceof Target.Found target
          && definition.isIn(document.path())
          && definition.position() == Definition.Position.BLOCK
          && isModel(definition)) {
        found
            .computeIfAbsent(target.path(), path -> new Siblings(path))
            .add(definition, target.fragment());
      }
    }
    return found;
  }

  /** Whether it leads to a heading, and what is before the fragment may be copied as it is. */
  private static boolean isModel(Definition definition) {
    return definition.destination().indexOf('#') >= 0 && !holdsBlank(definition.destination());
  }
}
