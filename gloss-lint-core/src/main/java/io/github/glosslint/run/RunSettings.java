package io.github.glosslint.run;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.config.CustomRule;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.RuleSetting;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsBuilder;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsOverride;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.config.SettingsTree;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rules.custom.CustomRules;
import io.github.glosslint.shard.ShardRequest;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings from the caller, which take precedence over those of a settings file. */
public final class RunSettings {

  private @Nullable Settings settings;
  private @Nullable SourceText text;
  private @Nullable Path file;
  private @Nullable FileInTree memory;
  private @Nullable String revision;
  private final Map<Path, CommitSettings> commits = new HashMap<>();

  /** What counts in place of files, by absolute paths. */
  private final Map<Path, String> texts = new HashMap<>();

  private boolean strict;
  private boolean built;
  private final Map<String, Severity> severities = new LinkedHashMap<>();
  private final Set<String> only = new LinkedHashSet<>();

  private record FileInTree(SettingsTree tree, String path) {}

  public void settings(Settings value) {
    settings = value;
  }

  public void text(String yaml, String shown) {
    text = new SourceText(shown, yaml);
  }

  /** Takes a text in place of a file, should that have settings. */
  void text(Path absolute, String text) {
    texts.put(absolute, text);
  }

  /** Takes the settings from a file of a tree that is not on disk. */
  void file(SettingsTree tree, String path) {
    memory = new FileInTree(tree, path);
  }

  /** Takes the settings from a commit. */
  public void revision(String name) {
    revision = name;
  }

  /** Makes the run fail if there is anything to note about the settings. */
  public void strict() {
    strict = true;
  }

  /** Takes what is checked for sites that are built already. */
  public void built() {
    built = true;
  }

  boolean isStrict() {
    return strict;
  }

  public void file(Path value) {
    file = value;
  }

  public void severity(String rule, Severity severity) {
    severities.put(rule, severity);
  }

  public void only(Collection<String> rules) {
    only.addAll(rules);
  }

  /** Whether only some of the rules run. */
  boolean isPartial() {
    return !only.isEmpty();
  }

  /** Whether settings files are looked for, since the caller names none. */
  public boolean areSearched() {
    return settings == null && text == null && file == null && memory == null;
  }

  /** Whether the settings of a run are what their texts say. */
  boolean areTexts() {
    return settings == null && memory == null;
  }

  /**
   * All that the caller says, as a text that nothing else has.
   *
   * @return null if it cannot be put into words
   */
  @Nullable String key() {
    return !areTexts() || revision != null
        ? null
        : (text == null ? "" : text.path() + '\0' + text.content())
            + '\0'
            + file
            + '\0'
            + strict
            + built
            + severities
            + only;
  }

  /**
   * What a shard records of them.
   *
   * @param paths tells a path from the working directory
   * @throws IllegalStateException if they are unknown
   */
  ShardRequest.RuleChoice told(Function<Path, String> paths) {
    if (!areTexts() || revision != null || !texts.isEmpty()) {
      throw new IllegalStateException("a shard takes settings from files or as a text");
    }
    SourceText given = text;
    Path named = file;
    return new ShardRequest.RuleChoice(
        given == null ? null : new ShardRequest.NamedText(given.path(), given.content()),
        named == null ? null : paths.apply(named),
        strict,
        built,
        severities,
        List.copyOf(only));
  }

  /** Takes what a shard recorded. */
  void take(ShardRequest.RuleChoice told, Function<String, Path> paths) {
    ShardRequest.NamedText given = told.settingsText();
    if (given != null) {
      text(given.text(), given.name());
    }
    String named = told.settingsFile();
    if (named != null) {
      file(paths.apply(named));
    }
    strict = told.strict();
    built = told.built();
    told.severities().forEach(this::severity);
    only(told.only());
  }

  /** The settings file for a target; empty if there is none, or if the caller's settings count. */
  public Optional<Path> fileFor(Path target) {
    if (settings != null || text != null) {
      return Optional.empty();
    }
    CommitSettings commit = commit(target);
    if (commit != null) {
      return file != null ? Optional.of(file) : commit.find(target);
    }
    return file != null ? Optional.of(file) : SettingsFiles.find(target, texts.keySet());
  }

  /** What has the settings files for a target in place of the disk; null if nothing does. */
  @Nullable CommitSettings commit(Path target) {
    String name = revision;
    return name == null
        ? null
        : commits.computeIfAbsent(
            SourceTree.rootFor(target, Generators.marks()),
            root -> CommitSettings.of(name, root, System.getenv()));
  }

  /**
   * The settings that hold below a root.
   *
   * @param folder what the globs of settings in a text are relative to, a real path
   * @param found what {@link #fileFor} found
   * @param names how problems name files
   * @param catalogue the rules that settings may name
   * @throws io.github.glosslint.config.SettingsException if anything in it is wrong
   */
  EffectiveSettings effective(
      Path root,
      Path folder,
      Optional<Path> found,
      Function<Path, String> names,
      RuleCatalogue catalogue) {
    SettingsVocabulary vocabulary = Generators.vocabulary(catalogue);
    Settings base = settings != null ? settings : Settings.defaults();
    if (memory != null) {
      base = SettingsFiles.read(memory.tree(), memory.path(), vocabulary);
    } else if (text != null) {
      base = SettingsFiles.read(text, folder, PathNames.real(root), names, vocabulary);
    } else if (found.isPresent() && revision != null) {
      base = former(found.get(), root, vocabulary);
    } else if (found.isPresent()) {
      base = SettingsFiles.read(found.get(), root, names, vocabulary, texts);
    }
    SettingsBuilder changed = base.toBuilder();
    RuleCatalogue all = catalogue.and(CustomRule.pages(base.customRules()));
    for (String rule : only) {
      RulePage page = all.named(rule);
      if (page != null && page.severity() == Severity.OFF) {
        changed.from("asked for").rule(rule, Severity.WARNING);
      }
    }
    if (built) {
      changed.from("--built").dialect(Generators.BUILT);
    }
    if (!severities.isEmpty()) {
      Map<String, RuleSetting> rules = new LinkedHashMap<>();
      severities.forEach((rule, severity) -> rules.put(rule, new RuleSetting(severity, Map.of())));
      // An override for all files comes after those of the settings.
      SettingsOverride last = new SettingsOverride(List.of(), null, null, rules);
      changed.from("--severity").override(last);
    }
    return EffectiveSettings.of(changed.build(), vocabulary);
  }

  private Settings former(Path found, Path root, SettingsVocabulary vocabulary) {
    CommitSettings commit = Objects.requireNonNull(commit(root));
    String path = commit.path(found);
    if (path == null) {
      throw new SettingsException(
          List.of(
              new SettingsProblem(
                  "",
                  0,
                  0,
                  "The settings file " + found + " is in no commit of this checkout.",
                  List.of())));
    }
    return SettingsFiles.read(commit, path, vocabulary);
  }

  /**
   * The rules to run, of all.
   *
   * @throws io.github.glosslint.config.SettingsException if one that was asked for does not exist
   */
  public List<Rule> rules(EffectiveSettings effective, List<Rule> all) {
    List<Rule> more = CustomRules.of(effective.settings());
    if (only.isEmpty() && more.isEmpty()) {
      return all;
    }
    if (only.isEmpty()) {
      return Stream.concat(all.stream(), more.stream()).toList();
    }
    Set<RuleId> wanted = new LinkedHashSet<>();
    only.forEach(name -> wanted.add(effective.rule(name)));
    return Stream.concat(all.stream(), more.stream())
        .filter(rule -> wanted.contains(rule.id()))
        .toList();
  }
}
