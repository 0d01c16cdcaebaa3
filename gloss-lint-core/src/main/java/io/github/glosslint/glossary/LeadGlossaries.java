package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.TermTitles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds glossaries whose entries are paragraphs or items that begin with their term in bold, on
 * pages and in sections that are called a list of terms. Order is not asked for: nothing else is
 * written so there. For a single use.
 */
final class LeadGlossaries {

  private static final int FEWEST = 5;

  /**
   * Sections with terms that show whether these are entries or parts of a text. Of a page that is
   * called a glossary, a few may begin with a sentence about their terms.
   */
  private static final int SECTIONS = 5;

  private static final int SECTIONS_IN_DOUBT = 2;

  /** Characters between a heading and a term: what is around both, and a blank line. */
  private static final int MOST_BETWEEN = 12;

  private final GlossarySettings settings;
  private final GlossaryPlaces places;

  LeadGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    List<GlossaryOutline> found = new ArrayList<>(0);
    for (LinkedDocument linked : site.documents()) {
      List<DefinedTerms> leads = leads(linked);
      if (leads.size() >= FEWEST || settings.isNamed() && !leads.isEmpty()) {
        GlossaryPage page = new GlossaryPage(linked, "");
        List<Entry> entries = new ArrayList<>(leads.size());
        DefinitionGlossaries.read(page, leads, entries);
        found.add(
            new GlossaryOutline(page.path(), Glossary.Form.DEFINITIONS, List.of(page), entries));
      }
    }
    return found;
  }

  /** The leads of a page that are entries. */
  private List<DefinedTerms> leads(LinkedDocument linked) {
    Document document = linked.document();
    if (document.definedTerms().isEmpty() || document.isPart()) {
      return List.of();
    }
    List<DefinedTerms> leads = new ArrayList<>(document.definedTerms());
    leads.removeIf(defined -> defined.kind() != DefinedTerms.Kind.LEAD);
    if (leads.isEmpty()) {
      return List.of();
    }
    if (settings.isNamed()) {
      return places.isPage(linked.path()) ? leads : List.of();
    }
    List<DefinedTerms> called = called(linked, leads);
    int sections = isCalledWithoutDoubt(linked, leads) ? SECTIONS : SECTIONS_IN_DOUBT;
    return areParts(called, document.headings(), sections) ? List.of() : apart(called);
  }

  /** Whether nothing but lists of terms are called as the page is, or as sections of it are. */
  private static boolean isCalledWithoutDoubt(LinkedDocument linked, List<DefinedTerms> leads) {
    String name = GlossaryNames.baseName(linked.path());
    return GlossaryNames.isGlossary(linked.path(), name)
        || TermTitles.isOnlyListOfTerms(name)
        || TermTitles.isOnlyListOfTerms(FileEntry.title(linked))
        || !TermSections.in(linked.document(), leads, TermTitles::isOnlyListOfTerms).isEmpty();
  }

  /** Those of a page, or of sections, that are called a list of terms. */
  private static List<DefinedTerms> called(LinkedDocument linked, List<DefinedTerms> leads) {
    boolean project = isOfProject(linked.path());
    if (!project && DefinitionGlossaries.isCalledGlossary(linked)) {
      return leads;
    }
    List<Heading> headings = linked.document().headings();
    String title = project && !headings.isEmpty() ? headings.get(0).text() : "";
    return TermSections.in(
        linked.document(),
        leads,
        heading -> !heading.equals(title) && GlossaryNames.isTitleOfTerms(heading));
  }

  /** Whether a page is about a project, which its title names: it may be one of a glossary. */
  private static boolean isOfProject(String path) {
    return switch (GlossaryNames.baseName(path)) {
      case "readme", "contributing", "security", "changelog", "code_of_conduct", "support" -> true;
      default -> false;
    };
  }

  /**
   * Without those that are parts of others: the items below a paragraph that is an entry or, if
   * there are more such items than other leads, the paragraphs above them.
   */
  private static List<DefinedTerms> apart(List<DefinedTerms> leads) {
    List<DefinedTerms> outer = new ArrayList<>(leads.size());
    List<DefinedTerms> inner = new ArrayList<>(0);
    Set<DefinedTerms> holding = new HashSet<>();
    for (DefinedTerms lead : leads) {
      DefinedTerms last = outer.isEmpty() ? null : outer.get(outer.size() - 1);
      if (last != null && lead.body().start() < last.body().end()) {
        inner.add(lead);
        holding.add(last);
      } else {
        outer.add(lead);
      }
    }
    List<DefinedTerms> left = new ArrayList<>(leads);
    left.removeAll(inner.size() > outer.size() ? holding : new HashSet<>(inner));
    return left;
  }

  /**
   * Whether they are in the texts of sections that begin with something else.
   *
   * @param fewest sections that show it
   */
  private static boolean areParts(List<DefinedTerms> leads, List<Heading> headings, int fewest) {
    int sections = 0;
    int begun = 0;
    int next = 0;
    for (DefinedTerms lead : leads) {
      int start = lead.terms().get(0).location().start();
      int first = next;
      while (next < headings.size() && headings.get(next).location().start() < start) {
        next++;
      }
      if (next > first) {
        sections++;
        begun += start - headings.get(next - 1).location().end() <= MOST_BETWEEN ? 1 : 0;
      }
    }
    return sections >= fewest && begun * 2 < sections;
  }
}
