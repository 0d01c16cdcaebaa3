package io.github.glosslint.generator.hugo;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a shortcode: <code>{{&lt; name argument key="value" &gt;}}</code>, or with per cent
 * signs.
 *
 * @param start offset of the first brace in the file
 * @param end offset behind the last one
 * @param markdown whether what it writes is read as Markdown
 * @param closing whether it ends what another one begins
 * @param alone whether it says that it has no end, with a slash at its own
 * @param comment whether it stands for itself, with a comment in place of its name
 */
record ShortcodeTag(
    int start,
    int end,
    String name,
    int nameStart,
    boolean markdown,
    boolean closing,
    boolean alone,
    boolean comment,
    List<Argument> arguments) {

  /** Tags of a page; what is behind them is not read. */
  private static final int MOST = 20_000;

  /**
   * An argument.
   *
   * @param name empty for one that is known by its number
   * @param start offset of the value in the file, without quotes
   */
  record Argument(String name, String value, int start, int end) {

    Location in(String path) {
      return new Location(path, start, end);
    }
  }

  /** What was found in a text: tags, and where one begins that never ends; -1 if none does. */
  record Scan(List<ShortcodeTag> tags, int unfinished) {}

  /** Finds the tags of a part of a text. Those in comments of HTML are text. */
  static Scan scan(String text, int from, int to) {
    List<ShortcodeTag> tags = new ArrayList<>();
    int at = from;
    int comment = text.indexOf("<!--", from);
    while (at < to && tags.size() < MOST) {
      int open = text.indexOf("{{", at);
      if (open < 0 || open >= to) {
        break;
      }
      if (comment >= 0 && comment < at) {
        comment = text.indexOf("<!--", at);
      }
      if (comment >= 0 && comment < open) {
        int end = text.indexOf("-->", comment + 4);
        if (end < 0) {
          comment = -1;
        } else {
          at = end + 3;
        }
        continue;
      }
      char kind = open + 2 < to ? text.charAt(open + 2) : ' ';
      if (kind != '<' && kind != '%') {
        // Of three braces, the last two may begin one.
        at = open + 1;
        continue;
      }
      ShortcodeTag tag = at(text, open, to, kind == '%');
      if (tag == null) {
        return new Scan(List.copyOf(tags), open);
      }
      tags.add(tag);
      at = tag.end();
    }
    return new Scan(List.copyOf(tags), -1);
  }

  private static @Nullable ShortcodeTag at(String text, int open, int to, boolean markdown) {
    String close = markdown ? "%}}" : ">}}";
    if (text.startsWith("/*", open + 3)) {
      int end = text.indexOf("*/" + close, open + 5);
      return end < 0 || end + 5 > to
          ? null
          : new ShortcodeTag(open, end + 5, "", open + 5, markdown, false, true, true, List.of());
    }
    return new Reading(text, open, to, markdown, close).read();
  }

  /** The place of the name in the file that holds the tag; one character where it has none. */
  Location nameIn(String path) {
    int length = Math.max(name.length(), 1);
    return new Location(path, nameStart, Math.min(nameStart + length, end));
  }

  /** The place of the tag in the file that holds it. */
  Location in(String path) {
    return new Location(path, start, end);
  }

  /** Whether nothing else is on the lines of the tag. */
  boolean isAlone(String text) {
    int before = start;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    int after = end;
    while (after < text.length() && " \t\r".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return (before == 0 || text.charAt(before - 1) == '\n')
        && (after >= text.length() || text.charAt(after) == '\n');
  }

  /** The value of an argument by its name or its number; null if there is none. */
  @Nullable Argument argument(String key) {
    int number = 0;
    for (Argument argument : arguments) {
      String name = argument.name().isEmpty() ? String.valueOf(number++) : argument.name();
      if (name.equals(key)) {
        return argument;
      }
    }
    return null;
  }

  private static final class Reading {

    private final String text;
    private final int open;
    private final int to;
    private final boolean markdown;
    private final String close;
    private final List<Argument> arguments = new ArrayList<>();
    private int at;

    Reading(String text, int open, int to, boolean markdown, String close) {
      this.text = text;
      this.open = open;
      this.to = to;
      this.markdown = markdown;
      this.close = close;
      this.at = open + 3;
    }

    @Nullable ShortcodeTag read() {
      blanks();
      boolean closing = at < to && text.charAt(at) == '/';
      if (closing) {
        at++;
        blanks();
      }
      int start = at;
      int end = word();
      String name = text.substring(start, end);
      boolean alone = false;
      while (true) {
        blanks();
        if (at >= to) {
          return null;
        }
        if (text.startsWith(close, at)) {
          return new ShortcodeTag(
              open, at + 3, name, start, markdown, closing, alone, false, List.copyOf(arguments));
        }
        if (text.charAt(at) == '/' && text.startsWith(close, at + 1)) {
          alone = true;
          at++;
        } else if (!argument()) {
          return null;
        }
      }
    }

    private void blanks() {
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    /** Where the word ends that begins here. */
    private int word() {
      while (at < to
          && !Character.isWhitespace(text.charAt(at))
          && text.charAt(at) != '='
          && !text.startsWith(close, at)
          && !text.startsWith("/" + close, at)) {
        at++;
      }
      return at;
    }

    /** Reads an argument; false if there is none. */
    private boolean argument() {
      if (text.charAt(at) == '"' || text.charAt(at) == '`') {
        return quoted("");
      }
      int start = at;
      int end = word();
      if (at < to && text.charAt(at) == '=') {
        String key = text.substring(start, end);
        at++;
        blanks();
        if (at < to && (text.charAt(at) == '"' || text.charAt(at) == '`')) {
          return quoted(key);
        }
        int from = at;
        while (at < to
            && !Character.isWhitespace(text.charAt(at))
            && !text.startsWith(close, at)
            && !text.startsWith("/" + close, at)) {
          at++;
        }
        arguments.add(new Argument(key, text.substring(from, at), from, at));
        return at > from || !key.isEmpty();
      }
      arguments.add(new Argument("", text.substring(start, end), start, end));
      return end > start;
    }

    private boolean quoted(String key) {
      char quote = text.charAt(at);
      int start = at + 1;
      int end = start;
      StringBuilder value = new StringBuilder();
      while (end < to && text.charAt(end) != quote) {
        if (quote == '"' && text.charAt(end) == '\\' && end + 1 < to) {
          end++;
        } else if (quote == '"' && text.charAt(end) == '\n') {
          return false;
        }
        value.append(text.charAt(end));
        end++;
      }
      if (end >= to) {
        return false;
      }
      at = end + 1;
      arguments.add(new Argument(key, value.toString(), start, end));
      return true;
    }
  }
}
