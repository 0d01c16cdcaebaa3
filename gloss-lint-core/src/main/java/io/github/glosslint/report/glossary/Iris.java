package io.github.glosslint.report.glossary;

import io.github.glosslint.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Makes IRIs (RFC 3987), none of which it gives twice. */
final class Iris {

  /** What a path or a fragment may have besides letters and digits. */
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/";

  private static final String HEX = "0123456789ABCDEF";

  private final Set<String> given = new HashSet<>();

  /**
   * An IRI that was not given yet.
   *
   * @param base what it begins with, an IRI itself
   * @param path without a slash at its beginning
   * @param fragment empty if it has none
   */
  String of(String base, String path, String fragment) {
    String start = base + (base.endsWith("/") || base.endsWith(":") ? "" : "/");
    return free(start + encoded(path) + (fragment.isEmpty() ? "" : "#" + encoded(fragment)));
  }

  /** An IRI of a part of something, that was not given yet. */
  String within(String iri, String fragment) {
    int end = iri.indexOf('#');
    return free((end < 0 ? iri : iri.substring(0, end)) + "#" + encoded(fragment));
  }

  private String free(String iri) {
    String free = iri;
    for (int i = 2; !given.add(free); i++) {
      free = iri + (iri.indexOf('#') < 0 ? "#" : "-") + i;
    }
    return free;
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean escape =
          c == '%' && i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2);
      if (isAllowed(c) || escape) {
        encoded.appendCodePoint(c);
      } else {
        percent(Character.toString(c), encoded);
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static boolean isHex(String text, int index) {
    return Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 0x80;
  }

  private static boolean isAllowed(int c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0
        : Character.isLetterOrDigit(c) && Printable.isHarmless(c);
  }

  private static void percent(String character, StringBuilder encoded) {
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
    }
  }
}
