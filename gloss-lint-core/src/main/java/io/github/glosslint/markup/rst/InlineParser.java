package io.github.glosslint.markup.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the markup inside a text, as docutils does: what begins first wins, and nothing is inside
 * anything else.
 */
public final class InlineParser {

  private static final char ESCAPE = InlineChars.ESCAPE;

  private final String text;
  private final InlineChars signs;
  private final char[] chars;
  private final List<Inline> found = new ArrayList<>();

  /** Where what begins does not end, so that it need not be looked for again. */
  private int emphasisEnds = Integer.MAX_VALUE;

  private int strongEnds = Integer.MAX_VALUE;
  private int literalEnds = Integer.MAX_VALUE;
  private int quoteEnds = Integer.MAX_VALUE;
  private int targetEnds = Integer.MAX_VALUE;
  private int barEnds = Integer.MAX_VALUE;

  private int roleless;

  /** No name that begins before it is a reference. */
  private int nameless;

  /** Behind the last markup: something may begin there, whatever is before. */
  private int fresh;

  private InlineParser(String text) {
    this.text = text;
    this.signs = new InlineChars(text);
    this.chars = signs.chars;
  }

  /** The markup in a text, in its order. */
  public static List<Inline> of(RstText text) {
    return of(text.text());
  }

  static List<Inline> of(String text) {
    return new InlineParser(text).parse();
  }

  private List<Inline> parse() {
    int at = 0;
    int plain = 0;
    while (at < chars.length) {
      int end = mayBegin(at) ? begin(at) : -1;
      if (end > at) {
        fresh = end;
        at = end;
      } else {
        at++;
      }
    }
    List<Inline> all = new ArrayList<>();
    for (Inline each : found) {
      urls(plain, each.start(), all);
      all.add(each);
      plain = each.end();
    }
    urls(plain, chars.length, all);
    return List.copyOf(all);
  }

  private boolean mayBegin(int at) {
    return at == fresh || signs.mayBegin(at);
  }

  private boolean isQuoted(int start, int behind) {
    return start != fresh && signs.isQuoted(start, behind);
  }

  /** Reads what begins at an offset; returns where it ends, or -1 if nothing does. */
  private int begin(int at) {
    char c = chars[at];
    char next = at + 1 < chars.length ? chars[at + 1] : ' ';
    switch (c) {
      case '*':
        return next == '*' ? emphasis(at, "**") : emphasis(at, "*");
      case '`':
        return next == '`' ? literal(at) : quoted(at, at, "");
      case '_':
        return next == '`' ? target(at) : -1;
      case '|':
        return next == '|' ? -1 : substitution(at);
      case '[':
        return note(at);
      case ':':
        return role(at);
      default:
        return RstNames.isWord(c) ? name(at) : -1;
    }
  }

  /**
   * Where a mark closes what begins before an offset.
   *
   * @param escapes whether a backslash before it makes it text
   */
  private int close(String mark, int from, boolean escapes) {
    for (int at = text.indexOf(mark, from + 1); at >= 0; at = text.indexOf(mark, at + 1)) {
      char before = chars[at - 1];
      boolean fits = !RstNames.isSpace(before) && !(escapes && before == ESCAPE);
      if (fits && signs.mayEnd(at + mark.length())) {
        return at;
      }
    }
    return -1;
  }

  private int unclosed(String mark, int at) {
    found.add(new Inline.Unclosed(mark, at, at + mark.length()));
    return at + mark.length();
  }

  private int emphasis(int at, String mark) {
    int from = at + mark.length();
    if (signs.isBlank(from) || isQuoted(at, from)) {
      return -1;
    }
    boolean strong = mark.length() == 2;
    int known = strong ? strongEnds : emphasisEnds;
    int end = from >= known ? -1 : close(mark, from, true);
    if (end < 0) {
      strongEnds = strong ? Math.min(strongEnds, from) : strongEnds;
      emphasisEnds = strong ? emphasisEnds : Math.min(emphasisEnds, from);
      return unclosed(mark, at);
    }
    found.add(new Inline.Emphasis(at, from, end, end + mark.length()));
    return end + mark.length();
  }

