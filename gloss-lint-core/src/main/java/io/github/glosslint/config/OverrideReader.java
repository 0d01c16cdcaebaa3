package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an override: settings for certain files. For a single use. */
final class OverrideReader {

  private final SettingsNodes nodes;
  private final SettingsWords words;
  private final PatternReader patterns;
  private final RuleSettingsReader ruleReader;
  private final SettingsBuilder settings;

  private final SitePathsReader paths;
  private final List<String> files = new ArrayList<>();
  private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
  private @Nullable String dialect;
  private @Nullable String anchors;

  OverrideReader(
      SettingsNodes nodes,
      SettingsWords words,
      PatternReader patterns,
      RuleSettingsReader ruleReader,
      SettingsBuilder settings) {
    this.nodes = nodes;
    this.words = words;
    this.patterns = patterns;
    this.ruleReader = ruleReader;
    this.settings = settings;
    this.paths = new SitePathsReader(nodes, settings::overrideOrigin);
  }

  SettingsShape shape() {
    return keys().shape().requiring("files");
  }

  private SettingsKeys keys() {
    SettingsKeys keys = new SettingsKeys("an override");
    paths.addTo(keys);
    return keys.add(
            "files",
            SettingsShape.oneOrMore(SettingsShape.glob()),
            "Globs of the files that the override applies to.",
            globs -> patterns.eachGlob(globs, (at, glob) -> files.add(glob)))
        .add(
            "dialect",
            SettingsShape.oneOf(words.dialects(false)),
            "How these files are read.",
            value -> {
              dialect = words.dialect(value, false);
              settings.overrideOrigin("dialect", nodes.place(value));
            })
        .add(
            "anchors",
            SettingsShape.oneOf(words.anchors()),
            "How the ids of headings in these files are generated.",
            value -> {
              anchors = words.anchors(value);
              settings.overrideOrigin("anchors", nodes.place(value));
            })
        .add(
            "rules",
            RuleSettingsReader::shape,
            "The severity and the options of rules in these files.",
            value -> rules.putAll(ruleReader.read(value, settings::overrideOrigin)));
  }

  void read(YamlNode node) {
    keys().read(node, nodes);
    if (node instanceof YamlMapping mapping && mapping.get("files") == null) {
      nodes.problem(node, "An override needs \"files\", the files it applies to.");
    } else if (!files.isEmpty()) {
      settings
          .from(nodes.place(node))
          .override(new SettingsOverride(files, dialect, anchors, rules, paths.read()));
    }
  }
}
