package io.github.glosslint.maven;

import io.github.glosslint.CacheFolders;
import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.rule.RulesException;
import io.github.glosslint.web.BuildServer;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.WebOracle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: their parameters, and the check itself. */
abstract class LintMojo extends AbstractMojo {

  /** Whether to skip the goal. */
  @Parameter(property = "gloss-lint.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files and folders to check, relative to the project. By default the Markdown files of the whole
   * project, and HTML files in <code>docs</code>, <code>src/site</code> and <code>src/docs</code>,
   * except for build folders, <code>src/test</code>, <code>src/it</code>, and untracked files that
   * <code>.gitignore</code> matches. In folders named here, all Markdown and HTML files are
   * checked.
   */
  @Parameter(property = "gloss-lint.sources")
  private List<String> sources = List.of();

  /**
   * Ant patterns, relative to the project, of the files to check, such as <code>
   * docs/&#42;&#42;/&#42;.md</code>. By default, Markdown and HTML files.
   */
  @Parameter(property = "gloss-lint.includes")
  private List<String> includes = List.of();

  /** Ant patterns, relative to the project, of files and folders to leave out. */
  @Parameter(property = "gloss-lint.excludes")
  private List<String> excludes = List.of();

  /**
   * Folders of HTML that the build has made, each the root of a site, relative to the project. They
   * are checked as a host publishes them, in place of sources. See <code>docs/built.md</code>.
   */
  @Parameter(property = "gloss-lint.built")
  private List<String> built = List.of();

  /**
   * The folder of the sources of <code>built</code>, with the configuration of their generator:
   * findings name the lines there that they come from, if these are known.
   */
  @Parameter(property = "gloss-lint.builtFrom")
  private @Nullable File builtFrom;

  /**
   * The settings file. By default <code>gloss-lint.yml</code> or <code>.config/gloss-lint.yml
   * </code> in the project or its nearest parent folder, up to the root of the Git checkout.
   */
  @Parameter(property = "gloss-lint.configFile")
  private @Nullable File configFile;

  /**
   * Settings in place of a settings file, in the format of <code>gloss-lint.yml</code>. They may be
   * indented like the rest of the pom.
   */
  @Parameter(property = "gloss-lint.settings")
  private @Nullable String settings;

  /**
   * Jars that bring rules of their own. Their code runs in the build. See <code>
   * docs/own-rules.md</code>.
   */
  @Parameter(property = "gloss-lint.rulesFrom")
  private List<File> rulesFrom = List.of();

  /**
   * Whether to check external URLs. By default only the goal <code>audit</code> does. With Maven's
   * <code>--offline</code>, no URL is ever requested.
   */
  @Parameter(property = "gloss-lint.urls")
  private @Nullable Boolean urls;

  /**
   * Whether to request URLs on private networks and on any port. Link-local addresses and cloud
   * metadata services stay closed: see <code>allowAddresses</code>.
   */
  @Parameter(property = "gloss-lint.allowPrivate", defaultValue = "false")
  private boolean allowPrivate;

  /**
   * Addresses and ranges that may be requested even if they are private or reserved, such as
   * 10.1.2.0/24.
   */
  @Parameter(property = "gloss-lint.allowAddresses")
  private List<String> allowAddresses = List.of();

  /**
   * The file that stores the results for external URLs between builds. By default <code>
   * gloss-lint/urls.jsonl</code> in the build folder.
   */
  @Parameter(property = "gloss-lint.cache")
  private @Nullable File cache;

  /**
   * The folder in which reports are kept between builds: if nothing changed that a report depends
   * on, the next build logs the one of before. Nobody else may write to it. By default <code>
   * gloss-lint</code> in the user's folder of caches, which the command line uses as well.
   */
  @Parameter(property = "gloss-lint.cacheDir")
  private @Nullable File cacheDir;

  /** Whether to check everything anew and keep no report. */
  @Parameter(property = "gloss-lint.noCache", defaultValue = "false")
  private boolean noCache;

  /**
   * Servers that require a login: one element per server, named after its <code>id</code> in <code>
   * settings.xml</code>, with the only origin that gets its user name and password, such as <code>
   * &lt;wiki&gt;https://wiki.example.org&lt;/wiki&gt;</code>.
   */
  @Parameter private Map<String, String> servers = Map.of();

  /** The same as <code>servers</code>, for the command line: <code>id=origin,id=origin</code>. */
  @Parameter(property = "gloss-lint.servers")
  private List<String> serverList = List.of();

  /**
   * Files to write the report to: one element per format, such as <code>
   * &lt;json&gt;target/gloss-lint.json&lt;/json&gt;</code>; relative to the project.
   */
  @Parameter private Map<String, String> reports = Map.of();

  /**
   * The same as <code>reports</code>, for the command line: <code>format=file,format=file</code>.
   */
  @Parameter(property = "gloss-lint.reports")
  private List<String> reportList = List.of();

  /**
   * Whether each module checks its own documentation. By default, the project in which Maven was
   * started checks the documentation of all modules, once.
   */
  @Parameter(property = "gloss-lint.perModule", defaultValue = "false")
  private boolean perModule;

  /**
   * The file of known findings, which are not reported; the goal <code>baseline-create</code>
   * creates it. By default the file that the settings name, otherwise <code>
   * gloss-lint-baseline.json</code> beside the settings file or, without settings, in the root of
   * the Git checkout.
   */
  @Parameter(property = "gloss-lint.baseline")
  private @Nullable File baseline;

  /** Whether to report known findings as well and use no baseline. */
  @Parameter(property = "gloss-lint.noBaseline", defaultValue = "false")
  private boolean noBaseline;

  /**
   * Reports only problems of a change: findings on lines that were added or changed since this Git
   * revision, such as <code>origin/main</code>, and what the change broke elsewhere. The goals for
   * baselines ignore it.
   */
  @Parameter(property = "gloss-lint.changedSince")
  private @Nullable String changedSince;

  /**
   * Reads settings files, what they extend, and the baseline that they name or that is found beside
   * them from this Git revision, such as <code>origin/main</code>, so that a change cannot loosen
   * its own check.
   */
  @Parameter(property = "gloss-lint.configFrom")
  private @Nullable String configFrom;

  /** Whether settings without effect fail the goal, which are otherwise only noted. */
  @Parameter(property = "gloss-lint.strictConfig", defaultValue = "false")
  private boolean strictConfig;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private SettingsDecrypter decrypter;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: gloss-lint.skip is set");
      return;
    }
    // Each module has built a site of its own.
    if (!perModule && built.isEmpty() && ExecutionRoot.alsoRuns(execution, session, project)) {
      getLog().info("checked together with the project in which Maven was started");
      return;
    }
    FaultLog faults = new FaultLog(getLog());
    try {
      lint(faults);
    } catch (SettingsException
        | BaselineException
        | ChangesException
        | RulesException
        | IllegalArgumentException e) {
      throw faults.mendable(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw faults.mendable("cannot read the files: " + e.getMessage());
    } catch (CancellationException e) {
      throw faults.mendable("interrupted");
    } catch (RuntimeException e) {
      faults.log("", e);
      throw faults.ours();
    }
  }

