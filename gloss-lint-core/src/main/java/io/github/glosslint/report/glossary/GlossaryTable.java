package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import io.github.glosslint.report.terminal.Columns;
import io.github.glosslint.report.terminal.TextReport;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Glossaries for people at a terminal: how much there is of everything, and the entries that ask
 * for work or are asked for most.
 */
public final class GlossaryTable implements GlossaryFormat {

  /** Of each list so many rows are shown, unless more are asked for. */
  public static final int USUAL_ROWS = 10;

  /** So many places of a wanted term are named. */
  private static final int MOST_PLACES = 3;

  private final boolean coloured;
  private final int width;
  private final int rows;

  /**
   * @param width the cells of a line, {@link TextReport#UNBROKEN} for no limit
   * @param rows how many rows of each list are shown
   */
  public GlossaryTable(boolean coloured, int width, int rows) {
    this.coloured = coloured;
    this.width = width;
    this.rows = rows;
  }

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    for (int i = 0; i < glossaries.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(text(glossaries.get(i)));
    }
  }

  private String text(GlossaryReport report) {
    Columns text = new Columns(coloured, width);
    Glossary glossary = report.glossary();
    GlossaryCounts counts = GlossaryCounts.of(report);
    text.head(SafeText.path(report.name()), "");
    String pages = " on " + Wording.count(counts.pages(), "page");
    row(text, counts.entries(), "entry" + pages, "entries" + pages, "");
    row(text, counts.aliases(), "alias", "aliases", "");
    row(text, counts.redirects(), "redirect", "redirects", "");
    row(text, counts.references(), "reference to entries", "references to entries", "");
    row(text, counts.empty(), "entry without text", "entries without text", "");
    row(text, counts.orphans(), "orphan", "orphans", "which no other entry leads to");
    String wanted = Wording.count(counts.wantedReferences(), "reference");
    row(text, counts.wanted(), "wanted term", "wanted terms", wanted + " to what does not exist");
    wanted(text, report, glossary.wanted());
    referenced(text, report);
    orphans(text, report);
    letters(text, glossary);
    return text.toString();
  }

  private static void row(Columns text, int count, String one, String several, String remark) {
    text.row(count, count == 1 ? one : several, count == 0 ? "" : remark);
  }

  private void wanted(Columns text, GlossaryReport report, List<WantedTerm> terms) {
    List<WantedTerm> shown = first(terms);
    head(text, "Most wanted", shown.size(), terms.size());
    for (WantedTerm term : shown) {
      StringJoiner places = new StringJoiner(", ");
      List<Location> all = term.places();
      all.subList(0, Math.min(MOST_PLACES, all.size()))
          .forEach(place -> places.add(place(report, place)));
      int more = all.size() - MOST_PLACES;
      text.row(
          all.size(),
          Secrets.starred(term.text()),
          places
              + (more > 0 ? " and " + Wording.grouped(more) + " more" : "")
              + hint(report, term));
    }
  }

  /** The most likely meaning. */
  private static String hint(GlossaryReport report, WantedTerm wanted) {
    List<Meaning> meanings = report.meanings(wanted);
    if (meanings.isEmpty()) {
      return "";
    }
    Meaning meaning = meanings.get(0);
    String name = "\"" + Secrets.starred(meaning.name()) + "\"";
    return switch (meaning.kind()) {
      case HEADING -> "; no definition leads to the heading at " + place(report, meaning.place());
      case SIMILAR -> "; did you mean " + name + "?";
      case ALIAS ->
          "; did you mean "
              + name
              + ", another name of \""
              + Secrets.starred(meaning.term())
              + "\"?";
      case REDIRECT -> "; did you mean " + name + ", which leads to another entry?";
    };
  }

  private void referenced(Columns text, GlossaryReport report) {
    Glossary glossary = report.glossary();
    List<Entry> entries = new ArrayList<>(glossary.entries());
    entries.removeIf(entry -> glossary.references(entry) == 0);
    entries.sort(Comparator.comparingInt(entry -> -glossary.references(entry)));
    List<Entry> shown = first(entries);
    head(text, "Most referenced", shown.size(), entries.size());
    for (Entry entry : shown) {
      text.row(glossary.references(entry), report.term(entry), place(report, entry));
    }
  }

  private void orphans(Columns text, GlossaryReport report) {
    List<Entry> entries = report.glossary().entries().stream().filter(report::isOrphan).toList();
    List<Entry> shown = first(entries);
    head(text, "Orphans", shown.size(), entries.size());
    for (Entry entry : shown) {
      text.row(report.glossary().references(entry), report.term(entry), place(report, entry));
    }
  }

  private static void letters(Columns text, Glossary glossary) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Entry entry : glossary.entries()) {
      if (!entry.letter().isEmpty()) {
        counts.merge(entry.letter(), 1, Integer::sum);
      }
    }
    if (!counts.isEmpty()) {
      text.head("Letters", "");
      List<String> items = new ArrayList<>();
      counts.forEach((letter, count) -> items.add(letter + " " + Wording.grouped(count)));
      text.items(items);
    }
  }

  private static void head(Columns text, String title, int shown, int all) {
    if (all > 0) {
      text.head(title, shown == all ? "" : Wording.grouped(shown) + " of " + Wording.grouped(all));
    }
  }

  private <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(rows, all.size()));
  }

  private static String place(GlossaryReport report, Entry entry) {
    return place(report, entry.preferredTerm().location());
  }

  private static String place(GlossaryReport report, Location place) {
    return report.path(place) + ":" + report.line(place);
  }
}
