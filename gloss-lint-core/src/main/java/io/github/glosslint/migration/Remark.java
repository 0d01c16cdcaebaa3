package io.github.glosslint.migration;

import io.github.glosslint.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** remark-lint: the plug-ins of {@code .remarkrc} that are rules. */
final class Remark implements Importer {

  private static final String PACKAGE = "package.json";

  /** Rules of ours by the plug-ins that look for the same. */
  private static final Map<String, String> RULES =
      Map.of(
          "no-undefined-references", "reference/undefined",
          "no-unused-definitions", "definition/unused",
          "no-duplicate-definitions", "definition/duplicate",
          "no-duplicate-headings", "heading/duplicate",
          "no-duplicate-headings-in-section", "heading/duplicate",
          "heading-increment", "heading/increment",
          "no-heading-increment", "heading/increment",
          "no-empty-url", "link/empty",
          "no-literal-urls", "link/bare-url");

  private static final KeyTable KEYS =
      new KeyTable()
          .take("plugins", Remark::plugins)
          .same("$schema")
          .leave(Reasons.STYLE, "settings");

  @Override
  public String tool() {
    return "remark";
  }

  @Override
  public List<String> names() {
    return List.of(".remarkrc", ".remarkrc.json", ".remarkrc.yml", ".remarkrc.yaml", PACKAGE);
  }

  @Override
  public List<String> programs() {
    return List.of(".remarkrc.js", ".remarkrc.cjs", ".remarkrc.mjs", ".remarkrc.ts");
  }

  @Override
  public boolean isIn(ForeignFile file) {
    return !file.name().equals(PACKAGE) || !settings(file).isEmpty();
  }

  private static Map<String, @Nullable Object> settings(ForeignFile file) {
    Map<String, @Nullable Object> table = file.table();
    return file.name().equals(PACKAGE) ? ForeignValues.table(table.get("remarkConfig")) : table;
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    KEYS.read(settings(file), draft);
  }

  @Override
  public Set<String> keys() {
    return KEYS.keys();
  }

  private static void plugins(String key, @Nullable Object value, Draft draft) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    if (value instanceof Map) {
      options.putAll(ForeignValues.table(value));
    } else {
      for (Object item : ForeignValues.items(value)) {
        List<@Nullable Object> pair = ForeignValues.items(item);
        String name = pair.isEmpty() ? null : ForeignValues.text(pair.get(0));
        if (name != null) {
          options.put(name, pair.size() > 1 ? pair.get(1) : true);
        }
      }
    }
    options.forEach((name, of) -> plugin(name, of, draft));
  }

  private static void plugin(String name, @Nullable Object options, Draft draft) {
    String plain = name.replaceFirst("^remark-", "");
    String rule = plain.replaceFirst("^lint-", "");
    String ours = RULES.get(rule);
    if (ours != null) {
      rule(name, rule, ours, options, draft);
    } else if (rule.equals("validate-links")) {
      draft.take(name);
      ForeignValues.table(options)
          .forEach((option, of) -> validateLinks(name + "." + option, of, draft));
    } else if (rule.equals("no-dead-urls")) {
      draft.take(name);
      deadUrls(name, ForeignValues.items(options), draft);
    } else if (plain.startsWith("preset-")) {
      draft.leave(name, "a preset; what it checks and gloss-lint knows is on by default");
    } else if (rule.equals("frontmatter-schema")) {
      draft.leave(name, "gloss-lint explain front-matter/schema says how to name schemas");
    } else if (plain.equals("lint")) {
      draft.take(name);
    } else if (plain.startsWith("lint-")) {
      draft.leave(name, Reasons.STYLE);
    } else {
      draft.leave(name, Reasons.PLUGINS);
    }
  }

  private static void validateLinks(String key, @Nullable Object value, Draft draft) {
    if (key.endsWith(".skipPathPatterns")) {
      ForeignValues.texts(value).forEach(pattern -> draft.ignoreTarget(key, pattern));
    } else {
      draft.leave(key, "the repository is known from Git");
    }
  }

  private static void rule(
      String name, String rule, String ours, @Nullable Object value, Draft draft) {
    List<@Nullable Object> parts = ForeignValues.items(value);
    Object first = parts.isEmpty() ? true : parts.get(0);
    String word = String.valueOf(first).toLowerCase(Locale.ROOT);
    if (ForeignValues.isFalse(first) || word.equals("0") || word.equals("off")) {
      draft.off(name, ours);
      return;
    }
    draft.on(name, ours, severity(word));
    if (rule.startsWith("no-duplicate-headings")) {
      draft.option(name, ours, "siblings-only", rule.endsWith("-in-section"));
    }
    for (Object part : parts) {
      ForeignValues.table(part)
          .forEach(
              (option, of) -> {
                if (option.equals("allow") && ours.equals("reference/undefined")) {
                  allow(name + ".allow", of, draft);
                } else {
                  draft.leave(name + "." + option, "gloss-lint has no such option");
                }
              });
    }
  }

  private static @Nullable Severity severity(String word) {
    return switch (word) {
      case "1", "warn" -> Severity.WARNING;
      case "2", "error" -> Severity.ERROR;
      default -> null;
    };
  }

  /** Labels that are no references: texts, or patterns as {@code {source: "^x"}}. */
  private static void allow(String key, @Nullable Object value, Draft draft) {
    for (Object item : ForeignValues.items(value)) {
      String text = ForeignValues.text(item);
      String source = ForeignValues.text(ForeignValues.table(item).get("source"));
      if (text != null) {
        draft.ignoreLabel(key, "(?i)" + Patterns.quoted(text));
      } else if (source != null) {
        try {
          // A pattern of labels here matches the whole of one.
          draft.ignoreLabel(key, "(?i)(?s:.*)(?:" + Patterns.re2(source) + ")(?s:.*)");
        } catch (IllegalArgumentException e) {
          draft.leave(key + " " + source, Draft.clause(e));
        }
      }
    }
  }

  private static void deadUrls(String name, List<@Nullable Object> parts, Draft draft) {
    for (Object part : parts) {
      ForeignValues.table(part)
          .forEach(
              (option, of) -> {
                String key = name + "." + option;
                if (option.equals("skipUrlPatterns")) {
                  ForeignValues.texts(of)
                      .forEach(pattern -> draft.skip(key, pattern, draft::leaveLocal));
                } else if (option.equals("skipOffline") || option.equals("skipLocalhost")) {
                  draft.take(key);
                } else {
                  draft.leave(key, Reasons.REQUESTS);
                }
              });
    }
  }
}
