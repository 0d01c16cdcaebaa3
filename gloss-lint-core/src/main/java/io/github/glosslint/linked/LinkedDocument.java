package io.github.glosslint.linked;

import io.github.glosslint.document.Document;
import java.util.List;

/**
 * A document with each of its destinations resolved.
 *
 * @param url the output URL path of the page, such as {@code /m/}; empty where it has none
 * @param linkTargets the target of each of {@link Document#links()}, in their order
 * @param definitionTargets the target of each of {@link Document#definitions()}, in their order
 * @param idsKnown whether the ids that its headings get when it is published are known here
 * @param labelsKnown whether every label of the page has a definition in the source
 * @param showings on which pages its destinations are seen
 */
public record LinkedDocument(
    Document document,
    String url,
    List<Target> linkTargets,
    List<Target> definitionTargets,
    boolean idsKnown,
    boolean labelsKnown,
    Showings showings) {

  /** The path of its file, relative to the root of the run. */
  public String path() {
    return document.path();
  }
}
