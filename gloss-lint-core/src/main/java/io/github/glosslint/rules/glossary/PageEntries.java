package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.linked.LinkedDocument;
import java.util.List;

/**
 * The entries of a page, and the glossary that they belong to.
 *
 * @param entries in the order of the text
 * @param habits of the glossary
 */
record PageEntries(Glossary glossary, LinkedDocument document, List<Entry> entries, Habits habits) {

  String path() {
    return document.path();
  }
}
