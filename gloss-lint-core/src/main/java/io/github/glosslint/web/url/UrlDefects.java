package io.github.glosslint.web.url;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes what is wrong with a URL, as a clause. */
final class UrlDefects {

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_HOST = 253;
  private static final int HIGHEST_PORT = 65_535;

  private UrlDefects() {}

  /** The forbidden domain code points of the WHATWG URL standard that OkHttp lets pass. */
  static boolean isDomainOrAddress(String host) {
    return host.chars().noneMatch(c -> "<>^|".indexOf(c) >= 0);
  }

  /** What can be seen from its front; null if that looks well. */
  static @Nullable String beforeParsing(WrittenUrl url) {
    String scheme = url.scheme();
    if (scheme.isEmpty()) {
      return "has no scheme, such as https:";
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return "has the scheme " + brief(scheme) + ", which is not http or https";
    }
    if (url.host().isEmpty()) {
      return "has no host";
    }
    String port = url.port();
    return port == null || port.isEmpty() ? null : port(port);
  }

  private static @Nullable String port(String port) {
    if (port.chars().anyMatch(c -> c < '0' || c > '9')) {
      return "has a port that is not a number";
    }
    String digits = port.replaceFirst("^0++", "");
    if (digits.isEmpty()) {
      return "has port 0, which is invalid";
    }
    return digits.length() > 5 || Integer.parseInt(digits) > HIGHEST_PORT
        ? "has a port above " + HIGHEST_PORT
        : null;
  }

  /** What it must be if the front looked well and the parser refused it. */
  static String afterParsing(WrittenUrl url) {
    String host = url.host();
    if (host.startsWith("[")) {
      return host.endsWith("]")
          ? "has an invalid IPv6 address"
          : "has an IPv6 address without its closing bracket";
    }
    if (host.indexOf(':') >= 0 || host.indexOf(']') >= 0) {
      return "has an IPv6 address without brackets";
    }
    if (host.isEmpty()) {
      return "is not an http or https URL";
    }
    if (host.indexOf(' ') >= 0) {
      return "has a space in the host";
    }
    if (host.indexOf('%') >= 0) {
      return "has invalid percent-encoding in the host";
    }
    if (host.startsWith(".") || host.contains("..")) {
      return "has a host with an empty label";
    }
    if (host.length() > LONGEST_HOST) {
      return "has a host of more than " + LONGEST_HOST + " characters";
    }
    for (String label : Ipv4.parts(host)) {
      if (label.length() > LONGEST_LABEL) {
        return "has a host with a label of more than " + LONGEST_LABEL + " characters";
      }
    }
    return host.chars().allMatch(c -> c < 128)
        ? "has an invalid character in the host"
        : "has an internationalised host without an ASCII form";
  }

  private static String brief(String scheme) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    return lower.length() <= 20 ? lower : lower.substring(0, 20) + "…";
  }
}
