package io.github.glosslint.workspace;

import io.github.glosslint.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Has the facts of documents that depend on nothing but their texts, so that some need not be read.
 * Thread-safe.
 */
public interface FactSource {

  /** Has none. */
  FactSource NONE =
      new FactSource() {
        @Override
        public @Nullable Document find(String path) {
          return null;
        }

        @Override
        public void add(Document document) {
          // Nobody asks for it.
        }
      };

  /** The facts in a document; null if they are to be read. */
  @Nullable Document find(String path);

  /** Takes the facts in a document that was found or read. */
  void add(Document document);

  /** Has the facts of other pages. */
  default SiteFacts sites() {
    return SiteFacts.NONE;
  }
}
