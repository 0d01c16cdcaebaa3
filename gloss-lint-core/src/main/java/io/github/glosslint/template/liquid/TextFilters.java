package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Unknown;
import io.github.glosslint.template.liquid.Filters.Arguments;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Filters that make texts of texts.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/standardfilters.rb">standardfilters.rb</a>
 * @see <a href="https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/filters.rb">filters.rb</a>
 */
final class TextFilters {

  private TextFilters() {}

  static @Nullable Object apply(String name, @Nullable Object input, Arguments arguments) {
    String text = Values.text(input, arguments.limit());
    return switch (name) {
      case "append" -> text + arguments.text(0);
      case "prepend" -> arguments.text(0) + text;
      case "downcase" -> text.toLowerCase(Locale.ROOT);
      case "upcase" -> text.toUpperCase(Locale.ROOT);
      case "capitalize" -> capitalize(text);
      case "strip" -> lstrip(rstrip(text));
      case "lstrip" -> lstrip(text);
      case "rstrip" -> rstrip(text);
      case "strip_html" -> stripHtml(text);
      case "strip_newlines" -> text.replace("\r\n", "").replace("\n", "");
      case "newline_to_br" -> text.replace("\n", "<br />\n");
      case "escape", "h" -> input == null ? null : escape(text, true, false);
      case "escape_once" -> escape(text, true, true);
      case "xml_escape" -> escape(text, false, false);
      case "replace" -> replace(text, arguments.text(0), arguments.text(1), arguments.limit());
      case "replace_first" -> replaceFirst(text, arguments.text(0), arguments.text(1));
      case "remove" -> replace(text, arguments.text(0), "", arguments.limit());
      case "remove_first" -> replaceFirst(text, arguments.text(0), "");
      case "normalize_whitespace" -> String.join(" ", ListFilters.words(text));
      case "truncate" -> input == null ? null : truncate(text, arguments);
      case "truncatewords" -> input == null ? null : truncateWords(text, arguments);
      case "slugify" -> input == null ? null : Slugs.slugify(text, arguments.text(0, "default"));
      case "number_of_words" ->
          arguments.has(0) ? Unknown.VALUE : (Object) (long) ListFilters.words(text).size();
      case "markdownify" -> isPlain(text) ? "<p>" + text.strip() + "</p>\n" : Unknown.VALUE;
      case "date" -> input == null || text.isEmpty() ? input : Unknown.VALUE;
      default -> Filters.NOT_MINE;
    };
  }

  private static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  static String lstrip(String text) {
    return text.substring(LiquidMarkup.skipBlanks(text, 0, text.length()));
  }

  static String rstrip(String text) {
    int end = text.length();
    while (end > 0 && (LiquidMarkup.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String stripHtml(String text) {
    String rest = without(text, "<script", "</script>");
    rest = without(rest, "<!--", "-->");
    rest = without(rest, "<style", "</style>");
    return without(rest, "<", ">");
  }

  private static String without(String text, String from, String to) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (true) {
      int start = text.indexOf(from, at);
      int end = start < 0 ? -1 : text.indexOf(to, start + from.length());
      if (end < 0) {
        return at == 0 ? text : kept.append(text, at, text.length()).toString();
      }
      kept.append(text, at, start);
      at = end + to.length();
    }
  }

  private static String escape(String text, boolean apostrophes, boolean once) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append(once && isEntity(text, i) ? "&" : "&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append(apostrophes ? "&#39;" : "'");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEntity(String text, int ampersand) {
    int i = ampersand + 1;
    if (i < text.length() && text.charAt(i) == '#') {
      int end = Values.digitsEnd(text, i + 1);
      return end > i + 1 && end < text.length() && text.charAt(end) == ';';
    }
    int start = i;
    while (i < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i) < 128) {
      i++;
    }
    return i > start && i < text.length() && text.charAt(i) == ';';
  }

  private static Object replace(String text, String from, String to, int limit) {
    long count = from.isEmpty() ? text.length() + 1L : 0;
    if (to.length() > from.length() && !from.isEmpty()) {
      for (int i = text.indexOf(from); i >= 0; i = text.indexOf(from, i + from.length())) {
        count++;
      }
    }
    return text.length() + count * to.length() > limit ? Unknown.VALUE : text.replace(from, to);
  }

  private static String replaceFirst(String text, String from, String to) {
    int at = text.indexOf(from);
    return at < 0 ? text : text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static Object truncate(String text, Arguments arguments) {
    Long length = arguments.whole(0, 50);
    if (length == null) {
      return Unknown.VALUE;
    }
    String ellipsis = arguments.text(1, "...");
    int size = text.codePointCount(0, text.length());
    if (size <= length) {
      return text;
    }
    long kept = Math.max(0, length - ellipsis.codePointCount(0, ellipsis.length()));
    return text.substring(0, text.offsetByCodePoints(0, (int) Math.min(kept, size))) + ellipsis;
  }

  private static Object truncateWords(String text, Arguments arguments) {
    Long words = arguments.whole(0, 15);
    if (words == null) {
      return Unknown.VALUE;
    }
    List<String> all = ListFilters.words(text);
    int kept = (int) Math.max(1, Math.min(words, Integer.MAX_VALUE));
    return all.size() > Math.max(0, words - 1) && all.size() >= kept
        ? String.join(" ", all.subList(0, kept)) + arguments.text(1, "...")
        : text;
  }

  /** Whether Markdown leaves a text as written: one line of letters, digits and commas. */
  private static boolean isPlain(String text) {
    String line = text.strip();
    return !line.isEmpty()
        && line.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == ',')
        && !line.contains("  ");
  }
}
