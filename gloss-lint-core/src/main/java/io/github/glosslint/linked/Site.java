package io.github.glosslint.linked;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Labels;
import io.github.glosslint.text.SuggestionBudget;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The linked tree: every document that was asked for with all its destinations resolved, and what
 * only shows when all are seen together. Immutable; all collections are in a stable order.
 */
public interface Site {

  /**
   * Documents that were asked for, the shared files of definitions they include and the layouts
   * around them, by path.
   */
  List<LinkedDocument> documents();

  /**
   * Those of {@link #documents} that are of a file: a page, or what it is for pages that show it.
   */
  List<LinkedDocument> at(String path);

  /** Labels that are defined for a page, its inclusions among them. */
  Labels labels(Document page);

  /** The definitions that win on a page, its inclusions' among them, one for each label. */
  Collection<Definition> effectiveDefinitions(Document page);

  /** Whether a label may name something in source code that a documentation tool resolves. */
  boolean isSourceName(String label);

  /** How many references of all documents lead to a definition. */
  int uses(Definition definition);

  /**
   * Pages that include a shared file of definitions, directly or through others, or that a layout
   * is around, by path.
   */
  List<Document> includers(Document fragment);

  /** The shared file of definitions that a document includes. */
  Document included(Inclusion inclusion);

  /**
   * Whether a template of a document, or of a file of definitions that it includes, may define a
   * label.
   *
   * @param key the label as the dialect compares labels
   */
  boolean mayDefine(Document document, String key);

  /** A heading together with the page it is on. */
  record Term(LinkedDocument page, Heading heading) {}

  /** Every heading of the tree, in the order of paths and lines. */
  List<Term> terms();

  /**
   * What can be told of all documents by looking at one after the other, in parts: each is made of
   * some documents that follow one another, in their order. Where a site is edited, only the parts
   * are made anew whose documents are others.
   *
   * @param make makes a part, of these documents and nothing else; immutable or thread-safe
   */
  default <T> List<T> digests(
      Class<T> type, Function<? super List<LinkedDocument>, ? extends T> make) {
    return List.of(make.apply(documents()));
  }

  /** Output URLs that several documents claim. */
  List<UrlClaim> urlClaims();

  /** Names that several places of a project have. */
  default List<NameClaim> nameClaims() {
    return List.of();
  }

  /** Files that only a page could show, such as images, and that none of the documents mentions. */
  Set<String> unusedAssets();

  /** How much looking for similar names the documents of this run may take. */
  SuggestionBudget suggestions();

  /**
   * Pages that nothing leads to: no other document, and no file that could mention them. Known if
   * the rule {@code page/orphan} may run.
   */
  Set<String> orphanPages();

  /** Ids of headings on a page that a {@link io.github.glosslint.document.Defect} swallows. */
  Set<String> lostIds(String path);
}
