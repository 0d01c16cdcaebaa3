package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.Fix;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SiblingDefinitions;
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

  /** The fix that defines a term of the page by its name; empty if there is none. */
  List<Fix> definition(Term term, RuleContext context) {
    Fix fix = SiblingDefinitions.in(context).define(term, document.document(), context);
    return fix == null ? List.of() : List.of(fix);
  }
}
