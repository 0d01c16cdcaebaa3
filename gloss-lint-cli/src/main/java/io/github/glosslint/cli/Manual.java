package io.github.glosslint.cli;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.help.Explanation;
import io.github.glosslint.cli.help.Shell;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.Linter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the program says of its rules and settings, without a check. */
final class Manual {

  private final CommandRun run;
  private final Linter linter;
  private final Path folder;

  Manual(CommandRun run) {
    this.run = run;
    this.linter = run.linter();
    this.folder = run.folder();
  }

  /** The page of a rule, or the list of all. */
  String explanation() throws UsageException {
    List<Path> jars = Request.rulesFrom(run.invocation(), folder);
    RuleCatalogue rules = linter.rules(jars, folder);
    String subject = run.invocation().subject();
    if (subject == null || rules.named(subject) == null) {
      // Settings need not be valid for whoever wants to know how to set a rule.
      rules = linter.rulesInForce(jars, folder);
    }
    return Explanation.of(subject, rules);
  }

  /** The JSON Schema of settings. */
  String schema() throws UsageException {
    return linter.schema(Request.rulesFrom(run.invocation(), folder), folder);
  }

  /** The completion script of a shell. */
  String completion() throws UsageException {
    String shell = run.invocation().subject();
    List<String> rules = new ArrayList<>();
    linter.rules(List.of(), folder).pages().forEach(page -> rules.add(page.id().toString()));
    return Shell.named(shell == null ? "nothing" : shell).completion(rules);
  }

  /** The settings that hold for a file. */
  String settings() throws UsageException {
    String file = Objects.requireNonNull(run.invocation().subject());
    Path path = Request.existing(folder, file);
    return linter.settings(run.request(), path);
  }
}
