package io.github.glosslint.web.url;

import java.util.List;
import java.util.Locale;

/** Host names without a meaning on the public Internet, or with different meanings. */
public final class SpecialNames {

  /** RFC 6761, RFC 6762, RFC 8375, and what ICANN set aside in 2024. */
  private static final List<String> PRIVATE =
      List.of("localhost", "localdomain", "local", "internal", "home.arpa");

  /** RFC 2606 and RFC 6761; RFC 7686 and RFC 9476 for names that are no matter of DNS. */
  private static final List<String> RESERVED =
      List.of(
          "example.com",
          "example.net",
          "example.org",
          "example",
          "test",
          "invalid",
          "onion",
          "alt");

  private SpecialNames() {}

  /**
   * Whether a name is one of the machine or of the local network, as {@code localhost} is.
   *
   * @param host in any case, with or without the final dot
   */
  public static boolean isPrivate(String host) {
    return isIn(host, PRIVATE);
  }

  /**
   * Whether a name is set aside for examples and tests, as {@code example.com} is.
   *
   * @param host in any case, with or without the final dot
   */
  public static boolean isReserved(String host) {
    return isIn(host, RESERVED);
  }

  private static boolean isIn(String host, List<String> domains) {
    String lower = host.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
  }
}
