package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Glossaries for spreadsheets: an entry a row (RFC 4180). A cell that a spreadsheet would take for
 * a formula begins with an apostrophe, since its text may be anybody's.
 */
public final class CsvGlossary implements GlossaryFormat {

  private static final List<String> HEAD =
      List.of(
          "glossary",
          "term",
          "aliases",
          "use",
          "related",
          "letter",
          "path",
          "line",
          "url",
          "references",
          "empty",
          "orphan",
          "tags",
          "definition");

  private static final String FORMULA = "=+-@";

  /** All entries. */
  public CsvGlossary() {}

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    writeRow(HEAD, out);
    for (GlossaryReport report : glossaries) {
      for (Entry entry : report.glossary().entries()) {
        writeRow(row(report, entry), out);
      }
    }
  }

  private static List<String> row(GlossaryReport report, Entry entry) {
    return List.of(
        report.name(),
        report.term(entry),
        joined(report.aliases(entry)),
        terms(report, entry, Relation.Kind.USE),
        terms(report, entry, Relation.Kind.RELATED),
        entry.letter(),
        report.path(entry.preferredTerm().location()),
        Integer.toString(report.line(entry.preferredTerm().location())),
        report.url(entry),
        Integer.toString(report.glossary().references(entry)),
        Boolean.toString(entry.isEmpty()),
        Boolean.toString(report.isOrphan(entry)),
        joined(report.tags(entry)),
        report.definition(entry));
  }

  private static String terms(GlossaryReport report, Entry entry, Relation.Kind kind) {
    return joined(report.named(entry, kind).stream().map(report::term).toList());
  }

  /** A bar is hardly ever part of a term. */
  private static String joined(List<String> texts) {
    return String.join(" | ", texts);
  }

  private static void writeRow(List<String> cells, Writer out) throws IOException {
    out.write(cells.stream().map(CsvGlossary::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(String text) {
    String safe =
        JsonStrings.wellFormed(text).lines().map(SafeText::of).collect(Collectors.joining("\n"));
    if (!safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean quoted =
        safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == ';' || c == '\'');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
