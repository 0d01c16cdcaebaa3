package io.github.glosslint.migration;

import io.github.glosslint.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** rumdl: {@code .rumdl.toml}, or a table of {@code pyproject.toml}. */
final class Rumdl implements Importer {

  private static final String PROJECT = "pyproject.toml";

  /** Keys that say which rules are on; they are read together. */
  private static final List<String> SELECTION =
      List.of("enable", "disable", "extend-enable", "extend-disable");

  private static final KeyTable KEYS =
      new KeyTable()
          .take("exclude", Rumdl::exclude)
          .take("per-file-ignores", Rumdl::perFile)
          .same("respect-gitignore", "force-exclude")
          .leave(Reasons.PATHS, "include")
          .leave("the file that it names is not followed; name it with --from", "extends")
          .leave(Reasons.STYLE, "line-length", "editorconfig", "code-block-tools")
          .leave("gloss-lint fix takes rules as an option", "fixable", "unfixable")
          .leave("how files are read follows from the files of the generator", "flavor")
          .leave("how files are read follows from the files of the generator", "per-file-flavor")
          .leave(Reasons.OUTPUT, "output-format")
          .leave("gloss-lint keeps no files of its own", "cache", "cache-dir");

  @Override
  public String tool() {
    return "rumdl";
  }

  @Override
  public List<String> names() {
    return List.of(".rumdl.toml", "rumdl.toml", PROJECT);
  }

  @Override
  public boolean isIn(ForeignFile file) {
    return !file.name().equals(PROJECT) || !settings(file).isEmpty();
  }

  private static Map<String, @Nullable Object> settings(ForeignFile file) {
    Map<String, @Nullable Object> table = file.table();
    return file.name().equals(PROJECT)
        ? ForeignValues.table(ForeignValues.table(table.get("tool")).get("rumdl"))
        : table;
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(KEYS.keys());
    keys.addAll(SELECTION);
    keys.addAll(MarkdownRules.names());
    return keys;
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    Map<String, @Nullable Object> global = new LinkedHashMap<>();
    Map<String, Map<String, @Nullable Object>> sections = new LinkedHashMap<>();
    Map<String, @Nullable Object> settings = settings(file);
    sort(settings, global, sections);
    sort(ForeignValues.table(settings.get("rules")), global, sections);
    // What it says itself gives way to its section of the same.
    sort(ForeignValues.table(settings.get("global")), global, sections);
    MarkdownRules rules = new MarkdownRules(draft);
    sections.forEach((name, section) -> section(name, section, rules));
    select(global, rules, draft);
    rules.apply();
    SELECTION.stream().filter(global::containsKey).forEach(draft::take);
    for (String key : SELECTION) {
      if (global.containsKey(key) && !(global.remove(key) instanceof List)) {
        draft.leave(key, "it is no list of rules");
      }
    }
    KEYS.read(global, draft);
  }

  /** Tells the sections of rules from all other keys. */
  private static void sort(
      Map<String, @Nullable Object> settings,
      Map<String, @Nullable Object> global,
      Map<String, Map<String, @Nullable Object>> sections) {
    settings.forEach(
        (name, value) -> {
          String key = name.replace('_', '-');
          if (value instanceof Map && MarkdownRules.code(key) != null) {
            sections.put(key, ForeignValues.table(value));
          } else if (!key.equals("global") && !key.equals("rules")) {
            global.put(key, value);
          }
        });
  }

  private static void section(
      String name, Map<String, @Nullable Object> section, MarkdownRules rules) {
    String code = String.valueOf(MarkdownRules.code(name));
    if (!rules.isOurs(name, code)) {
      return;
    }
    section.forEach(
        (option, value) -> {
          switch (option) {
            case "enabled" ->
                rules.set(name + ".enabled", code, !ForeignValues.isFalse(value), null);
            case "severity" ->
                rules.set(name + ".severity", code, true, severity(String.valueOf(value)));
            default -> rules.option(name, code, option, value);
          }
        });
  }

  private static @Nullable Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      default -> null;
    };
  }

  private static void select(
      Map<String, @Nullable Object> global, MarkdownRules rules, Draft draft) {
    List<String> enabled = ForeignValues.texts(global.get("enable"));
    for (String key : List.of("enable", "extend-enable")) {
      each(key, global, draft, code -> rules.set(key, code, true, null));
    }
    if (global.containsKey("enable") && enabled.stream().noneMatch("all"::equalsIgnoreCase)) {
      rules.othersOff("enable");
    }
    for (String key : List.of("disable", "extend-disable")) {
      each(key, global, draft, code -> rules.set(key, code, false, null));
      if (ForeignValues.texts(global.get(key)).stream().anyMatch("all"::equalsIgnoreCase)) {
        rules.othersOff(key);
      }
    }
  }

  private static void each(
      String key,
      Map<String, @Nullable Object> global,
      Draft draft,
      java.util.function.Consumer<String> action) {
    for (String name : ForeignValues.texts(global.get(key))) {
      String code = MarkdownRules.code(name);
      if (code != null && draft.meant(code) == null) {
        draft.leave(key + " " + name, Reasons.STYLE);
      } else if (code != null) {
        draft.take(key);
        action.accept(code);
      } else if (!name.equalsIgnoreCase("all")) {
        draft.leave(key + " " + name, "not a rule that is known here");
      }
    }
  }

  private static void exclude(String key, @Nullable Object value, Draft draft) {
    for (String glob : ForeignValues.texts(value)) {
      try {
        Globs.loose(glob).forEach(each -> draft.exclude(key, each));
      } catch (IllegalArgumentException e) {
        draft.leave(key + " " + glob, Draft.clause(e));
      }
    }
  }

  private static void perFile(String key, @Nullable Object value, Draft draft) {
    ForeignValues.table(value)
        .forEach(
            (glob, names) -> {
              MarkdownRules rules = new MarkdownRules(draft);
              String item = key + " " + glob;
              for (String name : ForeignValues.texts(names)) {
                String code = MarkdownRules.code(name);
                if (code == null) {
                  draft.leave(item + " " + name, "not a rule that is known here");
                } else if (rules.isOurs(item + " " + name, code)) {
                  rules.set(item, code, false, null);
                }
              }
              try {
                rules.apply(item, Globs.loose(glob));
              } catch (IllegalArgumentException e) {
                draft.leave(item, Draft.clause(e));
              }
            });
  }
}
