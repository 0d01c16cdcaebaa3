package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.TermTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds glossaries whose entries are rows of tables: their heads say that there are terms and
 * definitions, and their page or section is called a list of terms. A head alone is not enough, as
 * parameters and fields are called terms as well. For a single use.
 */
final class TableGlossaries {

  private static final int FEWEST = 5;

  private final GlossarySettings settings;
  private final GlossaryPlaces places;

  TableGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    List<GlossaryOutline> found = new ArrayList<>(0);
    for (LinkedDocument linked : site.documents()) {
      List<DefinedTerms> rows = rows(linked);
      if (!rows.isEmpty() && (settings.isNamed() || rows.size() >= FEWEST)) {
        found.add(outline(new GlossaryPage(linked, ""), rows));
      }
    }
    return found;
  }

  /** The rows of a page that are entries. */
  private List<DefinedTerms> rows(LinkedDocument linked) {
    Document document = linked.document();
    if (document.definedTerms().isEmpty()) {
      return List.of();
    }
    List<DefinedTerms> rows = new ArrayList<>(document.definedTerms());
    rows.removeIf(defined -> defined.row() == null);
    if (rows.isEmpty() || document.isPart()) {
      return List.of();
    }
    if (settings.isNamed()) {
      return places.isPage(linked.path()) ? rows : List.of();
    }
    return isListOfTerms(linked)
        ? rows
        : TermSections.in(document, rows, TermTitles::isListOfTerms);
  }

  private boolean isListOfTerms(LinkedDocument linked) {
    String name = GlossaryNames.baseName(linked.path());
    return GlossaryNames.isGlossary(linked.path(), name)
        || TermTitles.isListOfTerms(name)
        || TermTitles.isListOfTerms(FileEntry.title(linked));
  }

  private static GlossaryOutline outline(GlossaryPage page, List<DefinedTerms> rows) {
    TermAnchors anchors = new TermAnchors(page.document().document());
    List<Entry> entries = new ArrayList<>(rows.size());
    for (DefinedTerms defined : rows) {
      List<Term> terms = new ArrayList<>(defined.terms().size());
      for (DefinedTerms.DefinedTerm term : defined.terms()) {
        String id = anchors.of(term.location(), term.location().start(), false);
        terms.add(new Term(term.text(), id, term.location()));
      }
      DefinedTerms.Row row = Objects.requireNonNull(defined.row());
      EntryBody body = EntryBody.of(defined, row);
      entries.add(new Entry(entries.size(), page, "", terms, body, List.of()));
    }
    return new GlossaryOutline(page.path(), Glossary.Form.ROWS, List.of(page), entries);
  }
}
