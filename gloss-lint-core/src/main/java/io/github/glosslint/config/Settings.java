package io.github.glosslint.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run: which files to read, how to read them, and how severe each rule is.
 * Immutable; equal settings make equal runs. Rules and their options are checked only when the
 * settings are combined with the pages of the rules, see {@link EffectiveSettings}.
 *
 * <p>Globs are those of {@code .gitignore}, relative to {@link #base}.
 */
public final class Settings {

  private static final Settings DEFAULTS = new SettingsBuilder().build();

  private final Values values;

  /** The origin of each setting; not part of the value. */
  private final Map<String, String> origins;

  /** Not part of the value either. */
  private final List<String> files;

  /** Nor are these. */
  private final List<String> texts;

  /** What settings say; what they are equal by. */
  record Values(
      String base,
      @Nullable String dialect,
      @Nullable String anchors,
      List<String> include,
      List<String> exclude,
      Map<String, RuleSetting> rules,
      List<SettingsOverride> overrides,
      List<IgnoredFindings> ignored,
      List<String> ignoredLabels,
      @Nullable String seeAlso,
      @Nullable String see,
      Map<String, Object> sections,
      List<CustomRule> customRules,
      GlossarySettings glossary,
      UrlSettings urls,
      Limits limits,
      @Nullable String baseline,
      SitePaths paths) {}

  Settings(Values values, Map<String, String> origins, List<String> files, List<String> texts) {
    this.values = values;
    this.origins = origins;
    this.files = files;
    this.texts = texts;
  }

  /** The default settings. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  /** Builds settings that start from the defaults. */
  public static SettingsBuilder builder() {
    return new SettingsBuilder();
  }

  /** Builds settings that start from these. */
  public SettingsBuilder toBuilder() {
    return new SettingsBuilder(this);
  }

  /**
   * The folder that globs are relative to: relative to the root of the run, with {@code /} between
   * names and none at the end; empty for the root itself.
   */
  public String base() {
    return values.base;
  }

  /** The dialect of all files; empty if it is to be detected. */
  public Optional<String> dialect() {
    return Optional.ofNullable(values.dialect);
  }

  /** How heading ids are generated; empty for the dialect's default. */
  public Optional<String> anchors() {
    return Optional.ofNullable(values.anchors);
  }

  /** Globs of additional files to read as documents. */
  public List<String> include() {
    return values.include;
  }

  /** Globs of files and folders to leave out. */
  public List<String> exclude() {
    return values.exclude;
  }

  /** Settings of rules for all files, by id or alias. */
  public Map<String, RuleSetting> rules() {
    return values.rules;
  }

  /** Settings for certain files, in ascending order of precedence. */
  public List<SettingsOverride> overrides() {
    return values.overrides;
  }

  /** Findings that are not to be reported. */
  public List<IgnoredFindings> ignored() {
    return values.ignored;
  }

  /** Patterns, in RE2 syntax, of labels that are never references. */
  public List<String> ignoredLabels() {
    return values.ignoredLabels;
  }

  /** The pattern, in RE2 syntax, that starts a line of related terms; empty for the default. */
  public Optional<String> seeAlso() {
    return Optional.ofNullable(values.seeAlso);
  }

  /**
   * The pattern, in RE2 syntax, that starts a redirect to the preferred term; empty for the
   * default.
   */
  public Optional<String> see() {
    return Optional.ofNullable(values.see);
  }

  /** Rules that the settings make, in the order of the file. */
  public List<CustomRule> customRules() {
    return values.customRules;
  }

  /** A section that another package brings, with its defaults if the settings do not have it. */
  @SuppressWarnings("unchecked") // only section() puts values there, by the same key
  public <T> T section(SettingsSection<T> section) {
    return (T) values.sections.getOrDefault(section.name(), section.defaults());
  }

  /** What is a glossary; its globs and paths are relative to {@link #base}. */
  public GlossarySettings glossary() {
    return values.glossary.from(values.base);
  }

  /** Settings for the check of external URLs. */
  public UrlSettings urls() {
    return values.urls;
  }

  /** Limits of the run that settings may change. */
  public Limits limits() {
    return values.limits;
  }

  /**
   * The baseline that a run uses if none is named, relative to {@link #base}; empty for the default
   * name, if that file exists.
   */
  public Optional<String> baseline() {
    return Optional.ofNullable(values.baseline);
  }

  /** Where paths and URLs of the published site lead, relative to {@link #base}. */
  public SitePaths paths() {
    return values.paths;
  }

  /**
   * The files in the tree of the run that these were read from, relative to its root: the settings
   * file last, those that it extends before.
   */
  public List<String> files() {
    return files;
  }

  /**
   * The texts that these were read from, in their order, and what their globs are relative to. Two
   * settings of the same texts that nobody changed afterwards are equal; none if they are made by a
   * program.
   */
  public List<String> texts() {
    return texts;
  }

  Values values() {
    return values;
  }

  Map<String, String> origins() {
    return origins;
  }

  /** The origin of a setting, such as {@code gloss-lint.yml:3}; null if it has its default. */
  @Nullable String origin(String key) {
    return origins.get(key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && settings.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
