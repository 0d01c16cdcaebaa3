package io.github.glosslint.generator.mintlify;

import io.github.glosslint.json.JsonTree;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.SourceText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a site says of its URLs.
 *
 * @param path of the file
 * @param redirects its {@code redirects}
 * @param made folders, without slashes around them, in which pages are made of descriptions of APIs
 * @param whole whether all of it is in the file: {@code $ref} brings in others
 */
record DocsConfig(String path, HostRedirects redirects, Set<String> made, boolean whole) {

  /** Where pages about APIs are, unless {@code directory} says otherwise. */
  private static final String API_REFERENCE = "api-reference";

  private static final Set<String> APIS = Set.of("openapi", "asyncapi", "graphql");

  static DocsConfig of(SourceText text) {
    Object root;
    try {
      root = JsonTree.read(text.content());
    } catch (IllegalArgumentException e) {
      root = null;
    }
    Set<String> made = new HashSet<>();
    boolean api = walk(root, made);
    if (api) {
      made.add(API_REFERENCE);
    }
    return new DocsConfig(
        text.path(),
        HostRedirects.inSettings(text.content()),
        Set.copyOf(made),
        root != null && !text.content().contains("\"$ref\""));
  }

  /** Gathers folders for pages about APIs; whether there are any such pages. */
  private static boolean walk(@Nullable Object value, Set<String> folders) {
    boolean api = false;
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        api |= APIS.contains(String.valueOf(entry.getKey()));
        if ("directory".equals(entry.getKey()) && entry.getValue() instanceof String folder) {
          folders.add(trimmed(folder));
        }
        api |= walk(entry.getValue(), folders);
      }
    } else if (value instanceof Collection<?> list) {
      for (Object each : list) {
        api |= walk(each, folders);
      }
    }
    return api;
  }

  private static String trimmed(String folder) {
    int start = folder.startsWith("/") ? 1 : 0;
    int end = folder.endsWith("/") ? folder.length() - 1 : folder.length();
    return start < end ? folder.substring(start, end) : "";
  }

  /** The folder of the site, with its final slash; empty for the root of the run. */
  String root() {
    return UrlPath.folder(path);
  }

  /**
   * Whether a page may be made of the description of an API.
   *
   * @param page below {@link #root}
   */
  boolean mayMake(String page) {
    for (String folder : made) {
      if (folder.isEmpty() || page.equals(folder) || page.startsWith(folder.concat("/"))) {
        return true;
      }
    }
    return false;
  }
}
