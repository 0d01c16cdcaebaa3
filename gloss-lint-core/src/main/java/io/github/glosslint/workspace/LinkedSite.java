package io.github.glosslint.workspace;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.NameClaim;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The linked tree. Anything that only some rules need is computed on demand. */
public final class LinkedSite implements Site {

  /** A document that our own fault kept from being read or linked; it is empty in the site. */
  public record Fault(String path, Throwable cause) {}

  private final List<LinkedDocument> documents;
  private final Fragments fragments;
  private final List<Fault> faults;
  private final List<UrlClaim> urlClaims;
  private final List<NameClaim> nameClaims;
  private final List<String> notes;
  private final SuggestionBudget suggestions;
  private final SourceNames sources;
  private final Lazy<Map<Definition, Integer>> sharedUses = new Lazy<>(this::countSharedUses);
  private final Map<String, Map<Definition, Integer>> ownUses = new ConcurrentHashMap<>();
  private final Lazy<List<Term>> terms = new Lazy<>(this::collectTerms);
  private final Lazy<Set<String>> unusedAssets;
  private final Lazy<Set<String>> orphanPages;
  private final Lazy<Inventory> inventory;

  /** Null where a site is looked at once. */
  private final @Nullable Digests digests;

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
      Supplier<Set<String>> orphanPages,
      Supplier<Inventory> inventory) {
    this.digests = null;
    this.documents = documents;
    this.fragments = fragments;
    this.faults = faults;
    this.suggestions = suggestions;
    this.sources = sources;
    this.urlClaims = new ArrayList<>();
    this.nameClaims = new ArrayList<>();
    this.notes = notes;
    // What the dialects know of pages is not needed any more: it is not kept.
    for (Dialect dialect : dialects) {
      this.urlClaims.addAll(dialect.urlClaims());
      this.nameClaims.addAll(dialect.nameClaims());
    }
    this.unusedAssets = new Lazy<>(unusedAssets);
    this.orphanPages = new Lazy<>(orphanPages);
    this.inventory = new Lazy<>(inventory);
  }

  private LinkedSite(LinkedSite same, SuggestionBudget suggestions, @Nullable Digests digests) {
    this.digests = digests;
    this.documents = same.documents;
    this.fragments = same.fragments;
    this.faults = same.faults;
    this.suggestions = suggestions;
    this.sources = same.sources;
    this.urlClaims = same.urlClaims;
    this.nameClaims = same.nameClaims;
    this.notes = same.notes;
    this.unusedAssets = same.unusedAssets;
    this.orphanPages = same.orphanPages;
    this.inventory = same.inventory;
  }

  /** The same site for another run of the rules, whose suggestions are counted apart. */
  LinkedSite again() {
    return new LinkedSite(this, suggestions.copy(), digests);
  }

  /** The same site, of whose documents this knows digests. */
  LinkedSite with(Digests known) {
    return new LinkedSite(this, suggestions, known);
  }

  @Override
  public <T> List<T> digests(
      Class<T> type, Function<? super List<LinkedDocument>, ? extends T> make) {
    return digests == null ? List.of(make.apply(documents)) : digests.of(type, documents, make);
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
    Integer shared = sharedUses.get().get(definition);
    String path = definition.location().path();
    int own = ownUses.computeIfAbsent(path, this::countOwnUses).getOrDefault(definition, 0);
    return shared == null ? own : shared + own;
  }

  /** Uses in documents whose labels are defined in other files as well. */
  private Map<Definition, Integer> countSharedUses() {
    Map<Definition, Integer> counts = new HashMap<>();
    for (LinkedDocument linked : documents) {
      if (!definesAll(linked.document())) {
        countUses(linked.document(), counts);
      }
    }
    return counts;
  }

  /** Uses in documents of a file that define all of their labels themselves. */
  private Map<Definition, Integer> countOwnUses(String path) {
    Map<Definition, Integer> counts = new HashMap<>();
    for (LinkedDocument linked : at(path)) {
      if (definesAll(linked.document())) {
        countUses(linked.document(), counts);
      }
    }
    return counts;
  }

  private static boolean definesAll(Document document) {
    if (!document.inclusions().isEmpty()) {
      return false;
    }
    for (Definition definition : document.definitions()) {
      if (!definition.isIn(document.path())) {
        return false;
      }
    }
    return true;
  }

  private void countUses(Document document, Map<Definition, Integer> counts) {
    PageLabels labels = fragments.labels(document);
    for (Reference reference : document.references()) {
      Definition definition = reference.defined() ? labels.find(reference.key()) : null;
      if (definition != null) {
        counts.merge(definition, 1, Integer::sum);
      }
    }
  }

  @Override
  public List<LinkedDocument> at(String path) {
    int low = 0;
    int high = documents.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (documents.get(middle).path().compareTo(path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < documents.size() && documents.get(end).path().equals(path)) {
      end++;
    }
    return documents.subList(low, end);
  }

  /** The documents that hold something of a file: its own, and those that include it. */
  public List<LinkedDocument> holding(String path) {
    List<LinkedDocument> holding = new ArrayList<>();
    for (LinkedDocument linked : documents) {
      if (linked.path().equals(path) || includes(linked.document(), path)) {
        holding.add(linked);
      }
    }
    return holding;
  }

  private boolean includes(Document document, String path) {
    for (Include include : document.includes()) {
      if (include.path().equals(path)) {
        return true;
      }
    }
    for (Inclusion inclusion : document.inclusions()) {
      if (inclusion.fragment().path().equals(path) || includes(included(inclusion), path)) {
        return true;
      }
    }
    return false;
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
  public List<NameClaim> nameClaims() {
    return nameClaims;
  }

  @Override
  public Set<String> orphanPages() {
    return orphanPages.get();
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
    List<LinkedDocument> there = at(path);
    return there.isEmpty()
        ? Set.of()
        : new TreeSet<>(DocumentStore.lostIds(there.get(0).document()));
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
