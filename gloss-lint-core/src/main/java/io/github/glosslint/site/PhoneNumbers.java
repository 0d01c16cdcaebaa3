package io.github.glosslint.site;

import org.jspecify.annotations.Nullable;

/** Looks into {@code tel:} URLs (RFC 3966): one without a number calls nobody. */
final class PhoneNumbers {

  private static final int SCHEME = "tel:".length();

  private PhoneNumbers() {}

  /**
   * What keeps a URL from calling anybody.
   *
   * @param raw a URL that begins with {@code tel:}
   * @return null if there is anything that may be a number: people write letters, too
   */
  static Target.@Nullable Malformed check(String raw) {
    String number = UrlPath.decode(raw.substring(SCHEME)).strip();
    return number.isEmpty() || number.equals("+")
        ? new Target.Malformed("names no telephone number", null)
        : null;
  }
}
