package io.github.glosslint.site;

import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Redirects in the configuration of Nginx and Apache, as far as they are data: entries of a map,
 * {@code return} in an exact location, {@code rewrite} without an expression, {@code Redirect},
 * {@code RedirectMatch} and {@code RewriteRule}. Whatever needs a program to be understood says
 * nothing.
 */
final class ServerRules {

  /** Files beside the pages of a site. */
  private static final List<String> NGINX =
      List.of("nginx.conf", "redirects.conf", "redirects.map", "rewrites.conf");

  private static final String APACHE = ".htaccess";

  private ServerRules() {}

  /** Adds the rules of the files in a folder, whose name ends with a slash. */
  static void read(SourceTree tree, String folder, HostRedirects rules) {
    for (String name : NGINX) {
      nginx(content(tree, folder + name), rules);
    }
    content(tree, folder + APACHE).lines().forEach(line -> apache(words(line), rules));
  }

  private static String content(SourceTree tree, String path) {
    return tree.kind(path) == SourceTree.Kind.FILE ? tree.read(path).text().content() : "";
  }

  private static void nginx(String text, HostRedirects rules) {
    String location = "";
    for (String line : text.split("[\n;]", -1)) {
      int comment = line.indexOf('#');
      List<String> words = words(comment < 0 ? line : line.substring(0, comment));
      int at = words.indexOf("location");
      if (at >= 0) {
        boolean exact = words.size() > at + 2 && words.get(at + 1).equals("=");
        location = exact ? words.get(at + 2) : "";
        words = words.subList(Math.min(words.size(), at + 4), words.size());
      }
      if (words.size() == 3 && words.get(0).equals("return") && location.startsWith("/")) {
        rules.add(location, plain(words.get(2)), words.get(1));
      } else if (words.size() >= 3 && words.get(0).equals("rewrite")) {
        String path = literal(words.get(1));
        if (path != null) {
          rules.add(path, plain(words.get(2)), null);
        }
      } else if (words.size() == 2 && words.get(0).startsWith("/")) {
        rules.add(words.get(0), plain(words.get(1)), null);
      }
    }
  }

  /** The one path that an expression matches; null if there are more. */
  private static @Nullable String literal(String expression) {
    boolean bound = expression.startsWith("^/") && expression.endsWith("$");
    String path = bound ? expression.substring(1, expression.length() - 1) : "";
    for (int i = 0; i < path.length(); i++) {
      if ("*+?()[]{}|\\^$".indexOf(path.charAt(i)) >= 0) {
        return null;
      }
    }
    return path.isEmpty() ? null : path;
  }

  private static @Nullable String plain(String destination) {
    return destination.indexOf('$') < 0 ? destination : null;
  }

  private static void apache(List<String> words, HostRedirects rules) {
    String directive = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
    if (directive.equals("rewriterule") && words.size() > 2 && !words.get(2).equals("-")) {
      rules.addExpression(words.get(1));
      return;
    }
    boolean match = directive.equals("redirectmatch");
    boolean status = (match || directive.equals("redirect")) && words.size() == 4;
    int from = status ? 2 : 1;
    if (!directive.startsWith("redirect") || words.size() != from + 2) {
      return;
    }
    String code = status ? words.get(1) : null;
    if (match) {
      if (!isGone(words.get(1))) {
        rules.addExpression(words.get(from));
      }
      return;
    }
    String path = words.get(from);
    rules.add(path, words.get(from + 1), code);
    // It holds for all that is below as well.
    rules.add(path.endsWith("/") ? path + "*" : path + "/*", null, code);
  }

  /** Whether a word is a status that leads nowhere. */
  private static boolean isGone(String word) {
    return word.equals("gone") || word.startsWith("4");
  }

  private static List<String> words(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
  }
}
