package io.github.glosslint.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** markdownlint-cli2: the rules of markdownlint, and which files they are for. */
final class MarkdownlintCli2 implements Importer {

  private static final String PACKAGE = "package.json";
  private static final String NAME = "markdownlint-cli2";

  private static final KeyTable KEYS =
      new KeyTable()
          .take("config", MarkdownlintCli2::config)
          .take("ignores", (key, value, draft) -> exclude(key, ForeignValues.texts(value), draft))
          .take("globs", MarkdownlintCli2::globs)
          .take("overrides", MarkdownlintCli2::overrides)
          .same("$schema", "gitignore")
          .leave("gloss-lint fix is a command", "fix")
          .leave("front matter is recognised by its fences", "frontMatter")
          .leave("comments that suppress are always honoured", "noInlineConfig")
          .leave(Reasons.PLUGINS, "customRules", "markdownItPlugins", "modulePaths")
          .leave(Reasons.OUTPUT, "noBanner", "noProgress", "outputFormatters", "showFound");

  @Override
  public String tool() {
    return NAME;
  }

  @Override
  public List<String> names() {
    return List.of(".markdownlint-cli2.jsonc", ".markdownlint-cli2.yaml", PACKAGE);
  }

  @Override
  public List<String> programs() {
    return List.of(".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs");
  }

  @Override
  public boolean isIn(ForeignFile file) {
    return !file.name().equals(PACKAGE) || !settings(file).isEmpty();
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    KEYS.read(settings(file), draft);
  }

  private static Map<String, @Nullable Object> settings(ForeignFile file) {
    return file.name().equals(PACKAGE) ? ForeignValues.table(file.table().get(NAME)) : file.table();
  }

  @Override
  public Set<String> keys() {
    return KEYS.keys();
  }

  private static void config(String key, @Nullable Object value, Draft draft) {
    String other = draft.fileOf("markdownlint");
    if (other != null) {
      draft.leave(key, "the tool reads " + other + " instead");
      return;
    }
    Markdownlint.read("config.", ForeignValues.table(value), draft).apply();
  }

  private static void globs(String key, @Nullable Object value, Draft draft) {
    List<String> negated = new ArrayList<>();
    for (String glob : ForeignValues.texts(value)) {
      if (glob.startsWith("!") || glob.startsWith("#")) {
        negated.add(glob.substring(1));
      } else if (glob.matches("(\\./)?\\*\\*(/\\*(\\.(md|markdown|\\{md,markdown}))?)?")) {
        draft.take(key);
      } else {
        draft.leave(key + " " + glob, Reasons.PATHS);
      }
    }
    exclude(key, negated, draft);
  }

  private static void exclude(String key, List<String> globs, Draft draft) {
    for (String glob : globs) {
      try {
        Globs.anchored(glob).forEach(each -> draft.exclude(key, each));
      } catch (IllegalArgumentException e) {
        draft.leave(key + " " + glob, Draft.clause(e));
      }
    }
  }

  private static void overrides(String key, @Nullable Object value, Draft draft) {
    for (Object item : ForeignValues.items(value)) {
      Map<String, @Nullable Object> each = ForeignValues.table(item);
      List<String> globs = new ArrayList<>();
      for (String glob : ForeignValues.texts(each.get("filter"))) {
        try {
          globs.addAll(Globs.anchored(glob));
        } catch (IllegalArgumentException e) {
          draft.leave(key + " " + glob, Draft.clause(e));
        }
      }
      Markdownlint.read(key + " ", ForeignValues.table(each.get("config")), draft)
          .apply(key, globs);
    }
  }
}
