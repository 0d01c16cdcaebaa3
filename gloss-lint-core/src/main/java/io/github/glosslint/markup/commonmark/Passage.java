package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.text.Location;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The text of one block without the markers of the blocks around it, and the way back to the
 * expanded text: quotes and list items indent every line of what they hold.
 *
 * <p>Invariant: line {@code i} begins at {@code starts[i]} of {@link #text} and at {@code
 * sources[i]} of the expanded text; a line feed is between two lines, whatever the file has.
 */
final class Passage implements OffsetMap {

  /** What divides two lines of {@link #text}. */
  static final char LINE_FEED = '\n';

  private static final int[] NONE = {};

  final String text;
  private final int[] starts;
  private final int[] sources;
  private final int[] bars;
  private final DocumentBuilder builder;

  /** The characters of the expanded text, where those of this text follow each other; or null. */
  private final char @Nullable [] page;

  /** Where each line begins in the expanded text. */
  private final int[] lines;

  private Passage(
      String text,
      int[] starts,
      int[] sources,
      int[] lines,
      boolean cell,
      char @Nullable [] page,
      DocumentBuilder builder) {
    this.page = page;
    this.lines = lines;
    this.text = text;
    this.starts = starts;
    this.sources = sources;
    this.bars = cell && text.indexOf('|') >= 0 ? bars(text) : NONE;
    this.builder = builder;
  }

  private static int[] bars(String text) {
    int[] bars = new int[4];
    int count = 0;
    for (int at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
      if (count == bars.length) {
        bars = Arrays.copyOf(bars, count * 2);
      }
      bars[count++] = at;
    }
    return Arrays.copyOf(bars, count);
  }

  /**
   * What commonmark hands to its inline parser.
   *
   * @param origin where the text begins that the places of the lines count in
   * @param cell whether it is a table's cell, in which {@code \|} was replaced by a bar
   */
  static Passage of(List<SourceLine> lines, int origin, boolean cell, DocumentBuilder builder) {
    int count = lines.size();
    int[] starts = new int[count];
    int[] sources = new int[count];
    StringBuilder joined = count == 1 ? null : new StringBuilder();
    String text = "";
    int last = 0;
    for (int i = 0; i < count; i++) {
      SourceLine line = lines.get(i);
      CharSequence content = line.getContent();
      SourceSpan span = line.getSourceSpan();
      if (joined == null) {
        text = content.toString();
      } else {
        if (i > 0) {
          joined.append(LINE_FEED);
        }
        starts[i] = joined.length();
        joined.append(content);
      }
      if (span != null) {
        // A tab that a list's indent ends in was replaced by spaces: the line outgrew its span.
        last = origin + Math.max(0, span.getInputIndex() + span.getLength() - content.length());
      }
      sources[i] = last;
    }
    return new Passage(
        joined == null ? text : joined.toString(), starts, sources, sources, cell, null, builder);
  }

  /**
   * Lines of the expanded text.
   *
   * @param chars those of the expanded text
   * @param bounds where each of them begins and ends, in this order
   */
  static Passage of(String expanded, char[] chars, int[] bounds, DocumentBuilder builder) {
    int count = bounds.length / 2;
    int[] sources = new int[count];
    sources[0] = bounds[0];
    boolean joined = true;
    for (int i = 1; i < count; i++) {
      int end = bounds[2 * i - 1];
      sources[i] = bounds[2 * i];
      joined &= sources[i] == end + 1 && chars[end] == LINE_FEED;
    }
    if (joined) {
      // What is between the lines there is what is between them here.
      String words = expanded.substring(bounds[0], bounds[2 * count - 1]);
      int[] first = count == 1 ? sources : new int[] {bounds[0]};
      return new Passage(words, new int[1], first, sources, false, chars, builder);
    }
    int[] starts = new int[count];
    StringBuilder text = new StringBuilder(bounds[2 * count - 1] - bounds[0]);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(LINE_FEED);
      }
      starts[i] = text.length();
      text.append(expanded, bounds[2 * i], bounds[2 * i + 1]);
    }
    return new Passage(text.toString(), starts, sources, sources, false, null, builder);
  }

  /** Whether one of the lines begins with a character. */
  boolean hasLineWith(char first) {
    for (int i = 0; i < lines.length; i++) {
      // Lines that follow each other in the page are one text, of which only its start is kept.
      int at = page == null ? starts[i] : lines[i];
      int end = page == null ? text.length() : page.length;
      if (at < end && (page == null ? text.charAt(at) : page[at]) == first) {
        return true;
      }
    }
    return false;
  }

  /** A part of this, which is no cell of a table. */
  Passage part(int start, int end) {
    int first = line(start);
    int last = starts.length == 1 ? 0 : line(Math.max(start, end - 1));
    int[] ownStarts = new int[last - first + 1];
    int[] ownSources = new int[last - first + 1];
    for (int i = first; i <= last; i++) {
      int from = Math.max(start, starts[i]);
      ownStarts[i - first] = from - start;
      ownSources[i - first] = source(from, i);
    }
    return new Passage(
        text.substring(start, end),
        ownStarts,
        ownSources,
        linesWithin(ownSources[0], source(end)),
        false,
        page,
        builder);
  }

  private int[] linesWithin(int start, int end) {
    int[] within = new int[lines.length + 1];
    within[0] = start;
    int count = 1;
    for (int line : lines) {
      if (line > start && line < end) {
        within[count++] = line;
      }
    }
    return Arrays.copyOf(within, count);
  }

  /** Parts of lines of the expanded text. */
  static Passage of(String expanded, List<SourceSpan> spans, DocumentBuilder builder) {
    int[] starts = new int[spans.size()];
    int[] sources = new int[spans.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      SourceSpan span = spans.get(i);
      if (i > 0) {
        joined.append(LINE_FEED);
      }
      starts[i] = joined.length();
      sources[i] = span.getInputIndex();
      joined.append(expanded, sources[i], sources[i] + span.getLength());
    }
    return new Passage(joined.toString(), starts, sources, sources, false, null, builder);
  }

  /**
   * Where its lines begin in the expanded text, behind the markers of the blocks around them; not
   * to be changed.
   */
  int[] lines() {
    return lines;
  }

  /** Where its last line ends in the expanded text. */
  int end() {
    return source(text.length() - 1) + 1;
  }

  /**
   * The characters of the expanded text, among which those of this text follow each other from
   * {@code source(0)} on; null if they do not.
   */
  char @Nullable [] page() {
    return page;
  }

  @Override
  public int source(int offset) {
    return source(offset, line(offset));
  }

  private int source(int offset, int line) {
    int source = sources[line] + offset - starts[line];
    if (bars.length > 0) {
      // Each bar of a cell has lost the backslash before it.
      int found = Arrays.binarySearch(bars, offset);
      source += found >= 0 ? found : -found - 1;
    }
    return source;
  }

  private int line(int offset) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public Location locate(int start, int end) {
    int from = source(start);
    int to = end > start ? source(end, line(end - 1)) : from;
    return builder.locate(from, Math.max(from, to));
  }
}
