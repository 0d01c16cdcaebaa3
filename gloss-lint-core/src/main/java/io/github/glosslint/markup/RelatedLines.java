package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
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

  /** What may stand between the words and the first term. */
  private static final String BEHIND_WORDS = " \t\f\r\n*_:";

  private final String text;
  private final SeeAlsoContext contexts;
  private final DocumentBuilder builder;

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

  /** Adds the lists of a block. Most have none, which is told by where their lines begin. */
  void read(Passage passage) {
    int end = passage.source(passage.text.length() - 1) + 1;
    for (int i = 0; i < passage.lines(); i++) {
      int lineEnd = i + 1 < passage.lines() ? passage.lineStart(i + 1) : end;
      if (mayBegin(skipMarkers(passage.lineStart(i), lineEnd))) {
        read(passage.source(0), end);
        return;
      }
    }
  }

  /** Adds the lists of the block between two offsets. */
  public void read(int start, int end) {
    boolean alone = true;
    for (int at = start; at < end; ) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 || newline > end ? end : newline;
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
      for (Lines lines : found) {
        builder.add(list(lines, alone));
      }
      found.clear();
    }
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
    while (at > start && BEHIND_WORDS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private RelatedTerms list(Lines lines, boolean alone) {
    int end = lines.end;
    while (end > lines.start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    List<Item> items = new ArrayList<>();
    int from = skip(lines.wordsEnd, end, BEHIND_WORDS);
    int depth = 0;
    for (int at = from; at <= end; at++) {
      char c = at == end ? ',' : text.charAt(at);
      if (at < end && (c == '[' || c == '(')) {
        depth++;
      } else if (c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (at == end || depth == 0 && (c == ',' || c == ';')) {
        if (at < end || skipMarkers(from, end) < end) {
          items.add(item(from, at, at == end));
        }
        from = at + 1;
      }
    }
    return new RelatedTerms(
        lines.kind,
        text.substring(lines.start, lines.wordsEnd),
        alone,
        items,
        builder.locate(lines.start, lines.wordsEnd),
        builder.locate(lines.start, end));
  }

  private Item item(int start, int end, boolean last) {
    int from = start;
    int to = end;
    while (from < to && (text.charAt(from) <= ' ' || text.charAt(from) == '>')) {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    if (last && to - 1 > from && text.charAt(to - 1) == '.' && text.charAt(to - 2) != '.') {
      to--;
    }
    return new Item(text.substring(from, to), builder.locate(from, to));
  }

  private int skipMarkers(int start, int end) {
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

  private int skip(int start, int end, String all) {
    int at = start;
    while (at < end && all.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
