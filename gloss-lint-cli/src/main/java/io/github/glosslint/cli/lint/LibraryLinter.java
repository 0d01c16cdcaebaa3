package io.github.glosslint.cli.lint;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ProgressListener;
import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.config.Limits;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.rule.RulesException;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.shard.ShardSet;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.UrlProgressLine;
import io.github.glosslint.web.WebOracle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The library as the command line uses it. */
public final class LibraryLinter implements Linter {

  private final InputStream in;

  /**
   * A linter of files.
   *
   * @param in standard input, read only when it is to be checked
   */
  public LibraryLinter(InputStream in) {
    this.in = in;
  }

  @Override
  public Report check(
      Request request, Progress progress, Interruption interruption, Consumer<String> news)
      throws UsageException {
    GlossLint check = prepare(request, progress, interruption);
    Path cache = request.cache();
    if (cache != null) {
      check.cache(cache).cacheListener(sentence -> news.accept("cache: " + sentence));
    }
    return guarded(request, check::check);
  }

  @Override
  public ShardResult shard(
      Request request,
      Shard shard,
      boolean audit,
      List<Path> kept,
      Progress progress,
      Interruption interruption)
      throws UsageException {
    GlossLint check = prepare(request, progress, interruption);
    return guarded(request, () -> check.shard(shard, audit, kept));
  }

  @Override
  public Report merge(
      ShardSet shards,
      @Nullable Baseline baseline,
      boolean usualBaseline,
      boolean listUnknown,
      Progress progress)
      throws UsageException {
    GlossLint check =
        GlossLint.ofShards(shards)
            .listener((phase, done, total) -> told(progress, phase, done, total));
    if (baseline != null) {
      check.baseline(baseline);
    } else if (usualBaseline) {
      check.usualBaseline();
    }
    if (listUnknown) {
      check.listUnknown();
    }
    try {
      return guarded(check::check);
    } catch (BaselineException e) {
      throw BaselineCommand.refused(e, new PathNames(shards.folder()).name(e.file()));
    }
  }

  @Override
  public FixResult fix(
      Request request, FixOptions options, Progress progress, Interruption interruption)
      throws UsageException {
    GlossLint check = prepare(request, progress, interruption);
    return guarded(request, () -> check.fix(options));
  }

  private GlossLint prepare(Request request, Progress progress, Interruption interruption)
      throws UsageException {
    GlossLint check =
        prepare(request).listener((phase, done, total) -> told(progress, phase, done, total));
    Baseline baseline = request.baseline();
    if (baseline != null) {
      check.baseline(baseline);
    }
    if (request.usualBaseline()) {
      check.usualBaseline();
    }
    String changedSince = request.changedSince();
    if (changedSince != null) {
      check.changedSince(changedSince);
    }
    if (request.listUnknown()) {
      check.listUnknown();
    }
    UrlOptions urls = request.urls();
    if (urls != null) {
      WebOracle web =
          WebOracle.of(urls)
              .prepare()
              .listener(news -> progress.say(() -> UrlProgressLine.line(news, progress.columns())));
      check.urls(web);
      interruption.endBy(web::stop);
    }
    return check;
  }

  private static <T> T guarded(Request request, Supplier<T> action) throws UsageException {
    try {
      return guarded(action);
    } catch (BaselineException e) {
      String name = new PathNames(PathNames.real(request.workingDirectory())).name(e.file());
      throw BaselineCommand.refused(e, name);
    }
  }

  @Override
  public Surveyed survey(
      Path folder, Path workingDirectory, @Nullable String settings, Progress progress)
      throws UsageException {
    List<Survey> surveys = new ArrayList<>(1);
    GlossLint check =
        GlossLint.at(folder)
            .workingDirectory(workingDirectory)
            .surveys(surveys::add)
            .listener((phase, done, total) -> told(progress, phase, done, total));
    if (settings != null) {
      check.settings(settings, SettingsFiles.NAME).globsFrom(folder);
    }
    Report report = guarded(check::check);
    return new Surveyed(report, surveys.get(0));
  }

  @Override
  public GlossaryReports glossaries(Request request, Progress progress) throws UsageException {
    GlossLint lint =
        prepare(request).listener((phase, done, total) -> told(progress, phase, done, total));
    return guarded(lint::glossaries);
  }

