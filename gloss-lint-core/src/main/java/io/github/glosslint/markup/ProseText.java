package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Words as readers see them, put together character by character while a block is read. Each
 * character knows where it stands in the expanded text.
 */
public final class ProseText {

  private static final int[] NONE = {};

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final StringBuilder text = new StringBuilder();
  private int[] from = new int[64];
  private int[] to = new int[64];

  /** Characters of URLs, which are text of links only. */
  private final BitSet urls = new BitSet();

  public int length() {
    return text.length();
  }

  /** Takes back all characters from {@code length} on. */
  public void truncate(int length) {
    text.setLength(length);
    urls.clear(length, Math.max(length, urls.length()));
  }

  /** Adds a character that stands for what is between two offsets. */
  public void put(char c, int start, int end) {
    char shown = c == MappedText.UNKNOWN ? Prose.OPAQUE : c;
    if (shown == NO_BREAK_SPACE || HtmlTags.isBlank(shown)) {
      if (text.isEmpty() || text.charAt(text.length() - 1) == ' ') {
        return;
      }
      shown = ' ';
    }
    int length = text.length();
    if (length == from.length) {
      from = Arrays.copyOf(from, length * 2);
      to = Arrays.copyOf(to, length * 2);
    }
    from[length] = start;
    to[length] = end;
    text.append(shown);
  }

  /**
   * Adds characters that all stand for what is between two offsets, such as a character reference.
   */
  public void put(String characters, int start, int end) {
    for (int i = 0; i < characters.length(); i++) {
      put(characters.charAt(i), start, end);
    }
  }

  /** Adds something that is no text. */
  public void opaque(int start, int end) {
    put(Prose.OPAQUE, start, end);
  }

  /** Adds a block that is no text to a document. */
  public static void addOther(DocumentBuilder builder, Location location) {
    builder.addProse(Prose.Kind.OTHER, "", NONE, NONE, location);
  }

  /** Says that the characters from one on are a URL. */
  public void url(int first) {
    urls.set(first, Math.max(first, text.length()));
  }

  /** Says that the characters that stand between two offsets are a URL. */
  public void hide(int start, int end) {
    int first = Arrays.binarySearch(from, 0, text.length(), start);
    int last = Arrays.binarySearch(from, 0, text.length(), end);
    first = first < 0 ? -first - 1 : first;
    last = last < 0 ? -last - 1 : last;
    if (first < last) {
      urls.set(first, last);
    }
  }

  /**
   * Adds a part of the text to a document.
   *
   * @param start offset in this text
   * @param end after the last character
   * @param location all of it in the source, markup included
   */
  public void addTo(
      DocumentBuilder builder, Prose.Kind kind, int start, int end, Location location) {
    part(kind, start, end).addTo(builder, location);
  }

  /** A part of the text as it is now. */
  public Part part(Prose.Kind kind, int start, int end) {
    int first = start;
    int last = Math.min(end, text.length());
    while (first < last && text.charAt(first) == ' ') {
      first++;
    }
    while (last > first && text.charAt(last - 1) == ' ') {
      last--;
    }
    if (kind != Prose.Kind.LINK) {
      findUrls(first, last);
    }
    int url = urls.nextSetBit(first);
    if (kind == Prose.Kind.LINK || url < 0 || url >= last) {
      int length = Math.max(0, last - first);
      return new Part(
          kind,
          text.substring(first, first + length),
          Arrays.copyOfRange(from, first, first + length),
          Arrays.copyOfRange(to, first, first + length));
    }
    ProseText hidden = new ProseText();
    for (int i = first; i < last; i++) {
      int stop = urls.get(i) ? Math.min(last, urls.nextClearBit(i)) : i;
      if (stop > i) {
        hidden.opaque(from[i], to[stop - 1]);
        i = stop - 1;
      } else {
        hidden.put(text.charAt(i), from[i], to[i]);
      }
    }
    return hidden.part(kind, 0, hidden.length());
  }

  /** Whatever the reader of the markup makes of a URL, its words are none of the author's. */
  private void findUrls(int first, int last) {
    int colon = text.indexOf("://", first);
    while (colon >= 0 && colon < last) {
      int start = colon;
      while (start > first && HtmlTags.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = colon;
      while (end < last && text.charAt(end) != ' ' && text.charAt(end) != Prose.OPAQUE) {
        end++;
      }
      if (start < colon) {
        urls.set(start, end);
      }
      colon = text.indexOf("://", Math.max(end, colon + 3));
    }
  }

  /** A part of a text that stays as it is. */
  public static final class Part {

    private final Prose.Kind kind;
    private final String text;
    private final int[] from;
    private final int[] to;

    Part(Prose.Kind kind, String text, int[] from, int[] to) {
      this.kind = kind;
      this.text = text;
      this.from = from;
      this.to = to;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    /** Adds it to a document. */
    public void addTo(DocumentBuilder builder, Location location) {
      boolean words = text.chars().anyMatch(c -> c != Prose.OPAQUE && c != ' ');
      if (words || kind == Prose.Kind.LINK || kind == Prose.Kind.IMAGE) {
        builder.addProse(kind, text, from, to, location);
      } else if (!text.isEmpty() && kind == Prose.Kind.TEXT) {
        addOther(builder, location);
      }
    }
  }
}
