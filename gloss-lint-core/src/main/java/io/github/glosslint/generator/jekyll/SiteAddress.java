package io.github.glosslint.generator.jekyll;

import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is published: under which hosts, and below which folder of them.
 *
 * @param hosts in small letters, with a port where it is not the usual one
 * @param baseurl begins with a slash and does not end with one, or is empty
 * @param certain whether no build is seen to set another base URL than the configured one
 * @param custom whether the host is named by {@code CNAME}: what the same owner publishes with it
 *     shares it
 */
record SiteAddress(Set<String> hosts, String baseurl, boolean certain, boolean custom) {

  /** Hosts of code hosts, where each owner has a name and each project of the owner a folder. */
  private static final List<String> FORGES =
      List.of(".github.io", ".gitlab.io", ".codeberg.page", ".bitbucket.io", ".gitee.io");

  /** What configurations are called that nothing is published with. */
  private static final List<String> NEVER_PUBLISHED =
      List.of("dev", "local", "test", "debug", "serve", "draft", "stag", "preview");

  SiteAddress {
    hosts = Set.copyOf(hosts);
  }

  /**
   * @param folder of the configuration, with its final slash
   * @param settled whether the settings of the run say what the base URL is
   */
  static SiteAddress of(SourceTree tree, String folder, JekyllConfig config, boolean settled) {
    Set<String> hosts = new HashSet<>();
    String host = host(config.url());
    if (host != null && !host.isEmpty()) {
      hosts.add(host);
    }
    String cname = folder + "CNAME";
    boolean custom = tree.kind(cname) == SourceTree.Kind.FILE;
    if (custom) {
      String name = tree.read(cname).text().content().strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && name.indexOf('\n') < 0) {
        hosts.add(name);
      }
    }
    boolean certain =
        settled || config.baseurl().isEmpty() || !isOverridden(tree, folder, config.baseurl());
    return new SiteAddress(hosts, config.baseurl(), certain, custom);
  }

  /** Whether a workflow or a second configuration sets a base URL of its own. */
  private static boolean isOverridden(SourceTree tree, String folder, String baseurl) {
    for (String path : tree.files()) {
      boolean workflow = path.startsWith(".github/workflows/");
      if (workflow || isOtherConfig(path, folder)) {
        String text = tree.read(path).text().content();
        String key = workflow ? "--baseurl" : "baseurl:";
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
          boolean own = workflow || at == 0 || text.charAt(at - 1) == '\n';
          if (own && !value(text, at + key.length()).equals(baseurl)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether a file is a configuration beside {@code _config.yml} that a site may be published with.
   */
  static boolean isOtherConfig(String path, String folder) {
    if (!path.startsWith(folder + "_config") || !path.endsWith(".yml")) {
      return false;
    }
    String rest = path.substring(folder.length() + "_config".length());
    return !rest.equals(".yml") && NEVER_PUBLISHED.stream().noneMatch(rest::contains);
  }

  /** The word after an offset, without quotes and a final slash. */
  private static String value(String text, int from) {
    int start = from;
    while (start < text.length() && " =\"'\\".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && " \"'\\\r\n#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean slash = end > start && text.charAt(end - 1) == '/';
    return text.substring(start, slash ? end - 1 : end);
  }

  /** The URLs of the site's first page. */
  List<String> urls() {
    return hosts.stream().sorted().map(host -> "//" + host + baseurl + "/").toList();
  }

  /** The path of a URL of the site's hosts, with query and fragment; null for any other URL. */
  @Nullable String local(String url) {
    String host = hosts.isEmpty() ? null : host(url);
    if (host == null || !hosts.contains(host)) {
      return null;
    }
    String rest = url.substring(endOfHost(url));
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** The host of a URL of the web as URLs are compared; null if it is not one. */
  private static @Nullable String host(String url) {
    int slashes = url.indexOf("//");
    String scheme = slashes < 0 ? "?" : url.substring(0, slashes).toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http:");
    if (!http && !scheme.equals("https:") && !scheme.isEmpty()) {
      return null;
    }
    String host = url.substring(slashes + 2, endOfHost(url)).toLowerCase(Locale.ROOT);
    String usual = http ? ":80" : ":443";
    return host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
  }

  private static int endOfHost(String url) {
    int end = url.indexOf("//") + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * The path below the base URL, without a slash before it.
   *
   * @param path from the root of the host, without a slash before it
   * @return null if it is not below it
   */
  @Nullable String below(String path) {
    if (baseurl.isEmpty()) {
      return path;
    }
    String prefix = baseurl.substring(1);
    if (path.equals(prefix)) {
      return "";
    }
    return path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : null;
  }

  /** Whether the same host may have sites that this tree does not show. */
  boolean isShared() {
    return custom || !baseurl.isEmpty();
  }

  /** Whether the host is one that a code host gives to an owner of many projects. */
  boolean isOfForge() {
    return hosts.stream().anyMatch(host -> FORGES.stream().anyMatch(host::endsWith));
  }
}