  @Override
  public RenameResult rename(
      Request request, String from, String to, RenameOptions options, Progress progress)
      throws UsageException {
    GlossLint lint =
        prepare(request).listener((phase, done, total) -> told(progress, phase, done, total));
    return guarded(() -> lint.rename(from, to, options));
  }

  @Override
  public MoveResult move(
      Request request, Path from, Path to, MoveOptions options, Progress progress)
      throws UsageException {
    GlossLint lint =
        prepare(request).listener((phase, done, total) -> told(progress, phase, done, total));
    return guarded(() -> lint.move(from, to, options));
  }

  private static void told(Progress progress, String phase, int done, int total) {
    // The oracle has more to say of its phase.
    if (!phase.equals(ProgressListener.URLS)) {
      progress.update(phase, done, total);
    }
  }

  @Override
  public Workspace open(Request request) throws UsageException {
    GlossLint lint = prepare(request, Progress.on(null), Interruption.ignored());
    return guarded(request, lint::open);
  }

  @Override
  public Report report(Workspace workspace, Request request) throws UsageException {
    return guarded(request, workspace::report);
  }

  @Override
  public List<String> documents(Request request) throws UsageException {
    return guarded(prepare(request)::documents);
  }

  @Override
  public Collection<String> urls(Request request) throws UsageException {
    NamedUrls named = new NamedUrls();
    GlossLint check = prepare(request).only(List.of("url/dead")).urls(named);
    guarded(check::check);
    return named.all();
  }

  @Override
  public String settings(Request request, Path file) throws UsageException {
    GlossLint check = prepare(request);
    return guarded(() -> check.settingsOf(file));
  }

  @Override
  public RuleCatalogue rules(List<Path> jars, Path workingDirectory) throws UsageException {
    if (jars.isEmpty()) {
      return GlossLint.rules();
    }
    return guarded(with(jars, workingDirectory)::allRules);
  }

  @Override
  public RuleCatalogue rulesInForce(List<Path> jars, Path workingDirectory) throws UsageException {
    return guarded(with(jars, workingDirectory)::rulesInForce);
  }

  @Override
  public String schema(List<Path> jars, Path workingDirectory) throws UsageException {
    return guarded(with(jars, workingDirectory)::settingsSchema);
  }

  private static GlossLint with(List<Path> jars, Path workingDirectory) {
    GlossLint lint = GlossLint.at(workingDirectory).workingDirectory(workingDirectory);
    jars.forEach(lint::rulesFrom);
    return lint;
  }

  private GlossLint prepare(Request request) throws UsageException {
    Path stdin = request.stdin();
    GlossLint check =
        stdin == null ? at(request.targets()) : GlossLint.at(stdin).text(stdin, text());
    check.workingDirectory(request.workingDirectory());
    if (request.listed()) {
      check.filterTargets();
    }
    if (request.built()) {
      check.built();
    }
    Path source = request.source();
    if (source != null) {
      check.source(source);
    }
    if (request.config() != null) {
      check.settingsFile(request.config());
    }
    String configFrom = request.configFrom();
    if (configFrom != null) {
      check.settingsFrom(configFrom);
    }
    if (request.strictConfig()) {
      check.strictSettings();
    }
    request.rulesFrom().forEach(check::rulesFrom);
    request.severities().forEach(check::severity);
    return check.only(request.rules());
  }

  private static GlossLint at(List<Path> targets) {
    return GlossLint.at(targets.get(0), targets.subList(1, targets.size()).toArray(Path[]::new));
  }

  /** Standard input as UTF-8, without a byte order mark. */
  private String text() throws UsageException {
    int limit = (int) Limits.DEFAULT_FILE_SIZE;
    byte[] bytes;
    try {
      bytes = in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw UsageException.input("cannot read standard input: " + e.getMessage());
    }
    if (bytes.length > limit) {
      throw UsageException.input("standard input is larger than " + (limit >> 20) + " MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static <T> T guarded(Supplier<T> action) throws UsageException {
    try {
      return action.get();
    } catch (SettingsException e) {
      throw UsageException.settings(message(e));
    } catch (ChangesException | RulesException | RenameException e) {
      throw UsageException.input(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw UsageException.input("cannot read the files: " + e.getMessage());
    }
  }

  private static String message(SettingsException e) {
    StringBuilder message = new StringBuilder();
    for (SettingsProblem problem : e.problems()) {
      message.append(problem.line() == 0 ? "gloss-lint: " : "").append(problem).append('\n');
    }
    return message.append("gloss-lint: nothing was checked").toString();
  }
}
