package io.github.glosslint.config;

import io.github.glosslint.config.IgnoredFindings.Part;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads an entry of {@code ignore:}. For a single use. */
final class IgnoreReader {

  /** Each is compared with each finding. */
  static final int MAX_IGNORED = 1_000;

  private final SettingsNodes nodes;
  private final SettingsVocabulary vocabulary;
  private final PatternReader patterns;
  private final SettingsBuilder settings;

  private final List<String> rules = new ArrayList<>();
  private final Map<Part, String> matched = new EnumMap<>(Part.class);
  private final List<String> files = new ArrayList<>();
  private String reason = "";

  IgnoreReader(
      SettingsNodes nodes,
      SettingsVocabulary vocabulary,
      PatternReader patterns,
      SettingsBuilder settings) {
    this.nodes = nodes;
    this.vocabulary = vocabulary;
    this.patterns = patterns;
    this.settings = settings;
  }

  SettingsShape shape() {
    return keys().shape().requiring("rule");
  }

  private SettingsKeys keys() {
    SettingsKeys keys =
        new SettingsKeys("an entry of ignore")
            .add(
                "rule",
                SettingsShape.oneOrMore(SettingsShape.text()),
                "The rules, by id, alias or area.",
                value -> nodes.texts(value).forEach(this::rule))
            .add(
                "files",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of the files that the entry is for.",
                globs -> patterns.eachGlob(globs, (at, glob) -> files.add(glob)))
            .add(
                "reason",
                SettingsShape.text(),
                "Why these findings are not to be reported.",
                value -> reason = nodes.textOrEmpty(value));
    add(keys, Part.TARGET, "A pattern that matches a whole destination, with or without fragment.");
    add(keys, Part.FRAGMENT, "A pattern that matches a whole fragment.");
    add(keys, Part.LABEL, "A pattern that matches a whole label.");
    add(keys, Part.MESSAGE, "A pattern that matches a whole message.");
    return keys;
  }

  private void add(SettingsKeys keys, Part part, String summary) {
    keys.add(
        part.key(),
        SettingsShape.pattern(),
        summary,
        value ->
            patterns.one(
                value, text -> matched.put(part, UserPatterns.checkedPattern(text.value()))));
  }

  private void rule(YamlScalar name) {
    rules.add(name.value());
    SettingsProblem problem = RuleNames.unknown(name.value(), vocabulary.rules());
    if (problem != null) {
      nodes.problem(name.span(), problem.message(), problem.suggestions());
    }
  }

  void read(YamlNode node) {
    keys().read(node, nodes);
    if (node instanceof YamlMapping mapping && mapping.get("rule") == null) {
      nodes.problem(
          node, "An entry of \"ignore\" needs \"rule\", the rules whose findings it is for.");
    } else if (settings.countOfIgnored() == MAX_IGNORED) {
      nodes.problem(node, "More than " + MAX_IGNORED + " entries of \"ignore\".");
    } else if (!rules.isEmpty()) {
      settings.ignore(
          new IgnoredFindings(rules, matched, files, reason, nodes.file(), nodes.line(node)));
    }
  }
}
