package io.github.glosslint.rules;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.Verdict;

/** Iterates over the external URLs in a document: every place of each, in links and definitions. */
final class ExternalUrls {

  private ExternalUrls() {}

  @FunctionalInterface
  interface Visitor {
    void visit(String url, Location location);
  }

  @FunctionalInterface
  interface VerdictVisitor {
    void visit(String url, Location location, Verdict verdict);
  }

  static void each(LinkedDocument document, Visitor visitor) {
    Destinations.all(
        document,
        (from, target) -> {
          if (target instanceof Target.External external && external.isOfTheWeb()) {
            visitor.visit(external.url(), from.mark());
          }
        });
  }

  /** Those that URLs were checked about. */
  static void judged(LinkedDocument document, RuleContext context, VerdictVisitor visitor) {
    each(
        document,
        (url, location) -> {
          Verdict verdict = context.verdicts().verdict(url);
          if (verdict != null) {
            visitor.visit(url, location, verdict);
          }
        });
  }

  /** Where user information and host begin. */
  static int authorityStart(String url) {
    return url.indexOf("//") + 2;
  }

  /** Where user information, host and port end. */
  static int authorityEnd(String url) {
    int end = authorityStart(url);
    while (end < url.length() && !endsAuthority(url.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsAuthority(char c) {
    return c == '/' || c == '?' || c == '#' || c == '\\';
  }

  /**
   * Where the host begins: behind the last {@code @} of the authority, as the WHATWG URL standard
   * reads it.
   */
  static int hostStart(String url) {
    int at = url.lastIndexOf('@', authorityEnd(url) - 1);
    return Math.max(at + 1, authorityStart(url));
  }

  /** The host as written, without the port. */
  static String host(String url) {
    String host = url.substring(hostStart(url), authorityEnd(url));
    int colon = host.startsWith("[") ? host.indexOf(':', host.indexOf(']')) : host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  /** The fragment as written, without its {@code #}; empty if there is none. */
  static String fragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? "" : url.substring(hash + 1);
  }
}
