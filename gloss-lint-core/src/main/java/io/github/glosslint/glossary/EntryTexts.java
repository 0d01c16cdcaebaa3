package io.github.glosslint.glossary;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the entries of a page are in its source, to the line. */
public final class EntryTexts {

  private final Document page;
  private final String text;
  private final LineMap lines;
  private final String lineEnding;

  /** Lines that begin with an anchor that an author put there. */
  private final Set<Integer> anchored = new HashSet<>();

  /** Of the whole page; made on demand. */
  private @Nullable Enclosures enclosures;

  /**
   * @param page whose entries they are
   * @param text the source of the page, as it was when the page was read
   */
  public EntryTexts(Document page, String text) {
    this.page = page;
    this.text = text;
    this.lines = LineMap.of(text);
    this.lineEnding = text.indexOf("\r\n") >= 0 ? "\r\n" : text.indexOf('\n') < 0 ? "\r" : "\n";
    for (Anchor anchor : page.anchors()) {
      boolean written = anchor.kind() == Anchor.Kind.HTML || anchor.kind() == Anchor.Kind.NAME;
      if (written && anchor.location().path().equals(page.path())) {
        anchored.add(lines.line(anchor.location().start()));
      }
    }
  }

  /** An entry with its headings, the anchors right above them, and without blank lines below. */
  public Location of(Entry entry) {
    int start = start(entry);
    return new Location(page.path(), start, withoutBlanks(start, end(entry)));
  }

  /**
   * Where the first line of an entry begins, or that of an anchor right above it; a UTF-16 offset.
   */
  public int start(Entry entry) {
    return lineAbove(entry.preferredTerm().location().start());
  }

  /** Where the next entry begins, or what the page has behind its last one. */
  public int end(Entry entry) {
    int end = entry.body().end();
    return end < text.length() ? lineAbove(end) : Math.max(start(entry), tail(entry));
  }

  /**
   * All that goes when an entry leaves its page: its text with the blank lines below it, or those
   * above it if nothing follows.
   */
  public Location leaving(Entry entry) {
    int start = start(entry);
    int end = end(entry);
    if (isLast(end)) {
      int above = withoutBlanks(0, start);
      start = Math.min(start, above == 0 ? 0 : above + lineEnding.length());
    }
    return new Location(page.path(), start, end);
  }

  /** The text of an entry. */
  public String text(Entry entry) {
    Location place = of(entry);
    return text.substring(place.start(), place.end());
  }

  /** Whether nothing in the text of an entry begins or ends elsewhere on the page, as tables do. */
  public synchronized boolean isWhole(Entry entry) {
    if (entry.isRow()) {
      return false;
    }
    Enclosures known = enclosures;
    if (known == null) {
      known = Enclosures.of(text);
      enclosures = known;
    }
    return known.areClosed(text(entry));
  }

  private int lineAbove(int offset) {
    int line = lines.line(offset);
    while (line > 1 && (anchored.contains(line - 1) || isOfNextBlock(line - 1))) {
      line--;
    }
    return lines.start(line);
  }

  /** Whether a line is a list of attributes that kramdown gives to the block below it. */
  private boolean isOfNextBlock(int line) {
    return lineText(line).startsWith("{:") && (line == 1 || lineText(line - 1).isEmpty());
  }

  private String lineText(int line) {
    return text.substring(lines.start(line), lines.end(line)).strip();
  }

  /** Definitions and tags at the end of a page are not part of its last entry. */
  private int tail(Entry last) {
    int from = last.preferredTerm().location().end();
    int tail = text.length();
    for (Definition definition : page.definitions()) {
      if (definition.position() == Definition.Position.BLOCK) {
        tail = earlier(definition.location(), from, tail);
      }
    }
    for (Inclusion inclusion : page.inclusions()) {
      tail = earlier(inclusion.location(), from, tail);
    }
    for (Include include : page.includes()) {
      tail = earlier(include.location(), from, tail);
    }
    return tail;
  }

  private int earlier(Location place, int from, int tail) {
    boolean here = place.path().equals(page.path()) && place.start() > from;
    return here ? Math.min(tail, lines.start(lines.line(place.start()))) : tail;
  }

  /** The line ending of the page. */
  public String lineEnding() {
    return lineEnding;
  }

  /** How many line endings are right before an offset. */
  int endingsBefore(int offset) {
    int count = 0;
    for (int at = offset - lineEnding.length(); text.startsWith(lineEnding, at); ) {
      count++;
      at -= lineEnding.length();
    }
    return count;
  }

  /** Whether nothing but blanks follows. */
  boolean isLast(int offset) {
    int at = offset;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= text.length();
  }

  /** The end of a part of the page without the blanks at its end. */
  private int withoutBlanks(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The length of the page. */
  int length() {
    return text.length();
  }

  /** How many line endings are between an entry and what follows, its own included. */
  int endingsBehind(Entry entry) {
    return endingsBefore(end(entry));
  }
}
