package io.github.glosslint.web.url;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which ports may be contacted. */
public final class Ports {

  /** Those of the bad ports of the WHATWG Fetch standard that are not below 1024. */
  private static final Set<Integer> OTHER_SERVICES =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
          6669, 6679, 6697, 10_080);

  private Ports() {}

  /**
   * Why a port is not asked.
   *
   * @return a clause; null for 80, 443 and those from 1024 on that no browser refuses
   */
  public static @Nullable String refusal(int port) {
    if (port == 80 || port == 443) {
      return null;
    }
    if (port < 1024 || port > 65_535) {
      return "port " + port + " is not used by web servers (80, 443, 1024 and up)";
    }
    return OTHER_SERVICES.contains(port)
        ? "port " + port + " belongs to another service, and browsers refuse it"
        : null;
  }
}
