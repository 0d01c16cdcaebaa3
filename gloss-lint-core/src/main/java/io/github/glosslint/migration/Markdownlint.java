package io.github.glosslint.migration;

import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** markdownlint: which rules are on, and their options. */
final class Markdownlint implements Importer {

  private static final Set<String> OTHERS = Set.of("$schema", "default", "extends");

  @Override
  public String tool() {
    return "markdownlint";
  }

  @Override
  public List<String> names() {
    return List.of(
        ".markdownlint.jsonc",
        ".markdownlint.json",
        ".markdownlint.yaml",
        ".markdownlint.yml",
        ".markdownlintrc");
  }

  @Override
  public List<String> programs() {
    return List.of(".markdownlint.cjs", ".markdownlint.mjs", ".markdownlint.js");
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    read("", file.table(), draft).apply();
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(OTHERS);
    keys.addAll(MarkdownRules.names());
    keys.addAll(MarkdownRules.tags());
    return keys;
  }

  /**
   * Reads a configuration object; what it says of rules is not applied yet.
   *
   * @param prefix stands before its keys
   */
  static MarkdownRules read(String prefix, Map<String, @Nullable Object> config, Draft draft) {
    MarkdownRules rules = new MarkdownRules(draft);
    config.forEach((name, value) -> read(prefix + name, name, value, rules, draft));
    if (ForeignValues.isFalse(config.get("default"))) {
      rules.othersOff(prefix + "default");
    }
    return rules;
  }

  private static void read(
      String key, String name, @Nullable Object value, MarkdownRules rules, Draft draft) {
    String code = MarkdownRules.code(name);
    List<String> tagged = MarkdownRules.tagged(name);
    if (code != null) {
      rule(key, code, value, rules);
    } else if (tagged != null) {
      boolean any = false;
      for (String each : tagged) {
        if (draft.meant(each) != null) {
          rules.set(key, each, isOn(value), severity(value));
          any = true;
        }
      }
      if (!any) {
        draft.leave(key, Reasons.STYLE);
      }
    } else if (name.equals("extends") && value != null) {
      draft.leave(key, "the file that it names is not followed; name it with --from");
    } else if (OTHERS.contains(name)) {
      draft.take(key);
    } else {
      draft.leave(key, "not a rule that is known here");
    }
  }

  private static void rule(String key, String code, @Nullable Object value, MarkdownRules rules) {
    if (!rules.isOurs(key, code)) {
      return;
    }
    rules.set(key, code, isOn(value), severity(value));
    ForeignValues.table(value)
        .forEach(
            (name, of) -> {
              if (!name.equals("enabled") && !name.equals("severity")) {
                rules.option(key, code, name, of);
              }
            });
  }

  /** A rule is on if it has options, unless these say otherwise. */
  private static boolean isOn(@Nullable Object value) {
    return value instanceof Map
        ? !ForeignValues.isFalse(ForeignValues.table(value).get("enabled"))
        : value != null && !ForeignValues.isFalse(value);
  }

  private static @Nullable Severity severity(@Nullable Object value) {
    Object word = value instanceof Map ? ForeignValues.table(value).get("severity") : value;
    return "error".equals(word) ? Severity.ERROR : "warning".equals(word) ? Severity.WARNING : null;
  }
}
