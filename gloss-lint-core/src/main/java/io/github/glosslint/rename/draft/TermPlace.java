package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Heading;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/** Where the name of a term, and an id that is written with it, are in the source. */
final class TermPlace {

  private final View.Found found;
  private final TreeDraft draft;
  private final String text;

  TermPlace(View.Found found, TreeDraft draft) {
    this.found = found;
    this.draft = draft;
    this.text = draft.text(found.term().location().path());
  }

  /**
   * The name, without markup around it.
   *
   * @throws RenameException if it is not written as it is read
   */
  Location place() {
    Location all = found.term().location();
    String raw = text.substring(all.start(), Math.min(all.end(), text.length()));
    String name = found.term().text();
    int at = raw.indexOf(name);
    if (at >= 0 && raw.indexOf(name, at + 1) < 0) {
      int start = all.start() + at;
      return new Location(all.path(), start, start + name.length());
    }
    if (NameForms.same(raw, name)) {
      return all;
    }
    throw new RenameException(
        "the term at " + draft.place(all) + " is written with markup; rename it by hand");
  }

  /** An id behind the heading that is named after the term; null if there is none. */
  @Nullable Location id(Heading heading) {
    String id = heading.id();
    if (!id.equals(NameForms.slug(found.term().text()))) {
      return null;
    }
    int from = heading.location().end();
    int end = from;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int at = text.substring(from, end).indexOf("#" + id);
    int start = from + at + 1;
    return at < 0 ? null : new Location(heading.location().path(), start, start + id.length());
  }
}
