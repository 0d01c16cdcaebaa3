package io.github.glosslint.config;

import io.github.glosslint.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told: which files, how they are read, how grave each rule is. Settings are values:
 * equal ones make equal runs. Names of rules and their options are checked when the settings meet
 * the rules, see {@link EffectiveSettings}.
 *
 * <p>Globs are those of {@code .gitignore}, relative to {@link #base}.
 */
public final class Settings {

  private static final Settings DEFAULTS = new Builder().build();

  private final Values values;

  /** Who said what; no part of the value. */
  private final Map<String, String> origins;

  private record Values(
      String base,
      @Nullable DialectName dialect,
      @Nullable AnchorStyle anchors,
      List<String> include,
      List<String> exclude,
      Map<String, RuleSetting> rules,
      List<SettingsOverride> overrides,
      List<String> ignoredLabels,
      @Nullable String seeAlso,
      @Nullable String see,
      JekyllSettings jekyll,
      UrlSettings urls,
      Limits limits,
      @Nullable String baseline) {}

  private Settings(Values values, Map<String, String> origins) {
    this.values = values;
    this.origins = origins;
  }

  /** What holds where nobody says anything. */
  public static Settings defaults() {
    return DEFAULTS;
  }

  /** Settings to be said one by one, all others at their defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** These settings, to be changed. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * The folder that globs are relative to: from the root of the run, with {@code /} between names
   * and none at the end; empty for the root itself.
   */
  public String base() {
    return values.base;
  }

  /** The dialect of all files; empty if it is found out. */
  public Optional<DialectName> dialect() {
    return Optional.ofNullable(values.dialect);
  }

  /** How ids are made from headings; empty if as the dialect does. */
  public Optional<AnchorStyle> anchors() {
    return Optional.ofNullable(values.anchors);
  }

  /** Globs of files that are documents although their names do not say so. */
  public List<String> include() {
    return values.include;
  }

  /** Globs of files and folders that are left out. */
  public List<String> exclude() {
    return values.exclude;
  }

  /** What is said about rules for all files, by id or alias. */
  public Map<String, RuleSetting> rules() {
    return values.rules;
  }

  /** What is said for some files only, in the order of precedence, the last wins. */
  public List<SettingsOverride> overrides() {
    return values.overrides;
  }

  /** Patterns, in RE2 syntax, of labels in brackets that are never references. */
  public List<String> ignoredLabels() {
    return values.ignoredLabels;
  }

  /**
   * The pattern, in RE2 syntax, of what begins a line of related terms; empty for the usual one.
   */
  public Optional<String> seeAlso() {
    return Optional.ofNullable(values.seeAlso);
  }

  /** The pattern, in RE2 syntax, of what begins a redirection; empty for the usual one. */
  public Optional<String> see() {
    return Optional.ofNullable(values.see);
  }

  public JekyllSettings jekyll() {
    return values.jekyll;
  }

  /** What holds for the check of external URLs. */
  public UrlSettings urls() {
    return values.urls;
  }

  public Limits limits() {
    return values.limits;
  }

  /**
   * The file of known findings that a run takes unasked, relative to {@link #base}; empty for the
   * one of the usual name, if it is there.
   */
  public Optional<String> baseline() {
    return Optional.ofNullable(values.baseline);
  }

  /** Where a setting stems from, such as {@code gloss-lint.yml:3}; null if nobody set it. */
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

  /** Collects settings. Globs and patterns are checked when they are given. */
  public static final class Builder {

    private String base = "";
    private @Nullable DialectName dialect;
    private @Nullable AnchorStyle anchors;
    private final List<String> include = new ArrayList<>();
    private final List<String> exclude = new ArrayList<>();
    private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
    private final List<SettingsOverride> overrides = new ArrayList<>();
    private final List<String> ignoredLabels = new ArrayList<>();
    private @Nullable String seeAlso;
    private @Nullable String see;
    private JekyllSettings jekyll = JekyllSettings.defaults();
    private UrlSettings urls = UrlSettings.defaults();
    private Limits limits = Limits.defaults();
    private @Nullable String baseline;
    private final Map<String, String> origins = new HashMap<>();
    private String origin = "set by the caller";

    private Builder() {}

    private Builder(Settings settings) {
      Values values = settings.values;
      this.origins.putAll(settings.origins);
      this.base = values.base;
      this.dialect = values.dialect;
      this.anchors = values.anchors;
      this.include.addAll(values.include);
      this.exclude.addAll(values.exclude);
      this.rules.putAll(values.rules);
      this.overrides.addAll(values.overrides);
      this.ignoredLabels.addAll(values.ignoredLabels);
      this.seeAlso = values.seeAlso;
      this.see = values.see;
      this.jekyll = values.jekyll;
      this.urls = values.urls;
      this.limits = values.limits;
      this.baseline = values.baseline;
    }

    /**
     * Names who says what follows, such as {@code --severity}, for those who ask where a setting
     * comes from.
     */
    public Builder from(String whoever) {
      this.origin = whoever;
      return this;
    }

    /** Says where a setting comes from. */
    void origin(String key, String where) {
      origins.put(key, where);
    }

    /** Takes what was read about a rule, its origins said already. */
    void readRule(String rule, RuleSetting setting) {
      rules.put(rule, setting);
    }

    /** Takes what was read about URLs, its origins said already. */
    void readUrls(UrlSettings settings) {
      this.urls = settings;
    }

    /** Says where a detail of the next override comes from. */
    void overrideOrigin(String key, String where) {
      origins.put(overrides.size() + ":" + key, where);
    }

    /** The folder that globs are relative to, see {@link Settings#base}. */
    public Builder base(String folder) {
      this.base = folder;
      return this;
    }

    /**
     * Says which dialect all files are in.
     *
     * @param name null to find it out
     */
    public Builder dialect(@Nullable DialectName name) {
      origins.put("dialect", origin);
      this.dialect = name;
      return this;
    }

    /**
     * Says how ids are made from headings.
     *
     * @param style null for the dialect's
     */
    public Builder anchors(@Nullable AnchorStyle style) {
      origins.put("anchors", origin);
      this.anchors = style;
      return this;
    }

    /**
     * Adds files that are documents although their names do not say so.
     *
     * @throws IllegalArgumentException if the glob is wrong
     */
    public Builder include(String glob) {
      origins.put("include:" + glob, origin);
      include.add(UserPatterns.checkedInclude(glob));
      return this;
    }

    /**
     * Leaves files and folders out.
     *
     * @throws IllegalArgumentException if the glob is wrong
     */
    public Builder exclude(String glob) {
      origins.put("exclude:" + glob, origin);
      exclude.add(UserPatterns.checkedGlob(glob));
      return this;
    }

    /**
     * Says how grave a rule is.
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
     * @param value of the class that the option's type on the rule's page asks for
     */
    public Builder option(String rule, String name, Object value) {
      origins.put("option:" + rule + ":" + name, origin);
      RuleSetting old = rules.getOrDefault(rule, new RuleSetting(null, Map.of()));
      Map<String, Object> options = new HashMap<>(old.options());
      options.put(name, value);
      rules.put(rule, new RuleSetting(old.severity(), options));
      return this;
    }

    /** Says everything about a rule at once, in place of what was said before. */
    public Builder rule(String rule, RuleSetting setting) {
      origins.put("rule:" + rule, origin);
      setting.options().keySet().forEach(o -> origins.put("option:" + rule + ":" + o, origin));
      rules.put(rule, setting);
      return this;
    }

    /**
     * Adds settings for some files, which win over all that were added before.
     *
     * @throws IllegalArgumentException if a glob is wrong
     */
    public Builder override(SettingsOverride override) {
      override.files().forEach(UserPatterns::checkedGlob);
      override.originKeys().forEach(k -> origins.putIfAbsent(overrides.size() + ":" + k, origin));
      overrides.add(override);
      return this;
    }

    /**
     * Adds labels that are never references.
     *
     * @param pattern in RE2 syntax, for the whole label
     * @throws IllegalArgumentException if the pattern is wrong or too large
     */
    public Builder ignoreLabels(String pattern) {
      origins.put("label:" + pattern, origin);
      ignoredLabels.add(UserPatterns.checkedPattern(pattern));
      return this;
    }

    /**
     * Says what begins a line of related terms.
     *
     * @param pattern in RE2 syntax; null for the usual one
     * @throws IllegalArgumentException if the pattern is wrong or too large
     */
    public Builder seeAlso(@Nullable String pattern) {
      origins.put("see-also", origin);
      this.seeAlso = pattern == null ? null : UserPatterns.checkedPattern(pattern);
      return this;
    }

    /**
     * Says what begins a redirection to the preferred term.
     *
     * @param pattern in RE2 syntax; null for the usual one
     * @throws IllegalArgumentException if the pattern is wrong or too large
     */
    public Builder see(@Nullable String pattern) {
      origins.put("see", origin);
      this.see = pattern == null ? null : UserPatterns.checkedPattern(pattern);
      return this;
    }

    public Builder jekyll(JekyllSettings settings) {
      origins.put("jekyll", origin);
      this.jekyll = settings;
      return this;
    }

    /** Says what holds for the check of external URLs, in place of what was said before. */
    public Builder urls(UrlSettings settings) {
      origins.keySet().removeIf(key -> key.startsWith("url:"));
      origins.put("url", origin);
      this.urls = settings;
      return this;
    }

    public Builder limits(Limits allowed) {
      origins.put("limits", origin);
      this.limits = allowed;
      return this;
    }

    /**
     * Names the file of known findings, see {@link Settings#baseline}.
     *
     * @param file null for the one of the usual name
     */
    public Builder baseline(@Nullable String file) {
      origins.put("baseline", origin);
      this.baseline = file;
      return this;
    }

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
              List.copyOf(ignoredLabels),
              seeAlso,
              see,
              jekyll,
              urls,
              limits,
              baseline),
          Map.copyOf(origins));
    }
  }
}
