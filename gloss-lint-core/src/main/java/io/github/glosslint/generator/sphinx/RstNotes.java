package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.rst.Inline;
import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The footnotes and citations of a page in reStructuredText. */
final class RstNotes {

  private final DocumentBuilder builder;
  private final Function<Span, Location> places;
  private final List<RstBlock.Note> notes = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> citations = new HashSet<>();
  private final List<Cells> cells = new ArrayList<>();
  private int numbered;
  private int signed;

  /** The text of a table in CSV, which is not read but for the notes that it refers to. */
  private record Cells(String text, Location place) {}

  /** {@code [#label]_} and {@code [1]_} */
  private static final Pattern MARK = Pattern.compile("\\[(#?[^\\]\\[\\s]+)\\]_");

  RstNotes(DocumentBuilder builder, Function<Span, Location> places) {
    this.builder = builder;
    this.places = places;
  }

  void add(RstBlock.Note note) {
    if (note.citation()) {
      citations.add(RstNames.normalized(note.label()));
    } else {
      notes.add(note);
    }
  }

  /** Adds the definitions; those without a name are known by their place in the order. */
  void define() {
    int number = 0;
    int sign = 0;
    for (RstBlock.Note note : notes) {
      String key = key(note.label());
      if (key.equals("#")) {
        key += ++number;
      } else if (key.equals("*")) {
        key += ++sign;
      }
      keys.add(key);
      builder.add(new FootnoteDefinition(note.label(), key, false, places.apply(note.place())));
    }
  }

  /** Takes the cells of a table in CSV. */
  void cells(String text, Location place) {
    cells.add(new Cells(text, place));
  }

  /** Adds the uses of notes in cells, once all notes are known. */
  void referFromCells() {
    for (Cells table : cells) {
      Matcher marks = MARK.matcher(table.text());
      while (marks.find()) {
        String key = key(marks.group(1));
        use(key, marks.group(1), table.place());
      }
    }
  }

  private static String key(String label) {
    return RstNames.normalized(
        label.startsWith("#") && label.length() > 1 ? label.substring(1) : label);
  }

  /** Takes a mark that refers to a note. */
  void refer(Inline.Note mark, Location place) {
    if (mark.citation()) {
      if (!citations.contains(RstNames.normalized(mark.label()))) {
        builder.add(new UnknownText(place, "a citation that another page may define"));
      }
      return;
    }
    String key = key(mark.label());
    if (key.equals("#")) {
      key += ++numbered;
    } else if (key.equals("*")) {
      key += ++signed;
    }
    boolean defined = keys.contains(key);
    // A number may be the one that another note gets.
    if (defined || !isNumberOfAnother(key)) {
      builder.add(new FootnoteReference(mark.label(), key, defined, true, place));
    }
  }

  private boolean isNumberOfAnother(String key) {
    return key.chars().allMatch(c -> c >= '0' && c <= '9')
        && notes.stream().anyMatch(note -> note.label().startsWith("#"));
  }

  /** Says that the name of a note is used as that of a target is. */
  void use(String name, String label, Location place) {
    if (keys.contains(name)) {
      builder.add(new FootnoteReference(label, name, true, true, place));
    }
  }
}
