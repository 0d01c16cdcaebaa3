package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Link;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.WantedProse;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads running text: emphasis, code, links, tags and the rest, in the order and with the
 * backtracking of {@code parse_spans} in {@code parser/kramdown.rb}. An element that does not come
 * to its end is taken back, and its beginning becomes text.
 */
final class SpanParser {

  /** Steps that may be spent for each character of a piece of text, going back included. */
  static final int MAX_WORK = 50;

  /** Steps that any piece of text may cost, however short or long it is. */
  private static final int FREE_WORK = 50_000;

  /** No name of a character is longer. */
  private static final int LONGEST_REFERENCE = 34;

  private static final int MOST_WORK = 100_000_000;

  /** Elements inside each other in running text; deeper ones are text. */
  static final int MAX_NESTING = 64;

  private static final int EM = 1;
  private static final int STRONG = 2;
  static final int LINK = 4;
  static final int IMAGE = 8;
  static final int INNERMOST_EM = 16;

  private static final boolean[] SPECIAL = new boolean[128];
  private static final boolean[] SPECIAL_IN_HEADINGS;

  static {
    for (char c : "*_`<[!${\\~".toCharArray()) {
      SPECIAL[c] = true;
    }
    SPECIAL_IN_HEADINGS = SPECIAL.clone();
    for (char c : "&-. >".toCharArray()) {
      SPECIAL_IN_HEADINGS[c] = true;
    }
  }

  final Facts facts = new Facts();
  private final Page page;
  private final LinkParser links;
  private final SpanTags tags;
  private final SpanMarks marks;
  private final SpanSymbols symbols;

  BlockText source;
  String text = "";
  int pos;

  /** Where the current text begins: nothing is seen before it. */
  int start;

  int end;

  /** Elements that are open, as bits. */
  int open;

  /** The characters of the text from {@link #base} on, which are faster to scan. */
  private char[] characters = new char[1024];

  private int base;
  boolean gathersText;
  int depth;
  private long work;
  private long mostWork;

  /** Attempts that failed, so that no other is made with the same outcome. */
  private final Set<Long> failed = new HashSet<>();

  SpanParser(Page page, BlockText source, KramdownPageReader reader) {
    this.page = page;
    this.source = source;
    this.links = new LinkParser(this, reader);
    this.tags = new SpanTags(this, page, reader);
    this.marks = new SpanMarks(this, page, reader);
    this.symbols = new SpanSymbols(this, page.gfm);
  }

  /**
   * Reads a piece of text into {@link #facts}.
   *
   * @param gathers whether the text that a reader sees is wanted
   * @param prose which of its words are wanted with their places
   */
  void parse(BlockText block, int from, int to, boolean gathers, WantedProse prose) {
    facts.clear();
    if (prose.any()) {
      facts.gatherProse(prose);
    }
    failed.clear();
    marks.begin();
    source = block;
    text = block.text;
    start = from;
    pos = from;
    end = to;
    open = 0;
    depth = 0;
    work = 0;
    gathersText = gathers;
    base = from;
    if (characters.length < to - from) {
      characters = new char[Math.max(to - from, 2 * characters.length)];
    }
    text.getChars(from, to, characters, 0);
    mostWork = Math.min(MOST_WORK, (long) MAX_WORK * (to - from) + FREE_WORK);
    links.begin();
    run(new SpanFrame(SpanFrame.Stop.NOTHING, ' ', 0, null));
  }

  /** Counts steps; true when there have been too many and the rest is left alone. */
  boolean isExhausted(int steps) {
    work += steps;
    if (work > mostWork) {
      page.giveUp(source.origin(start));
      return true;
    }
    return false;
  }

