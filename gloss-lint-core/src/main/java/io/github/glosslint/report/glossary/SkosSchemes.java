package io.github.glosslint.report.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Glossaries as SKOS has them.
 *
 * @param notes what whoever takes the concepts should know, a sentence each
 */
record SkosSchemes(List<SkosScheme> all, List<String> notes) {

  /** RFC 2606 keeps this name for what has no address. */
  static final String NO_ADDRESS = "http://glossary.invalid";

  static SkosSchemes of(List<GlossaryReport> glossaries, SkosOptions options) {
    Iris iris = new Iris();
    List<SkosScheme> schemes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (GlossaryReport report : glossaries) {
      String base = options.base().isEmpty() ? report.address() : options.base();
      if (base.isEmpty()) {
        base = NO_ADDRESS;
        notes.add(
            "no settings say at which address "
                + report.name()
                + " is published: its IRIs begin with "
                + NO_ADDRESS
                + "; --base says it");
      }
      String asked = report.glossary().language().isEmpty() ? options.language() : "";
      String language = asked.isEmpty() ? report.language() : asked;
      SkosScheme scheme =
          new SkosBuilder(report, base, iris)
              .scheme(SkosOptions.isLanguage(language) ? language : "");
      schemes.add(scheme);
      addHomonyms(scheme, notes);
    }
    return new SkosSchemes(schemes, notes);
  }

  private static void addHomonyms(SkosScheme scheme, List<String> notes) {
    Map<String, Integer> counts = new TreeMap<>();
    scheme.concepts().forEach(concept -> counts.merge(concept.prefLabel(), 1, Integer::sum));
    counts.values().removeIf(count -> count == 1);
    if (!counts.isEmpty()) {
      notes.add(
          "several concepts of "
              + scheme.title()
              + " have the same preferred label: "
              + String.join(", ", counts.keySet()));
    }
  }
}
