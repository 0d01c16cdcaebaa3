package io.github.glosslint.text.url;

import org.jspecify.annotations.Nullable;

/** Looks into {@code tel:} URLs (RFC 3966): one without a number calls nobody. */
public final class PhoneNumbers {

  private static final int SCHEME = "tel:".length();

  private PhoneNumbers() {}

  /**
   * What keeps a URL from calling anybody.
   *
   * @param raw a URL that begins with {@code tel:}
   * @return null if there is anything that may be a number: people write letters, too
   */
  public static @Nullable UrlDefect check(String raw) {
    String number = Percent.decode(raw.substring(SCHEME)).strip();
    return number.isEmpty() || number.equals("+")
        ? new UrlDefect("names no telephone number", null)
        : null;
  }
}
