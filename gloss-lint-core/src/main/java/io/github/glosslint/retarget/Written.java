package io.github.glosslint.retarget;

import io.github.glosslint.text.Location;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A destination as its author wrote it.
 *
 * @param page what names the page, templates included; empty if it is the same page
 * @param fragment without its {@code #}; empty if there is none
 * @param place of the page, the {@code #} and the fragment in the source
 */
public record Written(String page, String fragment, Location place) {

  /**
   * Looks at a destination in its file.
   *
   * @param read the destination as it was read
   * @return null if its fragment is not written as it was read: a template may make it
   */
  public static @Nullable Written of(Location destination, String read, String text) {
    int start = destination.start();
    int end = destination.end();
    if (start < 0 || end > text.length() || start > end) {
      return null;
    }
    if (end - start > 1 && text.charAt(start) == '<' && text.charAt(end - 1) == '>') {
      start++;
      end--;
    }
    String raw = text.substring(start, end);
    int hash = raw.lastIndexOf('#');
    String fragment = hash < 0 ? "" : raw.substring(hash + 1);
    int readHash = read.indexOf('#');
    String expected = readHash < 0 ? "" : read.substring(readHash + 1);
    if (!fragment.equals(expected) && !fragment.replace("\\", "").equals(expected)) {
      return null;
    }
    return new Written(
        hash < 0 ? raw : raw.substring(0, hash),
        fragment,
        new Location(destination.path(), start, end));
  }

  /** The same destination, leading elsewhere. */
  public String leadingTo(String otherPage, String id) {
    return otherPage + (id.isEmpty() ? "" : "#" + encoded(id));
  }

  /** An id as a fragment, percent-encoded where it has to be or where the old one was. */
  private String encoded(String id) {
    boolean all = fragment.indexOf('%') >= 0;
    StringBuilder encoded = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); ) {
      int c = id.codePointAt(i);
      if (c <= ' ' || "<>()\"'`[]{}|\\^%".indexOf(c) >= 0 || all && c > '~') {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
      } else {
        encoded.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }
}