  /** Reads up to the end of an element; false if it has none. */
  boolean run(SpanFrame frame) {
    while (pos < end) {
      int next = nextSpecial(frame);
      if (isExhausted(next - pos + 1)) {
        pos = frame.stop == SpanFrame.Stop.NOTHING ? end : pos;
        return false;
      }
      if (next >= end) {
        if (frame.stop == SpanFrame.Stop.NOTHING) {
          text(frame, pos, end);
        }
        return false;
      }
      if (next > pos) {
        text(frame, pos, next);
      }
      char c = text.charAt(next);
      if (isStop(frame, c)) {
        return true;
      }
      if (!element(frame, c) && pos < end) {
        text(frame, pos, pos + 1);
      }
    }
    return false;
  }

  private int nextSpecial(SpanFrame frame) {
    boolean[] special = gathersText ? SPECIAL_IN_HEADINGS : SPECIAL;
    boolean bracket = frame.stop == SpanFrame.Stop.BRACKET;
    int to = end - base;
    for (int i = pos - base; i < to; i++) {
      char c = characters[i];
      if (c >= 128) {
        continue;
      }
      if (frame.raw) {
        if (c == '<') {
          return i + base;
        }
      } else if (special[c] || (bracket && c == ']')) {
        return i + base;
      }
    }
    return end;
  }

  private boolean isStop(SpanFrame frame, char c) {
    return switch (frame.stop) {
      case NOTHING -> false;
      case DELIMITER -> c == frame.delimiter && isClosing(frame);
      case BRACKET -> isClosingBracket(frame, c);
      case END_TAG -> c == '<' && isEndTag(frame);
    };
  }

  private boolean isClosing(SpanFrame frame) {
    char delimiter = frame.delimiter;
    int after = pos + frame.length;
    if (frame.length == 2 && !isAt(pos + 1, delimiter)) {
      return false;
    }
    boolean doubled = frame.length == 1 && isAt(pos + 1, delimiter) && !isAt(pos + 2, delimiter);
    return !Chars.isSpace(text.charAt(pos - 1))
        && !doubled
        && (delimiter != '_' || after >= end || !Chars.isAlnum(text.codePointAt(after)))
        && frame.hasContent;
  }

  private static boolean isClosingBracket(SpanFrame frame, char c, boolean opensImage) {
    if (c == ']') {
      frame.brackets--;
    } else if (c == '[' || opensImage) {
      frame.brackets++;
    } else {
      return false;
    }
    return frame.brackets - frame.images == 0;
  }

  private boolean isClosingBracket(SpanFrame frame, char c) {
    return isClosingBracket(frame, c, c == '!' && isAt(pos + 1, '['));
  }

  private boolean isEndTag(SpanFrame frame) {
    HtmlTag tag = frame.tag;
    if (tag == null || !isAt(pos + 1, '/')) {
      return false;
    }
    HtmlTag found = HtmlTag.end(text, pos, end);
    return found != null && found.name().equals(tag.name());
  }

  boolean isAt(int at, char c) {
    return at < end && text.charAt(at) == c;
  }

  /** Takes a range as text. */
  void text(SpanFrame frame, int from, int to) {
    if (to > from) {
      frame.content(true);
      if (gathersText) {
        facts.text().append(text, from, to);
      }
      words(from, to);
    }
    pos = to;
  }

  /** Takes a range as words, if these are wanted. */
  void words(int from, int to) {
    ProseText prose = facts.prose();
    for (int at = from; prose != null && at < to && !prose.isTooLong(); at++) {
      int semicolon = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
      if (semicolon > 0 && semicolon < Math.min(to, at + LONGEST_REFERENCE)) {
        String written = text.substring(at, semicolon + 1);
        String meant = Entities.unescape(written);
        if (!meant.equals(written)) {
          prose.put(meant, source.origin(at), source.origin(semicolon) + 1);
          at = semicolon;
          continue;
        }
      }
      int origin = source.origin(at);
      prose.put(text.charAt(at), origin, origin + 1);
    }
  }

  /** Takes a range as something that is no text, if words are wanted. */
  void opaque(int from, int to) {
    ProseText prose = facts.prose();
    if (prose != null) {
      prose.opaque(source.origin(from), source.originEnd(from, to));
    }
  }

