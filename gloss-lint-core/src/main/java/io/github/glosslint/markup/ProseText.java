package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WantedProse;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Words as readers see them, put together character by character while a block is read. Each
 * character knows where it stands in the expanded text.
 */
public final class ProseText {

  private static final int[] NONE = {};

  private static final char NO_BREAK_SPACE = '\u00a0';

  private static final int USUAL = 64;

  private char[] text;
  private int[] from;
  private int[] to;
  private int length;

  /** Further characters show that the text is too long, and are left out. */
  private final int most;

  /** Characters of URLs, which are text of links only. */
  private final BitSet urls = new BitSet();

  public ProseText() {
    this(WantedProse.ALL);
  }

  /** One that ends where it is longer than any text that is wanted. */
  public ProseText(WantedProse wanted) {
    // A blank at the end does not count.
    most = wanted.all() ? wanted.longest() : wanted.longest() + 1;
    // One that is too long has a character more than that.
    int room = Math.min(USUAL, Math.max(wanted.longest(), 0)) + 2;
    text = new char[room];
    from = new int[room];
    to = new int[room];
  }

  public int length() {
    return length;
  }

  /** Whether all of it is wanted, however long it is, and so are its links by themselves. */
  public boolean isWhole() {
    return most == Integer.MAX_VALUE;
  }

  /** Whether it is longer than any text that is wanted, so that its end may be missing. */
  public boolean isTooLong() {
    return length > most;
  }

  /** Takes back all characters from one on. */
  public void truncate(int first) {
    length = first;
    urls.clear(first, Math.max(first, urls.length()));
  }

  /** Adds a character that stands for what is between two offsets. */
  public void put(char c, int start, int end) {
    if (length > most) {
      return;
    }
    char shown = c == MappedText.UNKNOWN ? Prose.OPAQUE : c;
    if (shown == NO_BREAK_SPACE || Ascii.isWhitespace(shown)) {
      if (length == 0 || text[length - 1] == ' ') {
        return;
      }
      shown = ' ';
    }
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
      from = Arrays.copyOf(from, length * 2);
      to = Arrays.copyOf(to, length * 2);
    }
    from[length] = start;
    to[length] = end;
    text[length++] = shown;
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
    urls.set(first, Math.max(first, length));
  }

  /** Says that the characters that stand between two offsets are a URL. */
  public void hide(int start, int end) {
    int first = Arrays.binarySearch(from, 0, length, start);
    int last = Arrays.binarySearch(from, 0, length, end);
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
    int last = Math.min(end, length);
    while (first < last && text[first] == ' ') {
      first++;
    }
    while (last > first && text[last - 1] == ' ') {
      last--;
    }
    if (kind != Prose.Kind.LINK) {
      findUrls(first, last);
    }
    int url = urls.nextSetBit(first);
    if (kind == Prose.Kind.LINK || url < 0 || url >= last) {
      int stop = Math.max(first, last);
      return new Part(
          kind,
          new String(text, first, stop - first),
          Arrays.copyOfRange(from, first, stop),
          Arrays.copyOfRange(to, first, stop));
    }
    ProseText hidden = new ProseText();
    for (int i = first; i < last; i++) {
      int stop = urls.get(i) ? Math.min(last, urls.nextClearBit(i)) : i;
      if (stop > i) {
        hidden.opaque(from[i], to[stop - 1]);
        i = stop - 1;
      } else {
        hidden.put(text[i], from[i], to[i]);
      }
    }
    return hidden.part(kind, 0, hidden.length());
  }

  /** Whatever the reader of the markup makes of a URL, its words are none of the author's. */
  private void findUrls(int first, int last) {
    int colon = colon(first, last);
    while (colon < last) {
      int start = colon;
      while (start > first && Ascii.isLetter(text[start - 1])) {
        start--;
      }
      int end = colon;
      while (end < last && text[end] != ' ' && text[end] != Prose.OPAQUE) {
        end++;
      }
      if (start < colon) {
        urls.set(start, end);
      }
      colon = colon(Math.max(end, colon + 3), last);
    }
  }

  /** The next colon of a URL; the end if there is none. */
  private int colon(int first, int end) {
    int at = first;
    while (at < end
        && !(text[at] == ':' && at + 2 < length && text[at + 1] == '/' && text[at + 2] == '/')) {
      at++;
    }
    return Math.min(at, end);
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

    private boolean hasWords() {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) != Prose.OPAQUE && text.charAt(i) != ' ') {
          return true;
        }
      }
      return false;
    }

    /** Adds it to a document. */
    public void addTo(DocumentBuilder builder, Location location) {
      if (hasWords() || kind == Prose.Kind.LINK || kind == Prose.Kind.IMAGE) {
        builder.addProse(kind, text, from, to, location);
      } else if (!text.isEmpty() && kind.isText()) {
        addOther(builder, location);
      }
    }
  }
}
