package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.glossary.Undefined;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is read at one time.
 *
 * @param undefined tells which brackets are meant as references and have no definition
 */
public record View(Site site, Glossaries glossaries, Undefined undefined) {

  /** A term together with its entry and its glossary. */
  record Found(Glossary glossary, Entry entry, Term term) {

    boolean isPreferred() {
      return entry.preferredTerm().equals(term);
    }
  }

  /** The term that starts at a place; null if none does. */
  @Nullable Found termAt(Location place) {
    for (Glossary glossary : glossaries.all()) {
      for (Entry entry : glossary.entries()) {
        for (Term term : entry.terms()) {
          if (term.location().path().equals(place.path())
              && term.location().start() == place.start()) {
            return new Found(glossary, entry, term);
          }
        }
      }
    }
    return null;
  }

  /** The heading that a term is; null if it is written otherwise. */
  static @Nullable Heading heading(Found found) {
    Document page = found.entry().page().document().document();
    for (Heading heading : page.headings()) {
      if (heading.location().equals(found.term().location())) {
        return heading;
      }
    }
    return null;
  }
}
