package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads YAML into nodes with positions. */
public final class Yaml {

  private Yaml() {}

  /**
   * Reads the one YAML document in a part of a text. Never throws: what cannot be read is a problem
   * of the result.
   *
   * @param from UTF-16 offset in {@code text} where the YAML begins
   * @param to UTF-16 offset after it
   * @return nodes and problems with spans in {@code text} as a whole
   */
  public static YamlDocument read(String text, int from, int to, YamlLimits limits) {
    return read(text, from, to, limits, false);
  }

  /**
   * The same for a text whose tags are data: a tagged value is a mapping with the tag, such as
   * {@code !ENV} or {@code !!python/name:a.b}, as its only key.
   */
  public static YamlDocument readTagged(String text, YamlLimits limits) {
    return read(text, 0, text.length(), limits, true);
  }

  private static YamlDocument read(
      String text, int from, int to, YamlLimits limits, boolean tagged) {
    if (to - from > limits.maxLength()) {
      String message = "YAML of more than " + limits.maxLength() + " characters is not read.";
      return new YamlDocument(null, List.of(new YamlProblem(new Span(from, from), message, true)));
    }
    if (limits.maxNodes() >= PlainYaml.MAX_LENGTH && limits.maxDepth() > 1) {
      YamlMapping plain = PlainYaml.read(text, from, to);
      if (plain != null) {
        return new YamlDocument(plain, List.of());
      }
    }
    boolean wide = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        wide = true;
        i++;
      } else if (!printable(c) && !(c == '\uFEFF' && i == from)) {
        return refused(
            new Span(i, i + 1),
            String.format(Locale.ROOT, "The character U+%04X is not allowed in YAML.", (int) c));
      }
    }
    YamlDocument read = new YamlReader(text, from, to, wide, limits, tagged).read();
    String spaced = read.problems().isEmpty() ? null : withoutSeparatingTabs(text, from, to);
    return spaced == null ? read : new YamlReader(spaced, from, to, wide, limits, tagged).read();
  }

  /**
   * The text with a space for each tab that libyaml allows and snakeyaml refuses: those at the end
   * of a line or before a comment, and those between a colon and its value.
   *
   * @return null if there are none
   * @see <a
   *     href="https://github.com/yaml/libyaml/blob/0.2.5/src/scanner.c">yaml_parser_scan_to_next_token</a>
   */
  private static @Nullable String withoutSeparatingTabs(String text, int from, int to) {
    StringBuilder spaced = null;
    int at = text.indexOf('\t', from);
    while (at >= 0 && at < to) {
      int end = blanksEnd(text, at, to);
      boolean ends = end == to || "\r\n#".indexOf(text.charAt(end)) >= 0;
      char before = before(text, from, at);
      if (before == ':' || ends && before != '\n') {
        spaced = spaced == null ? new StringBuilder(text) : spaced;
        for (int i = at; i < end; i++) {
          spaced.setCharAt(i, ' ');
        }
      }
      at = text.indexOf('\t', end);
    }
    return spaced == null ? null : spaced.toString();
  }

  private static int blanksEnd(String text, int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The character before blanks; a line feed at the beginning of a line. */
  private static char before(String text, int from, int at) {
    int last = at - 1;
    while (last >= from && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
      last--;
    }
    return last < from || text.charAt(last) == '\r' ? '\n' : text.charAt(last);
  }

  /** The characters of YAML 1.1, section 4.1, below U+10000. */
  private static boolean printable(char c) {
    return c == 0x85 || (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
  }

  private static YamlDocument refused(Span span, String message) {
    return new YamlDocument(null, List.of(new YamlProblem(span, message)));
  }
}
