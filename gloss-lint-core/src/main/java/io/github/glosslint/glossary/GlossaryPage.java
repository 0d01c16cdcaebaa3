package io.github.glosslint.glossary;

import io.github.glosslint.linked.LinkedDocument;

/**
 * A page with entries.
 *
 * @param letter what the terms of all its entries begin with, as the page has it: {@code "M"},
 *     {@code "0-9"}, {@code "X-Z"}; empty if it holds several letters or a single entry
 */
public record GlossaryPage(LinkedDocument document, String letter) {

  /** The file, relative to the root of the run, with {@code /}. */
  public String path() {
    return document.path();
  }

  /** Whether a term may be on it: it begins with the letter of the page, if that has one. */
  public boolean holds(String term) {
    return letter.isEmpty() || Letters.holds(letter, term);
  }
}
