package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Heading;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.draft.MovedAnchors.Anchored;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.Set;
import java.util.TreeSet;

/** Gives a heading another text; its anchor follows by itself, and links follow that. */
final class HeadingRename {

  private static final String UNDERLINES = "=-~^\"'`:.#*+_<>!$%&(),/;?@[\\]{|}";

  private final TreeDraft draft;
  private final LinkedDocument page;
  private final Heading heading;
  private final String name;

  HeadingRename(TreeDraft draft, LinkedDocument page, Heading heading, String name) {
    this.draft = draft;
    this.page = page;
    this.heading = heading;
    this.name = name;
  }

  /** Adds all changes, and returns the destinations that name the heading by its text. */
  Set<Location> add(TextChanges changes) {
    Location place = heading.location();
    String text = draft.text(place.path());
    if (place.start() < 0 || place.end() > text.length() || place.isEmpty()) {
      throw new RenameException("a template writes this heading; rename it by hand");
    }
    changes.replace(place, name);
    underline(place, text, changes);
    Anchored target = new Anchored(page.path(), heading.id());
    Set<Location> named =
        new TreeSet<>(new NamedLinks(draft, changes, target, heading.text(), name, false).add());
    for (NamedPlace title : page.document().places()) {
      if (title.kind() == NamedPlace.Kind.TITLE && title.location().equals(place)) {
        Anchored titled = new Anchored(page.path(), title.id());
        if (!titled.equals(target)) {
          named.addAll(new NamedLinks(draft, changes, titled, heading.text(), name, false).add());
        }
      }
    }
    return named;
  }

  /** A line below a title, and one above it, stay as long as it is: docutils wants them so. */
  private void underline(Location place, String text, TextChanges changes) {
    LineMap lines = LineMap.of(text);
    int line = lines.line(place.end());
    if (line == lines.lineCount()) {
      return;
    }
    String below = line(text, lines, line + 1);
    int start = lines.start(line);
    boolean marked = !text.substring(start, Math.max(start, place.start())).isBlank();
    if (marked || !isUnderline(below)) {
      return;
    }
    String title = text.substring(place.start(), place.end());
    int old = width(title);
    int length = below.length() == old ? width(name) : Math.max(below.length(), width(name));
    String fresh = below.substring(0, 1).repeat(Math.max(length, 1));
    changes.replace(at(place.path(), lines.start(line + 1), below), fresh);
    int first = lines.line(place.start());
    if (first > 1 && line(text, lines, first - 1).equals(below)) {
      changes.replace(at(place.path(), lines.start(first - 1), below), fresh);
    }
  }

  private static Location at(String path, int start, String line) {
    return new Location(path, start, start + line.length());
  }

  private static String line(String text, LineMap lines, int number) {
    return text.substring(lines.start(number), lines.end(number)).stripTrailing();
  }

  private static boolean isUnderline(String line) {
    return !line.isEmpty()
        && UNDERLINES.indexOf(line.charAt(0)) >= 0
        && line.chars().allMatch(c -> c == line.charAt(0));
  }

  /** The columns of a text: letters of East Asia take two. */
  private static int width(String text) {
    return text.codePoints()
        .map(
            c ->
                switch (Character.UnicodeScript.of(c)) {
                  case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
                  default -> 1;
                })
        .sum();
  }
}
