package io.github.glosslint.generator.vitepress;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of the lines of a page, one after the other, which belong to fenced code, or to HTML that
 * blank lines do not end: marks of VitePress are none there.
 */
final class VerbatimBlocks {

  /** What begins a block of HTML that goes on up to its own end (CommonMark 0.31, 4.6). */
  private static final Pattern RAW_HTML =
      Pattern.compile("<(?:!--|(script|pre|style|textarea)(?:[\\s>]|$))", Pattern.CASE_INSENSITIVE);

  /** The fence that the code we are in began with; empty outside of code. */
  private String fence = "";

  /** What ends the comment or the element with raw text that we are in; empty outside. */
  private String htmlEnd = "";

  /** Whether what was taken last is in fenced code, which goes on. */
  boolean isInFence() {
    return !fence.isEmpty();
  }

  /** Takes the next line, without blanks around it; tells whether it is verbatim. */
  boolean take(String line) {
    return isHtml(line) || isFence(line) || isInFence();
  }

  /** Whether a line is of a block of HTML that blank lines do not end. */
  private boolean isHtml(String words) {
    if (!fence.isEmpty()) {
      return false;
    }
    boolean inside = !htmlEnd.isEmpty();
    int from = 0;
    if (!inside) {
      Matcher start = RAW_HTML.matcher(words);
      if (!start.lookingAt()) {
        return false;
      }
      String name = start.group(1);
      htmlEnd = name == null ? "-->" : "</" + name.toLowerCase(Locale.ROOT) + ">";
      from = start.end();
    }
    if (words.toLowerCase(Locale.ROOT).indexOf(htmlEnd, from) >= 0) {
      htmlEnd = "";
    }
    return true;
  }

  /** Whether a line begins or ends fenced code; behind the marks of quotes and lists it may. */
  private boolean isFence(String words) {
    int at = 0;
    if (fence.isEmpty()) {
      while (at < words.length() && ">-*+. \t0123456789)".indexOf(words.charAt(at)) >= 0) {
        at++;
      }
    } else {
      while (at < words.length() && "> \t".indexOf(words.charAt(at)) >= 0) {
        at++;
      }
    }
    char c = at < words.length() ? words.charAt(at) : ' ';
    int end = at;
    while (end < words.length() && words.charAt(end) == c && (c == '`' || c == '~')) {
      end++;
    }
    if (end - at < 3) {
      return false;
    }
    String run = words.substring(at, end);
    String info = words.substring(end);
    if (fence.isEmpty()) {
      if (c == '`' && info.indexOf('`') >= 0) {
        return false;
      }
      fence = run;
      return true;
    }
    if (run.charAt(0) == fence.charAt(0) && run.length() >= fence.length() && info.isBlank()) {
      fence = "";
      return true;
    }
    return false;
  }
}
