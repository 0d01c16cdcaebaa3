package io.github.glosslint.site;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Paths as written in URLs: dots, percent escapes, folders. All of them use {@code /}. */
public final class UrlPath {

  private static final String HEX = "0123456789ABCDEF";

  private UrlPath() {}

  /** The folder of a file, with its final {@code /}; empty for a file in the root. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** What is after the last {@code /}. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name's ending with its dot, in lower case as far as ASCII goes; empty if it has none. */
  public static String extension(String path) {
    int dot = path.lastIndexOf('.');
    int slash = path.lastIndexOf('/');
    return dot > slash + 1 ? lower(path.substring(dot)) : "";
  }

  /** The same as it is written. */
  public static String writtenExtension(String path) {
    return path.substring(withoutExtension(path).length());
  }

  /** The path without its {@link #extension}. */
  public static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return text.toLowerCase(java.util.Locale.ROOT);
      }
    }
    return text;
  }

  /**
   * Resolves {@code .} and {@code ..} and drops empty segments. A final slash stays.
   *
   * @return null if the path leaves its root
   */
  public static @Nullable String normalize(String path) {
    if (isNormal(path)) {
      return path;
    }
    StringBuilder out = new StringBuilder(path.length());
    int start = 0;
    int length = path.length();
    while (start <= length) {
      int end = path.indexOf('/', start);
      boolean last = end < 0;
      if (last) {
        end = length;
      }
      int size = end - start;
      if (size == 2 && path.startsWith("..", start)) {
        if (out.length() == 0) {
          return null;
        }
        out.setLength(out.lastIndexOf("/", out.length() - 2) + 1);
      } else if (size > 0 && !(size == 1 && path.charAt(start) == '.')) {
        out.append(path, start, end);
        if (!last) {
          out.append('/');
        }
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean isNormal(String path) {
    if (path.startsWith("/") || path.startsWith(".")) {
      return false;
    }
    return path.indexOf("/.") < 0 && path.indexOf("//") < 0;
  }

  /** Escapes what cannot be in a URL path, such as spaces; existing escapes stay. */
  public static String encode(String path) {
    return encode(path, false);
  }

  /** Escapes what cannot be in the fragment of a URL; existing escapes stay. */
  static String encodeFragment(String fragment) {
    return encode(fragment, true);
  }

  private static String encode(String text, boolean fragment) {
    int first = 0;
    while (first < text.length() && stays(text.charAt(first), fragment)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (byte b : text.substring(first).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && stays((char) b, fragment)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }

  private static boolean stays(char c, boolean fragment) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || (fragment ? isFragmentSign(c) : "-._~!$&'()*+,;=:@/%".indexOf(c) >= 0);
  }

  private static boolean isFragmentSign(char c) {
    return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '`';
  }

  /** The same text in Unicode's composed form, as browsers and file systems compare it. */
  public static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** The way from a folder to a file, such as {@code ../images/a.png}. */
  public static String relative(String fromFolder, String to) {
    int common = 0;
    for (int i = 0; i < fromFolder.length() && i < to.length(); i++) {
      if (fromFolder.charAt(i) != to.charAt(i)) {
        break;
      }
      if (to.charAt(i) == '/') {
        common = i + 1;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = common; i < fromFolder.length(); i++) {
      if (fromFolder.charAt(i) == '/') {
        out.append("../");
      }
    }
    return out.append(to, common, to.length()).toString();
  }
}