  private void lint(FaultLog faults) throws MojoExecutionException, MojoFailureException {
    WrittenReports files =
        WrittenReports.prepare(
            reports(), folder(), workingDirectory(), SessionEnvironment.of(session));
    Documentation documentation = documentation();
    GlossLint lint = documentation.lint().workingDirectory(workingDirectory());
    traceBuilt(lint);
    readSettings(lint);
    rulesFrom.forEach(jar -> lint.rulesFrom(jar.toPath()));
    narrow(lint);
    if (files.showUnknownPlaces()) {
      lint.listUnknown();
    }
    askWeb(lint);
    keepReports(lint);
    Report report = report(lint);
    if (report.summary().files() == 0) {
      new NoDocuments(project, getLog()).say(documentation, report);
    }
    log(report);
    files.write(report);
    if (!report.failures().isEmpty()) {
      faults.log(report.failures());
      throw report.hasBug() ? faults.ours() : faults.ofOutsideRules();
    }
    conclude(report);
  }

  /** Whether external URLs are checked if the parameter {@code urls} is not set. */
  boolean usuallyAsksWeb() {
    return false;
  }

  /** The files to write if the parameter {@code reports} names none, by format. */
  Map<String, String> usualReports() {
    return Map.of();
  }

  /** Limits the report to new findings, as the parameters say. */
  void narrow(GlossLint lint) throws MojoExecutionException {
    if (baseline != null) {
      lint.baseline(readBaseline());
    } else if (!noBaseline) {
      lint.usualBaseline();
    }
    if (changedSince != null) {
      lint.changedSince(changedSince);
    }
  }

  /** Does what the goal is for, and returns what there is to report then. */
  Report report(GlossLint lint) throws MojoExecutionException {
    return lint.check();
  }

  /** Logs a report. */
  abstract void log(Report report) throws MojoExecutionException;

  /** Completes the goal with a complete report. */
  abstract void conclude(Report report) throws MojoExecutionException, MojoFailureException;

  final @Nullable String changedSince() {
    return changedSince;
  }

  /** The folder of the project, or the one in which Maven was started if there is no project. */
  final Path folder() {
    File basedir = project.getBasedir();
    return basedir == null ? executionRoot() : basedir.toPath();
  }

