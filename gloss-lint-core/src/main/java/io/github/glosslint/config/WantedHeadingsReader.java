package io.github.glosslint.config;

import io.github.glosslint.config.CustomRule.WantedHeading;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.List;

/** Reads the headings that a custom rule wants. */
final class WantedHeadingsReader {

  private final SettingsNodes nodes;
  private final PatternReader patterns;

  WantedHeadingsReader(SettingsNodes nodes, PatternReader patterns) {
    this.nodes = nodes;
    this.patterns = patterns;
  }

  /** A heading that is being read. */
  private static final class Draft {
    private String text = "";
    private String pattern = "";
    private int level;
  }

  /** Adds the key {@code headings}, whose value is added to {@code read}. */
  void addTo(SettingsKeys keys, List<WantedHeading> read) {
    keys.add(
        "headings",
        SettingsShape.oneOrMore(
            SettingsShape.anyOf(SettingsShape.text(), keys(new Draft()).shape())),
        "The text of each heading, or a mapping of text or pattern, and level.",
        value -> {
          for (YamlNode item : value instanceof YamlSequence list ? list.items() : List.of(value)) {
            heading(item, read);
          }
        });
  }

  private SettingsKeys keys(Draft draft) {
    return new SettingsKeys("a heading")
        .add(
            "text",
            SettingsShape.text(),
            "The whole text.",
            value -> draft.text = nodes.textOrEmpty(value))
        .add(
            "pattern",
            SettingsShape.pattern(),
            "A pattern that matches a part of the text.",
            value ->
                patterns.one(value, p -> draft.pattern = UserPatterns.checkedPattern(p.value())))
        .add(
            "level",
            SettingsShape.number(1, 6),
            "The level, 1 to 6; otherwise any.",
            value -> nodes.number(value, number -> draft.level = level(number)));
  }

  private static int level(int number) {
    if (number < 1 || number > 6) {
      throw new IllegalArgumentException("A level is between 1 and 6.");
    }
    return number;
  }

  private void heading(YamlNode node, List<WantedHeading> read) {
    Draft draft = new Draft();
    if (node instanceof YamlMapping) {
      keys(draft).read(node, nodes);
      if (draft.text.isEmpty() == draft.pattern.isEmpty()) {
        nodes.problem(node, "A heading has either \"text\" or \"pattern\".");
        return;
      }
    } else {
      draft.text = nodes.textOrEmpty(node);
    }
    if (!draft.text.isEmpty() || !draft.pattern.isEmpty()) {
      read.add(new WantedHeading(draft.text.strip(), draft.pattern, draft.level));
    }
  }
}
