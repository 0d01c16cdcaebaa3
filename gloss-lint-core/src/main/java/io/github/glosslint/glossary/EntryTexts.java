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

/** Where the entries of a page are in its source, to the line. */
public final class EntryTexts {

  private final Document page;
  private final String text;
  private final LineMap lines;

  /** Lines that begin with an anchor that an author put there. */
  private final Set<Integer> anchored = new HashSet<>();

  public EntryTexts(Document page, String text) {
    this.page = page;
    this.text = text;
    this.lines = LineMap.of(text);
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
    int end = end(entry);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Location(page.path(), start, end);
  }

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
    if (text.substring(end).isBlank()) {
      int above = text.substring(0, start).stripTrailing().length();
      start = Math.min(start, above == 0 ? 0 : above + lineEnding().length());
    }
    return new Location(page.path(), start, end);
  }

  /** The text of an entry. */
  public String text(Entry entry) {
    Location place = of(entry);
    return text.substring(place.start(), place.end());
  }

  /** Whether nothing in the text of an entry begins or ends elsewhere on the page. */
  public boolean isWhole(Entry entry) {
    return Enclosures.of(text).areClosed(text(entry));
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
    return text.indexOf("\r\n") >= 0 ? "\r\n" : text.indexOf('\n') < 0 ? "\r" : "\n";
  }

  /** The blank lines that follow an entry, its own line ending first. */
  public String gap(Entry entry) {
    return text.substring(of(entry).end(), end(entry));
  }
}
