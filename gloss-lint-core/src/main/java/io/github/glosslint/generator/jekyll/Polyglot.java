package io.github.glosslint.generator.jekyll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages of jekyll-polyglot, which builds a site once for each of them: for the default one
 * at the top, for each other one in a folder of its name. A page is in one language; where it has
 * no translation, it is in the folders of the other languages as well.
 *
 * @param languages all of them; empty on a site without the plugin
 * @param standard the default one
 * @see <a
 *     href="https://github.com/untra/polyglot/blob/c0dae12e/lib/jekyll/polyglot/patches/jekyll/site.rb">site.rb</a>
 */
record Polyglot(List<String> languages, String standard, boolean byPath) {

  static Polyglot of(JekyllConfig config) {
    String standard = config.text("default_lang", "en");
    List<String> languages = new ArrayList<>();
    if (config.hasPlugin("jekyll-polyglot")) {
      languages.addAll(config.strings("languages"));
      languages.add(standard);
    }
    return new Polyglot(List.copyOf(languages), standard, config.flag("lang_from_path", false));
  }

  /**
   * Where a page is written.
   *
   * @param url its URL path without regard to languages
   */
  String url(String url, String path, Map<String, @Nullable Object> data) {
    if (languages.isEmpty()) {
      return url;
    }
    Object named = data.get("lang");
    String language = named != null ? configured(String.valueOf(named)) : ofPath(path);
    if (language == null) {
      return url;
    }
    String plain = named == null || data.get("permalink") != null ? url : withoutLanguages(url);
    return language.equals(standard) ? plain : "/" + language + plain;
  }

  /** The language as the configuration spells it; null if it has none of that name. */
  private @Nullable String configured(String language) {
    for (String name : languages) {
      if (name.equalsIgnoreCase(language)) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String ofPath(String path) {
    if (byPath) {
      for (String segment : path.split("[./]")) {
        String language = configured(segment);
        if (language != null) {
          return language;
        }
      }
    }
    return null;
  }

  /** A URL whose file says its language, {@code /about.de.html} or {@code /de/about.html}. */
  private String withoutLanguages(String url) {
    String plain = url;
    for (String language : languages) {
      for (String name : new String[] {"/" + language + "/", "." + language + "."}) {
        plain = plain.replace(name, "/");
      }
    }
    return plain;
  }

  /**
   * The folder of the language of a page, in which paths that begin with a slash are looked for
   * first.
   *
   * @param url the URL path of the page, below the base URL
   * @return without a slash before it and with one behind it; empty for the default language
   */
  String folder(String url) {
    int slash = languages.isEmpty() ? -1 : url.indexOf('/', 1);
    String name = slash < 0 ? "" : url.substring(1, slash);
    return !name.equals(standard) && languages.contains(name) ? name + "/" : "";
  }
}
