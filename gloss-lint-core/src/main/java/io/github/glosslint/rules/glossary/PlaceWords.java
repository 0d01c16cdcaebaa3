package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.EntrySlots.Slot;
import org.jspecify.annotations.Nullable;

/** Says where something belongs by what is beside that place. */
final class PlaceWords {

  private PlaceWords() {}

  /** Such as {@code between "Bulb" and "Crocus"}; empty if nothing is beside it. */
  static String clause(@Nullable String before, @Nullable String behind) {
    if (before == null) {
      return behind == null ? "" : "before \"" + behind + "\"";
    }
    return behind == null
        ? "behind \"" + before + "\""
        : "between \"" + before + "\" and \"" + behind + "\"";
  }

  /** The same for an entry on a page. */
  static String clause(Slot slot) {
    return clause(term(slot.above()), term(slot.below()));
  }

  /** The same, with the page if that is another one. */
  static String place(Slot slot, String page) {
    String beside = clause(slot);
    if (slot.path().equals(page)) {
      return beside;
    }
    return (beside.isEmpty() ? "in " : beside + " in ") + slot.path();
  }

  private static @Nullable String term(@Nullable Entry entry) {
    return entry == null ? null : entry.preferredTerm().text();
  }
}
