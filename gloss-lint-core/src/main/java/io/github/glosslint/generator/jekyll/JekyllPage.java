package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.site.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that Jekyll renders.
 *
 * @param path the file, relative to the root of the run
 * @param relative the file as Jekyll names it: relative to the source, or to the folder of
 *     collections
 * @param label {@code pages} or the label of the collection it is in
 * @param frontMatter its own front matter
 * @param defects what is wrong with the front matter
 * @param data front matter with the defaults of the configuration behind it
 * @param slug what placeholders make of the file's name or the slug in its front matter
 * @param date null if nothing dates it
 * @param url the URL path of the output; null if only the generator knows it
 * @param otherUrls URL paths it gets where the site is built in another time zone
 * @param state whether it is written at all
 */
record JekyllPage(
    String path,
    String relative,
    String label,
    FrontMatter frontMatter,
    List<Defect> defects,
    Map<String, @Nullable Object> data,
    String slug,
    @Nullable PostDate date,
    @Nullable String url,
    List<String> otherUrls,
    State state) {

  /** What becomes of a page. */
  enum State {
    WRITTEN,
    /** A post that is dated in the future, or a draft: it will be there some day. */
    LATER,
    /** {@code published: false}, or part of a collection without output. */
    NEVER
  }

  boolean isPost() {
    return label.equals("posts");
  }

  /** Whether it is never a page of its own, but may be shown on others, by a loop or a tag. */
  boolean isShownElsewhere() {
    return state == State.NEVER && !label.equals("pages") && !isPost();
  }

  /** The ending that its permalink has, or else that of what the converters make of it. */
  String outputExtension() {
    String written =
        data.get("permalink") instanceof String url ? UrlPath.writtenExtension(url) : "";
    return written.isEmpty() ? outputExtension(UrlPath.writtenExtension(path)) : written;
  }

  /** The ending of what the converters make of a file; as it is where none of them takes it. */
  static String outputExtension(String extension) {
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case ".md", ".markdown", ".mkdown", ".mkdn", ".mkd" -> ".html";
      case ".scss", ".sass" -> ".css";
      case ".coffee" -> ".js";
      default -> extension;
    };
  }
}
