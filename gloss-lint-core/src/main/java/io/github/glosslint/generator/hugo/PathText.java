package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.url.Percent;

/** Paths of destinations, as text. */
final class PathText {

  private PathText() {}

  /** A path without dots; one that leaves the root stays in it, as in browsers. */
  static String clamped(String path) {
    StringBuilder out = new StringBuilder(path.length());
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i + 1 == names.length;
      if (names[i].equals("..")) {
        int length = Math.max(0, out.length() - 1);
        out.setLength(out.lastIndexOf("/", Math.max(0, length - 1)) + 1);
      } else if (!names[i].isEmpty() && !names[i].equals(".")) {
        out.append(names[i]);
        if (!last) {
          out.append('/');
        }
      }
    }
    return out.toString();
  }

  /** The destination with the end of its path in other capitals. */
  static String replaced(Destination destination, String rest, String actual) {
    String raw = destination.raw();
    int end = end(raw);
    String written = raw.substring(0, end);
    int common = 0;
    String decoded = Percent.decode(written);
    while (common < decoded.length()
        && common < rest.length()
        && decoded.charAt(decoded.length() - 1 - common)
            == rest.charAt(rest.length() - 1 - common)) {
      common++;
    }
    if (!decoded.equals(written) || actual.length() < common) {
      return "/" + UrlPath.encode(actual) + raw.substring(end);
    }
    return written.substring(0, written.length() - common)
        + actual.substring(actual.length() - common)
        + raw.substring(end);
  }

  /** Where the path of a destination ends. */
  static int end(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '#' || raw.charAt(i) == '?') {
        return i;
      }
    }
    return raw.length();
  }
}
