package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Heading;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/** Writes an entry that leads to another one as the glossary writes such entries. */
final class RedirectEntry {

  private final Glossary glossary;
  private final TreeDraft draft;

  RedirectEntry(Glossary glossary, TreeDraft draft) {
    this.glossary = glossary;
    this.draft = draft;
  }

  /**
   * Its text.
   *
   * @param model a heading of the kind that it gets
   * @param reference what leads to the other entry, as it is written
   */
  String text(String name, Heading model, String reference, String lineEnding) {
    String heading = "#".repeat(model.level()) + " " + name;
    Entry other = other();
    String body = other == null ? null : body(other, reference);
    String text = heading + (body == null ? "\n\n" + indent() + "See " + reference : body);
    return text.replace("\r\n", "\n").replace("\n", lineEnding);
  }

  private @Nullable Entry other() {
    for (Entry entry : glossary.entries()) {
      RelatedTerms list = entry.redirect();
      if (list != null && list.items().size() == 1) {
        return entry;
      }
    }
    return null;
  }

  /** What is below the heading of a redirect, with another reference; null if it has more. */
  private @Nullable String body(Entry redirect, String reference) {
    RelatedTerms list = redirect.redirect();
    String path = redirect.page().path();
    if (list == null || !list.location().path().equals(path)) {
      return null;
    }
    String text = draft.text(path);
    int start = redirect.body().start();
    while (start < text.length() && "\r\n".indexOf(text.charAt(start)) < 0) {
      start++;
    }
    Location item = list.items().get(0).location();
    String above = text.substring(start, Math.max(start, list.location().start()));
    if (!above.isBlank()) {
      return null;
    }
    String words = text.substring(list.location().start(), item.start());
    String tail = text.substring(item.end(), Math.max(item.end(), list.location().end()));
    return above + words + reference + tail;
  }

  /** The blanks that lists of related terms begin with. */
  private String indent() {
    for (Entry entry : glossary.entries()) {
      for (RelatedTerms list : entry.lists()) {
        Location place = list.location();
        String text = draft.text(place.path());
        int start = text.lastIndexOf('\n', place.start()) + 1;
        String indent = text.substring(start, Math.max(start, place.start()));
        return indent.isBlank() && indent.length() < 4 ? indent : "";
      }
    }
    return "";
  }
}
