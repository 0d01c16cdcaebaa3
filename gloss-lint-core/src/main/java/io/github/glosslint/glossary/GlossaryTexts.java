package io.github.glosslint.glossary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The sources of pages with entries, each looked through once. Thread-safe. */
public final class GlossaryTexts {

  private final UnaryOperator<String> files;
  private final Map<String, EntryTexts> byPath = new ConcurrentHashMap<>();

  /**
   * @param files gives the text of a file; empty if it cannot be read
   */
  public GlossaryTexts(UnaryOperator<String> files) {
    this.files = files;
  }

  /** Where the entries of a page are. */
  public EntryTexts of(GlossaryPage page) {
    EntryTexts known = byPath.get(page.path());
    if (known == null) {
      known = new EntryTexts(page.document().document(), files.apply(page.path()));
      byPath.put(page.path(), known);
    }
    return known;
  }
}
