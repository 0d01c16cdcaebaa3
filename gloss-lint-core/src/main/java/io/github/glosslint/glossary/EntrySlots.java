package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where in a glossary an entry belongs, as a place in the source. */
public final class EntrySlots {

  private final Glossary glossary;
  private final @Nullable Collation collation;
  private final GlossaryTexts texts;

  /**
   * A place between two entries.
   *
   * @param offset the start of a line
   * @param before what an entry there needs above it
   * @param after what it needs below it
   * @param above the entry above; null if there is none under the same letter
   * @param below the entry below; null if there is none under the same letter
   */
  public record Slot(
      String path,
      int offset,
      String before,
      String after,
      @Nullable Entry above,
      @Nullable Entry below) {}

  /**
   * Finds places in the order of a glossary.
   *
   * @param collation what its entries are sorted by; null if each page has an order of its own
   */
  public EntrySlots(Glossary glossary, @Nullable Collation collation, GlossaryTexts texts) {
    this.glossary = glossary;
    this.collation = collation;
    this.texts = texts;
  }

  /**
   * Where an entry belongs that is called so.
   *
   * @param self an entry that does not count, since it is the one to be moved; null if there is
   *     none
   * @return null if it is there already, or if the glossary is not sorted or has no page for it
   */
  public @Nullable Slot of(String name, @Nullable Entry self, GlossaryPage usual) {
    if (glossary.form() != Glossary.Form.HEADINGS) {
      return null;
    }
    GlossaryPage page = usual.holds(name) ? usual : page(name);
    if (page == null) {
      return null;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : glossary.entriesOn(page.path())) {
      if (entry != self && (!page.letter().isEmpty() || entry.isUnderLetterOf(name))) {
        entries.add(entry);
      }
    }
    if (entries.isEmpty()) {
      // A letter of its own, or none that anybody has begun.
      return page.letter().isEmpty() ? null : slot(page, null, null);
    }
    List<String> terms = entries.stream().map(entry -> entry.preferredTerm().text()).toList();
    ListOrder.Gap gap =
        collation == null
            ? ListOrder.gap(terms, name, glossary.locale())
            : ListOrder.gap(terms, name, collation, glossary.locale());
    boolean stays = self != null && self.page().path().equals(page.path());
    if (gap == null) {
      Entry last = entries.get(entries.size() - 1);
      return stays ? null : slot(page, last, null);
    }
    boolean above = gap.after() < 0 || entries.get(gap.after()).number() < number(self);
    boolean below =
        gap.before() == entries.size() || number(self) < entries.get(gap.before()).number();
    if (stays && above && below && (page.letter().isEmpty() ? isUnder(self, name) : true)) {
      return null;
    }
    return slot(
        page,
        gap.after() < 0 ? null : entries.get(gap.after()),
        gap.before() == entries.size() ? null : entries.get(gap.before()));
  }

  /**
   * The place between two entries of a page.
   *
   * @param above null if an entry is to be the first before {@code below}
   * @param below null if an entry is to be the last behind {@code above}
   */
  public Slot between(GlossaryPage page, @Nullable Entry above, @Nullable Entry below) {
    return slot(page, above, below);
  }

  private static boolean isUnder(@Nullable Entry self, String name) {
    return self != null && self.isUnderLetterOf(name);
  }

  private static int number(@Nullable Entry entry) {
    return entry == null ? -1 : entry.number();
  }

  private @Nullable GlossaryPage page(String name) {
    for (GlossaryPage page : glossary.pages()) {
      if (page.holds(name)) {
        return page;
      }
    }
    return null;
  }

  /** Entries are as far apart as those that are there. */
  private Slot slot(GlossaryPage page, @Nullable Entry above, @Nullable Entry below) {
    EntryTexts places = texts.of(page);
    int offset =
        above != null ? places.end(above) : below != null ? places.start(below) : places.length();
    String ending = places.lineEnding();
    Entry model = above == null ? below : above;
    int lines = Math.max(2, model == null ? 0 : places.endingsBehind(model));
    int there = places.endingsBefore(offset);
    String before = offset == 0 ? "" : ending.repeat(Math.max(0, lines - there));
    String after = ending.repeat(places.isLast(offset) ? 1 : lines);
    return new Slot(page.path(), offset, before, after, above, below);
  }
}
