package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;

/** What bears a name that somebody points at. */
sealed interface RenameSubject {

  /** A term of a glossary. */
  record OfTerm(View.Found found) implements RenameSubject {}

  /** A heading that is no term. */
  record OfHeading(LinkedDocument page, Heading heading) implements RenameSubject {}

  /** The label of a definition that is not named after a term. */
  record OfLabel(Definition definition) implements RenameSubject {}

  /**
   * An id that the author wrote.
   *
   * @param place of the id alone
   */
  record OfId(LinkedDocument page, Anchor anchor, Location place) implements RenameSubject {}

  /** A label of the whole project. */
  record OfName(LinkedDocument page, NamedPlace named) implements RenameSubject {}

  /**
   * A footnote.
   *
   * @param key of its label
   */
  record OfFootnote(Document page, String label, String key) implements RenameSubject {}
}
