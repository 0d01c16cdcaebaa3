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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link Settings}, and records where each comes from. Globs and patterns are checked when
 * they are added. Not thread-safe.
 */
public final class SettingsBuilder {

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

  SettingsBuilder() {}

  SettingsBuilder(Settings settings) {
    Settings.Values values = settings.values();
    this.origins.putAll(settings.origins());
    this.files.addAll(settings.files());
    this.texts.addAll(settings.texts());
    this.base = values.base();
    this.dialect = values.dialect();
    this.anchors = values.anchors();
    this.include.addAll(values.include());
    this.exclude.addAll(values.exclude());
    this.rules.putAll(values.rules());
    this.overrides.addAll(values.overrides());
    this.ignored.addAll(values.ignored());
    this.ignoredLabels.addAll(values.ignoredLabels());
    this.seeAlso = values.seeAlso();
    this.see = values.see();
    this.sections.putAll(values.sections());
    this.customRules.addAll(values.customRules());
    this.glossary = values.glossary();
    this.urls = values.urls();
    this.limits = values.limits();
    this.baseline = values.baseline();
    this.paths = values.paths();
  }

  /**
   * Sets the origin of the settings that follow, such as {@code --severity}, for {@code
   * --print-config}.
   */
  public SettingsBuilder from(String whoever) {
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
  public SettingsBuilder base(String folder) {
    this.base = folder;
    return this;
  }

  /**
   * Sets the dialect of all files.
   *
   * @param name null to detect it
   */
  public SettingsBuilder dialect(@Nullable String name) {
    origins.put("dialect", origin);
    this.dialect = name;
    return this;
  }

  /**
   * Sets how heading ids are generated.
   *
   * @param style null for the dialect's default
   */
  public SettingsBuilder anchors(@Nullable String style) {
    origins.put("anchors", origin);
    this.anchors = style;
    return this;
  }

  /**
   * Adds a glob of files to read as documents, whatever their names.
   *
   * @throws IllegalArgumentException if the glob is invalid
   */
  public SettingsBuilder include(String glob) {
    origins.put("include:" + glob, origin);
    include.add(UserPatterns.checkedInclude(glob));
    return this;
  }

  /**
   * Adds a glob of files and folders to leave out.
   *
   * @throws IllegalArgumentException if the glob is invalid
   */
  public SettingsBuilder exclude(String glob) {
    origins.put("exclude:" + glob, origin);
    exclude.add(UserPatterns.checkedGlob(glob));
    return this;
  }

  /**
   * Sets the severity of a rule.
   *
   * @param rule its id or an alias
   */
  public SettingsBuilder rule(String rule, Severity severity) {
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
  public SettingsBuilder option(String rule, String name, Object value) {
    origins.put("option:" + rule + ":" + name, origin);
    RuleSetting old = rules.getOrDefault(rule, new RuleSetting(null, Map.of()));
    Map<String, Object> options = new HashMap<>(old.options());
    options.put(name, value);
    rules.put(rule, new RuleSetting(old.severity(), options));
    return this;
  }

  /** Replaces all settings of a rule. */
  public SettingsBuilder rule(String rule, RuleSetting setting) {
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
  public SettingsBuilder override(SettingsOverride override) {
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
  public SettingsBuilder ignore(IgnoredFindings entry) {
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
  public SettingsBuilder ignoreLabels(String pattern) {
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
  public SettingsBuilder seeAlso(@Nullable String pattern) {
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
  public SettingsBuilder see(@Nullable String pattern) {
    origins.put("see", origin);
    this.see = pattern == null ? null : UserPatterns.checkedPattern(pattern);
    return this;
  }

  /** Rules that the settings make so far. */
  List<CustomRule> customRules() {
    return customRules;
  }

  /** Adds a rule; it takes the place of one with the same id. */
  public SettingsBuilder customRule(CustomRule rule) {
    origins.put("custom-rule:" + rule.id(), origin);
    customRules.removeIf(other -> other.id().equals(rule.id()));
    customRules.add(rule);
    return this;
  }

  /** Sets a section that another package brings. */
  public <T> SettingsBuilder section(SettingsSection<T> section, T value) {
    forgetOrigins(section.name() + ":");
    origins.put(section.name(), origin);
    sections.put(section.name(), value);
    return this;
  }

  /** Sets what is a glossary, with globs and paths relative to {@link Settings#base}. */
  public SettingsBuilder glossary(GlossarySettings value) {
    forgetOrigins("glossary:");
    origins.put("glossary", origin);
    this.glossary = value.from("");
    return this;
  }

  /** Replaces all settings for the check of external URLs. */
  public SettingsBuilder urls(UrlSettings settings) {
    forgetOrigins("url:");
    origins.put("url", origin);
    this.urls = settings;
    return this;
  }

  /** Sets where paths and URLs of the published site lead, relative to {@link Settings#base}. */
  public SettingsBuilder paths(SitePaths value) {
    forgetOrigins("remap:");
    origins.put("roots", origin);
    value.remap().keySet().forEach(prefix -> origins.put("remap:" + prefix, origin));
    this.paths = value;
    return this;
  }

  /** Sets the limits of the run. */
  public SettingsBuilder limits(Limits allowed) {
    origins.put("limits", origin);
    this.limits = allowed;
    return this;
  }

  /**
   * Sets the file of known findings, see {@link Settings#baseline}.
   *
   * @param file null for the default name
   */
  public SettingsBuilder baseline(@Nullable String file) {
    origins.put("baseline", origin);
    this.baseline = file;
    return this;
  }

  /** The settings as they are now; the builder can be used again. */
  public Settings build() {
    return new Settings(
        new Settings.Values(
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
