package io.github.glosslint.generator.hugo;

import io.github.glosslint.markup.Flavor;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.List;

/** What the configuration tells goldmark, which reads Markdown for Hugo. */
final class GoldmarkSettings {

  private GoldmarkSettings() {}

  /** How the pages of a site are read that has its ids from {@code given}. */
  static Flavor flavor(HugoConfig config, Flavor given) {
    boolean lists = config.flag(true, "markup", "goldmark", "extensions", "definitionList");
    boolean terms =
        lists && config.flag(false, "markup", "goldmark", "parser", "autoDefinitionTermID");
    return given
        .with(
            new Flavor.Goldmark(
                true,
                config.flag(true, "markup", "goldmark", "parser", "attribute", "title"),
                config.flag(false, "markup", "goldmark", "parser", "attribute", "block"),
                config.flag(false, "markup", "goldmark", "renderer", "unsafe"),
                setsTex(config),
                lists,
                extras(config)))
        // Notes are numbered, so that each page has its own.
        .with(new Flavor.Extensions(false, terms, GoldmarkIds.notes(), false));
  }

  /** Whether URLs in text are links. */
  static boolean linkifies(HugoConfig config) {
    return config.flag(true, "markup", "goldmark", "extensions", "linkify");
  }

  /** The delimiters of the extension {@code extras}; those that have tildes make no difference. */
  private static String extras(HugoConfig config) {
    return extra(config, "superscript", "^")
        + extra(config, "insert", "+")
        + extra(config, "mark", "=");
  }

  private static String extra(HugoConfig config, String name, String delimiter) {
    String[] enable = {"markup", "goldmark", "extensions", "extras", name, "enable"};
    return config.flag(false, enable) ? delimiter : "";
  }

  /** Whether goldmark leaves what is between backslashes and brackets as it is. */
  private static boolean setsTex(HugoConfig config) {
    String[] passthrough = {"markup", "goldmark", "extensions", "passthrough"};
    YamlNode said = config.get(passthrough);
    if (!Keys.flag(said, false, "enable")) {
      return false;
    }
    for (String kind : List.of("inline", "block")) {
      if (Keys.get(said, "delimiters", kind) instanceof YamlSequence pairs) {
        for (YamlNode pair : pairs.items()) {
          if (Keys.texts(pair).stream().anyMatch(List.of("\\(", "\\[")::contains)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