  /** The folder that the build writes to. */
  final Path buildFolder() {
    return project.getBasedir() == null
        ? folder().resolve("target")
        : Path.of(project.getBuild().getDirectory());
  }

  final Documentation documentation() {
    return new Documentation(
        folder(), sources, includes, excludes, built, Documentation.builds(session.getProjects()));
  }

  final Path baselineFile() {
    return baseline == null ? folder().resolve(Baseline.NAME) : baseline.toPath();
  }

  final Baseline readBaseline() throws MojoExecutionException {
    try {
      return Baseline.read(baselineFile());
    } catch (BaselineException e) {
      throw new FaultLog(getLog()).mendable(String.valueOf(e.getMessage()));
    }
  }

  final void write(Baseline known) throws MojoExecutionException {
    Path file = baselineFile();
    try {
      ReportFile.at(file.toString(), file).write(known::write);
    } catch (IOException e) {
      throw new MojoExecutionException(SafeText.masked(String.valueOf(e.getMessage())));
    }
  }

  static String count(long findings) {
    return findings + (findings == 1 ? " finding" : " findings");
  }

  private Path executionRoot() {
    return Path.of(session.getExecutionRootDirectory());
  }

  /**
   * Paths are shown relative to the folder in which Maven was started, so that terminals and IDEs
   * can open them.
   */
  final Path workingDirectory() {
    Path root = executionRoot();
    return folder().startsWith(root) ? root : folder();
  }

  private Map<String, String> reports() throws MojoExecutionException {
    Map<String, String> named = NamedValues.of("gloss-lint.reports", reports, reportList);
    return named.isEmpty() ? usualReports() : named;
  }

  private void traceBuilt(GlossLint lint) throws MojoExecutionException {
    if (builtFrom == null) {
      return;
    }
    if (built.isEmpty()) {
      throw new MojoExecutionException(
          "the parameter builtFrom says what the sites in the parameter built were made of; add that");
    }
    if (!builtFrom.isDirectory()) {
      throw new MojoExecutionException(
          SafeText.of("there is no folder " + builtFrom + ", which the parameter builtFrom names"));
    }
    lint.source(builtFrom.toPath());
  }

  private void readSettings(GlossLint lint) throws MojoExecutionException {
    if (configFile != null && settings != null) {
      throw new MojoExecutionException(
          "configFile and settings cannot be combined; remove one of them");
    }
    if (configFrom != null) {
      lint.settingsFrom(configFrom);
    }
    if (strictConfig) {
      lint.strictSettings();
    }
    if (configFile != null) {
      lint.settingsFile(configFile.toPath());
    }
    if (settings != null) {
      lint.settings(PomText.yaml(settings), "<settings>");
    }
  }

  private void keepReports(GlossLint lint) throws MojoExecutionException {
    if (noCache) {
      return;
    }
    Path folder = CacheFolders.usual(SessionEnvironment.of(session));
    if (cacheDir != null) {
      folder = cacheDir.toPath();
      try {
        CacheFolders.prepare(folder);
      } catch (IOException e) {
        throw new FaultLog(getLog())
            .mendable(
                "gloss-lint.cacheDir: nothing can be kept in " + folder + ": " + e.getMessage());
      }
    }
    if (folder != null) {
      lint.cache(folder).cacheListener(sentence -> getLog().debug("cache: " + sentence));
    }
  }

  private void askWeb(GlossLint lint) throws MojoExecutionException {
    if (!(urls == null ? usuallyAsksWeb() : urls)) {
      return;
    }
    if (session.isOffline()) {
      getLog().info("Maven is offline: external URLs are not checked");
      return;
    }
    Map<String, String> environment = SessionEnvironment.of(session);
    UrlOptions.Builder options =
        UrlOptions.builder()
            .allowPrivate(allowPrivate)
            .scheduled(BuildServer.isScheduled(environment));
    allowAddresses(options);
    BuildServer.askGitHub(environment, options);
    Path file = cache == null ? buildFolder().resolve("gloss-lint/urls.jsonl") : cache.toPath();
    WrittenReports.makeFolderOf(file);
    options.cache(file);
    UserSettings user = UserSettings.of(session, decrypter, getLog());
    user.addProxies(options);
    user.addLogins(NamedValues.of("gloss-lint.servers", servers, serverList), options);
    UrlProgressLog progress = new UrlProgressLog(getLog(), System::nanoTime);
    lint.urls(WebOracle.of(options.build()).listener(progress));
  }

  private void allowAddresses(UrlOptions.Builder options) throws MojoExecutionException {
    try {
      allowAddresses.forEach(options::allowAddress);
    } catch (IllegalArgumentException e) {
      throw new FaultLog(getLog()).mendable("gloss-lint.allowAddresses: " + e.getMessage());
    }
  }
}
