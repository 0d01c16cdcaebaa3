package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the plugin {@code i18n} builds (mkdocs-static-i18n 1.3), and which file stands
 * for which: with suffixes {@code a.fr.md} for {@code a.md}, else {@code fr/a.md}. The site of the
 * default language is at the root, and each other one in a folder. Paths are relative to the folder
 * of pages.
 *
 * @param folders whether {@code docs_structure} is {@code "folder"}, and no suffix tells the
 *     language
 * @param usual the default language
 * @param others the other ones that are built
 * @param fallback whether a page without translation is shown in the default language
 */
record Languages(boolean folders, String usual, Set<String> others, boolean fallback) {

  private static final String PLUGIN = "i18n";

  /** What the plugin takes for a language, whether it is built or not. */
  private static final Pattern LOCALE =
      Pattern.compile("[a-z]{2}(?:-[A-Za-z]{4})?(?:-[A-Z]{2})?|[a-z]{2}_[A-Z]{2}");

  /** The languages of a site; null if the plugin is off or does not say them. */
  static @Nullable Languages of(Options plugins) {
    String usual = null;
    Set<String> others = new LinkedHashSet<>();
    for (YamlNode item : ConfigLayers.items(plugins.get(PLUGIN, "languages"))) {
      YamlMapping language = item instanceof YamlMapping mapping ? mapping : null;
      String locale = language == null ? null : ConfigLayers.text(language.get("locale"));
      if (language == null || locale == null) {
        return null;
      }
      if (ConfigLayers.flag(language.get("default"), false)) {
        usual = locale;
      } else if (ConfigLayers.flag(language.get("build"), true) && !locale.equals("null")) {
        others.add(locale);
      }
    }
    if (usual == null) {
      return null;
    }
    boolean folders = "folder".equals(ConfigLayers.text(plugins.get(PLUGIN, "docs_structure")));
    boolean fallback = ConfigLayers.flag(plugins.get(PLUGIN, "fallback_to_default"), true);
    return new Languages(folders, usual, others, fallback);
  }

  /** The language of a file, which need not be built. */
  String of(String file) {
    String said = said(file);
    return said == null ? usual : said;
  }

  /** Whether the site of any language has a file. */
  boolean isBuilt(String file) {
    String language = of(file);
    return language.equals(usual) || others.contains(language);
  }

  /** The language that the path of a file names; null if it names none. */
  private @Nullable String said(String file) {
    String said;
    if (folders) {
      int slash = file.indexOf('/');
      said = slash < 0 ? "" : file.substring(0, slash);
    } else {
      String stem = UrlPath.withoutExtension(UrlPath.name(file));
      said = stem.substring(stem.lastIndexOf('.') + 1);
      if (said.length() == stem.length()) {
        return null;
      }
    }
    boolean known = said.equals(usual) || others.contains(said);
    return known || LOCALE.matcher(said).matches() ? said : null;
  }

  /** The path of a file without its language. */
  String plain(String file) {
    String said = said(file);
    if (said == null) {
      return file;
    }
    if (folders) {
      return file.substring(said.length() + 1);
    }
    String name = UrlPath.name(file);
    String stem = UrlPath.withoutExtension(name);
    return UrlPath.folder(file)
        + stem.substring(0, stem.length() - said.length() - 1)
        + name.substring(stem.length());
  }

  /** The file that says the same in a language. */
  private String variant(String plain, String language) {
    if (folders) {
      return language + "/" + plain;
    }
    String name = UrlPath.name(plain);
    String stem = UrlPath.withoutExtension(name);
    return UrlPath.folder(plain) + stem + "." + language + name.substring(stem.length());
  }

  /** The folder of the site of a language, with its final slash; empty for the default one. */
  String root(String language) {
    return language.equals(usual) ? "" : language + "/";
  }

  /**
   * The file that a path leads to from a page.
   *
   * @param isThere whether there is a file that is published
   * @return null if the site of the page's language has none
   */
  @Nullable String find(String path, String language, Predicate<String> isThere) {
    for (String file : candidates(path, language)) {
      if (isThere.test(file) && isIn(language, file, isThere)) {
        return file;
      }
    }
    return null;
  }

  private List<String> candidates(String path, String language) {
    if (!folders) {
      return List.of(variant(path, language), variant(path, usual), path);
    }
    String said = said(path);
    if (said == null || !said.equals(language) && !said.equals(usual)) {
      return fallback
          ? List.of(variant(path, language), variant(path, usual), path)
          : List.of(variant(path, language), path);
    }
    String plain = plain(path);
    return fallback
        ? List.of(path, variant(plain, said.equals(language) ? usual : language), plain)
        : List.of(path, plain);
  }

  /** Whether the site of a language has a file. */
  private boolean isIn(String language, String file, Predicate<String> isThere) {
    String of = of(file);
    return of.equals(language)
        || of.equals(usual) && fallback && !isThere.test(variant(plain(file), language));
  }

  /** Languages in whose sites a page of the default language stands for one that is missing. */
  List<String> standsIn(String page, Predicate<String> isThere) {
    if (!fallback || !of(page).equals(usual)) {
      return List.of();
    }
    return others.stream()
        .filter(language -> !isThere.test(variant(plain(page), language)))
        .toList();
  }

  /** The files that may be copied to a URL of the site. */
  List<String> copied(String url) {
    int slash = url.indexOf('/');
    String first = slash < 0 ? "" : url.substring(0, slash);
    if (others.contains(first)) {
      return List.of(variant(url.substring(slash + 1), first));
    }
    return List.of(variant(url, usual), url);
  }
}
