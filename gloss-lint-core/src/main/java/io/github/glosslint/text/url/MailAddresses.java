package io.github.glosslint.text.url;

import org.jspecify.annotations.Nullable;

/** Looks into {@code mailto:} URLs (RFC 6068): one without an address leads to nobody. */
public final class MailAddresses {

  private static final int SCHEME = "mailto:".length();

  private MailAddresses() {}

  /**
   * What keeps a URL from addressing anybody.
   *
   * @param raw a URL that begins with {@code mailto:}
   * @return null if it has addresses, or header fields alone, with which readers write to whom they
   *     like
   */
  public static @Nullable UrlDefect check(String raw) {
    int question = raw.indexOf('?');
    String written = raw.substring(SCHEME, question < 0 ? raw.length() : question);
    String addresses = Percent.decode(written).strip();
    if (addresses.isEmpty()) {
      boolean fields = question > 0 && raw.indexOf('=', question) > 0;
      return fields ? null : new UrlDefect("names no e-mail address", null);
    }
    for (String address : addresses.split(",", -1)) {
      int at = address.lastIndexOf('@');
      if (at < 1 || at == address.length() - 1 || hasBadEscape(written)) {
        String name = address.strip();
        return new UrlDefect("has \"" + name + "\" where an e-mail address belongs", null);
      }
    }
    return null;
  }

  private static boolean hasBadEscape(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      boolean valid =
          at + 2 < text.length()
              && Character.digit(text.charAt(at + 1), 16) >= 0
              && Character.digit(text.charAt(at + 2), 16) >= 0;
      if (!valid) {
        return true;
      }
    }
    return false;
  }
}
