package io.github.glosslint.config;

import com.google.re2j.Pattern;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Settings together with the rules they speak of: answers what holds for a file. Thread-safe; what
 * holds for a file is worked out once for each combination of overrides.
 */
public final class EffectiveSettings {

  private final Settings settings;
  private final RuleCatalogue catalogue;
  private final List<List<PathGlob>> overrideFiles = new ArrayList<>();
  private final List<Pattern> ignoredLabels;
  private final Map<BitSet, FileSettings> byOverrides = new ConcurrentHashMap<>();

  private EffectiveSettings(Settings settings, RuleCatalogue catalogue) {
    this.settings = settings;
    this.catalogue = catalogue;
    for (SettingsOverride override : settings.overrides()) {
      overrideFiles.add(
          override.files().stream().map(g -> UserPatterns.glob(g, settings.base())).toList());
    }
    this.ignoredLabels = settings.ignoredLabels().stream().map(UserPatterns::compile).toList();
  }

  /**
   * Checks what settings say about rules.
   *
   * @throws SettingsException if a rule or an option does not exist, or a value does not fit
   */
  public static EffectiveSettings of(Settings settings, RuleCatalogue catalogue) {
    List<SettingsProblem> problems = new ArrayList<>();
    check(settings.rules(), catalogue, problems);
    for (SettingsOverride override : settings.overrides()) {
      check(override.rules(), catalogue, problems);
    }
    refuse(problems);
    return new EffectiveSettings(settings, catalogue);
  }

  private static void refuse(List<SettingsProblem> problems) {
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private static void check(
      Map<String, RuleSetting> rules, RuleCatalogue catalogue, List<SettingsProblem> problems) {
    rules.forEach(
        (name, setting) -> {
          RulePage page = catalogue.named(name);
          if (page == null) {
            problems.add(problem(catalogue.lacks(name), catalogue.meantBy(name)));
            return;
          }
          setting
              .options()
              .forEach(
                  (option, value) ->
                      OptionValues.check(page, option, value)
                          .ifPresent(
                              m ->
                                  problems.add(
                                      problem(m, OptionValues.near(page, option, value)))));
        });
  }

  private static SettingsProblem problem(String message, List<String> suggestions) {
    return new SettingsProblem("", 0, 0, message, suggestions);
  }

  public Settings settings() {
    return settings;
  }

  /** Whether a label in brackets is never a reference. */
  public boolean ignoresLabel(String label) {
    for (Pattern pattern : ignoredLabels) {
      if (pattern.matches(label)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What holds for a file.
   *
   * @param path from the root, with {@code /}
   */
  public FileSettings forFile(String path) {
    return byOverrides.computeIfAbsent(overrides(path), this::merge);
  }

  /** What holds for a file, as YAML with a comment in each line that says where it comes from. */
  public String print(String path) {
    return new SettingsPrinter(this, path).print(forFile(path));
  }

  /**
   * The globs of each override of a settings file that means none of these files.
   *
   * @param paths from the root, with {@code /}
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
    return unused.stream()
        .filter(i -> !overrideFiles.get(i).isEmpty())
        .mapToObj(i -> String.join(", ", settings.overrides().get(i).files()))
        .toList();
  }

  /** Which of the overrides mean a file. */
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
    Optional<DialectName> dialect = settings.dialect();
    Optional<AnchorStyle> anchors = settings.anchors();
    Map<RuleId, Severity> severities = new HashMap<>();
    Map<RuleId, Map<String, Object>> options = new HashMap<>();
    for (RulePage page : catalogue.pages()) {
      severities.put(page.id(), page.severity());
      Map<String, Object> values = new HashMap<>();
      page.options().forEach(option -> values.put(option.name(), option.defaultValue()));
      options.put(page.id(), values);
    }
    apply(settings.rules(), severities, options);
    for (int i = overrides.nextSetBit(0); i >= 0; i = overrides.nextSetBit(i + 1)) {
      SettingsOverride override = settings.overrides().get(i);
      if (override.dialect() != null) {
        dialect = Optional.of(override.dialect());
      }
      if (override.anchors() != null) {
        anchors = Optional.of(override.anchors());
      }
      apply(override.rules(), severities, options);
    }
    Map<RuleId, RuleOptions> merged = new HashMap<>();
    options.forEach((id, values) -> merged.put(id, new RuleOptions(values)));
    return new FileSettings(dialect, anchors, severities, merged);
  }

  private void apply(
      Map<String, RuleSetting> rules,
      Map<RuleId, Severity> severities,
      Map<RuleId, Map<String, Object>> options) {
    rules.forEach(
        (name, setting) -> {
          RuleId id = id(name);
          if (setting.severity() != null) {
            severities.put(id, setting.severity());
          }
          options.computeIfAbsent(id, unknown -> new HashMap<>()).putAll(setting.options());
        });
  }

  /**
   * The rule of a name.
   *
   * @param name its id or an alias
   * @throws SettingsException if there is no such rule
   */
  public RuleId rule(String name) {
    List<SettingsProblem> problems = new ArrayList<>();
    check(Map.of(name, new RuleSetting(null, Map.of())), catalogue, problems);
    refuse(problems);
    return id(name);
  }

  private RuleId id(String name) {
    RulePage page = catalogue.named(name);
    if (page == null) {
      throw new IllegalStateException("unchecked rule " + name);
    }
    return page.id();
  }

  /** The pages of the rules that the settings speak of. */
  RuleCatalogue catalogue() {
    return catalogue;
  }
}
