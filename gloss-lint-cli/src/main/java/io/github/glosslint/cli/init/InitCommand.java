package io.github.glosslint.cli.init;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.cli.help.Help;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.migration.Migration;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does {@code init}: looks at a tree, says what it is, and writes settings for it. */
public final class InitCommand {

  private final InitRequest request;
  private final Environment environment;
  private final Linter linter;
  private final Messages messages;
  private final Stdout stdout;
  private final PathNames names;

  public InitCommand(
      InitRequest request, Environment environment, Linter linter, Messages messages) {
    this.request = request;
    this.environment = environment;
    this.linter = linter;
    this.messages = messages;
    this.stdout = new Stdout(environment.out());
    this.names = new PathNames(PathNames.real(environment.workingDirectory()));
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    if (request.about() != null) {
      stdout.print(request.about().equals("help") ? Help.of("init") : Version.text());
      return ExitCode.CLEAN;
    }
    InitPlace place = InitPlace.of(request.path(), environment.workingDirectory());
    boolean keeps = keepsSettings(place);
    Migration migration = keeps ? none(place) : migration(place);
    Linter.Surveyed surveyed = look(place, keeps ? null : SettingsDraft.inForce(migration));
    Report report = surveyed.report();
    if (!report.failures().isEmpty()) {
      Failure failure = report.failures().get(0);
      messages.failure(failure.path(), failure.cause(), request.verbose());
      messages.askForReport();
      messages.say("nothing was written, because the check is incomplete");
      return ExitCode.FAILURE;
    }
    InitFiles files = new InitFiles(names, request.force());
    if (request.baseline()) {
      files.add(place.baseline(), baseline(place, report));
    }
    if (keeps) {
      files.keep(place.settings(), "--force replaces it");
    } else {
      files.add(place.settings(), SettingsDraft.of(surveyed, migration, place));
    }
    if (request.preCommit()) {
      files.share(place.repository().resolve(CiFiles.PRE_COMMIT), CiFiles.preCommit(place));
    }
    if (request.github()) {
      files.add(place.repository().resolve(CiFiles.WORKFLOW), CiFiles.workflow(place));
    }
    if (request.gitlab()) {
      files.share(place.repository().resolve(CiFiles.GITLAB), CiFiles.gitlab(place));
    }
    String recognised = new SurveyText(surveyed.survey(), names).print(report.summary());
    String done = request.dryRun() ? files.print() : files.write();
    if (!request.quiet()) {
      String imported = ImportText.of(migration.files());
      stdout.print(
          "recognised:"
              + (recognised.isEmpty() ? " nothing\n" : "\n" + recognised)
              + (imported.isEmpty() ? "" : "\n" + imported)
              + '\n'
              + done
              + '\n'
              + NextSteps.of(report, request, place, names));
    } else if (request.dryRun()) {
      stdout.print(done);
    }
    return ExitCode.CLEAN;
  }

  /** Whether settings that exist stay, because only other files are asked for. */
  private boolean keepsSettings(InitPlace place) throws UsageException {
    Path inForce = place.inForce();
    if (request.force() || inForce == null) {
      return false;
    }
    String name = names.name(inForce);
    if (request.hasExtras() && request.from().isEmpty()) {
      return true;
    }
    throw UsageException.input(
        inForce.equals(place.settings())
            ? name + " exists already; --force replaces it"
            : name
                + " already has the settings for "
                + (request.path() == null ? "this folder" : request.path())
                + "; --force writes settings of its own");
  }

  private Migration none(InitPlace place) throws UsageException {
    return Migration.ofFound(place.folder(), Map.of(), rules());
  }

  private RuleCatalogue rules() throws UsageException {
    return linter.rules(List.of(), environment.workingDirectory());
  }

  /** What settings of other tools say: those that the user names, or else those that are found. */
  private Migration migration(InitPlace place) throws UsageException {
    Map<String, Path> files = new LinkedHashMap<>();
    if (request.from().isEmpty()) {
      List<Path> found = new ArrayList<>(Migration.find(place.folder()));
      if (!place.folder().equals(place.repository())) {
        found.addAll(Migration.find(place.repository()));
      }
      found.forEach(file -> files.put(names.name(file), file));
      return Migration.ofFound(place.folder(), files, rules());
    }
    for (String name : request.from()) {
      Path file = Request.existing(environment.workingDirectory(), name);
      if (!Files.isRegularFile(file)) {
        throw UsageException.input("--from " + name + " is no file");
      }
      files.put(name, PathNames.real(file));
    }
    try {
      return Migration.ofNamed(place.folder(), files, rules());
    } catch (IllegalArgumentException e) {
      throw UsageException.input(String.valueOf(e.getMessage()));
    }
  }

  private Linter.Surveyed look(InitPlace place, @Nullable String settings) throws UsageException {
    Progress progress =
        Progress.on(environment.errIsTerminal() && !request.quiet() ? environment.err() : null);
    try {
      return linter.survey(place.folder(), names.folder(), settings, progress);
    } finally {
      progress.clear();
    }
  }

  private String baseline(InitPlace place, Report report) throws IOException {
    StringWriter text = new StringWriter();
    Baseline.of(place.baseline(), List.of(place.folder()), report.findings(), names.folder())
        .write(text);
    return text.toString();
  }
}
