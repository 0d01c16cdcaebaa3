package io.github.glosslint.config;

import io.github.glosslint.config.CustomRule.Headings;
import io.github.glosslint.config.CustomRule.KeyRule;
import io.github.glosslint.config.CustomRule.Keys;
import io.github.glosslint.config.CustomRule.WantedHeading;
import io.github.glosslint.config.CustomRule.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Describes rules that the settings make, in Markdown, for the places where rules are described.
 */
final class CustomRuleText {

  /** More terms than this are counted. */
  private static final int MOST_NAMED = 3;

  private CustomRuleText() {}

  static String summary(CustomRule rule) {
    if (!rule.message().isEmpty()) {
      return rule.message();
    }
    if (rule.kind() instanceof Words words) {
      return words.patterns().isEmpty()
          ? "These terms are not used: " + named(new TreeMap<>(words.terms()).keySet()) + "."
          : "Nothing matches " + named(words.patterns()) + ".";
    }
    if (rule.kind() instanceof Headings headings) {
      List<String> names = headings.wanted().stream().map(CustomRuleText::heading).toList();
      String what =
          headings.content() ? "A page has sections with content: " : "A page has headings: ";
      return what + named(names) + ".";
    }
    return "Front matter has certain keys and values.";
  }

  private static String named(Iterable<String> texts) {
    List<String> names = new ArrayList<>();
    texts.forEach(text -> names.add("\"" + text + "\""));
    int more = names.size() - MOST_NAMED;
    return more <= 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more";
  }

  private static String heading(WantedHeading heading) {
    return heading.text().isEmpty() ? heading.pattern() : heading.text();
  }

  static String body(CustomRule rule) {
    List<String> lines = new ArrayList<>();
    lines.add("A rule of the settings, of the kind `" + rule.kind().word() + "`.");
    lines.add("");
    if (!rule.files().isEmpty()) {
      lines.add("- Files: " + code(rule.files()));
    }
    if (rule.kind() instanceof Words words) {
      describe(words, lines);
    } else if (rule.kind() instanceof Headings headings) {
      describe(headings, lines);
    } else if (rule.kind() instanceof Keys keys) {
      new TreeMap<>(keys.keys()).forEach((name, key) -> lines.add(describe(name, key)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void describe(Words words, List<String> lines) {
    for (Map.Entry<String, String> term : new TreeMap<>(words.terms()).entrySet()) {
      String instead = term.getValue().isEmpty() ? "" : ": write `" + term.getValue() + "`";
      lines.add("- Not `" + term.getKey() + "`" + instead);
    }
    words.patterns().forEach(pattern -> lines.add("- Nothing that matches `" + pattern + "`"));
    lines.add(
        "- Looks at: "
            + words.in().stream().sorted().map(p -> p.word()).collect(Collectors.joining(", ")));
  }

  private static void describe(Headings headings, List<String> lines) {
    for (WantedHeading heading : headings.wanted()) {
      String what =
          heading.text().isEmpty()
              ? "matching `" + heading.pattern() + "`"
              : "`" + heading.text() + "`";
      String level = heading.level() == 0 ? "" : ", level " + heading.level();
      lines.add("- A heading " + what + level);
    }
    if (headings.ordered()) {
      lines.add("- In this order");
    }
    if (headings.content()) {
      lines.add("- Each with something below it");
    }
  }

  private static String describe(String name, KeyRule key) {
    List<String> parts = new ArrayList<>();
    if (key.required()) {
      parts.add("required");
    }
    if (key.type() != null) {
      parts.add("a " + key.type().word());
    }
    if (!key.pattern().isEmpty()) {
      parts.add("matching `" + key.pattern() + "`");
    }
    if (!key.oneOf().isEmpty()) {
      parts.add("one of " + code(key.oneOf()));
    }
    return "- Key `" + name + "`: " + String.join(", ", parts);
  }

  /** The rule as settings say it. */
  static Map<String, Object> values(CustomRule rule) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", rule.kind().word());
    values.put("severity", rule.severity().word());
    if (!rule.message().isEmpty()) {
      values.put("message", rule.message());
    }
    if (!rule.files().isEmpty()) {
      values.put("files", rule.files());
    }
    if (rule.kind() instanceof Words words) {
      put(words, values);
    } else if (rule.kind() instanceof Headings headings) {
      values.put("headings", headings.wanted().stream().map(CustomRuleText::values).toList());
      values.put("ignore-case", headings.ignoreCase());
      values.put("ordered", headings.ordered());
    } else if (rule.kind() instanceof Keys keys) {
      Map<String, Object> all = new LinkedHashMap<>();
      new TreeMap<>(keys.keys()).forEach((name, key) -> all.put(name, values(key)));
      values.put("keys", all);
    }
    return values;
  }

  private static void put(Words words, Map<String, Object> values) {
    Map<String, String> sorted = new TreeMap<>(words.terms());
    Map<String, Object> replacements = new LinkedHashMap<>(sorted);
    replacements.values().removeIf(""::equals);
    List<String> terms =
        sorted.keySet().stream().filter(t -> !replacements.containsKey(t)).toList();
    if (words.patterns().isEmpty()) {
      if (!terms.isEmpty()) {
        values.put("terms", terms);
      }
      if (!replacements.isEmpty()) {
        values.put("replacements", replacements);
      }
      values.put("whole-words", words.wholeWords());
    } else {
      values.put("pattern", words.patterns());
    }
    values.put("ignore-case", words.ignoreCase());
    values.put("in", words.in().stream().sorted().map(CustomRule.Place::word).toList());
  }

  private static Map<String, Object> values(WantedHeading heading) {
    Map<String, Object> values = new LinkedHashMap<>();
    boolean exact = heading.pattern().isEmpty();
    values.put(exact ? "text" : "pattern", exact ? heading.text() : heading.pattern());
    if (heading.level() > 0) {
      values.put("level", heading.level());
    }
    return values;
  }

  private static Map<String, Object> values(KeyRule key) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("required", key.required());
    if (key.type() != null) {
      values.put("type", key.type().word());
    }
    if (!key.pattern().isEmpty()) {
      values.put("pattern", key.pattern());
    }
    if (!key.oneOf().isEmpty()) {
      values.put("one-of", key.oneOf());
    }
    return values;
  }

  private static String code(List<String> texts) {
    return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
  }
}
