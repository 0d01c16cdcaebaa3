package io.github.glosslint.report.glossary;

import io.github.glosslint.report.Failure;
import java.util.List;

/**
 * The glossaries that were asked for.
 *
 * @param all by checkouts and names
 * @param elsewhere the names of others in the same checkouts, which no target has a page of
 * @param failures files that a fault of gloss-lint kept from being read, so that something may be
 *     missing
 */
public record GlossaryReports(
    List<GlossaryReport> all, List<String> elsewhere, List<Failure> failures) {

  public GlossaryReports {
    all = List.copyOf(all);
    elsewhere = List.copyOf(elsewhere);
    failures = List.copyOf(failures);
  }
}
