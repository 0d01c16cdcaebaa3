package io.github.glosslint.rules.shared;

import io.github.glosslint.document.Document;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what terms that are missing were meant to be, among the names that a site knows. */
public record Meanings(KnownNames names, Glossary glossary) {

  /**
   * What a term may mean on a page: a heading that is called so, then labels, most likely first.
   *
   * @param budget how long may be looked for similar labels
   */
  public List<Meaning> of(WantedTerm wanted, Document page, WorkBudget budget) {
    List<Meaning> found = new ArrayList<>();
    Site.Term heading = heading(wanted);
    if (heading != null) {
      String text = heading.heading().text().strip();
      found.add(new Meaning(Meaning.Kind.HEADING, text, text, heading.heading().location()));
    }
    for (String label : names.labels(page).closest(wanted.text(), budget)) {
      Meaning meaning = of(label);
      if (meaning != null) {
        found.add(meaning);
      }
    }
    return found;
  }

  /** A heading that is called so; one whose text would show a password is none to be named. */
  public Site.@Nullable Term heading(WantedTerm wanted) {
    Site.Term heading = names.heading(wanted.text());
    return heading != null
            && Secrets.masked(heading.heading().text()).equals(heading.heading().text())
        ? heading
        : null;
  }

  /** What a label leads to; null if that is no entry. */
  public @Nullable Meaning of(String label) {
    Entry entry = glossary.entryLabelled(label);
    if (entry == null) {
      return null;
    }
    String term = entry.preferredTerm().text();
    Meaning.Kind kind =
        entry.redirect() != null
            ? Meaning.Kind.REDIRECT
            : term.equalsIgnoreCase(label) ? Meaning.Kind.SIMILAR : Meaning.Kind.ALIAS;
    return new Meaning(kind, label, term, entry.preferredTerm().location());
  }
}
