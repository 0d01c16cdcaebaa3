package io.github.glosslint.reference;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Labels;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Suggester;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names that the tree knows: labels that are defined for a page, and headings. Made once per
 * run; the labels of a page are indexed when the first undefined reference on it asks, and pages
 * that define nothing themselves and include the same files share one index. Thread-safe.
 */
public final class KnownNames {

  private final Site site;
  private final Map<DocumentId, Suggester> labels = new ConcurrentHashMap<>();
  private final Map<List<DocumentId>, Suggester> included = new ConcurrentHashMap<>();
  private final Map<DocumentId, Candidates> names = new ConcurrentHashMap<>();

  private final List<Untidy> untidy;

  /** Made when the first label asks that nothing else decides about: few trees have one. */
  private @Nullable List<Headings> headings;

  /** Made when the first label in capitals asks. */
  private @Nullable List<Initials> initials;

  private KnownNames(Site site) {
    this.site = site;
    this.untidy = site.digests(Untidy.class, Untidy::of);
  }

  /**
   * Definitions that have spaces where none help.
   *
   * @param keys by the keys without them
   */
  private record Untidy(Map<String, Set<String>> keys) {

    static Untidy of(List<LinkedDocument> documents) {
      Map<String, Set<String>> keys = new HashMap<>();
      for (LinkedDocument document : documents) {
        for (Definition definition : document.document().definitions()) {
          String tidy = LabelBlanks.tidy(definition.key());
          if (!tidy.equals(definition.key())) {
            keys.computeIfAbsent(tidy, key -> new LinkedHashSet<>()).add(definition.key());
          }
        }
      }
      return new Untidy(keys);
    }
  }

  /** The first headings of some documents, by their forms. */
  private record Headings(Map<String, Site.Term> byForm) {

    static Headings of(List<LinkedDocument> documents) {
      Map<String, Site.Term> byForm = new HashMap<>();
      for (LinkedDocument document : documents) {
        for (Heading heading : document.document().headings()) {
          byForm.putIfAbsent(Candidates.form(heading.text()), new Site.Term(document, heading));
        }
      }
      return new Headings(byForm);
    }
  }

  /** What headings and labels of some documents may be abbreviated to. */
  private static final class Initials {

    private final Set<String> all = new HashSet<>();

    Initials(List<LinkedDocument> documents) {
      for (LinkedDocument document : documents) {
        for (Heading heading : document.document().headings()) {
          add(heading.text());
        }
        for (Definition definition : document.document().definitions()) {
          add(definition.label());
        }
      }
    }

    private void add(String name) {
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
        all.add(first.toString().toLowerCase(Locale.ROOT));
      }
    }
  }

  private synchronized List<Headings> headings() {
    List<Headings> known = headings;
    if (known == null) {
      known = site.digests(Headings.class, Headings::of);
      headings = known;
    }
    return known;
  }

  private synchronized List<Initials> initials() {
    List<Initials> known = initials;
    if (known == null) {
      known = site.digests(Initials.class, Initials::new);
      initials = known;
    }
    return known;
  }

  /** The names of a site. */
  public static KnownNames of(Site site) {
    return new KnownNames(site);
  }

  /**
   * The labels that are defined for a page, asked for what an undefined one was meant to be. Files
   * that many pages include are indexed once.
   */
  public Suggester labels(Document page) {
    if (page.definitions().isEmpty()) {
      List<DocumentId> fragments = page.inclusions().stream().map(Inclusion::fragment).toList();
      return included.computeIfAbsent(fragments, ids -> suggester(page));
    }
    return labels.computeIfAbsent(page.id(), identity -> suggester(page));
  }

  private Suggester suggester(Document page) {
    Map<DocumentId, Document> documents = new LinkedHashMap<>();
    addIncluded(page, documents);
    List<Candidates> sets = documents.values().stream().map(this::candidates).toList();
    return Suggester.of(sets, site.suggestions());
  }

  private void addIncluded(Document document, Map<DocumentId, Document> documents) {
    if (documents.putIfAbsent(document.id(), document) == null) {
      document.inclusions().forEach(i -> addIncluded(site.included(i), documents));
    }
  }

  private Candidates candidates(Document document) {
    return names.computeIfAbsent(
        document.id(),
        id -> {
          Map<String, String> labels = new LinkedHashMap<>();
          for (Definition definition : document.definitions()) {
            labels.putIfAbsent(definition.key(), definition.label());
          }
          return Candidates.of(labels.values());
        });
  }

  /** What an undefined label of a page means once spaces are put right; null if nothing. */
  public @Nullable Definition butForBlanks(Document page, String key) {
    Labels known = site.labels(page);
    String tidy = LabelBlanks.tidy(key);
    if (tidy.isEmpty()) {
      return null;
    }
    Definition meant = tidy.equals(key) ? null : known.find(tidy);
    for (Untidy some : untidy) {
      for (String other : some.keys.getOrDefault(tidy, Set.of())) {
        meant = meant != null || other.equals(key) ? meant : known.find(other);
      }
    }
    return meant;
  }

  /** The first heading of the tree that a label names except for case, punctuation or plural. */
  public Site.@Nullable Term heading(String label) {
    String form = Candidates.form(label);
    if (!form.isEmpty()) {
      for (Headings some : headings()) {
        Site.Term term = some.byForm.get(form);
        if (term != null) {
          return term;
        }
      }
    }
    return null;
  }

  /** Whether a word in capitals abbreviates a heading or a label: LLM, Large Language Model. */
  public boolean isInitials(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (Initials some : initials()) {
      if (some.all.contains(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Says how the definition of a heading would read. */
  public static String definitionFor(Site.Term term) {
    Heading heading = term.heading();
    String url = term.page().url() + (heading.id().isEmpty() ? "" : "#" + heading.id());
    return "[" + heading.text().strip() + "]: " + url;
  }
}
