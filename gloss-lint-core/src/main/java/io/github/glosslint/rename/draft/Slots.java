package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where in a glossary an entry belongs. */
final class Slots {

  private final Glossary glossary;
  private final Draft draft;

  /**
   * A place between two entries.
   *
   * @param offset the start of a line
   * @param before what an entry there needs above it
   * @param after what it needs below it
   */
  record Slot(String path, int offset, String before, String after) {}

  Slots(Glossary glossary, Draft draft) {
    this.glossary = glossary;
    this.draft = draft;
  }

  /**
   * Where an entry belongs that is called so.
   *
   * @param self an entry that does not count, since it is the one to be moved; null if there is
   *     none
   * @return null if it is there already, or if the glossary is not sorted or has no page for it
   */
  @Nullable Slot of(String name, @Nullable Entry self, GlossaryPage usual) {
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
    String text = draft.text(page.path());
    EntryTexts places = new EntryTexts(page.document().document(), text);
    if (entries.isEmpty()) {
      // A letter of its own, or none that anybody has begun.
      return page.letter().isEmpty() ? null : slot(page.path(), text, text.length(), places, null);
    }
    Order.Gap gap =
        Order.gap(
            entries.stream().map(entry -> entry.preferredTerm().text()).toList(),
            name,
            glossary.locale());
    boolean stays = self != null && self.page().path().equals(page.path());
    if (gap == null) {
      Entry last = entries.get(entries.size() - 1);
      return stays ? null : slot(page.path(), text, places.end(last), places, last);
    }
    boolean above = gap.after() < 0 || entries.get(gap.after()).number() < number(self);
    boolean below =
        gap.before() == entries.size() || number(self) < entries.get(gap.before()).number();
    if (stays && above && below && (page.letter().isEmpty() ? isUnder(self, name) : true)) {
      return null;
    }
    Entry model = entries.get(Math.max(0, gap.after()));
    int offset = gap.after() < 0 ? places.start(model) : places.end(model);
    return slot(page.path(), text, offset, places, model);
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
      String path, String text, int offset, EntryTexts places, @Nullable Entry model) {
    String ending = places.lineEnding();
    String gap = model == null ? "" : places.gap(model);
    int lines = Math.max(2, endings(gap, ending));
    int above = endings(text.substring(0, offset), ending);
    String before = offset == 0 ? "" : ending.repeat(Math.max(0, lines - above));
    boolean last = text.substring(offset).isBlank();
    return new Slot(path, offset, before, ending.repeat(last ? 1 : lines));
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
