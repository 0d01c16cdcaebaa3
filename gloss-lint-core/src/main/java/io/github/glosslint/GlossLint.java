package io.github.glosslint;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cache.RunCache;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsSchema;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.organisation.RepositoryAddresses;
import io.github.glosslint.organisation.RepositoryTargets;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.rule.RuleProvider;
import io.github.glosslint.rules.BuiltInRules;
import io.github.glosslint.run.Cancellation;
import io.github.glosslint.run.Check;
import io.github.glosslint.run.FixRun;
import io.github.glosslint.run.GlossaryRun;
import io.github.glosslint.run.Inputs;
import io.github.glosslint.run.KeptVerdicts;
import io.github.glosslint.run.MoveRun;
import io.github.glosslint.run.RememberedVerdicts;
import io.github.glosslint.run.RenameRun;
import io.github.glosslint.run.RunContext;
import io.github.glosslint.run.RunRules;
import io.github.glosslint.run.RunSettings;
import io.github.glosslint.run.ShardRun;
import io.github.glosslint.run.SystemClock;
import io.github.glosslint.run.TargetsRun;
import io.github.glosslint.run.WorkspaceRun;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.shard.ShardSet;
import io.github.glosslint.source.CheckedOutBranch;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.verdict.UrlOracle;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks documentation: {@code GlossLint.at(Path.of("docs")).check()}.
 *
 * <p>Targets in different checkouts are checked one checkout after another. The root of a run is
 * the checkout that contains the target; nothing outside it is read. Instances are not thread-safe,
 * but for {@link #cancel}; reports are.
 */
public final class GlossLint {

  private final Inputs inputs;
  private final RunSettings settings;
  private final Cancellation cancellation = new Cancellation();
  private ProgressListener listener = (phase, done, total) -> {};
  private Clock clock = SystemClock.UTC;
  private @Nullable UrlOracle oracle;
  private @Nullable Baseline baseline;
  private boolean usualBaseline;
  private @Nullable String changedSince;
  private boolean listUnknown;
  private @Nullable Consumer<Survey> surveys;
  private @Nullable Path cacheFolder;
  private long cacheSize;
  private Consumer<String> cacheListener = sentence -> {};
  private @Nullable ShardSet shards;
  private @Nullable CheckedOutBranch branch;

  private GlossLint(Inputs inputs) {
    this.inputs = inputs;
    settings = inputs.settings();
  }

  /** Starts a check of files and folders. */
  public static GlossLint at(Path first, Path... more) {
    List<Path> targets = new ArrayList<>(List.of(first));
    targets.addAll(Arrays.asList(more));
    return new GlossLint(new Inputs(targets));
  }

  /** Starts a check of one text that is on no disk: {@link #ofTexts} with one file. */
  public static GlossLint ofText(String path, String text) {
    return ofTexts(Map.of(path, text));
  }

  /**
   * Starts a check of a tree in memory: no disk is asked about its files, and links lead to them
   * alone. A {@code gloss-lint.yml} among them has the settings. {@link #changedSince}, {@link
   * #text} and {@link #open} need files on disk and throw an {@link IllegalStateException}.
   *
   * @param files by path from the root, such as {@code docs/a.md}; of files that are no text only
   *     the path matters
   * @throws IllegalArgumentException if a path is absolute, or has empty names, {@code .} or {@code
   *     ..}
   */
  public static GlossLint ofTexts(Map<String, String> files) {
    return new GlossLint(new Inputs(files));
  }

  /**
   * Starts a check of what shards have seen: {@link #check} links, judges and reports as one run
   * would have done that asked all their hosts. No disk and no web is asked. What the shards were
   * asked for stands; {@link #only}, {@link #severity} and the like have no place here, and methods
   * that need files on disk throw an {@link IllegalStateException}.
   */
  public static GlossLint ofShards(ShardSet shards) {
    GlossLint merged = new GlossLint(Inputs.of(shards.request(), shards.folder()));
    merged.shards = shards;
    merged.clock = Clock.fixed(shards.now(), ZoneOffset.UTC);
    if (shards.request().asksWeb()) {
      merged.oracle = new KeptVerdicts(shards.verdicts());
    }
    return merged;
  }

  private void requireDisk(String what) {
    if (!inputs.areOnDisk() || shards != null) {
      throw new IllegalStateException(what + " needs files on disk");
    }
  }

  /** What a check did not ask about is in no shard, and would seem to be missing. */
  private void requireAllFiles(String what) {
    if (shards != null) {
      throw new IllegalStateException(what + " needs all files of a repository, not shards");
    }
  }

  /** Sets the folder that paths in the report are relative to; default: that of the process. */
  public GlossLint workingDirectory(Path folder) {
    inputs.workingDirectory(folder);
    return this;
  }

  /** Uses these settings instead of a {@code gloss-lint.yml}. */
  public GlossLint settings(Settings value) {
    settings.settings(value);
    return this;
  }

  /** Uses this settings file instead of the nearest {@code gloss-lint.yml}. */
  public GlossLint settingsFile(Path file) {
    settings.file(file);
    return this;
  }

  /**
   * Reads settings files, what they extend and the baseline of {@link #usualBaseline} from a commit
   * instead of the disk, so that a change cannot loosen its own check. A note says so, and names
   * those files that differ. {@link #check} throws {@link
   * io.github.glosslint.changes.ChangesException} if Git cannot find the commit.
   *
   * @param revision a Git revision, such as {@code origin/main}
   */
  public GlossLint settingsFrom(String revision) {
    requireDisk("settingsFrom");
    settings.revision(revision);
    return this;
  }

  /**
   * Makes {@link #check} throw a {@link io.github.glosslint.config.SettingsException} where it
   * would otherwise only note that settings have no effect: nested and misnamed settings files, and
   * overrides that match no file.
   */
  public GlossLint strictSettings() {
    settings.strict();
    return this;
  }

  /**
   * Uses settings given as text instead of a {@code gloss-lint.yml}.
   *
   * @param yaml in the format of {@code gloss-lint.yml}; for its globs see {@link #globsFrom}
   * @param shown the name of the text in error messages, such as {@code "pom.xml, <settings>"}
   */
  public GlossLint settings(String yaml, String shown) {
    settings.text(yaml, shown);
    return this;
  }

  /**
   * Sets the folder that the globs of {@link #onlyDocuments}, {@link #exclude} and {@link
   * #settings(String, String)} are relative to; default: the working directory.
   */
  public GlossLint globsFrom(Path folder) {
    inputs.globsFrom(folder);
    return this;
  }

  /**
   * Within folders, checks only files that match one of these globs or that the settings include.
   * By default, Markdown and HTML files are checked.
   *
   * @param globs as in {@code .gitignore}, see {@link #globsFrom}
   */
  public GlossLint onlyDocuments(Collection<String> globs) {
    inputs.onlyDocuments(globs);
    return this;
  }

  /** Globs that match Markdown files by name. */
  public static List<String> markdownGlobs() {
    return Language.markdownEndings().stream().map(ending -> "*" + ending).toList();
  }

  /** Globs that match HTML files by name. */
  public static List<String> htmlGlobs() {
    return Language.HTML.globs();
  }

  /**
   * Excludes files and folders, in addition to what the settings exclude.
   *
   * @param globs as in {@code .gitignore}, see {@link #globsFrom}
   */
  public GlossLint exclude(Collection<String> globs) {
    inputs.exclude(globs);
    return this;
  }

  /**
   * Checks only those targets that a check of their whole trees would check: a file is left out if
   * it is no document or excluded, although it is named. For lists of files that come from a
   * program.
   */
  public GlossLint filterTargets() {
    inputs.filterTargets();
    return this;
  }

  /**
   * Takes the targets for the roots of sites that are built already: folders of HTML, as a host for
   * static files publishes them.
   */
  public GlossLint built() {
    settings.built();
    return this;
  }

  /**
   * Traces findings on {@link #built} sites back to what these were made of: a finding has the line
   * in a source as its first related place, if it is known.
   *
   * @param folder of the sources, which are read by settings of their own
   */
  public GlossLint source(Path folder) {
    requireDisk("source");
    inputs.source(folder);
    return this;
  }

  /**
   * Sets the severity of a rule, whatever the settings say.
   *
   * @param rule its id or an alias
   */
  public GlossLint severity(String rule, Severity severity) {
    settings.severity(rule, severity);
    return this;
  }

  /** Runs only these rules, even those that are off by default. */
  public GlossLint only(Collection<String> rules) {
    settings.only(rules);
    return this;
  }

  /** Adds rules to the built-in ones. */
  public GlossLint addRules(RuleProvider provider) {
    inputs.addedRules().add(provider);
    return this;
  }

  /**
   * Adds the rules of a jar, see {@link RuleProvider}. Its code runs with all the rights of this
   * process, so never take the path from what is being checked. The jar is open while {@link
   * #check}, {@link #documents}, {@link #settingsOf} or {@link #allRules} run.
   */
  public GlossLint rulesFrom(Path jar) {
    inputs.addedRules().jar(jar);
    return this;
  }

  /**
   * Uses {@code text} as the content of {@code file}, whether or not the file exists; that may be a
   * settings file.
   */
  public GlossLint text(Path file, String text) {
    requireDisk("text");
    inputs.text(file, text);
    return this;
  }

  /** Reports progress to this listener. */
  public GlossLint listener(ProgressListener value) {
    listener = value;
    return this;
  }

  /**
   * Also checks external URLs.
   *
   * @param value answers for them; the module {@code gloss-lint-web} has one that asks the web
   */
  public GlossLint urls(UrlOracle value) {
    oracle = value;
    return this;
  }

  /**
   * Leaves out the findings in a baseline. {@link Summary#known} counts them, and lists entries
   * whose finding no longer exists.
   */
  public GlossLint baseline(Baseline known) {
    baseline = known;
    return this;
  }

  /**
   * Uses the usual baseline, unless {@link #baseline} is called: the one that the settings name, or
   * {@code gloss-lint-baseline.json} in the folder of the settings file, or in the root if there is
   * none. A note says so. {@link #check} throws {@link
   * io.github.glosslint.baseline.BaselineException} if it cannot be used.
   */
  public GlossLint usualBaseline() {
    usualBaseline = true;
    return this;
  }

  /**
   * Reports only problems of a change: findings on lines added or changed since the merge base with
   * {@code revision}, committed or not, and what the change broke elsewhere, such as links to a
   * renamed heading. All documents are still read, Git determines the changes, and only external
   * URLs on changed lines are checked. {@link Summary#old} counts the findings left out.
   *
   * @param revision the Git revision that the change will be merged into, such as {@code
   *     origin/main}
   */
  public GlossLint changedSince(String revision) {
    requireDisk("changedSince");
    changedSince = revision;
    return this;
  }

  /**
   * Makes the report list the location of everything that could not be judged, see {@link
   * io.github.glosslint.ledger.Ledger#unknownPlaces}. This reads the files a second time.
   */
  public GlossLint listUnknown() {
    listUnknown = true;
    return this;
  }

  /**
   * Has {@link #check} also tell what the documentation is made of, once for each checkout.
   *
   * @param taker gets each survey
   */
  public GlossLint surveys(Consumer<Survey> taker) {
    surveys = taker;
    return this;
  }

  /**
   * Keeps reports of {@link #check} between runs: if nothing changed that a run depends on, its
   * report is the one of before. Whatever is wrong with what is kept, the run does without it, as
   * it does with external URLs, a baseline, a revision, texts, added rules or {@link
   * #settings(Settings)}.
   *
   * @param folder need not exist; nobody else may write to it
   */
  public GlossLint cache(Path folder) {
    return cache(folder, RunCache.DEFAULT_SIZE);
  }

  /**
   * See {@link #cache(Path)}.
   *
   * @param mostBytes of all that is kept; what was used longest ago is deleted
   */
  public GlossLint cache(Path folder, long mostBytes) {
    cacheFolder = folder;
    cacheSize = mostBytes;
    return this;
  }

  /** Tells this listener, in a few words, what came of the {@link #cache}. */
  public GlossLint cacheListener(Consumer<String> value) {
    cacheListener = value;
    return this;
  }

  /** Uses this clock to determine which posts are dated in the future. */
  public GlossLint clock(Clock value) {
    clock = value;
    return this;
  }

  /**
   * Runs the check.
   *
   * @throws java.util.concurrent.CancellationException if {@link #cancel} was called, or this
   *     thread is interrupted, which it still is then
   * @throws io.github.glosslint.rule.RulesException if rules from outside cannot be used
   * @throws io.github.glosslint.config.SettingsException if the settings are invalid
   * @throws UncheckedIOException if a target does not exist or cannot be listed
   * @throws IllegalArgumentException if a glob is invalid
   * @throws io.github.glosslint.changes.ChangesException if Git cannot determine what changed
   */
  public Report check() {
    try (RunRules rules = inputs.rules()) {
      Path folder = shards == null ? cacheFolder : null;
      Report report =
          check(
              rules,
              oracle,
              folder == null ? null : new RunCache(folder, cacheSize, cacheListener));
      if (shards != null && !shards.notAsked().isEmpty()) {
        throw new IllegalStateException("the shards say nothing of " + shards.notAsked().first());
      }
      return report;
    }
  }

  /**
   * Runs the check as one of several machines that share its hosts: reads and links everything,
   * asks about the URLs of its own hosts, and has what {@link #ofShards} needs. Takes neither a
   * baseline nor a revision, texts or added rules, which are for who merges, or cannot be sent.
   * Throws what {@link #check} throws, and
   *
   * @param audit whether the check is about external URLs, which formats for people then list
   * @param kept files of the caller's own that are kept from run to run and may lie in the tree,
   *     such as a cache: other machines may have others
   * @throws IllegalStateException if something was asked for that a shard does not take
   */
  public ShardResult shard(Shard shard, boolean audit, Collection<Path> kept) {
    requireDisk("shard");
    if (baseline != null || changedSince != null || surveys != null) {
      throw new IllegalStateException("a shard takes no baseline, revision or survey");
    }
    try (RunRules rules = inputs.rules()) {
      return new ShardRun(context(rules)).result(shard, oracle, audit, usualBaseline, kept);
    }
  }

  private RunContext context(RunRules rules) {
    return new RunContext(inputs, rules.set(), clock, listener::progress, cancellation);
  }

  private Report check(RunRules rules, @Nullable UrlOracle asked, @Nullable RunCache kept) {
    return new Check(
            context(rules),
            asked,
            baseline,
            usualBaseline,
            changedSince,
            listUnknown,
            surveys,
            kept)
        .report();
  }

  /**
   * Runs the check and applies fixes, until another run would change nothing. Findings in the
   * baseline are left alone. Throws what {@link #check} throws, and
   *
   * @throws io.github.glosslint.changes.ChangesException if files are to be written and something
   *     is not committed; nothing is written then
   * @throws IllegalStateException if texts stand for files, or a revision was given
   */
  public FixResult fix(FixOptions options) {
    requireDisk("fix");
    if (changedSince != null || !inputs.texts().isEmpty()) {
      throw new IllegalStateException("fix takes no revision and no texts in place of files");
    }
    RememberedVerdicts asked = oracle == null ? null : new RememberedVerdicts(oracle);
    try (RunRules rules = inputs.rules()) {
      return new FixRun(inputs, options, () -> check(rules, asked, null)).result();
    }
  }

  /**
   * Renames a term of a glossary wherever it is called by its name: its heading and id, the labels
   * of its definitions, all references by these, and every link that leads to its anchor, in all
   * documents of the checkout. The site is read again with the changes before anything is written;
   * what would break a link is refused. Throws what {@link #check} throws, and
   *
   * @param term its name, or its address, {@code d.md#dnn-1}
   * @param name its new name
   * @throws RenameException if there is no such term, or there are several, or the new name is
   *     taken; nothing is written then
   * @throws io.github.glosslint.changes.ChangesException if files are to be written and something
   *     is not committed; nothing is written then
   */
  public RenameResult rename(String term, String name, RenameOptions options) {
    requireDisk("rename");
    try (RunRules rules = inputs.rules()) {
      return new RenameRun(context(rules)).result(term, name, options);
    }
  }

  /**
   * Moves a file or a folder, and writes all that led to it, and what it leads to, anew: links,
   * definitions, includes, navigations. The site is read again with the changes before anything is
   * written. Where {@code to} is a folder that exists, it is moved into that. The targets of this
   * must lie in the checkout that it is in. Throws what {@link #check} throws, and
   *
   * @param from absolute
   * @param to absolute; folders that do not exist are made
   * @throws RenameException if there is nothing to move, or the new path is taken or outside of the
   *     checkout; nothing is written then
   * @throws io.github.glosslint.changes.ChangesException if files are to be written and something
   *     is not committed; nothing is written then
   */
  public MoveResult move(Path from, Path to, MoveOptions options) {
    requireDisk("move");
    try (RunRules rules = inputs.rules()) {
      return new MoveRun(context(rules)).result(from, to, options);
    }
  }

  /**
   * Ends {@link #check}, or what a {@link Workspace} is doing, which throws a {@link
   * java.util.concurrent.CancellationException} as soon as the rules, documents and requests under
   * way are done, and every later one at once. Unlike all other methods, this may be called from
   * any thread.
   */
  public void cancel() {
    cancellation.cancel();
  }

  /**
   * Opens the documentation, to edit it and report on it again and again. Change none of these
   * options while it is open. Throws what {@link #check} throws.
   *
   * @throws IllegalStateException if a check of external URLs or a revision was asked for: a
   *     workspace knows neither
   */
  public Workspace open() {
    requireDisk("open");
    if (oracle != null || changedSince != null) {
      throw new IllegalStateException(
          "A workspace asks about no URLs and compares with no revision.");
    }
    return new Workspace(
        WorkspaceRun.open(
            inputs, clock, listener::progress, cancellation, baseline, usualBaseline, listUnknown));
  }

  /**
   * The glossaries that have a page among the targets. The checkouts of the targets are read as a
   * whole, since all their pages may refer to an entry; no rule runs. Throws what {@link #check}
   * throws.
   */
  public GlossaryReports glossaries() {
    try (RunRules rules = inputs.rules()) {
      return new GlossaryRun(context(rules)).reports();
    }
  }

  /**
   * Where on the web the files of the targets can be read: the addresses of their sites, as the
   * configurations of generators say them, and that of the repository on its forge. No page is
   * read. Throws what {@link #check} throws, and
   *
   * @throws IllegalStateException if this is {@link #ofShards of shards}
   */
  public RepositoryAddresses addresses() {
    requireAllFiles("addresses");
    try (RunRules rules = inputs.rules()) {
      return new TargetsRun(inputs, rules.set(), clock, branch, 0).addresses();
    }
  }

  /**
   * What URLs of other repositories lead to in the targets: pages of their sites, and files as the
   * forge shows them on the branch that is checked out. Other branches and commits are unknown, as
   * is all that is not committed. Only the pages that the URLs name are read. Throws what {@link
   * #check} throws.
   *
   * @param urls absolute; those of other sites are unknown
   */
  public RepositoryTargets targets(Collection<String> urls) {
    requireAllFiles("targets");
    try (RunRules rules = inputs.rules()) {
      return new TargetsRun(inputs, rules.set(), clock, branch, urls.size()).targets(urls);
    }
  }

  /**
   * Says of which branch the targets are, for {@link #addresses} and {@link #targets}, where no
   * {@code .git} does, as in an archive.
   *
   * @param repository its URL for a browser, such as {@code https://github.com/owner/name}
   * @param name of the branch
   * @param isDefault whether the forge shows it where no branch is named
   */
  public GlossLint branch(String repository, String name, boolean isDefault) {
    branch = new CheckedOutBranch(repository, name, isDefault);
    return this;
  }

  /** The documents that {@link #check} would look at, relative to the working directory. */
  public List<String> documents() {
    try (RunRules rules = inputs.rules()) {
      return inputs.documents(rules.set().pages());
    }
  }

  /** The settings that hold for a file, as YAML that says where each of them comes from. */
  public String settingsOf(Path file) {
    try (RunRules rules = inputs.rules()) {
      return inputs.settingsOf(file, rules.set().pages());
    }
  }

  /** The pages of the built-in rules and of those added to them. */
  public RuleCatalogue allRules() {
    try (RunRules rules = inputs.rules()) {
      return rules.set().pages();
    }
  }

  /** The pages of {@link #allRules} and of the rules that the settings make. */
  public RuleCatalogue rulesInForce() {
    try (RunRules rules = inputs.rules()) {
      return inputs.rulesInForce(rules.set().pages());
    }
  }

  /** The JSON Schema of the settings, for editors; it knows all rules that a check runs. */
  public String settingsSchema() {
    return SettingsSchema.json(Generators.vocabulary(allRules()));
  }

  /**
   * The root of a check of a file or folder: the checkout that it lies in; else the nearest folder
   * with a settings file, or with the marker of a site; else its own folder.
   */
  public static Path rootOf(Path target) {
    return SourceTree.rootFor(target, Generators.marks());
  }

  /** The pages of the built-in rules. */
  public static RuleCatalogue rules() {
    return BuiltInRules.catalogue();
  }
}
