package io.github.glosslint.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encoding that an HTML page names itself, which browsers read it in. */
final class HtmlCharset {

  /** Bytes in which pages name their encoding, as the HTML standard wants it. */
  private static final int HEAD = 1024;

  /** How {@code meta} elements, and XML declarations, call it. */
  private static final String[] NAMES = {"charset", "encoding"};

  private HtmlCharset() {}

  /** The encoding that the beginning of a page names; null if that is none, or UTF-8. */
  static @Nullable Charset namedIn(byte[] bytes, int length) {
    String head =
        new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      for (int at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 1)) {
        Charset named = charset(label(head, at + name.length()));
        if (named != null) {
          return named.name().startsWith("UTF-") ? null : named;
        }
      }
    }
    return null;
  }

  /** What is behind an equals sign, with or without quotes; empty if no equals sign follows. */
  private static String label(String head, int from) {
    int at = skip(head, from, " \t\r\n\f");
    if (at >= head.length() || head.charAt(at) != '=') {
      return "";
    }
    int start = skip(head, at + 1, " \t\r\n\f\"'");
    int end = start;
    while (end < head.length() && " \t\r\n\f\"';>?".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    return head.substring(start, end);
  }

  private static int skip(String head, int from, String skipped) {
    int at = from;
    while (at < head.length() && skipped.indexOf(head.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static @Nullable Charset charset(String label) {
    try {
      Charset charset = label.isEmpty() ? null : Charset.forName(label);
      boolean western =
          StandardCharsets.ISO_8859_1.equals(charset) || StandardCharsets.US_ASCII.equals(charset);
      // To browsers, these are names of it.
      return western ? Charset.forName("windows-1252") : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
