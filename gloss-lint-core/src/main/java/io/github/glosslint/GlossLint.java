package io.github.glosslint;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.RuleSetting;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsOverride;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rules.BuiltInRules;
import io.github.glosslint.site.Site;
import io.github.glosslint.site.link.SiteLinker;
import io.github.glosslint.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks documentation: {@code GlossLint.at(Path.of("docs")).check()}.
 *
 * <p>Files and folders that belong to different checkouts are checked one checkout after another.
 * The root of a run is the checkout that holds the target; nothing outside of it is read. Not
 * thread-safe; the report is.
 */
public final class GlossLint {

  private final List<Path> targets;
  private Path workingDirectory = real(Path.of(""));
  private @Nullable Settings settings;
  private @Nullable Path settingsFile;
  private final Map<String, Severity> severities = new LinkedHashMap<>();
  private final Set<String> only = new LinkedHashSet<>();
  private final Map<Path, String> texts = new LinkedHashMap<>();
  private ProgressListener listener = (phase, done, total) -> {};
  private Clock clock = Clock.systemUTC();

  private GlossLint(List<Path> targets) {
    this.targets = targets;
  }

  /** A check of files and folders. */
  public static GlossLint at(Path first, Path... more) {
    List<Path> targets = new ArrayList<>(List.of(first));
    targets.addAll(Arrays.asList(more));
    return new GlossLint(targets);
  }

  /** The folder that paths of the report are relative to; that of the process by default. */
  public GlossLint workingDirectory(Path folder) {
    workingDirectory = real(folder);
    return this;
  }

  /** Takes these settings in place of those of a {@code gloss-lint.yml}. */
  public GlossLint settings(Settings value) {
    settings = value;
    return this;
  }

  /** Takes this settings file in place of the nearest {@code gloss-lint.yml}. */
  public GlossLint settingsFile(Path file) {
    settingsFile = file;
    return this;
  }

  /**
   * Makes a rule as grave as {@code severity}, whatever the settings say.
   *
   * @param rule its id or an alias
   */
  public GlossLint severity(String rule, Severity severity) {
    severities.put(rule, severity);
    return this;
  }

  /** Runs no other rules than these, and these also where they are off by default. */
  public GlossLint only(Collection<String> rules) {
    only.addAll(rules);
    return this;
  }

  /** Reads {@code text} where {@code file} is meant, whether or not it exists. */
  public GlossLint text(Path file, String text) {
    texts.put(file.toAbsolutePath().normalize(), text);
    return this;
  }

  /** Has somebody told how far the run is. */
  public GlossLint listener(ProgressListener value) {
    listener = value;
    return this;
  }

  /** Takes this clock to tell which posts are dated in the future. */
  public GlossLint clock(Clock value) {
    clock = value;
    return this;
  }

  /**
   * Checks.
   *
   * @throws io.github.glosslint.config.SettingsException if anything in the settings is wrong
   * @throws UncheckedIOException if a target does not exist or cannot be listed
   */
  public Report check() {
    ReportBuilder report = new ReportBuilder();
    roots().forEach((root, within) -> check(root, within, report));
    return report.build();
  }

  private void check(Path root, List<Path> within, ReportBuilder report) {
    EffectiveSettings effective = settings(root, within);
    SourceTree tree = open(root, within, effective.settings());
    Site site = SiteLinker.link(tree, effective, clock, listener::progress);
    RuleResults results = RuleEngine.run(site, effective, rules(effective), tree::text);
    List<Finding> findings =
        Findings.of(results.violations(), tree::text, path -> shown(tree.root(), path));
    report.add(site, results, findings, path -> shown(tree.root(), path));
  }

  /** The documents that {@link #check} would look at, relative to the working directory. */
  public List<String> documents() {
    List<String> found = new ArrayList<>();
    roots()
        .forEach(
            (root, within) -> {
              SourceTree tree = open(root, within, settings(root, within).settings());
              tree.documents().forEach(path -> found.add(shown(tree.root(), path)));
            });
    found.sort(null);
    return found;
  }

  /** The settings that hold for a file, as YAML that says where each of them comes from. */
  public String settingsOf(Path file) {
    Path root = SourceTree.rootFor(file);
    Path within = root.relativize(file.toAbsolutePath().normalize());
    return settings(root, List.of(file)).print(slashes(within));
  }

  /** The pages of all rules. */
  public static RuleCatalogue rules() {
    return RuleCatalogue.of(BuiltInRules.all().stream().map(Rule::id).toList());
  }

  private Map<Path, List<Path>> roots() {
    Map<Path, List<Path>> roots = new TreeMap<>();
    for (Path target : targets) {
      roots.computeIfAbsent(SourceTree.rootFor(target), root -> new ArrayList<>()).add(target);
    }
    return roots;
  }

  private SourceTree open(Path root, List<Path> within, Settings effective) {
    try {
      return SourceTree.open(root, within, effective, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EffectiveSettings settings(Path root, List<Path> within) {
    RuleCatalogue catalogue = rules();
    Settings found = settings != null ? settings : read(root, within, catalogue);
    Settings.Builder changed = found.toBuilder();
    for (String rule : only) {
      Optional.ofNullable(catalogue.named(rule))
          .filter(page -> page.severity() == Severity.OFF)
          .ifPresent(page -> changed.from("asked for").rule(rule, Severity.WARNING));
    }
    if (!severities.isEmpty()) {
      Map<String, RuleSetting> rules = new LinkedHashMap<>();
      severities.forEach((rule, severity) -> rules.put(rule, new RuleSetting(severity, Map.of())));
      // An override for all files comes after those of the settings.
      SettingsOverride last = new SettingsOverride(List.of(), null, null, rules);
      changed.from("--severity").override(last);
    }
    return EffectiveSettings.of(changed.build(), catalogue);
  }

  private Settings read(Path root, List<Path> within, RuleCatalogue catalogue) {
    Path file =
        settingsFile != null ? settingsFile : SettingsFiles.find(within.get(0)).orElse(null);
    return file == null
        ? Settings.defaults()
        : SettingsFiles.read(file, root, shown(file.toAbsolutePath().normalize()), catalogue);
  }

  private List<Rule> rules(EffectiveSettings effective) {
    if (only.isEmpty()) {
      return BuiltInRules.all();
    }
    Set<RuleId> wanted = new LinkedHashSet<>();
    only.forEach(name -> wanted.add(effective.rule(name)));
    return BuiltInRules.all().stream().filter(rule -> wanted.contains(rule.id())).toList();
  }

  /** How the report names a file of the checkout at {@code root}. */
  private String shown(Path root, String path) {
    return path.isEmpty() ? "" : shown(root.resolve(path));
  }

  private String shown(Path file) {
    boolean sameDisk = Objects.equals(file.getRoot(), workingDirectory.getRoot());
    return slashes(sameDisk ? workingDirectory.relativize(file) : file);
  }

  /**
   * The folder without symlinks, as the root of a run is; or as it is if it cannot be looked up.
   */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
