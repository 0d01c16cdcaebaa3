package io.github.glosslint.parse.kramdown;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Link;
import io.github.glosslint.parse.kramdown.HtmlElements.Content;
import io.github.glosslint.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final int MOST_WORK = 100_000_000;

  /** Elements inside each other in running text; deeper ones are text. */
  static final int MAX_NESTING = 64;

  private static final int EM = 1;
  private static final int STRONG = 2;
  static final int LINK = 4;
  static final int IMAGE = 8;
  private static final int INNERMOST_EM = 16;

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
  private final Map<String, Integer> footnoteUses = new HashMap<>();
  private final LinkParser links;
  private final PageReader reader;

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
  private boolean gathersText;
  private int depth;
  private long work;
  private long mostWork;

  /** Attempts that failed, so that no other is made with the same outcome. */
  private final Set<Long> failed = new HashSet<>();

  /** Number of backticks from which on no run is closed any more. */
  private int unclosedCode = Integer.MAX_VALUE;

  /** End of the text in which nothing closes struck out text any more. */
  private int unclosedStrikethrough = -1;

  SpanParser(Page page, BlockText source, PageReader reader) {
    this.page = page;
    this.source = source;
    this.links = new LinkParser(this, reader);
    this.reader = reader;
  }

  /** An element being read. */
  static final class Frame {

    /** What ends it. */
    enum Stop {
      NOTHING,
      DELIMITER,
      BRACKET,
      END_TAG
    }

    final Stop stop;
    final char delimiter;
    final int length;
    final @Nullable HtmlTag tag;

    /** Whether it has any content. */
    boolean hasContent;

    boolean lastIsText;

    /** Whether nothing but tags counts inside. */
    boolean raw;

    /** Brackets that are open, the first included. */
    int brackets = 1;

    int images;

    Frame(Stop stop, char delimiter, int length, @Nullable HtmlTag tag) {
      this.stop = stop;
      this.delimiter = delimiter;
      this.length = length;
      this.tag = tag;
    }

    void content(boolean isText) {
      hasContent = true;
      lastIsText = isText;
    }
  }

  /**
   * Reads a piece of text into {@link #facts}.
   *
   * @param gathers whether the text that a reader sees is wanted
   */
  void parse(BlockText block, int from, int to, boolean gathers) {
    facts.clear();
    failed.clear();
    unclosedCode = Integer.MAX_VALUE;
    unclosedStrikethrough = -1;
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
    run(new Frame(Frame.Stop.NOTHING, ' ', 0, null));
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
  boolean run(Frame frame) {
    while (pos < end) {
      int next = nextSpecial(frame);
      if (isExhausted(next - pos + 1)) {
        pos = frame.stop == Frame.Stop.NOTHING ? end : pos;
        return false;
      }
      if (next >= end) {
        if (frame.stop == Frame.Stop.NOTHING) {
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

  private int nextSpecial(Frame frame) {
    boolean[] special = gathersText ? SPECIAL_IN_HEADINGS : SPECIAL;
    boolean bracket = frame.stop == Frame.Stop.BRACKET;
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

  private boolean isStop(Frame frame, char c) {
    return switch (frame.stop) {
      case NOTHING -> false;
      case DELIMITER -> c == frame.delimiter && isClosing(frame);
      case BRACKET -> isClosingBracket(frame, c);
      case END_TAG -> c == '<' && isEndTag(frame);
    };
  }

  private boolean isClosing(Frame frame) {
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

  private static boolean isClosingBracket(Frame frame, char c, boolean opensImage) {
    if (c == ']') {
      frame.brackets--;
    } else if (c == '[' || opensImage) {
      frame.brackets++;
    } else {
      return false;
    }
    return frame.brackets - frame.images == 0;
  }

  private boolean isClosingBracket(Frame frame, char c) {
    return isClosingBracket(frame, c, c == '!' && isAt(pos + 1, '['));
  }

  private boolean isEndTag(Frame frame) {
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
  void text(Frame frame, int from, int to) {
    if (to > from) {
      frame.content(true);
      if (gathersText) {
        facts.text().append(text, from, to);
      }
    }
    pos = to;
  }

  /** Reads the element that begins here, as text if it is none; false if nothing begins here. */
  private boolean element(Frame frame, char c) {
    if (frame.raw) {
      return tag(frame);
    }
    return switch (c) {
      case '*', '_' -> emphasis(frame, c);
      case '`' -> code(frame);
      case '<' -> autolink(frame) || tag(frame) || symbol(frame);
      case '[' -> footnote(frame) || (!isAt(pos + 1, '^') && pos + 1 < end && links.read(frame));
      case '!' -> isAt(pos + 1, '[') && !isAt(pos + 2, '^') && pos + 2 < end && links.read(frame);
      case '$' -> math(frame);
      case '{' -> isAt(pos + 1, ':') && extension(frame);
      case '&' -> entity(frame);
      case '\\' -> symbol(frame) || escape(frame);
      case '~' -> strikethrough(frame);
      default -> symbol(frame);
    };
  }

  private boolean emphasis(Frame frame, char c) {
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

  private boolean emphasis(Frame frame, int from, char c, int length) {
    if (depth >= MAX_NESTING) {
      page.giveUp(source.origin(from));
      return false;
    }
    Facts.Mark mark = facts.mark();
    int outer = open;
    open = length == 2 ? (open | STRONG) & ~INNERMOST_EM : open | EM | INNERMOST_EM;
    pos = from + length;
    depth++;
    boolean found = run(new Frame(Frame.Stop.DELIMITER, c, length, null));
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
  boolean runInside(Frame frame, int bit) {
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

  /** Whether letters, with a hyphen perhaps, stand before an underscore. */
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

  private boolean code(Frame frame) {
    int from = pos;
    int runEnd = CodeSpans.runEnd(text, from, end);
    int length = runEnd - from;
    if (length >= unclosedCode || CodeSpans.isLoneBlank(text, start, from, runEnd, end)) {
      text(frame, from, runEnd);
      return true;
    }
    int after = CodeSpans.end(text, start, from, end);
    if (after == runEnd) {
      isExhausted(end - from);
      unclosedCode = length;
      text(frame, from, runEnd);
      return true;
    }
    isExhausted(after - from);
    int close = after - length;
    if (gathersText) {
      boolean padded = length > 1;
      int first = padded && isAt(runEnd, ' ') && runEnd < close ? runEnd + 1 : runEnd;
      int last = padded && close > first && text.charAt(close - 1) == ' ' ? close - 1 : close;
      facts.text().append(text, first, last);
    }
    facts.take(from, after);
    frame.content(false);
    pos = after;
    return true;
  }

  private boolean autolink(Frame frame) {
    int from = pos;
    int inner = from + 1;
    int close = addressEnd(inner);
    boolean mail = close < 0;
    if (mail) {
      close = mailEnd(inner);
      if (close < 0) {
        return false;
      }
    }
    String address = text.substring(inner, close);
    String destination = mail ? "mailto:" + address : Entities.unescape(address);
    add(Link.Kind.AUTOLINK, destination, inner, close, from, close + 1);
    if (gathersText) {
      facts.text().append(address.startsWith("mailto:") ? address.substring(7) : address);
    }
    facts.take(from, close + 1);
    frame.content(false);
    pos = close + 1;
    return true;
  }

  private int addressEnd(int at) {
    int colon = -1;
    for (String scheme : new String[] {"mailto:", "http:", "https:", "ftp:", "ftps:"}) {
      if (text.startsWith(scheme, at)) {
        colon = at + scheme.length();
      }
    }
    if (colon < 0) {
      return -1;
    }
    return source.pointerOnLine(colon + 1, end);
  }

  private int mailEnd(int at) {
    int i = addressPartEnd(at);
    if (i == at || !isAt(i, '@')) {
      return -1;
    }
    int close = addressPartEnd(i + 1);
    return close > i + 1 && isAt(close, '>') ? close : -1;
  }

  private int addressPartEnd(int at) {
    int i = at;
    while (i < end) {
      char c = text.charAt(i);
      if (c != '-' && c != '_' && c != '.' && !Chars.isAlnum(c)) {
        break;
      }
      i++;
    }
    work += i - at;
    return i;
  }

  /** A comment, a tag, or an element with its content; {@code parse_span_html}. */
  private boolean tag(Frame frame) {
    int from = pos;
    if (text.startsWith("<!--", from)) {
      int close = source.commentEnd(from + 4, end);
      if (close < 0) {
        return false;
      }
      facts.take(from, close + 3);
      frame.content(false);
      pos = close + 3;
      return true;
    }
    if (isAt(from + 1, '/')) {
      HtmlTag endTag = HtmlTag.end(text, from, end);
      if (endTag == null) {
        return false;
      }
      text(frame, from, endTag.end());
      return true;
    }
    HtmlTag tag = HtmlTag.start(text, from, end);
    if (tag == null) {
      return false;
    }
    if (HtmlElements.isBlock(tag.name())) {
      text(frame, from, tag.end());
      return true;
    }
    isExhausted(tag.end() - from);
    int tagStart = source.origin(from);
    int tagEnd = source.originEnd(from, tag.end());
    facts.add(builder -> reader.tag(tagStart, tagEnd));
    facts.take(from, tag.end());
    frame.content(false);
    pos = tag.end();
    if (tag.closed() || HtmlElements.hasNoBody(tag.name())) {
      return true;
    }
    if (depth >= MAX_NESTING) {
      page.giveUp(source.origin(from));
      return true;
    }
    Frame inner = new Frame(Frame.Stop.END_TAG, '<', 0, tag);
    boolean plain = HtmlElements.content(tag.name()) == Content.RAW || frame.raw;
    inner.raw = tag.content(plain ? Content.RAW : Content.SPAN) == Content.RAW;
    int outer = open;
    open &= ~INNERMOST_EM;
    depth++;
    if (run(inner)) {
      HtmlTag endTag = HtmlTag.end(text, pos, end);
      pos = endTag == null ? end : endTag.end();
    } else {
      // What no end tag closes reaches to the end, and nothing behind it is looked at any more.
      text(inner, pos, end);
    }
    depth--;
    open = outer;
    if (inner.raw) {
      facts.take(from, pos);
    }
    return true;
  }

  private boolean footnote(Frame frame) {
    int from = pos;
    if (!isAt(from + 1, '^')) {
      return false;
    }
    int nameEnd = Attributes.nameEnd(text, from + 2, end);
    if (nameEnd == from + 2 || !isAt(nameEnd, ']')) {
      return false;
    }
    String name = text.substring(from + 2, nameEnd);
    Span definition = page.footnotes.get(name);
    if (definition == null) {
      text(frame, from, nameEnd + 1);
      return true;
    }
    int at = source.origin(from);
    int atEnd = source.originEnd(from, nameEnd + 1);
    facts.add(
        builder -> {
          int uses = footnoteUses.merge(name, 1, Integer::sum) - 1;
          if (uses == 0) {
            builder.add(
                new Anchor(
                    "fn:" + name,
                    Anchor.Kind.FOOTNOTE,
                    builder.locate(definition.start(), definition.end())));
          }
          String suffix = uses == 0 ? "" : ":" + uses;
          builder.add(
              new Anchor(
                  "fnref:" + name + suffix, Anchor.Kind.FOOTNOTE, builder.locate(at, atEnd)));
        });
    facts.take(from, nameEnd + 1);
    frame.content(false);
    pos = nameEnd + 1;
    return true;
  }

  private boolean math(Frame frame) {
    int from = pos;
    if (!isAt(from + 1, '$')) {
      return false;
    }
    int close = text.indexOf("$$", from + 2);
    if (close < 0 || close + 2 > end) {
      return false;
    }
    if (gathersText) {
      facts.text().append(text.substring(from + 2, close).strip());
    }
    isExhausted(close - from);
    facts.take(from, close + 2);
    frame.content(false);
    pos = close + 2;
    return true;
  }

  /** An attribute list behind an element, or an extension such as {@code {::comment}}. */
  private boolean extension(Frame frame) {
    int from = pos;
    if (text.startsWith("{::", from) || text.startsWith("{:/", from)) {
      return comment(frame);
    }
    int close = source.brace(from + 2, end);
    if (close <= from + 2 || (frame.lastIsText && !isBehindSymbol(from)) || !frame.hasContent) {
      return false;
    }
    Attributes attributes = new Attributes();
    attributes.read(source, from + 2, close);
    facts.add(
        builder -> {
          Attributes all = attributes.resolved(page.attributeLists);
          if (!all.id().isEmpty()) {
            builder.add(
                new Anchor(
                    all.id(),
                    Anchor.Kind.ATTRIBUTE_LIST,
                    builder.locate(all.idStart(), all.idEnd())));
          }
        });
    facts.take(from, close + 1);
    pos = close + 1;
    return true;
  }

  /** Whether a quotation mark or the like stands before, which is an element for kramdown. */
  private boolean isBehindSymbol(int at) {
    char before = at > start ? text.charAt(at - 1) : ' ';
    return before == '"' || before == '\'' || before == ';';
  }

  private boolean comment(Frame frame) {
    int from = pos;
    int close = source.brace(from + 3, end);
    if (close < 0) {
      return false;
    }
    int nameEnd = Attributes.nameEnd(text, from + 3, close);
    String name = text.substring(from + 3, nameEnd);
    if (!name.equals("comment") && !name.equals("nomarkdown") && !name.equals("options")) {
      return false;
    }
    int after = close + 1;
    if (text.charAt(close - 1) != '/') {
      int stop = source.extensionEnd(after, end);
      if (stop < 0) {
        return false;
      }
      int stopEnd = text.startsWith(name, stop + 3) ? stop + 3 + name.length() : stop + 3;
      if (!isAt(stopEnd, '}')) {
        return false;
      }
      isExhausted(stopEnd - from);
      after = stopEnd + 1;
    }
    facts.take(from, after);
    frame.content(false);
    pos = after;
    return true;
  }

  private boolean entity(Frame frame) {
    int semicolon = pos + 1;
    while (semicolon < end
        && semicolon - pos < 40
        && (Chars.isAlnum(text.charAt(semicolon)) || isAt(semicolon, '#'))) {
      semicolon++;
    }
    if (!isAt(semicolon, ';')) {
      return false;
    }
    facts.text().append(Entities.unescape(text.substring(pos, semicolon + 1)));
    frame.content(false);
    pos = semicolon + 1;
    return true;
  }

  /** Dashes, ellipses and guillemets; what each becomes matters for the ids of headings. */
  private boolean symbol(Frame frame) {
    int from = pos;
    if (text.startsWith("\\<<", from) || text.startsWith("\\>>", from)) {
      return symbol(frame, text.charAt(from + 1) == '<' ? "<<" : ">>", 3);
    }
    if (text.startsWith("<<", from)) {
      return isAt(from + 2, ' ') ? symbol(frame, "« ", 3) : symbol(frame, "«", 2);
    }
    if (text.startsWith(">>", from)) {
      return symbol(frame, "»", 2);
    }
    if (text.startsWith(" >>", from)) {
      return symbol(frame, " »", 3);
    }
    if (text.startsWith("...", from)) {
      return symbol(frame, "…", 3);
    }
    if (text.startsWith("--", from)) {
      return isAt(from + 2, '-') ? symbol(frame, "—", 3) : symbol(frame, "–", 2);
    }
    return false;
  }

  private boolean symbol(Frame frame, String meaning, int length) {
    if (pos + length > end) {
      return false;
    }
    if (gathersText) {
      facts.text().append(meaning);
    }
    frame.content(false);
    pos += length;
    return true;
  }

  private boolean escape(Frame frame) {
    if (pos + 1 >= end || !isEscapable(text.charAt(pos + 1))) {
      return false;
    }
    pos++;
    text(frame, pos, pos + 1);
    return true;
  }

  private boolean isEscapable(char c) {
    return "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(c) >= 0 || (c == '~' && page.gfm);
  }

  private boolean strikethrough(Frame frame) {
    int from = pos;
    if (!page.gfm || !isAt(from + 1, '~') || from + 2 >= end || unclosedStrikethrough == end) {
      return false;
    }
    char first = text.charAt(from + 2);
    if (first == '~' || Chars.isSpace(first)) {
      return false;
    }
    int close = text.indexOf("~~", from + 3);
    while (close >= 0 && close + 2 <= end && isSpaceOrTilde(text.charAt(close - 1))) {
      close = text.indexOf("~~", close + 1);
    }
    if (close < 0 || close + 2 > end) {
      unclosedStrikethrough = end;
      return false;
    }
    if (isExhausted(close - from) || depth >= MAX_NESTING) {
      return false;
    }
    int outerStart = start;
    int outerEnd = end;
    int outerOpen = open;
    start = from + 2;
    pos = start;
    end = close;
    open = 0;
    depth++;
    run(new Frame(Frame.Stop.NOTHING, ' ', 0, null));
    depth--;
    start = outerStart;
    end = outerEnd;
    open = outerOpen;
    frame.content(false);
    pos = close + 2;
    return true;
  }

  private static boolean isSpaceOrTilde(char c) {
    return c == '~' || Chars.isSpace(c);
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
