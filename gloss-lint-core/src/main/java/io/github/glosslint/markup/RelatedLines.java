package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.RelatedList;
import io.github.glosslint.document.RelatedTerms.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lists of related terms in blocks of text. As {@link SeeAlsoContext} has it, a list
 * begins with a line that the pattern matches; "See also" ends with the block or where another list
 * begins, "See" with its line.
 */
public final class RelatedLines {

  private final String text;
  private final SeeAlsoContext contexts;
  private final DocumentBuilder builder;

  /** The full stop that was found last, and from where. */
  private int stop = -1;

  private int stopFrom;

  /** The lists of the current block; few blocks have one. */
  private final List<Lines> found = new ArrayList<>(0);

  /** The lines of a list in the expanded text; its words, then its terms. */
  private record Lines(Kind kind, int start, int wordsEnd, int end) {}

  /**
   * @param text the whole expanded text, in which offsets count
   * @param contexts judges its lines
   * @param builder gets what is found
   */
  public RelatedLines(String text, SeeAlsoContext contexts, DocumentBuilder builder) {
    this.text = text;
    this.contexts = contexts;
    this.builder = builder;
  }

  /**
   * Adds the lists of a block. Most have none, as the beginnings of their lines show.
   *
   * @param lines where its lines begin, behind the markers of the blocks around it
   * @param end where its last line ends
   */
  public void read(int[] lines, int end) {
    for (int i = 0; i < lines.length; i++) {
      int start = lines[i];
      int lineEnd = i + 1 < lines.length ? lines[i + 1] : end;
      int words = skipMarkers(start, lineEnd);
      if (mayBegin(words)
          && (!contexts.usesUsualWords() || kind(start, words, lineEnd(words, end)) != null)) {
        read(lines[0], end);
        return;
      }
    }
  }

  private int lineEnd(int at, int end) {
    int newline = text.indexOf('\n', at);
    return newline < 0 || newline > end ? end : newline;
  }

  /** Adds the lists of the block between two offsets. */
  public void read(int start, int end) {
    boolean alone = true;
    for (int at = start; at < end; ) {
      int lineEnd = lineEnd(at, end);
      int words = skipMarkers(at, lineEnd);
      Kind kind = mayBegin(words) ? kind(at, words, lineEnd) : null;
      if (kind != null) {
        found.add(new Lines(kind, words, wordsEnd(kind, words, lineEnd), lineEnd));
      } else if (!found.isEmpty() && last().kind != Kind.SEE) {
        Lines last = found.remove(found.size() - 1);
        found.add(new Lines(last.kind, last.start, last.wordsEnd, lineEnd));
      } else if (words < lineEnd) {
        alone = false;
      }
      at = lineEnd + 1;
    }
    if (!found.isEmpty()) {
      for (int i = 0; i < found.size(); i++) {
        Lines lines = found.get(i);
        int sentenceEnd = sentenceEnd(lines);
        if (sentenceEnd < lines.end) {
          found.set(i, new Lines(lines.kind, lines.start, lines.wordsEnd, sentenceEnd));
          alone = false;
        }
      }
      for (Lines lines : found) {
        add(lines, alone);
      }
      found.clear();
    }
  }

  /** Behind the list where another sentence follows it; the end of its lines where none does. */
  private int sentenceEnd(Lines lines) {
    for (int at = stop(lines.wordsEnd); at + 2 < lines.end; at = stop(at + 1)) {
      if (isSentenceEnd(at, lines.end) && !isWithinBrackets(lines.wordsEnd, at)) {
        return at + 1;
      }
    }
    return lines.end;
  }

  /** The next full stop of the text, which is scanned once; its length if there is none. */
  private int stop(int from) {
    if (from < stopFrom || from > stop) {
      int found = text.indexOf('.', from);
      stop = found < 0 ? text.length() : found;
      stopFrom = from;
    }
    return stop;
  }

  private boolean isWithinBrackets(int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth > 0;
  }

  /** Whether a full stop is behind a term or a word, and a capital begins what follows. */
  private boolean isSentenceEnd(int at, int end) {
    boolean behindTerm = "])`_*".indexOf(text.charAt(at - 1)) >= 0;
    boolean behindWord =
        Character.isLowerCase(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at - 2));
    int next = at + 1;
    while (next < end && (text.charAt(next) <= ' ' || ">*_".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    return (behindTerm || behindWord)
        && next > at + 1
        && next < end
        && Character.isUpperCase(text.charAt(next));
  }

  private Lines last() {
    return found.get(found.size() - 1);
  }

  /** Whether words of a list may begin at an offset, which is behind the text at its end. */
  private boolean mayBegin(int at) {
    return !contexts.usesUsualWords()
        || at < text.length() && SeeAlsoContext.mayBeginUsual(text.charAt(at));
  }

  private @Nullable Kind kind(int start, int words, int end) {
    return switch (contexts.begun(start, end)) {
      case SEE_ALSO -> Kind.SEE_ALSO;
      case SEE -> Kind.SEE;
      case PROSE, HEADING ->
          contexts.usesUsualWords() && Misspelling.isAt(text, words, end) ? Kind.MISSPELT : null;
    };
  }

  /** The words end where the first reference begins, or before what stands between the two. */
  private int wordsEnd(Kind kind, int start, int end) {
    int stop = start;
    while (stop < end && !SeeAlsoContext.isReference(text, stop, end)) {
      stop++;
    }
    int usual = contexts.wordsEnd(start, stop);
    return kind == Kind.MISSPELT || usual < 0 ? back(start, stop) : usual;
  }

  private int back(int start, int end) {
    int at = end;
    while (at > start && RelatedList.BEHIND_WORDS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private void add(Lines lines, boolean alone) {
    int end = lines.end;
    while (end > lines.start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    // A pattern of the settings may match blanks as well.
    int wordsEnd = Math.min(lines.wordsEnd, end) - lines.start;
    String list = text.substring(lines.start, end);
    builder.addRelated(lines.kind, alone, list, wordsEnd, lines.start);
  }

  private int skipMarkers(int start, int end) {
    return RelatedList.skipMarkers(text, start, end);
  }
}