  private int literal(int at) {
    int from = at + 2;
    if (signs.isBlank(from) || isQuoted(at, from)) {
      return -1;
    }
    int end = from >= literalEnds ? -1 : close("``", from, false);
    if (end < 0) {
      literalEnds = Math.min(literalEnds, from);
      return unclosed("``", at);
    }
    found.add(new Inline.Literal(at, from, end, end + 2));
    return end + 2;
  }

  private int target(int at) {
    int from = at + 2;
    if (signs.isBlank(from) || isQuoted(at, from)) {
      return -1;
    }
    int end = from >= targetEnds ? -1 : close("`", from, true);
    if (end < 0) {
      targetEnds = Math.min(targetEnds, from);
      return unclosed("_`", at);
    }
    String name = RstNames.collapsed(RstNames.unescaped(text.substring(from, end)));
    found.add(new Inline.Target(name, at, from, end, end + 1));
    return end + 1;
  }

  private int substitution(int at) {
    int from = at + 1;
    if (signs.isBlank(from) || isQuoted(at, from)) {
      return -1;
    }
    int end = from >= barEnds ? -1 : closeBar(from);
    if (end < 0) {
      barEnds = Math.min(barEnds, from);
      return unclosed("|", at);
    }
    int behind = end + 1;
    while (behind < chars.length && behind < end + 3 && chars[behind] == '_') {
      behind++;
    }
    String name = RstNames.collapsed(RstNames.unescaped(text.substring(from, end)));
    found.add(new Inline.Substitution(name, behind > end + 1, behind > end + 2, at, behind));
    return behind;
  }

  private int closeBar(int from) {
    for (int at = text.indexOf('|', from + 1); at >= 0; at = text.indexOf('|', at + 1)) {
      char before = chars[at - 1];
      int behind = at + 1;
      while (behind < chars.length && behind < at + 3 && chars[behind] == '_') {
        behind++;
      }
      if (!RstNames.isSpace(before) && before != ESCAPE && signs.mayEnd(behind)) {
        return at;
      }
    }
    return -1;
  }

  private int note(int at) {
    int from = at + 1;
    int end = from;
    if (end < chars.length && (chars[end] == '#' || chars[end] == '*')) {
      end++;
    }
    if (end == from || chars[from] == '#') {
      int name = RstNames.simpleName(text, end, chars.length);
      end = name < 0 ? end : name;
    }
    if (end == from || !text.startsWith("]_", end) || !signs.mayEnd(end + 2)) {
      return -1;
    }
    String label = text.substring(from, end);
    boolean citation =
        "#*".indexOf(label.charAt(0)) < 0 && !label.chars().allMatch(c -> c >= '0' && c <= '9');
    found.add(new Inline.Note(label, citation, at, end + 2));
    return end + 2;
  }

  private int role(int at) {
    int end = at < roleless ? -1 : RstNames.simpleName(text, at + 1, chars.length);
    if (end < 0 || end + 1 >= chars.length || chars[end] != ':' || chars[end + 1] != '`') {
      roleless = Math.max(roleless, end);
      return -1;
    }
    boolean opens = end + 2 < chars.length && chars[end + 2] != '`' && !signs.isBlank(end + 2);
    return opens ? quoted(at, end + 1, text.substring(at + 1, end)) : -1;
  }

  private int name(int at) {
    int end = at < nameless ? -1 : RstNames.simpleName(text, at, chars.length);
    if (end < 0 || end >= chars.length || chars[end] != '_') {
      nameless = Math.max(nameless, end);
      return -1;
    }
    boolean anonymous = end + 1 < chars.length && chars[end + 1] == '_';
    int behind = anonymous ? end + 2 : end + 1;
    if (!signs.mayEnd(behind)) {
      return -1;
    }
    found.add(new Inline.Reference(text.substring(at, end), anonymous, at, at, end, behind));
    return behind;
  }

  /** Reads what stands in backquotes. */
  private int quoted(int start, int quote, String prefix) {
    int from = quote + 1;
    if (signs.isBlank(from) || prefix.isEmpty() && isQuoted(start, from)) {
      return -1;
    }
    for (int at = from >= quoteEnds ? -1 : text.indexOf('`', from + 1);
        at >= 0;
        at = text.indexOf('`', at + 1)) {
      char before = chars[at - 1];
      boolean escapedSpace = at > 1 && RstNames.isSpace(before) && chars[at - 2] == ESCAPE;
      if (before == ESCAPE || RstNames.isSpace(before) && !escapedSpace) {
        continue;
      }
      int end = suffix(at + 1);
      if (end >= 0) {
        return add(start, from, at, end, prefix);
      }
    }
    quoteEnds = Math.min(quoteEnds, from);
    return unclosed("`", quote);
  }

