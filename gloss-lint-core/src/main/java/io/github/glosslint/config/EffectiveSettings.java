package io.github.glosslint.config;

import com.google.re2j.Pattern;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.PathGlob;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings combined with the pages of the rules: the settings that apply to each file. Thread-safe.
 * Files that match the same overrides share one result.
 */
public final class EffectiveSettings {

  private final Settings settings;
  private final RuleCatalogue catalogue;
  private final SettingsVocabulary vocabulary;
  private final List<List<PathGlob>> overrideFiles = new ArrayList<>();
  private final List<IgnoreFilter> ignored = new ArrayList<>(0);
  private final List<Pattern> ignoredLabels = new ArrayList<>();
  private final Map<BitSet, FileSettings> byOverrides = new ConcurrentHashMap<>();

  /** What holds for every file; null if some have settings of their own. */
  private final @Nullable FileSettings everywhere;

  private final RulesInUse rulesInUse;
  private final WantedProse wantedProse;

  private EffectiveSettings(
      Settings settings, SettingsVocabulary vocabulary, boolean gathersProse) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.catalogue = vocabulary.rules();
    for (SettingsOverride override : settings.overrides()) {
      List<PathGlob> files = new ArrayList<>();
      for (String glob : override.files()) {
        files.add(UserPatterns.glob(glob, settings.base()));
      }
      overrideFiles.add(files);
    }
    for (IgnoredFindings entry : settings.ignored()) {
      ignored.add(new IgnoreFilter(entry, settings.base(), catalogue));
    }
    for (String label : settings.ignoredLabels()) {
      ignoredLabels.add(UserPatterns.compile(label));
    }
    this.everywhere = overrideFiles.isEmpty() ? merge(new BitSet()) : null;
    this.rulesInUse = new RulesInUse(settings, catalogue);
    this.wantedProse = gathersProse ? WantedProse.ALL : rulesInUse.prose();
  }

  /**
   * Combines settings with rules.
   *
   * @throws SettingsException if a rule or an option does not exist, or a value is not valid for
   *     its option
   */
  public static EffectiveSettings of(Settings settings, SettingsVocabulary vocabulary) {
    SettingsVocabulary all = vocabulary.withRules(CustomRule.pages(settings.customRules()));
    RuleNames.check(settings, all.rules());
    return new EffectiveSettings(settings, all, false);
  }

  /** The same, with the words of pages gathered whether or not a rule reads them. */
  public EffectiveSettings gatheringProse() {
    return new EffectiveSettings(settings, vocabulary, true);
  }

  /** The settings as they were given. */
  public Settings settings() {
    return settings;
  }

  /** The pages of the rules that can be set. */
  public RuleCatalogue catalogue() {
    return catalogue;
  }

  /** Findings that are not to be reported. */
  public List<IgnoreFilter> ignored() {
    return ignored;
  }

  /** Whether the settings exclude a label in brackets from being a reference. */
  public boolean ignoresLabel(String label) {
    for (Pattern pattern : ignoredLabels) {
      if (pattern.matches(label)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule may run for any file; false if there is none of that id. */
  public boolean mayRun(RuleId rule) {
    return rulesInUse.has(rule);
  }

  /** Which words of pages are gathered: what rules read that may run. */
  public WantedProse wantedProse() {
    return wantedProse;
  }

  /**
   * The settings for a file.
   *
   * @param path relative to the root, with {@code /}
   */
  public FileSettings forFile(String path) {
    return everywhere == null
        ? byOverrides.computeIfAbsent(overrides(path), this::merge)
        : everywhere;
  }

  /** The settings for a file as YAML; a comment on each line names the origin of the setting. */
  public String print(String path) {
    return new SettingsPrinter(this, path).print(forFile(path));
  }

  /**
   * The globs of each override in the settings file that matches none of these files.
   *
   * @param paths relative to the root, with {@code /}
   */
  public List<String> unusedOverrides(Collection<String> paths) {
    BitSet unused = new BitSet();
    unused.set(0, overrideFiles.size());
    for (String path : paths) {
      if (unused.isEmpty()) {
        break;
      }
      unused.andNot(overrides(path));
    }
    List<String> globs = new ArrayList<>();
    for (int i = unused.nextSetBit(0); i >= 0; i = unused.nextSetBit(i + 1)) {
      if (!overrideFiles.get(i).isEmpty()) {
        globs.add(String.join(", ", settings.overrides().get(i).files()));
      }
    }
    return globs;
  }

  /** All folders that {@code roots} and {@code remap} name, from the root of the run. */
  public SortedSet<String> mappedFolders() {
    SortedSet<String> folders = new TreeSet<>();
    List<SitePaths> all = new ArrayList<>(List.of(settings.paths()));
    settings.overrides().forEach(override -> all.add(override.paths()));
    for (SitePaths paths : all) {
      SitePaths named = paths.from(settings.base());
      folders.addAll(named.roots() == null ? List.of() : named.roots());
      folders.addAll(named.remap().values());
    }
    return folders;
  }

  /** The indexes of the overrides that match a file. */
  BitSet overrides(String path) {
    BitSet found = new BitSet();
    for (int i = 0; i < overrideFiles.size(); i++) {
      for (PathGlob glob : overrideFiles.get(i)) {
        if (glob.covers(path)) {
          found.set(i);
          break;
        }
      }
      if (overrideFiles.get(i).isEmpty()) {
        found.set(i);
      }
    }
    return found;
  }

  private FileSettings merge(BitSet overrides) {
    Optional<String> dialect = settings.dialect();
    Optional<String> anchors = settings.anchors();
    SitePaths paths = settings.paths();
    Map<RuleId, Severity> severities = new HashMap<>();
    Map<RuleId, Map<String, Object>> options = new HashMap<>();
    for (RulePage page : catalogue.pages()) {
      severities.put(page.id(), page.severity());
      Map<String, Object> values = new HashMap<>();
      for (RuleOption option : page.options()) {
        values.put(option.name(), option.defaultValue());
      }
      options.put(page.id(), values);
    }
    apply(settings.rules(), severities, options);
    for (int i = overrides.nextSetBit(0); i >= 0; i = overrides.nextSetBit(i + 1)) {
      SettingsOverride override = settings.overrides().get(i);
      if (override.dialect() != null) {
        String name = override.dialect();
        dialect = name.equals(SettingsWords.AUTO) ? Optional.empty() : Optional.of(name);
      }
      if (override.anchors() != null) {
        anchors = Optional.of(override.anchors());
      }
      paths = paths.with(override.paths());
      apply(override.rules(), severities, options);
    }
    Map<RuleId, RuleOptions> merged = new HashMap<>();
    for (Map.Entry<RuleId, Map<String, Object>> each : options.entrySet()) {
      merged.put(each.getKey(), new RuleOptions(each.getValue()));
    }
    return new FileSettings(dialect, anchors, severities, merged, paths.from(settings.base()));
  }

  private void apply(
      Map<String, RuleSetting> rules,
      Map<RuleId, Severity> severities,
      Map<RuleId, Map<String, Object>> options) {
    for (Map.Entry<String, RuleSetting> rule : rules.entrySet()) {
      RuleId id = RuleNames.id(rule.getKey(), catalogue);
      RuleSetting setting = rule.getValue();
      if (setting.severity() != null) {
        severities.put(id, setting.severity());
      }
      options.computeIfAbsent(id, unknown -> new HashMap<>()).putAll(setting.options());
    }
  }

  /**
   * Resolves the name of a rule.
   *
   * @param name its id or an alias
   * @throws SettingsException if there is no such rule
   */
  public RuleId rule(String name) {
    RuleNames.check(name, catalogue);
    return RuleNames.id(name, catalogue);
  }

  /** The pages of the rules that the settings refer to. */
  SettingsVocabulary vocabulary() {
    return vocabulary;
  }
}
