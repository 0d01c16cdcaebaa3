package io.github.glosslint.cli;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.RenameRequest;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.cli.fix.FixCommand;
import io.github.glosslint.cli.glossary.GlossaryCommand;
import io.github.glosslint.cli.glossary.RenameCommand;
import io.github.glosslint.cli.help.Explanation;
import io.github.glosslint.cli.help.Help;
import io.github.glosslint.cli.help.ManPage;
import io.github.glosslint.cli.help.Shell;
import io.github.glosslint.cli.lint.BaselineCommand;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.cli.watch.Watch;
import io.github.glosslint.cli.web.WebOptions;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.DocumentNotes;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.glossary.GlossaryReports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Executes an {@link Invocation} and reports the result. */
final class Session {

  /** Of faults of the program, so many are shown: they are alike. */
  private static final int MOST_FAILURES = 5;

  /** Of a run that had nothing to look at. */
  private static final Report NOTHING =
      new Report(List.of(), List.of(), new Summary(0, Ledger.builder().build(), List.of()));

  private final Invocation invocation;
  private final Environment environment;
  private final Linter linter;
  private final Messages messages;
  private final Stdout stdout;

  Session(Invocation invocation, Environment environment, Linter linter, Messages messages) {
    this.invocation = invocation;
    this.environment = environment;
    this.linter = linter;
    this.messages = messages;
    this.stdout = new Stdout(environment.out());
  }

  /** Returns the exit code. */
  int run() throws UsageException, IOException {
    return switch (invocation.command()) {
      case HELP -> print(Help.of(invocation.subject()));
      case VERSION -> print(Version.text());
      case EXPLAIN -> explain();
      case SCHEMA -> schema();
      case COMPLETION -> completion();
      case MAN -> print(ManPage.text());
      case SERVER -> ServerCommand.run(environment);
      case LIST_FILES -> listFiles();
      case DUMP_URLS -> dumpUrls();
      case PRINT_CONFIG -> printConfig(Objects.requireNonNull(invocation.subject()));
      case CHECK -> check();
      case FIX -> fix();
      case GLOSSARY -> glossary();
      case BASELINE_CREATE, BASELINE_PRUNE, BASELINE_CHECK -> baseline();
    };
  }

