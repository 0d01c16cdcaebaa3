package io.github.glosslint.text.url;

import java.util.List;
import java.util.Locale;

/**
 * Tells hosts that nobody is meant to visit: those of examples (RFC 2606 and 6761), of the reader's
 * own machine, and of private networks.
 */
public final class ExampleHosts {

  private static final List<String> NAMES =
      List.of(
          "localhost",
          "example",
          "example.com",
          "example.net",
          "example.org",
          "example.edu",
          "test",
          "invalid",
          "local",
          "internal",
          "domain.com",
          "domain.tld",
          "mydomain.com",
          "yourdomain.com",
          "mysite.com",
          "yoursite.com",
          "foo.com",
          "foo.bar",
          "bar.com");

  private ExampleHosts() {}

  /** Whether an absolute URL is one that nobody is meant to visit. */
  public static boolean isExample(String url) {
    String host = host(url);
    if (host.indexOf('.') < 0) {
      return true;
    }
    for (String name : NAMES) {
      if (host.equals(name) || host.endsWith("." + name)) {
        return true;
      }
    }
    return host.matches("(0|10|127|192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01]))\\.[0-9.]+");
  }

  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end).toLowerCase(Locale.ROOT);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int port = authority.startsWith("[") ? -1 : authority.indexOf(':');
    return port < 0 ? authority : authority.substring(0, port);
  }
}
