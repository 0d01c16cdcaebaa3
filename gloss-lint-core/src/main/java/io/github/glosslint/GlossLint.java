package io.github.glosslint;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.site.Site;
import io.github.glosslint.site.link.SiteLinker;
import io.github.glosslint.source.Selection;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.web.UrlChecker;
import io.github.glosslint.web.UrlListener;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.UrlReport;
import io.github.glosslint.web.verdict.UrlVerdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
  private Path workingDirectory = PathNames.real(Path.of(""));
  private final RunSettings settings = new RunSettings();
  private final Map<Path, String> texts = new LinkedHashMap<>();
  private @Nullable Path globFolder;
  private final List<String> onlyDocuments = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private ProgressListener listener = (phase, done, total) -> {};
  private Clock clock = Clock.systemUTC();
  private @Nullable UrlOptions urls;
  private UrlListener urlListener = progress -> {};
  private @Nullable UrlChecker checker;
  private boolean stopped;
  private @Nullable Baseline baseline;

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
    workingDirectory = PathNames.real(folder);
    return this;
  }

  /** Takes these settings in place of those of a {@code gloss-lint.yml}. */
  public GlossLint settings(Settings value) {
    settings.settings(value);
    return this;
  }

  /** Takes this settings file in place of the nearest {@code gloss-lint.yml}. */
  public GlossLint settingsFile(Path file) {
    settings.file(file);
    return this;
  }

  /**
   * Takes the settings of a text in place of those of a {@code gloss-lint.yml}.
   *
   * @param yaml as a {@code gloss-lint.yml} has it; for its globs see {@link #globsFrom}
   * @param shown how problems name the text, such as {@code "pom.xml, <settings>"}
   */
  public GlossLint settings(String yaml, String shown) {
    settings.text(yaml, shown);
    return this;
  }

  /**
   * The folder that globs are relative to, those of {@link #onlyDocuments}, {@link #exclude} and
   * {@link #settings(String, String)}; the working directory by default.
   */
  public GlossLint globsFrom(Path folder) {
    globFolder = PathNames.real(folder);
    return this;
  }

  /**
   * Checks, of what lies in folders, the files that one of these globs means, and those that the
   * settings include. Without a call, Markdown and HTML files are checked.
   *
   * @param globs as in {@code .gitignore}, see {@link #globsFrom}
   */
  public GlossLint onlyDocuments(Collection<String> globs) {
    onlyDocuments.addAll(globs);
    return this;
  }

  /**
   * Leaves files and folders out, beside what the settings leave out.
   *
   * @param globs as in {@code .gitignore}, see {@link #globsFrom}
   */
  public GlossLint exclude(Collection<String> globs) {
    excluded.addAll(globs);
    return this;
  }

  /**
   * Makes a rule as grave as {@code severity}, whatever the settings say.
   *
   * @param rule its id or an alias
   */
  public GlossLint severity(String rule, Severity severity) {
    settings.severity(rule, severity);
    return this;
  }

  /** Runs no other rules than these, and these also where they are off by default. */
  public GlossLint only(Collection<String> rules) {
    settings.only(rules);
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

  /**
   * Has the web asked about external URLs.
   *
   * @param options what only a trusted caller may say; the settings' section {@code url} says the
   *     rest
   */
  public GlossLint urls(UrlOptions options) {
    urls = options;
    return this;
  }

  /** Has somebody told how far the check of external URLs is. */
  public GlossLint urlListener(UrlListener value) {
    urlListener = value;
    return this;
  }

  /**
   * Has {@link #check} ask the web nothing more and return soon with what is known. For other
   * threads than the one that checks.
   */
  public synchronized void stopAsking() {
    stopped = true;
    if (checker != null) {
      checker.stop();
    }
  }

  /**
   * Leaves the findings out that a baseline knows; {@link Summary#known} says how many there are,
   * and what it knows and is found no more.
   */
  public GlossLint baseline(Baseline known) {
    baseline = known;
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
   * @throws IllegalArgumentException if a glob is wrong
   */
  public Report check() {
    ReportBuilder report = new ReportBuilder();
    BaselineRun known =
        baseline == null ? null : new BaselineRun(baseline, new PathNames(workingDirectory));
    for (Part part : parts()) {
      check(part, report, known);
    }
    return known == null
        ? report.build()
        : known.apply(report.build(), targets, settings.isPartial() || !texts.isEmpty());
  }

  private void check(Part part, ReportBuilder report, @Nullable BaselineRun known) {
    EffectiveSettings effective = effective(part);
    List<Rule> rules = settings.rules(effective);
    SourceTree tree = open(part, effective);
    UnaryOperator<String> naming = path -> shown(tree.root(), path);
    Site site = SiteLinker.link(tree, effective, clock, listener::progress);
    UrlReport web = null;
    try {
      web = askWeb(site, effective, rules);
    } catch (RuntimeException | AssertionError e) {
      // Our own fault must not hide what was found offline.
      report.fail(new Failure("", "asking the web", e));
    }
    RuleResults results =
        RuleEngine.run(site, effective, rules, tree::text, web == null ? UrlVerdicts.NONE : web);
    report.add(site, results, web, Findings.of(results.violations(), tree::text, naming), naming);
    if (known != null) {
      known.look(tree, site, effective, results, web);
    }
  }

  private @Nullable UrlReport askWeb(Site site, EffectiveSettings effective, List<Rule> rules) {
    if (urls == null) {
      return null;
    }
    UrlChecker fresh =
        UrlChecker.of(
                effective.settings().urls(),
                urls.withTryHttps(AskedUrls.wantHttps(site, effective, rules)))
            .listener(urlListener)
            .clock(clock);
    synchronized (this) {
      checker = fresh;
      if (stopped) {
        fresh.stop();
      }
    }
    return fresh.check(AskedUrls.of(site, effective, rules));
  }

  /** The documents that {@link #check} would look at, relative to the working directory. */
  public List<String> documents() {
    List<String> found = new ArrayList<>();
    for (Part part : parts()) {
      SourceTree tree = open(part, effective(part));
      tree.documents().forEach(path -> found.add(shown(tree.root(), path)));
    }
    found.sort(null);
    return found;
  }

  /** The settings that hold for a file, as YAML that says where each of them comes from. */
  public String settingsOf(Path file) {
    Path root = SourceTree.rootFor(file);
    Path within = root.relativize(file.toAbsolutePath().normalize());
    Part part = new Part(root, settings.fileFor(file), List.of(file));
    return effective(part).print(PathNames.slashed(within));
  }

  /** The pages of all rules. */
  public static RuleCatalogue rules() {
    return RunSettings.catalogue();
  }

  /** Targets of one checkout for which one settings file holds. */
  private record Part(Path root, Optional<Path> settingsFile, List<Path> targets) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Path target : targets) {
      Path root = SourceTree.rootFor(target);
      Optional<Path> file = settings.fileFor(target);
      parts.stream()
          .filter(part -> part.root().equals(root) && part.settingsFile().equals(file))
          .findFirst()
          .orElseGet(
              () -> {
                Part fresh = new Part(root, file, new ArrayList<>());
                parts.add(fresh);
                return fresh;
              })
          .targets()
          .add(target);
    }
    return parts;
  }

  private SourceTree open(Part part, EffectiveSettings effective) {
    try {
      Selection selection =
          Selection.of(PathNames.real(part.root()), globFolder(), onlyDocuments, excluded);
      return SourceTree.open(part.root(), part.targets(), effective.settings(), selection, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EffectiveSettings effective(Part part) {
    String name =
        part.settingsFile().map(file -> shown(file.toAbsolutePath().normalize())).orElse("");
    return settings.effective(part.root(), globFolder(), part.settingsFile(), name);
  }

  private Path globFolder() {
    return globFolder == null ? workingDirectory : globFolder;
  }

  /** How the report names a file of the checkout at {@code root}. */
  private String shown(Path root, String path) {
    return path.isEmpty() ? "" : shown(root.resolve(path));
  }

  private String shown(Path file) {
    return new PathNames(workingDirectory).name(file);
  }
}
