package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code glossary}. For a single use. */
final class GlossarySettingsReader {

  private static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
  private static final List<Object> OFF = List.of("off", false);

  private final SettingsNodes nodes;
  private final PatternReader patterns;
  private final SettingsBuilder settings;

  private boolean enabled;
  private List<String> pages;
  private List<String> files;
  private List<String> data;
  private int level;
  private boolean adjacent;
  private List<String> aliasKeys;
  private @Nullable Locale locale;

  /**
   * @param settings have what is so where this file does not say, and get the location of each
   *     setting
   */
  GlossarySettingsReader(SettingsNodes nodes, PatternReader patterns, SettingsBuilder settings) {
    this.nodes = nodes;
    this.patterns = patterns;
    this.settings = settings;
    GlossarySettings begun = settings.currentGlossary();
    this.enabled = begun.enabled();
    this.pages = begun.pages();
    this.files = begun.files();
    this.data = begun.data();
    this.level = begun.level();
    this.adjacent = begun.adjacent();
    this.aliasKeys = begun.aliasKeys();
    this.locale = begun.locale();
  }

  SettingsShape shape() {
    return SettingsShape.anyOf(SettingsShape.oneOf(OFF), keys().shape());
  }

  GlossarySettings read(YamlNode node) {
    Object value = node instanceof YamlScalar ? YamlValues.toJava(node, YamlVersion.V1_2) : null;
    if (value != null && OFF.contains(value)) {
      enabled = false;
      settings.origin("glossary:enabled", nodes.place(node));
    } else {
      // Who sets it up after "glossary: off" means it.
      enabled |= node instanceof YamlMapping;
      keys().read(node, nodes);
      nodes.keepOrigins("glossary:", node, settings::origin);
    }
    return new GlossarySettings(
        "", enabled, pages, files, data, level, adjacent, aliasKeys, locale);
  }

  private SettingsKeys keys() {
    return new SettingsKeys("glossary")
        .add(
            "enabled",
            SettingsShape.flag().usually(true),
            "false: nothing is a glossary, whatever it looks like.",
            value -> nodes.flag(value, flag -> enabled = flag))
        .add(
            "pages",
            SettingsShape.oneOrMore(SettingsShape.glob()),
            "Globs of pages that hold many entries, under headings or in lists of definitions.",
            value -> pages = globs(value))
        .add(
            "files",
            SettingsShape.oneOrMore(SettingsShape.glob()),
            "Globs of files that are an entry each.",
            value -> files = globs(value))
        .add(
            "data",
            SettingsShape.oneOrMore(SettingsShape.matching("(?!/)")),
            "YAML and JSON files whose items are entries.",
            this::data)
        .add(
            "level",
            SettingsShape.number(1, 6),
            "The level of headings that are terms; otherwise the level that most headings have.",
            value -> nodes.number(value, number -> level = level(number)))
        .add("aliases", aliases(), "How the aliases of an entry are written.", nodes)
        .add(
            "locale",
            SettingsShape.matching(LANGUAGE_TAG),
            "The language that entries are sorted by, such as de or sv-SE.",
            this::locale);
  }

  private SettingsKeys aliases() {
    return new SettingsKeys("the aliases")
        .add(
            "headings",
            SettingsShape.flag().usually(true),
            "Whether headings with nothing between them are terms of one entry.",
            value -> nodes.flag(value, flag -> adjacent = flag))
        .add(
            "keys",
            SettingsShape.oneOrMore(SettingsShape.text()).usually(GlossarySettings.ALIAS_KEYS),
            "Keys of front matter and data that hold aliases.",
            value -> aliasKeys = nodes.texts(value).stream().map(YamlScalar::value).toList());
  }

  private List<String> globs(YamlNode node) {
    List<String> globs = new ArrayList<>();
    patterns.eachGlob(node, (at, glob) -> globs.add(glob));
    return globs;
  }

  private void data(YamlNode node) {
    List<String> paths = new ArrayList<>();
    for (YamlScalar text : nodes.texts(node)) {
      nodes.checked(text, () -> paths.add(nodes.pathInside(text.value(), "file")));
    }
    data = paths;
  }

  private static int level(int number) {
    if (number < 1 || number > 6) {
      throw new IllegalArgumentException("The level of a heading is between 1 and 6.");
    }
    return number;
  }

  private void locale(YamlNode node) {
    YamlScalar text = nodes.text(node);
    if (text != null && text.value().matches(LANGUAGE_TAG)) {
      locale = Locale.forLanguageTag(text.value());
    } else if (text != null) {
      nodes.problem(
          node, "\"" + text.value() + "\" is no language tag, such as \"de\" or \"sv-SE\".");
    }
  }
}
