package io.github.glosslint.config;

import io.github.glosslint.config.CustomRule.KeyRule;
import io.github.glosslint.config.CustomRule.ValueType;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a custom rule says of keys of front matter. */
final class KeyRulesReader {

  private final SettingsNodes nodes;
  private final PatternReader patterns;

  KeyRulesReader(SettingsNodes nodes, PatternReader patterns) {
    this.nodes = nodes;
    this.patterns = patterns;
  }

  /** What is said of one key, while it is being read. */
  private static final class Draft {
    private boolean required;
    private @Nullable ValueType type;
    private String pattern = "";
    private final List<String> oneOf = new ArrayList<>();
  }

  /** Adds the keys {@code required} and {@code keys}, whose values are added to {@code read}. */
  void addTo(SettingsKeys keys, Map<String, KeyRule> read) {
    keys.add(
            "required",
            SettingsShape.oneOrMore(SettingsShape.text()),
            "Keys that must be there; names of a path have dots between.",
            value ->
                nodes
                    .texts(value)
                    .forEach(key -> add(key.value(), new KeyRule(true, null, "", List.of()), read)))
        .add(
            "keys",
            SettingsShape.map(keys(new Draft()).shape()),
            "What the values of keys must be like, by key.",
            value -> keyRules(value, read));
  }

  private void keyRules(YamlNode node, Map<String, KeyRule> read) {
    YamlMapping mapping = nodes.mapping(node, "the keys");
    if (mapping != null) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        Draft draft = new Draft();
        keys(draft).read(entry.value(), nodes);
        add(
            entry.key().value(),
            new KeyRule(draft.required, draft.type, draft.pattern, draft.oneOf),
            read);
      }
    }
  }

  /** A key may be named twice: as required, and with what its value must be like. */
  private static void add(String name, KeyRule rule, Map<String, KeyRule> read) {
    read.merge(
        name,
        rule,
        (one, other) -> {
          KeyRule fuller =
              one.type() == null && one.pattern().isEmpty() && one.oneOf().isEmpty() ? other : one;
          return new KeyRule(
              one.required() || other.required(), fuller.type(), fuller.pattern(), fuller.oneOf());
        });
  }

  private SettingsKeys keys(Draft draft) {
    return new SettingsKeys("a key of front matter")
        .add(
            "required",
            SettingsShape.flag().usually(false),
            "Whether the key must be there.",
            value -> nodes.flag(value, flag -> draft.required = flag))
        .add(
            "type",
            SettingsShape.oneOf(Arrays.stream(ValueType.values()).map(ValueType::word).toList()),
            "What the value is.",
            value -> draft.type = nodes.word(value, ValueType.values(), ValueType::word))
        .add(
            "pattern",
            SettingsShape.pattern(),
            "A pattern that matches a part of the value.",
            value ->
                patterns.one(value, p -> draft.pattern = UserPatterns.checkedPattern(p.value())))
        .add(
            "one-of",
            SettingsShape.oneOrMore(SettingsShape.text()),
            "The values that the key may have.",
            value -> nodes.texts(value).forEach(text -> draft.oneOf.add(text.value())));
  }
}
