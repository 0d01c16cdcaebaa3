package io.github.glosslint.web.url;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps secrets of URLs out of reports, logs and caches. Takes linear time, whatever the text. Some
 * values that are not secret are masked, too: better than the reverse.
 */
public final class Secrets {

  private static final String MASK = "***";
  private static final int HASH_BYTES = 8;

  /** What stands between the slashes and the last {@code @} of the authority. */
  private static final Pattern USER_INFORMATION =
      Pattern.compile(
          "(?i)(https?:[/\\\\]*|[a-z][a-z0-9+.-]*://|(?:^|[\\s\"'(<])//)[^/\\\\?#\\s\"<>]+@");

  /** A parameter of a query, or of a fragment that looks like one. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)((?:[?&;#]|%3f|%26|%23)(?:pass|(?:[a-z0-9_.\\[\\]$~+-]|%[0-9a-f]{2})*?"
              + "(?:token|sig|signature|key|secret|password|passwd|passphrase|pwd|[_.-]pass"
              + "|auth|authorization|credentials?|jwt|session_?id|sessid))"
              + "(?:\\]|%5d)?(?:=|%3d))(?:[^&#\\s\"<>]+)");

  private Secrets() {}

  /**
   * A URL, or a text with URLs, without user information and without the values of parameters whose
   * names say that they are secret.
   */
  public static String masked(String urlOrText) {
    return replaced(withoutUser(urlOrText), MASK);
  }

  /**
   * The text with an asterisk for each code point of a secret, so that columns stay as they are.
   */
  public static String starred(String text) {
    String result = text.indexOf('@') < 0 ? text : starred(text, USER_INFORMATION, 1);
    return result.indexOf('=') < 0 && result.indexOf('%') < 0
        ? result
        : starred(result, PARAMETER, 0);
  }

  /** Stars what stands in each match behind its first group, but for its last characters. */
  private static String starred(String text, Pattern pattern, int kept) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder starred = new StringBuilder(text.length());
    int copied = 0;
    while (matcher.find()) {
      int start = matcher.end(1);
      int end = matcher.end() - kept;
      starred.append(text, copied, start).append("*".repeat(text.codePointCount(start, end)));
      copied = end;
    }
    return starred.append(text, copied, text.length()).toString();
  }

  /** Whether a URL has something to mask. */
  public static boolean holds(String url) {
    return !masked(url).equals(url);
  }

  /**
   * A URL for keeping: the same for the same URL, and without its secrets.
   *
   * @return the URL itself if it has none
   */
  public static String hashedKey(String url) {
    return holds(url) ? replaced(withoutUser(url), "sha256-" + hash(url)) : url;
  }

  private static String withoutUser(String text) {
    return text.indexOf('@') < 0
        ? text
        : USER_INFORMATION.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK + "@"));
  }

  private static String replaced(String text, String value) {
    return text.indexOf('=') < 0 && text.indexOf('%') < 0
        ? text
        : PARAMETER.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(value));
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
