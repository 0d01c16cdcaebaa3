package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The languages that a site is translated into.
 *
 * @param config which says so
 * @param others those beside the default one: they are named, or have a folder
 */
record Locales(SiteConfig config, List<String> others) {

  static Locales of(SourceTree tree, SiteConfig config) {
    Set<String> locales = new TreeSet<>();
    JsValue named = config.value().get("i18n", "locales");
    List<String> texts = ContentOptions.texts(named);
    if (texts != null) {
      locales.addAll(texts);
    }
    if (named instanceof JsValue.Unknown) {
      String folder = config.folder() + "i18n/";
      for (String file : tree.files()) {
        int slash = file.startsWith(folder) ? file.indexOf('/', folder.length()) : -1;
        if (slash > 0) {
          locales.add(file.substring(folder.length(), slash));
        }
      }
    }
    locales.remove(config.locale());
    return new Locales(config, List.copyOf(locales));
  }

  /** The folder of the translations into a language, with its final slash. */
  String folder(String locale) {
    String path = config.value().text("i18n", "localeConfigs", locale, "path");
    String all = config.value().text("i18n", "path");
    return SiteConfig.folder(config.folder(), all == null ? "i18n" : all)
        + (path == null ? locale : path)
        + "/";
  }
}
