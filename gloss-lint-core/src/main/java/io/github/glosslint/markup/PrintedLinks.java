package io.github.glosslint.markup;

import io.github.glosslint.markup.LinkSlips.Slip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds Markdown links in the text of block HTML, which is shown as written. Only inline links and
 * images count whose destination is clearly a URL or the path of a file.
 */
public final class PrintedLinks {

  /** Elements whose text is about Markdown, or shows it on purpose, or is not shown at all. */
  private static final Set<String> VERBATIM =
      Set.of(
          "pre",
          "code",
          "samp",
          "kbd",
          "tt",
          "xmp",
          "plaintext",
          "listing",
          "textarea",
          "script",
          "style",
          "template",
          "title",
          "svg",
          "math",
          "option");

  private static final int LONGEST = 2 * LinkSlips.LONGEST;

  private PrintedLinks() {}

  /** Whether Markdown in an element, in whatever case, is meant to be seen. */
  public static boolean isVerbatim(String element) {
    return VERBATIM.contains(element.toLowerCase(Locale.ROOT));
  }

  /** Whether a piece of text is worth a look. */
  public static boolean mayHold(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (text.charAt(i) == ']' && text.charAt(i + 1) == '(') {
        return true;
      }
    }
    return false;
  }

  /**
   * The links of a text without tags, in their order; of a linked image only the link.
   *
   * @param from where the text begins
   * @param to where it ends
   */
  public static List<Slip> in(String text, int from, int to) {
    List<Slip> found = new ArrayList<>(0);
    Deque<Integer> open = new ArrayDeque<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '`') {
        at = behindCode(text, at, to);
        continue;
      } else if (c == '[') {
        open.push(at);
      } else if (c == ']' && !open.isEmpty()) {
        int bracket = open.pop();
        Slip slip =
            at + 1 < to && text.charAt(at + 1) == '(' ? link(text, from, bracket, at, to) : null;
        if (slip != null) {
          found.removeIf(inner -> inner.start() >= slip.start());
          found.add(slip);
          at = slip.end();
          continue;
        }
      }
      at++;
    }
    return found;
  }

  /** Passes a code span that ends on its line. */
  private static int behindCode(String text, int at, int to) {
    int close = text.indexOf('`', at + 1);
    int end = LinkSlips.lineEnd(text, at, to);
    return close < 0 || close >= end ? at + 1 : close + 1;
  }

  private static @Nullable Slip link(String text, int from, int bracket, int close, int to) {
    int stop = LinkSlips.closing(text, close + 2, LinkSlips.lineEnd(text, close, to));
    if (stop < 0 || close == bracket + 1 || close - bracket > LONGEST) {
      return null;
    }
    String inner = text.substring(close + 2, stop).strip();
    String destination = withoutTitle(inner);
    if (!LinkSlips.isDestination(destination)) {
      return null;
    }
    boolean image = bracket > from && text.charAt(bracket - 1) == '!';
    String words = text.substring(bracket + 1, close);
    return new Slip(
        image ? bracket - 1 : bracket,
        stop + 1,
        "Markdown inside block HTML is not read, so this "
            + (image ? "image" : "link")
            + " is shown as text.",
        destination.equals(inner) && isPlain(words) ? html(image, words, destination) : "");
  }

  /** What is before a title in quotes; nothing where something else follows. */
  private static String withoutTitle(String inner) {
    int blank = inner.indexOf(' ');
    if (blank < 0) {
      return inner;
    }
    String title = inner.substring(blank).strip();
    return title.startsWith("\"") || title.startsWith("'") ? inner.substring(0, blank) : "";
  }

  private static boolean isPlain(String words) {
    return words.chars().noneMatch(c -> "*_`[]&\"\\~!".indexOf(c) >= 0);
  }

  private static String html(boolean image, String words, String destination) {
    return image
        ? "<img src=\"" + destination + "\" alt=\"" + words + "\">"
        : "<a href=\"" + destination + "\">" + words + "</a>";
  }
}
