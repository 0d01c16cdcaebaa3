package io.github.glosslint.document;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of related terms as it is written. Many a paragraph begins with "See [A]", and few of them
 * are in a glossary: its items are divided on demand.
 *
 * @param alone whether its block shows nothing else
 * @param text all of it, from its words to its last item
 * @param wordsEnd where the words that it begins with end in the text, 0 to its length
 * @param location all of it in the source
 * @param places its words and each item in the source, if that does not have the text just so; else
 *     none
 */
public record RelatedList(
    Kind kind, boolean alone, String text, int wordsEnd, Location location, List<Location> places) {

  private static final Kind[] KINDS = Kind.values();

  /** What may stand between the words and the first term. */
  public static final String BEHIND_WORDS = " \t\f\r\n*_:";

  /**
   * @throws IllegalArgumentException if the parts do not belong to each other
   */
  public RelatedList {
    places = List.copyOf(places);
    boolean fit =
        wordsEnd >= 0
            && wordsEnd <= text.length()
            && (places.isEmpty()
                ? location.end() - location.start() == text.length()
                : places.size() == 1 + items(text, wordsEnd).size());
    if (!fit) {
      throw new IllegalArgumentException("parts of different lists of related terms");
    }
  }

  /**
   * A list of an expanded text.
   *
   * @param start of the list in the expanded text
   */
  static RelatedList of(
      Kind kind, boolean alone, String text, int wordsEnd, int start, Origins origins) {
    int end = start + text.length();
    Location location = origins.locate(start, end);
    boolean asWritten =
        origins.isVerbatim(start)
            && origins.pieceEnd(start, end) == end
            && location.end() - location.start() == text.length();
    List<Location> places = new ArrayList<>(0);
    if (!asWritten) {
      places.add(origins.locate(start, start + wordsEnd));
      for (Span item : items(text, wordsEnd)) {
        places.add(origins.locate(start + item.start(), start + item.end()));
      }
    }
    return new RelatedList(kind, alone, text, wordsEnd, location, places);
  }

  static void write(FactWriter out, RelatedList list) {
    out.constant(list.kind);
    out.flag(list.alone);
    out.string(list.text);
    out.number(list.wordsEnd);
    out.place(list.location);
    out.list(list.places, FactWriter::place);
  }

  static RelatedList read(FactReader in) {
    return new RelatedList(
        in.constant(KINDS),
        in.flag(),
        in.string(),
        in.number(),
        in.place(),
        in.list(FactReader::place));
  }

  /** The same, divided into its items. */
  RelatedTerms divided() {
    List<Span> spans = items(text, wordsEnd);
    List<Item> items = new ArrayList<>(spans.size());
    for (Span span : spans) {
      String words = text.substring(span.start(), span.end());
      items.add(new Item(words, place(items.size() + 1, span)));
    }
    Location words = place(0, new Span(0, wordsEnd));
    return new RelatedTerms(kind, text.substring(0, wordsEnd), alone, items, words, location);
  }

  private Location place(int number, Span span) {
    int start = location.start();
    return places.isEmpty()
        ? new Location(location.path(), start + span.start(), start + span.end())
        : places.get(number);
  }

  /** What commas and semicolons outside of brackets divide. */
  private static List<Span> items(String text, int wordsEnd) {
    List<Span> items = new ArrayList<>();
    int end = text.length();
    int from = wordsEnd;
    while (from < end && BEHIND_WORDS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int depth = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (c == ',' || c == ';')) {
        items.add(item(text, from, at));
        from = at + 1;
      }
    }
    if (skipMarkers(text, from, end) < end) {
      items.add(withoutStop(text, item(text, from, end)));
    }
    return items;
  }

  private static Span item(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && (text.charAt(from) <= ' ' || text.charAt(from) == '>')) {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return new Span(from, to);
  }

  /** Two dots or more stand for terms that are still to be found. */
  private static Span withoutStop(String text, Span item) {
    int end = item.end();
    boolean stopped =
        item.length() > 1 && text.charAt(end - 1) == '.' && text.charAt(end - 2) != '.';
    return stopped ? new Span(item.start(), end - 1) : item;
  }

  /** Where something begins that is not blank, nor a marker of a block or of emphasis. */
  public static int skipMarkers(String text, int start, int end) {
    int at = start;
    while (at < end && isMarker(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMarker(char c) {
    return switch (c) {
      case ' ', '\t', '\f', '\r', '>', '*', '+', '_', '-' -> true;
      default -> false;
    };
  }
}
