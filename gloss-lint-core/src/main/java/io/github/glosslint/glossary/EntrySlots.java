package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds where in a glossary an entry belongs, as a place in the source. */
public final class EntrySlots {

  private final Glossary glossary;
  private final @Nullable Collation collation;
  private final UnaryOperator<String> texts;

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
   * @param texts gives the text of a file
   */
  public EntrySlots(Glossary glossary, @Nullable Collation collation, UnaryOperator<String> texts) {
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
    String text = texts.apply(page.path());
    EntryTexts places = new EntryTexts(page.document().document(), text);
    if (entries.isEmpty()) {
      // A letter of its own, or none that anybody has begun.
      return page.letter().isEmpty() ? null : slot(page.path(), text, places, null, null);
    }
    List<String> terms = entries.stream().map(entry -> entry.preferredTerm().text()).toList();
    ListOrder.Gap gap =
        collation == null
            ? ListOrder.gap(terms, name, glossary.locale())
            : ListOrder.gap(terms, name, collation, glossary.locale());
    boolean stays = self != null && self.page().path().equals(page.path());
    if (gap == null) {
      Entry last = entries.get(entries.size() - 1);
      return stays ? null : slot(page.path(), text, places, last, null);
    }
    boolean above = gap.after() < 0 || entries.get(gap.after()).number() < number(self);
    boolean below =
        gap.before() == entries.size() || number(self) < entries.get(gap.before()).number();
    if (stays && above && below && (page.letter().isEmpty() ? isUnder(self, name) : true)) {
      return null;
    }
    return slot(
        page.path(),
        text,
        places,
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
    String text = texts.apply(page.path());
    EntryTexts places = new EntryTexts(page.document().document(), text);
    return slot(page.path(), text, places, above, below);
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
  private static Slot slot(
      String path, String text, EntryTexts places, @Nullable Entry above, @Nullable Entry below) {
    int offset =
        above != null ? places.end(above) : below != null ? places.start(below) : text.length();
    String ending = places.lineEnding();
    Entry model = above == null ? below : above;
    int lines = Math.max(2, model == null ? 0 : endings(places.gap(model), ending));
    int there = endings(text.substring(0, offset), ending);
    String before = offset == 0 ? "" : ending.repeat(Math.max(0, lines - there));
    boolean last = text.substring(offset).isBlank();
    return new Slot(path, offset, before, ending.repeat(last ? 1 : lines), above, below);
  }

  /** How many line endings a text ends with. */
  private static int endings(String text, String ending) {
    int count = 0;
    int end = text.length();
    while (text.startsWith(ending, end - ending.length())) {
      count++;
      end -= ending.length();
    }
    return count;
  }
}
