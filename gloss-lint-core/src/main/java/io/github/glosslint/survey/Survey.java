package io.github.glosslint.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a tree is made of. Paths are relative to its root, with {@code /}; folders end with one, and
 * that of the root is empty.
 *
 * @param root a real path
 * @param sites who publishes the tree; the last one stands for all that nobody does
 * @param definitions how many link reference definitions the files in a folder have
 * @param assets how many files of a folder pages show, such as images
 */
public record Survey(
    Path root,
    List<RecognisedSite> sites,
    RelatedTerms relatedTerms,
    SortedMap<String, Integer> definitions,
    SortedMap<String, Integer> assets,
    FrontMatterUse frontMatter,
    ExternalLinks externalLinks) {

  public Survey {
    sites = List.copyOf(sites);
  }

  /**
   * The lists of related terms that make a tree a glossary.
   *
   * @param lists lines such as "See also [A], [B]"
   * @param redirects lines such as "See [A]"
   * @param documents those with either of them
   * @param example where the first of them is; null if there is none
   */
  public record RelatedTerms(int lists, int redirects, int documents, @Nullable Example example) {}

  /**
   * A line of a file.
   *
   * @param line from 1
   */
  public record Example(String path, int line, String text) {}

  /**
   * Front matter.
   *
   * @param documents those that have it
   * @param keys in how many documents a key is
   */
  public record FrontMatterUse(int documents, SortedMap<String, Integer> keys) {}

  /**
   * Links to the web.
   *
   * @param links all of them, definitions included
   * @param urls the distinct ones
   * @param hosts the distinct hosts of these
   */
  public record ExternalLinks(int links, int urls, int hosts) {}
}
