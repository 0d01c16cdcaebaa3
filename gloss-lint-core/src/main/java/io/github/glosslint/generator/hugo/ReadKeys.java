package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.ConfigurationSection.Key;
import io.github.glosslint.site.ConfigurationSection.Kind;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** The keys of a configuration that matter here: what was read of them, and what was not. */
final class ReadKeys {

  /** What the command line or the environment of a build may say. */
  static final ConfigurationSection SECTION =
      new ConfigurationSection(
          "hugo",
          "What the build of a Hugo site says besides its configuration files.",
          List.of(
              new Key("environment", Kind.TEXT, "The environment that is built: production."),
              new Key("baseURL", Kind.TEXT, "The address of the site."),
              new Key("contentDir", Kind.TEXT, "The folder of the content."),
              new Key("themesDir", Kind.TEXT, "The folder of themes."),
              new Key("buildDrafts", Kind.FLAG, "Whether drafts are built."),
              new Key("buildFuture", Kind.FLAG, "Whether pages of the future are built."),
              new Key("buildExpired", Kind.FLAG, "Whether expired pages are built.")));

  private static final List<String> ASKED =
      List.of(
          "environment",
          "baseURL",
          "contentDir",
          "staticDir",
          "theme",
          "themesDir",
          "module.imports",
          "module.mounts",
          "defaultContentLanguage",
          "defaultContentLanguageInSubdir",
          "languages",
          "permalinks",
          "uglyURLs",
          "disablePathToLower",
          "disableKinds",
          "canonifyURLs",
          "relativeURLs",
          "refLinksErrorLevel",
          "buildDrafts",
          "buildFuture",
          "buildExpired",
          "cascade",
          "taxonomies",
          "markup.goldmark.renderer.unsafe",
          "markup.goldmark.extensions.definitionList",
          "markup.goldmark.renderHooks.link.useEmbedded",
          "markup.goldmark.renderHooks.image.useEmbedded",
          "markup.goldmark.parser.autoIDType",
          "markup.goldmark.parser.attribute.block");

  private ReadKeys() {}

  /** Those that are there. */
  static List<ConfigurationKey> of(HugoConfig config, Mounts mounts) {
    List<ConfigurationKey> keys = new ArrayList<>();
    for (String name : ASKED) {
      String[] path = name.split("\\.", -1);
      YamlNode value = config.get(path);
      if (value != null) {
        boolean imports = name.equals("theme") || name.equals("module.imports");
        String unread = imports ? unread(value, mounts) : "";
        keys.add(new ConfigurationKey(name, shown(value), unread, place(config, path), ""));
      }
    }
    return keys;
  }

  private static String shown(YamlNode value) {
    if (value instanceof YamlScalar scalar) {
      boolean bare = scalar.value().equals("true") || scalar.value().equals("false");
      return bare ? scalar.value() : '"' + scalar.value() + '"';
    }
    if (value instanceof YamlSequence items) {
      return counted(items.items().size(), "item");
    }
    return value instanceof YamlMapping keys ? counted(keys.entries().size(), "key") : "";
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** What is imported and not in the tree. */
  private static String unread(YamlNode value, Mounts mounts) {
    List<String> names = new ArrayList<>(Keys.texts(value));
    for (YamlMapping module : Keys.mappings(value)) {
      String path = Keys.text(module, "path");
      if (path != null) {
        names.add(path);
      }
    }
    names.retainAll(mounts.absent());
    return names.isEmpty()
        ? ""
        : String.join(", ", names)
            + (names.size() == 1 ? ", which is" : ", which are")
            + " not in the tree";
  }

  /** Where the file that has the last word says it. */
  private static Location place(HugoConfig config, String... path) {
    for (int i = config.layers().size() - 1; i >= 0; i--) {
      HugoConfig.Layer layer = config.layers().get(i);
      YamlNode value = Keys.get(layer.content(), path);
      if (value != null) {
        return new Location(layer.file(), value.span().start(), value.span().end());
      }
    }
    return new Location("", 0, 0);
  }
}