  /** Reads the element that begins here, as text if it is not one; false if nothing begins here. */
  private boolean element(SpanFrame frame, char c) {
    if (frame.raw) {
      return tags.tag(frame);
    }
    return switch (c) {
      case '*', '_' -> emphasis(frame, c);
      case '`' -> marks.code(frame);
      case '<' -> tags.autolink(frame) || tags.tag(frame) || symbols.symbol(frame);
      case '[' ->
          marks.footnote(frame) || (!isAt(pos + 1, '^') && pos + 1 < end && links.read(frame));
      case '!' -> isAt(pos + 1, '[') && !isAt(pos + 2, '^') && pos + 2 < end && links.read(frame);
      case '$' -> marks.math(frame);
      case '{' -> isAt(pos + 1, ':') && marks.extension(frame);
      case '&' -> symbols.entity(frame);
      case '\\' -> symbols.symbol(frame) || symbols.escape(frame);
      case '~' -> marks.strikethrough(frame);
      default -> symbols.symbol(frame);
    };
  }

  private boolean emphasis(SpanFrame frame, char c) {
    int from = pos;
    boolean strong = isAt(from + 1, c);
    int after = strong ? from + 2 : from + 1;
    int bit = strong ? STRONG : EM;
    long key = key(from, 0);
    if ((open & bit) != 0
        || (c == '_' && isInsideWord(from))
        || (after < end && Chars.isSpace(text.charAt(after)))
        || failed.contains(key)) {
      text(frame, from, after);
      return true;
    }
    boolean found = emphasis(frame, from, c, strong ? 2 : 1);
    if (!found && strong && (open & INNERMOST_EM) == 0) {
      found = emphasis(frame, from, c, 1);
    }
    if (!found) {
      failed.add(key);
      text(frame, from, after);
    }
    return true;
  }

  private boolean emphasis(SpanFrame frame, int from, char c, int length) {
    if (depth >= MAX_NESTING) {
      page.giveUp(source.origin(from));
      return false;
    }
    Facts.Mark mark = facts.mark();
    int outer = open;
    open = length == 2 ? (open | STRONG) & ~INNERMOST_EM : open | EM | INNERMOST_EM;
    pos = from + length;
    depth++;
    boolean found = run(new SpanFrame(SpanFrame.Stop.DELIMITER, c, length, null));
    depth--;
    open = outer;
    if (found) {
      pos += length;
      frame.content(false);
    } else {
      facts.reset(mark);
      pos = from;
    }
    return found;
  }

  /** The outcome of an attempt depends on where it begins and on what is open, on nothing else. */
  long key(int at, int kind) {
    return ((long) at << 8) | (open << 2) | kind;
  }

  /** Reads up to the closing bracket of a link or an image whose text begins here. */
  boolean runInside(SpanFrame frame, int bit) {
    if (depth >= MAX_NESTING) {
      page.giveUp(source.origin(pos));
      return false;
    }
    int outer = open;
    open = (open | bit) & ~INNERMOST_EM;
    depth++;
    boolean found = run(frame);
    depth--;
    open = outer;
    return found;
  }

  boolean hasFailed(long key) {
    return failed.contains(key);
  }

  void fail(long key) {
    failed.add(key);
  }

  /** Whether letters, with a hyphen perhaps, are before an underscore. */
  private boolean isInsideWord(int at) {
    if (at <= start) {
      return false;
    }
    int before = text.codePointBefore(at);
    if (before == '-') {
      return at - 1 > start && Chars.isAlpha(text.codePointBefore(at - 1));
    }
    return Chars.isAlpha(before);
  }

  /** Adds a link whose offsets count in the current text. */
  void add(Link.Kind kind, String destination, int from, int to, int whole, int wholeEnd) {
    int destinationStart = source.origin(from);
    int destinationEnd = source.originEnd(from, to);
    int linkStart = source.origin(whole);
    int linkEnd = source.originEnd(whole, wholeEnd);
    facts.add(
        builder ->
            builder.add(
                new Link(
                    kind,
                    destination,
                    builder.locate(destinationStart, destinationEnd),
                    builder.locate(linkStart, linkEnd))));
  }
}
