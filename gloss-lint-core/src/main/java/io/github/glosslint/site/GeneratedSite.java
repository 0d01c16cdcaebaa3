package io.github.glosslint.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder that a generator makes a site of. Thread-safe. */
public interface GeneratedSite extends Dialect {

  /** The folder that the generator reads, with its final slash; empty for the root of the run. */
  String root();

  /** All folders that the generator reads, where it reads others beside {@link #root}. */
  default Set<String> roots() {
    return Set.of(root());
  }

  /** The marker files of the site, which are those of no other generator then. */
  default Set<String> markers() {
    return Set.of();
  }

  /**
   * Files that are no documents and list pages of the site, such as a navigation: the site says
   * where their entries lead. They are {@link Dialect#parts}.
   */
  default Set<String> lists() {
    return Set.of();
  }

  /** How ids of headings are made on most of its pages, as the settings name it. */
  String anchors();

  /** Whether the generator makes a page of the file, or copies it as one. */
  boolean isPage(String path);

  /** Whether a page is in a language that is read on such a site only. */
  default boolean readsLanguageOf(String path) {
    return false;
  }

  /**
   * How names of pages end whose language the site's configuration tells, and no name, such as
   * {@code .txt}; with their dots.
   */
  default Set<String> otherEndings() {
    return Set.of();
  }

  /**
   * Who keeps a document below the root that is no page from being checked by itself, such as
   * {@code "Jekyll (no page)"}.
   *
   * @return null if nothing does: it is checked as if there were no site
   */
  @Nullable String leftOutBy(String path);

  /** Whether a file that is no page is published as it is, beside the pages of the site. */
  default boolean copies(String path) {
    return false;
  }

  /**
   * The folder with which the generator skips a document that looks like a page of a site. Settings
   * that name the dialect of the document overrule it.
   *
   * @return null for all others
   */
  default @Nullable SkippedFolder skipped(String path) {
    return null;
  }

  /**
   * Documents that are no pages and that pages of the site include, from outside the root or from
   * beside them. They are judged on these pages, and not by themselves. Complete once all pages are
   * read.
   */
  default Set<String> partsOutside() {
    return Set.of();
  }

  /**
   * The keys of the generator's own configuration that gloss-lint asks for and that are there,
   * where a program or what is not in the tree may say more: what was read of them, and what was
   * not.
   */
  default List<ConfigurationKey> configuration() {
    return List.of();
  }

  /** What the reader of a report should know about how its pages were read, a sentence each. */
  default List<String> notes() {
    return List.of();
  }
}
