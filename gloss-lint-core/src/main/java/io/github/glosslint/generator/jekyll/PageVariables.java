package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.template.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Liquid's {@code page}. */
final class PageVariables {

  private PageVariables() {}

  /** Front matter and what Jekyll adds to it. What only a build knows is {@link Unknown}. */
  static Map<String, @Nullable Object> of(JekyllPage page) {
    Map<String, @Nullable Object> values = new HashMap<>(page.data());
    String url = page.url();
    String certain = url != null && page.otherUrls().isEmpty() ? url : null;
    values.put("url", certain != null ? certain : Unknown.VALUE);
    values.put("path", page.relative());
    values.put("name", UrlPath.name(page.path()));
    values.put("content", Unknown.VALUE);
    values.putIfAbsent("excerpt", Unknown.VALUE);
    for (String name : List.of("previous", "next", "output")) {
      values.put(name, Unknown.VALUE);
    }
    if (page.label().equals("pages")) {
      values.put("dir", certain != null ? folder(certain) : Unknown.VALUE);
      return values;
    }
    values.put("relative_path", page.relative());
    values.put("collection", page.label());
    values.put("id", certain != null ? UrlPath.folder(certain) + page.slug() : Unknown.VALUE);
    values.putIfAbsent("title", title(page.slug()));
    values.putIfAbsent("slug", page.slug());
    // How a date is written depends on the zone of the builder.
    values.put("date", Unknown.VALUE);
    List<String> folders = page.isPost() ? foldersAbove(page.relative()) : List.of();
    values.put("categories", JekyllPageReader.categories(folders, page.data()));
    values.put("tags", tags(page.data()));
    return values;
  }

  private static String folder(@Nullable String url) {
    return url == null ? "/" : UrlPath.folder(url);
  }

  private static List<String> foldersAbove(String relative) {
    int posts = Math.max(relative.indexOf("_posts/"), relative.indexOf("_drafts/"));
    return posts <= 0 ? List.of() : List.of(relative.substring(0, posts - 1).split("/"));
  }

  private static List<String> tags(Map<String, @Nullable Object> data) {
    Map<String, @Nullable Object> renamed = new HashMap<>();
    renamed.put("categories", data.get("tags"));
    renamed.put("category", data.get("tag"));
    return JekyllPageReader.categories(List.of(), renamed);
  }

  /** The title that a post gets from its file name: {@code my-post} becomes {@code My Post}. */
  private static String title(String slug) {
    StringBuilder out = new StringBuilder(slug.length());
    for (String word : slug.split("-")) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (!word.isEmpty()) {
        int first = word.offsetByCodePoints(0, 1);
        out.append(word.substring(0, first).toUpperCase(Locale.ROOT));
        out.append(word.substring(first).toLowerCase(Locale.ROOT));
      }
    }
    return out.toString();
  }
}
