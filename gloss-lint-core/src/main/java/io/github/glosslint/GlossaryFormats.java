package io.github.glosslint;

import io.github.glosslint.report.glossary.CsvGlossary;
import io.github.glosslint.report.glossary.GlossaryFormat;
import io.github.glosslint.report.glossary.GlossaryTable;
import io.github.glosslint.report.glossary.HtmlGlossary;
import io.github.glosslint.report.glossary.JsonGlossary;
import io.github.glosslint.report.glossary.JsonLdGlossary;
import io.github.glosslint.report.glossary.SkosOptions;
import io.github.glosslint.report.glossary.TurtleGlossary;
import io.github.glosslint.report.terminal.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Formats of glossaries by name. */
public final class GlossaryFormats {

  private static final List<String> NAMES =
      List.of("table", "json", "csv", "skos", "jsonld", "html");

  private GlossaryFormats() {}

  /** All names, the usual one first. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The format of a name.
   *
   * @param workingDirectory what the paths of glossaries are relative to
   * @param variables of the environment
   * @param file that gets the glossaries; null if there is none, as on standard output
   * @param skos what the sources may not say, for the formats of RDF
   * @return empty if there is no such format
   */
  public static Optional<GlossaryFormat> named(
      String name,
      Path workingDirectory,
      Map<String, String> variables,
      @Nullable Path file,
      SkosOptions skos) {
    return Optional.ofNullable(
        switch (name) {
          case "table" -> new GlossaryTable(false, TextReport.UNBROKEN, GlossaryTable.USUAL_ROWS);
          case "json" -> new JsonGlossary();
          case "csv" -> new CsvGlossary();
          case "skos" -> new TurtleGlossary(skos);
          case "jsonld" -> new JsonLdGlossary(skos);
          case "html" -> HtmlGlossary.of(workingDirectory, variables, file);
          default -> null;
        });
  }
}