  /** Where the mark ends that stands behind a closing backquote; -1 if it does not close. */
  private int suffix(int at) {
    int end = at;
    if (end < chars.length && chars[end] == ':') {
      int name = RstNames.simpleName(text, end + 1, chars.length);
      if (name > 0 && name < chars.length && chars[name] == ':') {
        int behind = name + 1;
        while (behind < chars.length && behind < name + 3 && chars[behind] == '_') {
          behind++;
        }
        if (signs.mayEnd(behind)) {
          return behind;
        }
      }
    }
    while (end < chars.length && end < at + 2 && chars[end] == '_') {
      end++;
    }
    return signs.mayEnd(end) ? end : -1;
  }

  private int add(int start, int from, int close, int end, String prefix) {
    boolean reference = chars[end - 1] == '_';
    if (!reference) {
      String role = end > close + 1 ? text.substring(close + 2, end - 1) : prefix;
      found.add(new Inline.Role(role.toLowerCase(Locale.ROOT), start, from, close, end));
    } else if (prefix.isEmpty() && chars[close + 1] == '_') {
      phrase(start, from, close, end);
    } else {
      found.add(new Inline.Unclosed("`", start, end));
    }
    return end;
  }

  private void phrase(int start, int from, int close, int end) {
    boolean anonymous = end > close + 2;
    int open = chars[close - 1] == '>' ? openBracket(from, close - 1) : -1;
    if (open < 0) {
      String name = RstNames.collapsed(RstNames.unescaped(text.substring(from, close)));
      found.add(new Inline.Reference(name, anonymous, start, from, close, end));
      return;
    }
    String written = text.substring(open + 1, close - 1);
    boolean alias = written.endsWith("_") && !written.endsWith("\\_") && !UrlText.isUrl(written);
    String destination =
        alias
            ? RstNames.collapsed(RstNames.unescaped(written.substring(0, written.length() - 1)))
            : address(written);
    int stop = open;
    while (stop > from && RstNames.isSpace(chars[stop - 1])) {
      stop--;
    }
    String words = RstNames.collapsed(RstNames.unescaped(text.substring(from, stop)));
    found.add(
        new Inline.Embedded(
            words.isEmpty() ? destination : words,
            alias,
            destination,
            anonymous,
            start,
            from,
            stop,
            open + 1,
            close - 1,
            end));
  }

  private static String address(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length()) {
        char next = written.charAt(++i);
        plain.append(RstNames.isSpace(next) ? ' ' : next);
      } else if (!RstNames.isSpace(c)) {
        plain.append(c);
      }
    }
    String url = plain.toString();
    return UrlText.isMail(url) ? "mailto:" + url : url;
  }

  /** The bracket that the last one of a phrase closes; -1 if it is text. */
  private int openBracket(int from, int last) {
    if (chars[last - 1] == ESCAPE || RstNames.isSpace(chars[last - 1])) {
      return -1;
    }
    for (int at = last - 1; at >= from; at--) {
      char c = chars[at];
      boolean escaped = at > from && chars[at - 1] == ESCAPE;
      if ((c == '>' || c == '<') && !escaped) {
        boolean apart = at == from || chars[at - 1] == ' ' || chars[at - 1] == '\n';
        return c == '<' && apart && at + 1 < last && !RstNames.isSpace(chars[at + 1]) ? at : -1;
      }
    }
    return -1;
  }

  /** Finds URLs and mail addresses in plain text. */
  private void urls(int from, int to, List<Inline> all) {
    int at = from;
    while (at < to) {
      boolean starts =
          RstNames.isWord(chars[at])
              && (at == from || at == fresh || mayBegin(at) && chars[at - 1] != ESCAPE);
      int end = starts ? UrlText.end(chars, at, to, signs::mayEnd) : -1;
      if (end > at) {
        String url = RstNames.unescaped(text.substring(at, end));
        all.add(new Inline.Url(UrlText.isMail(url) ? "mailto:" + url : url, at, end));
        at = end;
      } else {
        at++;
      }
    }
  }
}
