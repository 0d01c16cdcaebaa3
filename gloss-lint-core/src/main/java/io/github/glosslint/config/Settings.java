package io.github.glosslint.config;

import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run: which files to read, how to read them, and how severe each rule is.
 * Immutable; equal settings make equal runs. Rules and their options are checked only when the
 * settings are combined with the pages of the rules, see {@link EffectiveSettings}.
 *
 * <p>Globs are those of {@code .gitignore}, relative to {@link #base}.
 */
public final class Settings {

  private static final Settings DEFAULTS = new Builder().build();

  private final Values values;

  /** The origin of each setting; not part of the value. */
  private final Map<String, String> origins;

  /** Not part of the value either. */
  private final List<String> files;

  /** Nor are these. */
  private final List<String> texts;

  private record Values(
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

  private Settings(
      Values values, Map<String, String> origins, List<String> files, List<String> texts) {
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
  public static Builder builder() {
    return new Builder();
  }

  /** Builds settings that start from these. */
  public Builder toBuilder() {
    return new Builder(this);
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

  /** Builds settings. Globs and patterns are checked when they are added. Not thread-safe. */
  public static final class Builder {

    private String base = "";
    private @Nullable String dialect;
    private @Nullable String anchors;
    private final List<String> include = new ArrayList<>();
    private final List<String> exclude = new ArrayList<>();
    private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
    private final List<SettingsOverride> overrides = new ArrayList<>();
    private final List<IgnoredFindings> ignored = new ArrayList<>();
    private final List<String> ignoredLabels = new ArrayList<>();
    private @Nullable String seeAlso;
    private @Nullable String see;
    private final Map<String, Object> sections = new HashMap<>();
    private final List<CustomRule> customRules = new ArrayList<>(0);
    private GlossarySettings glossary = GlossarySettings.defaults();
    private UrlSettings urls = UrlSettings.defaults();
    private Limits limits = Limits.defaults();
    private @Nullable String baseline;
    private SitePaths paths = SitePaths.NONE;
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>(2);
    private String origin = "set by the caller";

    private Builder() {}

    private Builder(Settings settings) {
      Values values = settings.values;
      this.origins.putAll(settings.origins);
      this.files.addAll(settings.files);
      this.texts.addAll(settings.texts);
      this.base = values.base;
      this.dialect = values.dialect;
      this.anchors = values.anchors;
      this.include.addAll(values.include);
      this.exclude.addAll(values.exclude);
      this.rules.putAll(values.rules);
      this.overrides.addAll(values.overrides);
      this.ignored.addAll(values.ignored);
      this.ignoredLabels.addAll(values.ignoredLabels);
      this.seeAlso = values.seeAlso;
      this.see = values.see;
      this.sections.putAll(values.sections);
      this.customRules.addAll(values.customRules);
      this.glossary = values.glossary;
      this.urls = values.urls;
      this.limits = values.limits;
      this.baseline = values.baseline;
      this.paths = values.paths;
    }

    /**
     * Sets the origin of the settings that follow, such as {@code --severity}, for {@code
     * --print-config}.
     */
    public Builder from(String whoever) {
      this.origin = whoever;
      return this;
    }

    /** Records the origin of a setting. */
    void origin(String key, String where) {
      origins.put(key, where);
    }

    /** Takes the settings of a rule whose origins are already recorded. */
    void readRule(String rule, RuleSetting setting) {
      rules.merge(rule, setting, RuleSetting::with);
    }

    /** Takes a section whose origins are already recorded. */
    <T> void readSection(SettingsSection<T> section, T value) {
      sections.put(section.name(), value);
    }

    /** A section as it is so far. */
    @SuppressWarnings("unchecked") // only the two methods for sections put values there
    <T> T current(SettingsSection<T> section) {
      return (T) sections.getOrDefault(section.name(), section.defaults());
    }

    /** Takes paths whose origins are already recorded. */
    void readPaths(SitePaths read) {
      paths = paths.with(read);
    }

    UrlSettings currentUrls() {
      return urls;
    }

    GlossarySettings currentGlossary() {
      return glossary;
    }

    /** Takes settings of glossaries whose origins are already recorded. */
    void readGlossary(GlossarySettings read) {
      glossary = read;
    }

    boolean hasOverrides() {
      return !overrides.isEmpty();
    }

    /** Records a file that settings are read from. */
    void readFrom(String path) {
      files.add(path);
    }

    /** Records a text that settings are read from. */
    void readFrom(SourceText text, String folder) {
      texts.add(text.path() + '\0' + folder + '\0' + text.content());
    }

    void forgetIncluded() {
      forgetOrigins("include:");
      include.clear();
    }

    void forgetExcluded() {
      forgetOrigins("exclude:");
      exclude.clear();
    }

    void forgetIgnoredLabels() {
      forgetOrigins("label:");
      ignoredLabels.clear();
    }

    int countOfIgnored() {
      return ignored.size();
    }

    void forgetIgnored() {
      ignored.clear();
    }

    void forgetOrigins(String prefix) {
      origins.keySet().removeIf(key -> key.startsWith(prefix));
    }

    /** Takes settings for URLs whose origins are already recorded. */
    void readUrls(UrlSettings settings) {
      this.urls = settings;
    }

    /** Records the origin of a setting in the next override. */
    void overrideOrigin(String key, String where) {
      origins.put(overrides.size() + ":" + key, where);
    }

    /** Sets the folder that globs are relative to, see {@link Settings#base}. */
    public Builder base(String folder) {
      this.base = folder;
      return this;
    }

    /**
     * Sets the dialect of all files.
     *
     * @param name null to detect it
     */
    public Builder dialect(@Nullable String name) {
      origins.put("dialect", origin);
      this.dialect = name;
      return this;
    }

    /**
     * Sets how heading ids are generated.
     *
     * @param style null for the dialect's default
     */
    public Builder anchors(@Nullable String style) {
      origins.put("anchors", origin);
      this.anchors = style;
      return this;
    }

    /**
     * Adds a glob of files to read as documents, whatever their names.
     *
     * @throws IllegalArgumentException if the glob is invalid
     */
    public Builder include(String glob) {
      origins.put("include:" + glob, origin);
      include.add(UserPatterns.checkedInclude(glob));
      return this;
    }

    /**
     * Adds a glob of files and folders to leave out.
     *
     * @throws IllegalArgumentException if the glob is invalid
     */
    public Builder exclude(String glob) {
      origins.put("exclude:" + glob, origin);
      exclude.add(UserPatterns.checkedGlob(glob));
      return this;
    }

    /**
     * Sets the severity of a rule.
     *
     * @param rule its id or an alias
     */
    public Builder rule(String rule, Severity severity) {
      origins.put("rule:" + rule, origin);
      rules.merge(
          rule,
          new RuleSetting(severity, Map.of()),
          (old, now) -> new RuleSetting(severity, old.options()));
      return this;
    }

    /**
     * Sets an option of a rule.
     *
     * @param rule its id or an alias
     * @param value of the class that belongs to the option's type, see {@link
     *     io.github.glosslint.catalogue.OptionType}
     */
    public Builder option(String rule, String name, Object value) {
      origins.put("option:" + rule + ":" + name, origin);
      RuleSetting old = rules.getOrDefault(rule, new RuleSetting(null, Map.of()));
      Map<String, Object> options = new HashMap<>(old.options());
      options.put(name, value);
      rules.put(rule, new RuleSetting(old.severity(), options));
      return this;
    }

    /** Replaces all settings of a rule. */
    public Builder rule(String rule, RuleSetting setting) {
      origins.put("rule:" + rule, origin);
      setting.options().keySet().forEach(o -> origins.put("option:" + rule + ":" + o, origin));
      rules.put(rule, setting);
      return this;
    }

    /**
     * Adds settings for certain files. They take precedence over all those added before.
     *
     * @throws IllegalArgumentException if a glob is invalid
     */
    public Builder override(SettingsOverride override) {
      override.files().forEach(UserPatterns::checkedGlob);
      override.originKeys().forEach(k -> origins.putIfAbsent(overrides.size() + ":" + k, origin));
      overrides.add(override);
      return this;
    }

    /**
     * Adds findings that are not to be reported.
     *
     * @throws IllegalArgumentException if a glob or a pattern is invalid, or a pattern is too large
     */
    public Builder ignore(IgnoredFindings entry) {
      entry.files().forEach(UserPatterns::checkedGlob);
      entry.patterns().values().forEach(UserPatterns::checkedPattern);
      ignored.add(entry);
      return this;
    }

    /**
     * Adds a pattern of labels that are never references.
     *
     * @param pattern in RE2 syntax; must match the whole label
     * @throws IllegalArgumentException if the pattern is invalid or too large
     */
    public Builder ignoreLabels(String pattern) {
      origins.put("label:" + pattern, origin);
      ignoredLabels.add(UserPatterns.checkedPattern(pattern));
      return this;
    }

    /**
     * Sets what starts a line of related terms.
     *
     * @param pattern in RE2 syntax; null for the default
     * @throws IllegalArgumentException if the pattern is invalid or too large
     */
    public Builder seeAlso(@Nullable String pattern) {
      origins.put("see-also", origin);
      this.seeAlso = pattern == null ? null : UserPatterns.checkedPattern(pattern);
      return this;
    }

    /**
     * Sets what starts a redirect to the preferred term.
     *
     * @param pattern in RE2 syntax; null for the default
     * @throws IllegalArgumentException if the pattern is invalid or too large
     */
    public Builder see(@Nullable String pattern) {
      origins.put("see", origin);
      this.see = pattern == null ? null : UserPatterns.checkedPattern(pattern);
      return this;
    }

    /** Rules that the settings make so far. */
    List<CustomRule> customRules() {
      return customRules;
    }

    /** Adds a rule; it takes the place of one with the same id. */
    public Builder customRule(CustomRule rule) {
      origins.put("custom-rule:" + rule.id(), origin);
      customRules.removeIf(other -> other.id().equals(rule.id()));
      customRules.add(rule);
      return this;
    }

    /** Sets a section that another package brings. */
    public <T> Builder section(SettingsSection<T> section, T value) {
      forgetOrigins(section.name() + ":");
      origins.put(section.name(), origin);
      sections.put(section.name(), value);
      return this;
    }

    /** Sets what is a glossary, with globs and paths relative to {@link Settings#base}. */
    public Builder glossary(GlossarySettings value) {
      forgetOrigins("glossary:");
      origins.put("glossary", origin);
      this.glossary = value.from("");
      return this;
    }

    /** Replaces all settings for the check of external URLs. */
    public Builder urls(UrlSettings settings) {
      forgetOrigins("url:");
      origins.put("url", origin);
      this.urls = settings;
      return this;
    }

    /** Sets where paths and URLs of the published site lead, relative to {@link Settings#base}. */
    public Builder paths(SitePaths value) {
      forgetOrigins("remap:");
      origins.put("roots", origin);
      value.remap().keySet().forEach(prefix -> origins.put("remap:" + prefix, origin));
      this.paths = value;
      return this;
    }

    /** Sets the limits of the run. */
    public Builder limits(Limits allowed) {
      origins.put("limits", origin);
      this.limits = allowed;
      return this;
    }

    /**
     * Sets the file of known findings, see {@link Settings#baseline}.
     *
     * @param file null for the default name
     */
    public Builder baseline(@Nullable String file) {
      origins.put("baseline", origin);
      this.baseline = file;
      return this;
    }

    /** The settings as they are now; the builder can be used again. */
    public Settings build() {
      return new Settings(
          new Values(
              base,
              dialect,
              anchors,
              List.copyOf(include),
              List.copyOf(exclude),
              Collections.unmodifiableMap(new LinkedHashMap<>(rules)),
              List.copyOf(overrides),
              List.copyOf(ignored),
              List.copyOf(ignoredLabels),
              seeAlso,
              see,
              Map.copyOf(sections),
              List.copyOf(customRules),
              glossary,
              urls,
              limits,
              baseline,
              paths),
          Map.copyOf(origins),
          List.copyOf(files),
          List.copyOf(texts));
    }
  }
}
