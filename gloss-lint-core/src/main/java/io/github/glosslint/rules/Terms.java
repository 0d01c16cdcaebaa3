package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;
import io.github.glosslint.text.Candidates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names that the tree knows: labels that are defined for a page, and headings. Made once a run;
 * the labels of a page are indexed when the first undefined reference on it asks, and pages that
 * define nothing themselves and include the same files share one index. Thread-safe.
 */
final class Terms {

  private final Site site;
  private final Map<String, Site.Term> headings = new HashMap<>();
  private final Set<String> initials = new HashSet<>();
  private final Map<List<Identity>, Labels> shared = new ConcurrentHashMap<>();

  private Terms(Site site) {
    this.site = site;
    for (Site.Term term : site.terms()) {
      headings.putIfAbsent(Candidates.form(term.heading().text()), term);
      addInitials(term.heading().text());
    }
    for (LinkedDocument document : site.documents()) {
      document.document().definitions().forEach(definition -> addInitials(definition.label()));
    }
  }

  static Terms in(RuleContext context) {
    return context.shared(Terms.class, Terms::new);
  }

  /** The labels of one page, asked for what an undefined one was meant to be. */
  static final class Labels {

    private final Candidates candidates;
    private final Set<String> forms = new HashSet<>();
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    private Labels(Collection<Definition> definitions) {
      candidates = Candidates.of(definitions.stream().map(Definition::label).toList());
      definitions.forEach(definition -> forms.add(Candidates.form(definition.label())));
    }

    /** At most three labels that are defined for the page, likeliest first. */
    List<String> closest(String label) {
      return answers.computeIfAbsent(label, candidates::closest);
    }

    /** Whether a label is defined that differs in case, punctuation or a plural ending only. */
    boolean hasForm(String label) {
      return forms.contains(Candidates.form(label));
    }
  }

  Labels labels(Document page) {
    if (!page.definitions().isEmpty()) {
      return new Labels(site.effectiveDefinitions(page));
    }
    List<Identity> included = Identity.of(page.inclusions());
    Labels known = shared.get(included);
    if (known == null) {
      known =
          shared.computeIfAbsent(
              included, fragments -> new Labels(site.effectiveDefinitions(page)));
    }
    return known;
  }

  /** The first heading of the tree that a label names but for case, punctuation or plural. */
  Site.@Nullable Term heading(String label) {
    String form = Candidates.form(label);
    return form.isEmpty() ? null : headings.get(form);
  }

  /** Whether a word in capitals abbreviates a heading or a label: LLM, Large Language Model. */
  boolean isInitials(String word) {
    return initials.contains(word.toLowerCase(Locale.ROOT));
  }

  private void addInitials(String name) {
    StringBuilder first = new StringBuilder();
    boolean within = false;
    for (int i = 0; i < name.length(); i++) {
      boolean word = Character.isLetterOrDigit(name.charAt(i));
      if (word && !within) {
        first.append(name.charAt(i));
      }
      within = word || within && (name.charAt(i) == '\'' || name.charAt(i) == '’');
    }
    if (first.length() > 1) {
      initials.add(first.toString().toLowerCase(Locale.ROOT));
    }
  }

  /** Says how the definition of a heading would read. */
  static String definitionFor(Site.Term term) {
    Heading heading = term.heading();
    String url = term.page().url() + (heading.id().isEmpty() ? "" : "#" + heading.id());
    return "[" + heading.text().strip() + "]: " + url;
  }
}
