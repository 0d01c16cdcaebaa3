package io.github.glosslint.report.glossary;

import io.github.glosslint.report.Failure;
import java.util.List;

/**
 * The glossaries that were asked for.
 *
 * @param all by checkouts and names
 * @param failures files that a fault of gloss-lint kept from being read, so that something may be
 *     missing
 */
public record GlossaryReports(List<GlossaryReport> all, List<Failure> failures) {

  public GlossaryReports {
    all = List.copyOf(all);
    failures = List.copyOf(failures);
  }
}
