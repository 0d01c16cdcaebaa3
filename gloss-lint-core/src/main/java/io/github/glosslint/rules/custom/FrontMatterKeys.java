package io.github.glosslint.rules.custom;

import com.google.re2j.Pattern;
import io.github.glosslint.config.CustomRule.KeyRule;
import io.github.glosslint.config.CustomRule.Keys;
import io.github.glosslint.config.CustomRule.ValueType;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import io.github.glosslint.yaml.YamlValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keys that front matter must have, and what their values must be like. */
final class FrontMatterKeys implements Rule {

  /** A date, perhaps with a time, as YAML and Jekyll write it. */
  private static final Pattern DATE =
      Pattern.compile(
          "^\\d{4}-\\d{1,2}-\\d{1,2}([Tt ]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?.*)?$");

  private final Subject subject;
  private final Map<String, KeyRule> keys;
  private final Map<String, Pattern> patterns = new HashMap<>();

  FrontMatterKeys(Subject subject, Keys rule) {
    this.subject = subject;
    this.keys = new TreeMap<>(rule.keys());
    this.keys.forEach(
        (name, key) -> {
          if (!key.pattern().isEmpty()) {
            patterns.put(name, Pattern.compile(key.pattern()));
          }
        });
  }

  @Override
  public RuleId id() {
    return subject.id();
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Document facts = document.document();
    FrontMatter frontMatter = facts.frontMatter();
    if (!subject.includes(facts) || isUnreadable(facts)) {
      return;
    }
    YamlMapping mapping = frontMatter.mapping();
    Location head =
        new Location(facts.path(), frontMatter.span().start(), frontMatter.span().end());
    Location whole =
        frontMatter.present()
            ? new Location(facts.path(), head.start(), Math.min(head.end(), head.start() + 3))
            : new Location(facts.path(), 0, 0);
    List<String> missing = new ArrayList<>(0);
    keys.forEach(
        (name, key) -> {
          YamlNode value = value(mapping, name);
          if (value != null) {
            check(name, key, value, facts, context);
          } else if (key.required()) {
            missing.add(name);
          }
        });
    if (!missing.isEmpty()) {
      missing(missing, mapping, whole, context);
    }
  }

  private static boolean isUnreadable(Document facts) {
    return facts.defects().stream()
        .anyMatch(defect -> defect.kind() == Defect.Kind.FRONT_MATTER_SYNTAX);
  }

  private void missing(
      List<String> missing, @Nullable YamlMapping mapping, Location whole, RuleContext context) {
    String what = mapping == null ? "This page has no front matter with" : "The front matter lacks";
    String keyed = missing.size() == 1 ? " the key " : " the keys ";
    context.report(
        whole,
        subject.message(
            String.join(", ", missing),
            what + keyed + Subject.quoted(missing) + hint(missing, mapping)));
  }

  /** A key that is there and looks like the first that is not. */
  private static String hint(List<String> missing, @Nullable YamlMapping mapping) {
    List<String> names =
        mapping == null
            ? List.of()
            : mapping.entries().stream().map(entry -> entry.key().value()).toList();
    List<String> near = Candidates.of(names).closest(missing.get(0));
    return near.isEmpty() ? "" : "; is \"" + near.get(0) + "\" meant as one?";
  }

  /** The value at a path; a key that has dots itself is found as well. */
  private static @Nullable YamlNode value(@Nullable YamlMapping mapping, String name) {
    YamlNode node = mapping == null ? null : mapping.get(name);
    int dot = name.indexOf('.');
    while (node == null && mapping != null && dot > 0) {
      if (mapping.get(name.substring(0, dot)) instanceof YamlMapping inner) {
        node = value(inner, name.substring(dot + 1));
      }
      dot = name.indexOf('.', dot + 1);
    }
    return node;
  }

  private void check(
      String name, KeyRule key, YamlNode value, Document facts, RuleContext context) {
    Location place = new Location(facts.path(), value.span().start(), value.span().end());
    Object meant = YamlValues.toJava(value, facts.syntax().yaml());
    if (meant == null || meant.equals("")) {
      if (key.required()) {
        context.report(place, subject.message(name, "The key \"" + name + "\" has no value"));
      }
    } else if (key.type() != null && !isOf(key.type(), value, meant)) {
      String wanted = key.type() == ValueType.LIST ? "a list" : "a " + key.type().word();
      context.report(
          place, subject.message(name, "The value of \"" + name + "\" is not " + wanted));
    } else {
      checkTexts(name, key, value, facts, context);
    }
  }

  /** Each item of a list is held against what the value must be like. */
  private void checkTexts(
      String name, KeyRule key, YamlNode value, Document facts, RuleContext context) {
    if (value instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> checkTexts(name, key, item, facts, context));
      return;
    }
    if (!(value instanceof YamlScalar scalar)) {
      return;
    }
    Location place = new Location(facts.path(), value.span().start(), value.span().end());
    String text = scalar.value();
    Pattern pattern = patterns.get(name);
    if (!key.oneOf().isEmpty() && !key.oneOf().contains(text)) {
      String all = String.join(", ", key.oneOf());
      context.report(
          place,
          subject.message(
              text, "\"" + text + "\" is none of the values of \"" + name + "\": " + all),
          scalar.plain() ? Candidates.of(key.oneOf()).closest(text) : List.of());
    } else if (pattern != null && !pattern.matcher(text).find()) {
      context.report(
          place,
          subject.message(
              text, "The value of \"" + name + "\" does not match " + pattern.pattern()));
    }
  }

  private static boolean isOf(ValueType type, YamlNode node, Object value) {
    return switch (type) {
      case STRING -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> node instanceof YamlScalar scalar && DATE.matcher(scalar.value()).find();
      case LIST -> node instanceof YamlSequence;
      case MAPPING -> node instanceof YamlMapping;
    };
  }
}
