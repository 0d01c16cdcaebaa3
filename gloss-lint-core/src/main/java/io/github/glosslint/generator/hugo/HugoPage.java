package io.github.glosslint.generator.hugo;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A file of content.
 *
 * @param source the file
 * @param place where it is below the content, such as {@code posts/first/index.md}
 * @param language the name of its language
 * @param path what it is found by: {@code posts/first}, in small letters; empty for the home page
 * @param raw the same as the files are named
 * @param matter what its front matter says; null if it has none
 */
record HugoPage(
    String source,
    String place,
    String language,
    Kind kind,
    String path,
    String raw,
    @Nullable YamlMapping matter) {

  /** What a page is. */
  enum Kind {
    /** A file that is a page by itself. */
    SINGLE,
    /** The index of a folder whose other files are its resources. */
    LEAF,
    /** The index of a section, or the home page. */
    BRANCH
  }

  /** The home page of a language, whether or not a file stands for it. */
  static HugoPage home(String language) {
    return new HugoPage("", "_index.md", language, Kind.BRANCH, "", "", null);
  }

  @Nullable YamlNode get(String... keys) {
    return Keys.get(matter, keys);
  }

  @Nullable String text(String... keys) {
    return Keys.text(matter, keys);
  }

  /** The folder of the file below the content, in small letters, without a final slash. */
  String folder() {
    int slash = place.lastIndexOf('/');
    return slash < 0 ? "" : UrlNames.key(place.substring(0, slash));
  }

  /** The folder that names without an ending count from. */
  String container() {
    if (kind == Kind.BRANCH) {
      return path;
    }
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The first folder of the path; empty for what is at the top. */
  String section() {
    int slash = path.indexOf('/');
    return slash >= 0 ? path.substring(0, slash) : kind == Kind.BRANCH ? path : "";
  }
}
