package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where ids are in the source that authors wrote; facts have the place of what bears them. */
final class WrittenIds {

  /** What is in front of an id, the most telling first. */
  private static final List<String> SIGNS =
      List.of("#", "id=\"", "id='", "id=", "name=\"", "name=");

  private final UnaryOperator<String> texts;

  /**
   * @param texts gives the text of a file
   */
  WrittenIds(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /**
   * The id of an anchor.
   *
   * @return null if a generator makes it, or a template writes it
   */
  @Nullable Location of(Anchor anchor) {
    return switch (anchor.kind()) {
      case ATTRIBUTE_LIST, HTML, NAME -> of(anchor.id(), anchor.location());
      case HEADING, DRAWING, FOOTNOTE, TABLE_OF_CONTENTS -> null;
    };
  }

  /** The id of a heading; null if it is made from the text. */
  @Nullable Location of(Heading heading) {
    if (!heading.explicit()) {
      return null;
    }
    Location place = heading.location();
    String text = texts.apply(place.path());
    LineMap lines = LineMap.of(text);
    int line = lines.line(place.end());
    int last = Math.min(line + 1, lines.lineCount());
    Location behind = in(place.path(), text, heading.id(), place.end(), lines.end(last));
    int first = Math.max(lines.line(place.start()) - 1, 1);
    return behind != null
        ? behind
        : in(place.path(), text, heading.id(), lines.start(first), place.start());
  }

  private @Nullable Location of(String id, Location place) {
    String text = texts.apply(place.path());
    if (place.start() < 0 || place.end() > text.length()) {
      return null;
    }
    if (text.substring(place.start(), place.end()).equals(id)) {
      return place;
    }
    LineMap lines = LineMap.of(text);
    int end = lines.end(lines.line(Math.max(place.start(), place.end() - 1)));
    return in(place.path(), text, id, place.start(), end);
  }

  private static @Nullable Location in(String path, String text, String id, int from, int to) {
    if (id.isEmpty()) {
      return null;
    }
    for (String sign : SIGNS) {
      for (int at = text.indexOf(sign + id, from);
          at >= 0 && at + sign.length() + id.length() <= to;
          at = text.indexOf(sign + id, at + 1)) {
        int start = at + sign.length();
        int end = start + id.length();
        if (end == text.length() || !isPart(text.charAt(end))) {
          return new Location(path, start, end);
        }
      }
    }
    return null;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || "-_:.".indexOf(c) >= 0;
  }
}
