package io.github.glosslint.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Keeps secrets out of reports, logs and caches: passwords in URLs, the values of parameters whose
 * names say that they are secret, {@code Authorization} headers, and tokens that show by their
 * prefix what they are; also percent-encoded, with character references or with Markdown escapes.
 * Takes linear time, whatever the text. Some values that are not secret are masked, too: better
 * than the reverse.
 *
 * <p>Whatever leaves the program holds text that went through here: the constructors of what
 * reports are made of call it, so that no format has to.
 */
public final class Secrets {

  private static final String MASK = "***";
  private static final int HASH_BYTES = 8;

  private Secrets() {}

  /** A URL, or a text with URLs, with each secret replaced by three asterisks. */
  public static String masked(String urlOrText) {
    return replaced(urlOrText, MASK);
  }

  /**
   * The text with an asterisk for each code point of a secret, so that columns stay as they are.
   */
  public static String starred(String text) {
    return starred(text, 0, text.length(), in(text));
  }

  /**
   * A part of a text with an asterisk for each code point of a secret; also for those of which the
   * part holds a piece that would tell nothing by itself.
   *
   * @param secrets {@link #in} the whole text
   */
  public static String starred(String text, int from, int to, List<Span> secrets) {
    if (secrets.isEmpty()) {
      return text.substring(from, to);
    }
    StringBuilder starred = new StringBuilder(to - from);
    int copied = from;
    for (int i = firstBehind(from, secrets); i < secrets.size(); i++) {
      int start = Math.max(from, secrets.get(i).start());
      int end = Math.min(to, secrets.get(i).end());
      if (start >= to) {
        break;
      }
      starred.append(text, copied, start).append("*".repeat(text.codePointCount(start, end)));
      copied = end;
    }
    return starred.append(text, copied, to).toString();
  }

  /** The index of the first secret that ends after an offset. */
  private static int firstBehind(int offset, List<Span> secrets) {
    int low = 0;
    int high = secrets.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secrets.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Where the secrets of a text are; asterisks in their place count as well.
   *
   * @return in order, without overlaps
   */
  public static List<Span> in(String text) {
    return SecretScan.mayFind(text) ? SecretScan.of(text) : List.of();
  }

  /** Whether a text has a secret, or asterisks in the place of one. */
  public static boolean holds(String text) {
    return !in(text).isEmpty();
  }

  /**
   * A URL for keeping: the same for the same URL, and without its secrets.
   *
   * @return the URL itself if it has none
   */
  public static String hashedKey(String url) {
    return holds(url) ? replaced(url, "sha256-" + hash(url)) : url;
  }

  /** The user of a URL is never sent, so that it makes no difference and needs no hash. */
  private static String replaced(String text, String value) {
    List<Span> secrets = in(text);
    if (secrets.isEmpty()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int copied = 0;
    for (Span secret : secrets) {
      boolean user = text.startsWith("@", secret.end());
      replaced.append(text, copied, secret.start()).append(user ? MASK : value);
      copied = secret.end();
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  /** Of the whole URL, so that one secret in two places does not show. */
  private static String hash(String url) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
