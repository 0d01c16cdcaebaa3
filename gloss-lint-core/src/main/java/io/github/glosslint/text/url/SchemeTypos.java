package io.github.glosslint.text.url;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds schemes that were meant to be {@code http} or {@code https}, or that were forgotten. */
public final class SchemeTypos {

  private static final Set<String> OTHER_SCHEMES =
      Set.of(
          "ftp",
          "ftps",
          "sftp",
          "ssh",
          "git",
          "ws",
          "wss",
          "irc",
          "ircs",
          "mailto",
          "tel",
          "sms",
          "data",
          "javascript",
          "about",
          "blob",
          "urn",
          "doi",
          "magnet",
          "news",
          "nntp",
          "ldap",
          "ldaps",
          "jdbc",
          "jar",
          "geo",
          "xmpp",
          "sip",
          "sips",
          "view-source",
          "chrome",
          "edge",
          "vscode",
          "slack",
          "hftp",
          "httpg",
          "shttp",
          "htcpcp",
          "rtsp",
          "rtmp",
          "svn",
          "hdfs",
          "s3",
          "gs",
          "docker",
          "oci",
          "npm",
          "purl",
          "pkg");

  private SchemeTypos() {}

  /**
   * A scheme that is {@code http} or {@code https} with a slip of the finger; null if it is not.
   */
  public static @Nullable UrlDefect check(String raw, String scheme) {
    String rest = raw.substring(scheme.length() + 1);
    if (scheme.equals("localhost") || scheme.indexOf('.') > 0) {
      boolean port = !rest.isEmpty() && Character.isDigit(rest.charAt(0));
      return port ? UrlSyntax.defect("has no scheme", "http://" + raw) : null;
    }
    if (OTHER_SCHEMES.contains(scheme)) {
      return null;
    }
    String meant = meantScheme(scheme);
    if (meant == null) {
      return null;
    }
    int start = 0;
    while (start < rest.length() && rest.charAt(start) == '/') {
      start++;
    }
    return UrlSyntax.defect(
        "has the unknown scheme “" + scheme + "”", meant + "://" + rest.substring(start));
  }

  private static @Nullable String meantScheme(String scheme) {
    if (isNear(scheme, "https")) {
      return "https";
    }
    return isNear(scheme, "http") ? "http" : null;
  }

  /** Whether one letter was added, left out, changed or swapped with its neighbour. */
  private static boolean isNear(String word, String meant) {
    int prefix = 0;
    while (prefix < word.length()
        && prefix < meant.length()
        && word.charAt(prefix) == meant.charAt(prefix)) {
      prefix++;
    }
    String a = word.substring(prefix);
    String b = meant.substring(prefix);
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length() == 1;
    }
    String restA = a.substring(1);
    String restB = b.substring(1);
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0)
            && a.substring(2).equals(b.substring(2));
    return restA.equals(b) || a.equals(restB) || restA.equals(restB) || swapped;
  }
}