  private int explain() throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    List<Path> jars = Request.rulesFrom(invocation, folder);
    RuleCatalogue rules = linter.rules(jars, folder);
    String subject = invocation.subject();
    if (subject == null || rules.named(subject) == null) {
      // Settings need not be valid for whoever wants to know how to set a rule.
      rules = linter.rulesInForce(jars, folder);
    }
    return print(Explanation.of(invocation.subject(), rules));
  }

  private int schema() throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    return print(linter.schema(Request.rulesFrom(invocation, folder), folder));
  }

  private int completion() throws UsageException, IOException {
    String shell = invocation.subject();
    List<String> rules = new ArrayList<>();
    linter
        .rules(List.of(), environment.workingDirectory())
        .pages()
        .forEach(page -> rules.add(page.id().toString()));
    return print(Shell.named(shell == null ? "nothing" : shell).completion(rules));
  }

  private int check() throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    Reports reports = Reports.prepare(invocation, environment, messages);
    Request request = Request.of(invocation, environment);
    if (reports.showUnknownPlaces()) {
      request = request.listingUnknown();
    }
    String baseline = invocation.settings().baseline();
    if (baseline != null) {
      request = request.knowing(BaselineCommand.read(baseline, Request.resolve(folder, baseline)));
    }
    if (invocation.watch()) {
      return watch(request, reports);
    }
    return check(
        request,
        (report, interrupted, elapsed) -> {
          if (interrupted) {
            messages.say("interrupted: results so far");
          }
          reports.write(report, stdout, elapsed);
          return report.failures().isEmpty() ? exitCode(report) : failed(report);
        });
  }

  private int watch(Request request, Reports reports) throws UsageException, IOException {
    Watch.refuse(invocation, request);
    Watch watch =
        new Watch(
            linter,
            request,
            messages,
            (report, elapsed) -> {
              if (environment.outIsTerminal()) {
                stdout.print(Terminals.CLEAR);
              }
              reports.write(report, stdout, elapsed);
              if (!report.failures().isEmpty()) {
                failed(report);
              }
            });
    Report last = watch.run();
    return last == null ? ExitCode.CLEAN : exitCode(last);
  }

  private int fix() throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    FixCommand command = new FixCommand(invocation, environment, messages, stdout);
    Request request = Request.of(invocation, environment);
    if (request.listsNothing()) {
      messages.say(nothingListed(request));
      return ExitCode.CLEAN;
    }
    String baseline = invocation.settings().baseline();
    if (baseline != null) {
      request = request.knowing(BaselineCommand.read(baseline, Request.resolve(folder, baseline)));
    }
    WebRequest web = invocation.web();
    if (web == null) {
      return fix(command, request, Interruption.ignored());
    }
    try (Interruption interruption = Interruption.awaited()) {
      return fix(command, request.asking(WebOptions.of(web, environment)), interruption);
    }
  }

  private int fix(FixCommand command, Request request, Interruption interruption)
      throws UsageException, IOException {
    Progress progress = progress();
    FixResult result;
    try {
      result = linter.fix(request, command.options(interruption), progress, interruption);
    } finally {
      progress.clear();
    }
    if (result.left().summary().files() == 0) {
      if (!request.listed()) {
        throw nothingFound(result.left().summary());
      }
      messages.say(nothingListed(request));
    }
    if (!result.left().failures().isEmpty()) {
      messages.say("nothing was written, because the check is incomplete");
      return failed(result.left());
    }
    if (interruption.happened()) {
      messages.say("interrupted: nothing more was fixed");
    }
    return command.finish(result, this::exitCode);
  }

  private int glossary() throws UsageException, IOException {
    RenameRequest rename = Objects.requireNonNull(invocation.glossary()).rename();
    if (rename != null) {
      return rename(rename);
    }
    GlossaryCommand command = new GlossaryCommand(invocation, environment, messages, stdout);
    Progress progress = progress();
    GlossaryReports found;
    try {
      found = linter.glossaries(Request.of(invocation, environment), progress);
    } finally {
      progress.clear();
    }
    if (!found.failures().isEmpty()) {
      if (!found.all().isEmpty()) {
        command.write(found);
      }
      return failed(new Report(List.of(), found.failures(), NOTHING.summary()));
    }
    command.write(found);
    return ExitCode.CLEAN;
  }

  private int rename(RenameRequest rename) throws UsageException, IOException {
    RenameCommand command = new RenameCommand(rename, invocation, environment, messages, stdout);
    Progress progress = progress();
    RenameOptions options = command.options();
    RenameResult result;
    try {
      result =
          linter.rename(
              Request.of(invocation, environment),
              rename.from(),
              rename.to(),
              options.confirming(
                  preview -> {
                    progress.clear();
                    return options.approval().test(preview);
                  }),
              progress);
    } finally {
      progress.clear();
    }
    return command.finish(result);
  }

  private int baseline() throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    BaselineCommand command = new BaselineCommand(invocation, folder, stdout);
    Request request = command.prepare(Request.of(invocation, environment));
    return check(
        request,
        (report, interrupted, elapsed) -> {
          if (interrupted) {
            throw UsageException.input("interrupted: the baseline is unchanged");
          }
          if (!report.failures().isEmpty()) {
            messages.say("the baseline is unchanged, because the check is incomplete");
            return failed(report);
          }
          return command.finish(request, report);
        });
  }

  /** What is done after a check; returns the exit code. */
  private interface Ending {
    int end(Report report, boolean interrupted, Duration elapsed)
        throws UsageException, IOException;
  }

  private int check(Request request, Ending ending) throws UsageException, IOException {
    WebRequest web = invocation.web();
    if (web == null) {
      return check(request, ending, Interruption.ignored());
    }
    try (Interruption interruption = Interruption.awaited()) {
      return check(request.asking(WebOptions.of(web, environment)), ending, interruption);
    }
  }

  private int check(Request request, Ending ending, Interruption interruption)
      throws UsageException, IOException {
    Progress progress = progress();
    Report report = NOTHING;
    try {
      if (!request.listsNothing()) {
        report = linter.check(request, progress, interruption, this::detail);
      }
    } finally {
      progress.clear();
    }
    if (report.summary().files() == 0) {
      if (!request.listed()) {
        throw nothingFound(report.summary());
      }
      messages.say(nothingListed(request));
    }
    return ending.end(report, interruption.happened(), progress.elapsed());
  }

  private void detail(String sentence) {
    if (invocation.terminal().verbose()) {
      messages.say(sentence);
    }
  }

  private Progress progress() {
    if (invocation.terminal().quiet()) {
      return Progress.on(null);
    }
    boolean terminal = environment.errIsTerminal();
    return terminal || invocation.web() == null
        ? Progress.on(terminal ? environment.err() : null)
        : Progress.logged(environment.err());
  }

  private int failed(Report report) {
    List<Failure> failures = report.failures();
    int shown = Math.min(failures.size(), MOST_FAILURES);
    for (Failure failure : failures.subList(0, shown)) {
      String where = failure.path().isEmpty() ? "" : failure.path() + ", ";
      messages.failure(where + failure.doing(), failure.cause(), invocation.terminal().verbose());
    }
    if (failures.size() > shown) {
      messages.say((failures.size() - shown) + " more of this kind");
    }
    if (report.hasBug()) {
      messages.askForReport();
    } else {
      messages.say("the result is incomplete; tell the author of the rules from outside");
    }
    return ExitCode.FAILURE;
  }

  private int exitCode(Report report) {
    boolean failed =
        switch (invocation.report().failOn()) {
          case ERROR -> report.hasAtLeast(Severity.ERROR);
          case WARNING -> report.hasAtLeast(Severity.WARNING);
          case NEVER -> false;
        };
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static String nothingListed(Request request) {
    return request.listsNothing()
        ? "the list of --files-from is empty: nothing was checked"
        : "no file in the list of --files-from is a document to check: nothing was checked";
  }

  private UsageException nothingFound(Summary summary) {
    List<String> paths = invocation.targets().paths();
    boolean foreign = !summary.documents().notUnderstood().isEmpty();
    StringBuilder reason =
        new StringBuilder(foreign ? "nothing was checked in " : "no document found in ");
    reason.append(paths.isEmpty() ? "the current folder" : String.join(", ", paths));
    DocumentNotes.of(summary.documents()).forEach(note -> reason.append('\n').append(note));
    summary.notes().forEach(note -> reason.append('\n').append(note));
    reason.append(
        "\nLooked for Markdown, MDX and HTML files and those that include in gloss-lint.yml names,"
            + " except in hidden folders, node_modules, generated sites, and what .gitignore or"
            + " exclude name.");
    return UsageException.input(reason.toString());
  }

  private int listFiles() throws UsageException, IOException {
    Request request = Request.of(invocation, environment);
    List<String> documents = request.listsNothing() ? List.of() : linter.documents(request);
    if (documents.isEmpty()) {
      if (!request.listed()) {
        throw nothingFound(
            linter.check(request, Progress.on(null), Interruption.ignored()).summary());
      }
      messages.say(nothingListed(request));
    }
    return printLines(documents.stream().map(SafeText::path).toList());
  }

  private int dumpUrls() throws UsageException, IOException {
    Request request = Request.of(invocation, environment);
    Collection<String> urls = request.listsNothing() ? List.of() : linter.urls(request);
    if (urls.isEmpty()) {
      messages.say("no external URLs found");
    }
    return printLines(urls.stream().map(SafeText::masked).distinct().toList());
  }

  private int printConfig(String file) throws UsageException, IOException {
    Path folder = environment.workingDirectory();
    Path path = Request.existing(folder, file);
    return print(linter.settings(Request.of(invocation, environment), path));
  }

  private int printLines(List<String> lines) throws IOException {
    stdout.print(
        out -> {
          for (String line : lines) {
            out.append(line).append('\n');
          }
        });
    return ExitCode.CLEAN;
  }

  private int print(String text) throws IOException {
    StringBuilder safe = new StringBuilder(text.length());
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      safe.append(SafeText.of(text.substring(start, end))).append('\n');
      start = end + 1;
    }
    stdout.print(safe.append(SafeText.of(text.substring(start))).toString());
    return ExitCode.CLEAN;
  }
}
