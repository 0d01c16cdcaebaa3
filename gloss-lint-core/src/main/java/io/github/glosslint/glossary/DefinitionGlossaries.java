package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.TermTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds glossaries whose entries are terms with definitions. Where the author says that it is a
 * glossary, as in Sphinx, all pages of a project are one; a list of definitions is one if its page
 * or its section is called a glossary. For a single use.
 */
final class DefinitionGlossaries {

  private static final int FEWEST = 5;

  private final GlossarySettings settings;
  private final GlossaryPlaces places;
  private final Map<String, List<GlossaryPage>> declared = new TreeMap<>();
  private final List<GlossaryOutline> found = new ArrayList<>();

  DefinitionGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    for (LinkedDocument linked : site.documents()) {
      List<DefinedTerms> terms = lists(linked.document());
      if (terms.isEmpty() || settings.isNamed() && !places.isPage(linked.path())) {
        continue;
      }
      GlossaryPage page = new GlossaryPage(linked, "");
      if (terms.stream().anyMatch(defined -> defined.kind() == DefinedTerms.Kind.DIRECTIVE)) {
        declared.computeIfAbsent(project(linked), key -> new ArrayList<>()).add(page);
      } else if (settings.isNamed() || isCalledGlossary(linked)) {
        list(page, terms);
      } else {
        list(page, TermSections.in(linked.document(), terms, TermTitles::isListOfTerms));
      }
    }
    declared.values().forEach(this::add);
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  /** Whether a page is a list of terms, going by its name or its title. */
  static boolean isCalledGlossary(LinkedDocument linked) {
    String name = GlossaryNames.baseName(linked.path());
    return GlossaryNames.isGlossary(linked.path(), name)
        || TermTitles.isListOfTerms(name)
        || GlossaryNames.isTitle(FileEntry.title(linked));
  }

  /** Those of directives and lists. */
  private static List<DefinedTerms> lists(Document document) {
    if (document.definedTerms().isEmpty()) {
      return List.of();
    }
    List<DefinedTerms> lists = new ArrayList<>(document.definedTerms());
    lists.removeIf(
        defined ->
            defined.kind() != DefinedTerms.Kind.DIRECTIVE
                && defined.kind() != DefinedTerms.Kind.LIST);
    return lists;
  }

  /** The folder that is published as a whole: what the URL of the page does not have. */
  private static String project(LinkedDocument linked) {
    String path = linked.path().replaceFirst("[.][^./]*$", "");
    String url = linked.url().replaceFirst("([.]html|/)$", "");
    String end = url.substring(url.lastIndexOf("//") + 1);
    while (!end.isEmpty() && !("/" + path).endsWith(end)) {
      int slash = end.indexOf('/', 1);
      end = slash < 0 ? "" : end.substring(slash);
    }
    return path.substring(0, Math.max(0, path.length() - end.length()));
  }

  private void list(GlossaryPage page, List<DefinedTerms> terms) {
    List<Entry> entries = new ArrayList<>();
    read(page, terms, entries);
    if (settings.isNamed() || entries.size() >= FEWEST && HeadingEntries.areSorted(entries)) {
      found.add(
          new GlossaryOutline(page.path(), Glossary.Form.DEFINITIONS, List.of(page), entries));
    }
  }

  private void add(List<GlossaryPage> pages) {
    List<Entry> entries = new ArrayList<>();
    for (GlossaryPage page : pages) {
      List<DefinedTerms> terms = new ArrayList<>(page.document().document().definedTerms());
      terms.removeIf(defined -> defined.kind() != DefinedTerms.Kind.DIRECTIVE);
      read(page, terms, entries);
    }
    String name = pages.get(0).path();
    for (GlossaryPage page : pages) {
      name = page.path().equals(name) ? name : common(TermFiles.folder(page.path()), name);
    }
    found.add(new GlossaryOutline(name, Glossary.Form.DEFINITIONS, pages, entries));
  }

  /** The nearest folder above both. */
  private static String common(String folder, String path) {
    String common = folder;
    while (!common.isEmpty() && !path.equals(common) && !path.startsWith(common + "/")) {
      common = TermFiles.folder(common);
    }
    return common;
  }

  /** Adds an entry for each definition. */
  static void read(GlossaryPage page, List<DefinedTerms> all, List<Entry> entries) {
    Document document = page.document().document();
    ListCursor lists = new ListCursor(document);
    TermAnchors anchors = new TermAnchors(document);
    int before = 0;
    for (DefinedTerms defined : all) {
      Location body = defined.body();
      List<Term> terms = new ArrayList<>();
      boolean inBold = defined.kind() == DefinedTerms.Kind.LEAD;
      for (DefinedTerms.DefinedTerm term : defined.terms()) {
        String id = term.id().isEmpty() ? anchors.of(term.location(), before, inBold) : term.id();
        terms.add(new Term(term.text(), id, term.location()));
        before = term.location().end();
      }
      before = body.end();
      EntryBody text = EntryBody.of(document, body, defined.blocks(), lists.in(body));
      entries.add(new Entry(entries.size(), page, "", terms, text, List.of()));
    }
  }
}
