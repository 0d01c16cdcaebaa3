package io.github.glosslint.rules;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import io.github.glosslint.rules.shared.SourceTexts;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of definitions on other pages: those of the same glossary, or those that the
 * definitions beside them lead to. Made when the first definition leads nowhere. Thread-safe.
 */
final class MovedHeadings {

  private final RuleContext context;

  private final Glossaries glossaries;

  /** The pages that have an anchor and may be meant, for those anchors that definitions miss. */
  private final Map<String, SortedSet<String>> pagesById = new HashMap<>();

  /** The pages that definitions lead to, by the file that these are in. */
  private final Map<String, SortedSet<String>> pagesByFile = new HashMap<>();

  /**
   * Where a definition is meant to lead.
   *
   * @param path of the page
   * @param written the destination as its author would write it; empty if unknown
   * @param fixes one that writes it so; empty if nobody knows how
   */
  record Place(String path, String id, String written, List<Fix> fixes) {}

  /**
   * A heading that may be meant.
   *
   * @param certain whether no other one can be
   */
  private record Meant(String path, String id, boolean certain) {}

  private MovedHeadings(Site site, RuleContext context, Glossaries glossaries) {
    this.context = context;
    this.glossaries = glossaries;
    // A method for each page: what is called once is interpreted to its end, with all its loops.
    for (LinkedDocument document : site.documents()) {
      addBroken(document);
    }
    Set<String> possible = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      addPages(document, possible);
    }
    for (Glossary glossary : glossaries.all()) {
      glossary.pages().forEach(page -> possible.add(page.path()));
    }
    for (LinkedDocument document : site.documents()) {
      if (possible.contains(document.path())) {
        addAnchors(document);
      }
    }
  }

  private void addBroken(LinkedDocument document) {
    List<Target> targets = document.definitionTargets();
    for (int i = 0; i < targets.size(); i++) {
      if (Destinations.isBroken(targets.get(i))) {
        Definition definition = document.document().definitions().get(i);
        pagesById.put(fragment(definition), new TreeSet<>());
        pagesByFile.put(definition.location().path(), new TreeSet<>());
      }
    }
  }

  /** Adds the pages that definitions lead to beside broken ones. */
  private void addPages(LinkedDocument document, Set<String> possible) {
    List<Definition> definitions = document.document().definitions();
    SortedSet<String> own = pagesByFile.get(document.path());
    for (int i = 0; i < definitions.size(); i++) {
      Definition definition = definitions.get(i);
      SortedSet<String> pages =
          definition.isIn(document.path()) ? own : pagesByFile.get(definition.location().path());
      if (pages != null && document.definitionTargets().get(i) instanceof Target.Found found) {
        pages.add(found.path());
        possible.add(found.path());
      }
    }
  }

  private void addAnchors(LinkedDocument document) {
    for (Anchor anchor : document.document().anchors()) {
      SortedSet<String> pages = anchor.conditional() ? null : pagesById.get(anchor.id());
      if (pages != null) {
        pages.add(document.path());
      }
    }
  }

  static MovedHeadings in(RuleContext context) {
    Glossaries glossaries = SharedGlossaries.in(context);
    return context.shared(
        MovedHeadings.class, site -> new MovedHeadings(site, context, glossaries));
  }

  private static String fragment(Definition definition) {
    String destination = definition.destination();
    int hash = destination.indexOf('#');
    return hash < 0 ? "" : destination.substring(hash + 1);
  }

  /**
   * Where the heading of a definition is now.
   *
   * @param page that the definition leads to, where it is not
   * @param most how far a fix can be trusted
   * @return null if it is nowhere, or in several places
   */
  @Nullable Place of(Definition definition, String page, Safety most) {
    String id = fragment(definition);
    if (id.isEmpty()) {
      return null;
    }
    Glossary glossary = glossary(definition, page);
    Meant meant =
        glossary == null
            ? onPages(pagesByFile.getOrDefault(definition.location().path(), empty()), definition)
            : inGlossary(glossary, definition);
    return meant == null || meant.path.equals(page) ? null : place(definition, page, meant, most);
  }

  private static SortedSet<String> empty() {
    return new TreeSet<>();
  }

  /** The glossary of a page, or that of the definitions beside one if the page does not exist. */
  private @Nullable Glossary glossary(Definition definition, String page) {
    Glossary own = glossaries.at(page);
    if (own != null || !context.site().at(page).isEmpty()) {
      return own;
    }
    for (String path : pagesByFile.getOrDefault(definition.location().path(), empty())) {
      Glossary beside = glossaries.at(path);
      if (beside != null) {
        return beside;
      }
    }
    return null;
  }

  /** The only entry that is called so, or else the only one that has the anchor. */
  private @Nullable Meant inGlossary(Glossary glossary, Definition definition) {
    String label = definition.label().strip();
    Meant named = null;
    int count = 0;
    for (Entry entry : glossary.entries()) {
      for (Term term : entry.terms()) {
        if (term.text().equalsIgnoreCase(label) && !term.id().isEmpty()) {
          named = new Meant(entry.page().path(), term.id(), true);
          count++;
        }
      }
    }
    if (count == 1) {
      return named;
    }
    List<String> pages = new ArrayList<>();
    glossary.pages().forEach(page -> pages.add(page.path()));
    String path = only(pages, fragment(definition));
    Entry entry = path == null ? null : glossary.entryAt(path, fragment(definition));
    return path == null ? null : new Meant(path, fragment(definition), entry != null);
  }

  /** The only page that has the anchor. */
  private @Nullable Meant onPages(Collection<String> pages, Definition definition) {
    String id = fragment(definition);
    String path = only(pages, id);
    return path == null ? null : new Meant(path, id, isNamed(path, id, definition));
  }

  private @Nullable String only(Collection<String> pages, String id) {
    SortedSet<String> having = new TreeSet<>(pagesById.getOrDefault(id, empty()));
    having.retainAll(pages);
    return having.size() == 1 ? having.first() : null;
  }

  /** Whether the label is the text of a heading. */
  private boolean isNamed(String path, String id, Definition definition) {
    for (LinkedDocument page : context.site().at(path)) {
      for (Heading heading : page.document().headings()) {
        if (heading.id().equals(id)) {
          return heading.text().strip().equalsIgnoreCase(definition.label().strip());
        }
      }
    }
    return false;
  }

  private Place place(Definition definition, String oldPage, Meant meant, Safety most) {
    String file = definition.destinationLocation().path();
    Location where = definition.destinationLocation();
    SourceTexts texts = SourceTexts.in(context);
    Written old = Written.of(where, definition.destination(), texts.of(file));
    String page = old == null ? null : texts.spellings().of(meant.path, file, old.page(), oldPage);
    if (old == null || page == null) {
      return new Place(meant.path, meant.id, "", List.of());
    }
    String written = old.leadingTo(page, meant.id);
    Fix fix =
        Fix.of(
            "replace it with \"" + written + "\"",
            meant.certain ? most : Safety.UNSAFE,
            Edit.replace(
                old.place(),
                texts.of(file).substring(old.place().start(), old.place().end()),
                written));
    return new Place(meant.path, meant.id, written, List.of(fix));
  }
}
