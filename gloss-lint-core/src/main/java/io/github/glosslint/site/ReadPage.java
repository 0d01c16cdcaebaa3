package io.github.glosslint.site;

import io.github.glosslint.document.Document;
import java.util.List;

/**
 * A document together with the shared files of definitions that it includes.
 *
 * @param fragments what it includes, directly or through others, each once
 */
public record ReadPage(Document document, List<Document> fragments) {

  /** A document that includes no shared file. */
  public static ReadPage of(Document document) {
    return new ReadPage(document, List.of());
  }
}
