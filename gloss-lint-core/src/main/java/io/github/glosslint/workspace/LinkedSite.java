package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.PageLabels;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.source.Inventory;
import io.github.glosslint.text.SuggestionBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The linked tree. Anything that only some rules need is computed on demand. */
public final class LinkedSite implements Site {

  /** A document that our own fault kept from being read or linked; it is empty in the site. */
  public record Fault(String path, Throwable cause) {}

  private final List<LinkedDocument> documents;
  private final Fragments fragments;
  private final List<Fault> faults;
  private final List<UrlClaim> urlClaims = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SuggestionBudget suggestions;
  private final SourceNames sources;
  private final Lazy<Map<Definition, Integer>> uses = new Lazy<>(this::countUses);
  private final Lazy<List<Term>> terms = new Lazy<>(this::collectTerms);
  private final Lazy<Set<String>> unusedAssets;
  private final Lazy<Inventory> inventory;

  /**
   * @param documents by path
   * @param fragments the shared files that pages include
   * @param notes what the reader should know besides what the dialects say
   */
  LinkedSite(
      List<LinkedDocument> documents,
      Fragments fragments,
      List<Fault> faults,
      List<Dialect> dialects,
      List<String> notes,
      SuggestionBudget suggestions,
      SourceNames sources,
      Supplier<Set<String>> unusedAssets,
      Supplier<Inventory> inventory) {
    this.documents = documents;
    this.fragments = fragments;
    this.faults = faults;
    this.suggestions = suggestions;
    this.sources = sources;
    // What the dialects know of pages is not needed any more: it is not kept.
    for (Dialect dialect : dialects) {
      this.urlClaims.addAll(dialect.urlClaims());
      this.notes.addAll(dialect.notes());
    }
    this.notes.addAll(notes);
    this.unusedAssets = new Lazy<>(unusedAssets);
    this.inventory = new Lazy<>(inventory);
  }

  @Override
  public List<LinkedDocument> documents() {
    return documents;
  }

  @Override
  public Labels labels(Document page) {
    return fragments.labels(page);
  }

  @Override
  public Collection<Definition> effectiveDefinitions(Document page) {
    return fragments.labels(page).effective();
  }

  @Override
  public boolean isSourceName(String label) {
    return sources.isLabel(label);
  }

  @Override
  public int uses(Definition definition) {
    return uses.get().getOrDefault(definition, 0);
  }

  private Map<Definition, Integer> countUses() {
    Map<Definition, Integer> counts = new HashMap<>();
    for (LinkedDocument linked : documents) {
      PageLabels labels = fragments.labels(linked.document());
      for (Reference reference : linked.document().references()) {
        Definition definition = reference.defined() ? labels.find(reference.key()) : null;
        if (definition != null) {
          counts.merge(definition, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  @Override
  public List<Document> includers(Document fragment) {
    List<Document> pages = fragments.includers(fragment.id());
    return pages == null ? List.of() : pages;
  }

  @Override
  public Document included(Inclusion inclusion) {
    return fragments.document(inclusion.fragment());
  }

  @Override
  public boolean mayDefine(Document page, String key) {
    if (page.openLabels().mayDefine(key)) {
      return true;
    }
    for (Inclusion inclusion : page.inclusions()) {
      if (mayDefine(included(inclusion), key)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Term> terms() {
    return terms.get();
  }

  private List<Term> collectTerms() {
    List<Term> all = new ArrayList<>();
    for (LinkedDocument linked : documents) {
      for (Heading heading : linked.document().headings()) {
        all.add(new Term(linked, heading));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return urlClaims;
  }

  @Override
  public Set<String> unusedAssets() {
    return unusedAssets.get();
  }

  /** What became of every document of the tree. */
  public Inventory inventory() {
    return inventory.get();
  }

  @Override
  public Set<String> lostIds(String path) {
    for (LinkedDocument linked : documents) {
      if (linked.path().equals(path)) {
        return new TreeSet<>(DocumentStore.lostIds(linked.document()));
      }
    }
    return Set.of();
  }

  /** Documents that our own fault kept from being read or linked, by path. */
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public SuggestionBudget suggestions() {
    return suggestions;
  }

  /** What the reader of a report should know, a sentence each, such as what was not read. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    all.addAll(suggestions.notes());
    return all;
  }

  /** A value that is made once, when it is first asked for. */
  private static final class Lazy<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
      this.source = source;
    }

    synchronized T get() {
      T known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }
}
