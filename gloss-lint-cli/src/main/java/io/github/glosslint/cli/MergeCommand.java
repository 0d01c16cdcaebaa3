package io.github.glosslint.cli;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.BaselineCommand;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.RunOutcome;
import io.github.glosslint.report.Report;
import io.github.glosslint.shard.ShardException;
import io.github.glosslint.shard.ShardSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports what the shards of a check have seen, as one run would have. */
final class MergeCommand {

  private final CommandRun run;

  private MergeCommand(CommandRun run) {
    this.run = run;
  }

  /** Returns the exit code. */
  static int run(CommandRun run) throws UsageException, IOException {
    return new MergeCommand(run).merge();
  }

  private int merge() throws UsageException, IOException {
    ShardSet shards = shards();
    Reports reports = Reports.ofShards(run.invocation(), run.environment(), run.messages(), shards);
    boolean usual = shards.request().usualBaseline() && !run.invocation().settings().noBaseline();
    Progress progress = run.progress();
    Report report;
    try {
      report =
          run.linter()
              .merge(shards, baseline(shards), usual, reports.showUnknownPlaces(), progress);
    } finally {
      progress.clear();
    }
    reports.write(report, run.stdout(), progress.elapsed());
    RunOutcome outcome = new RunOutcome(run);
    return report.failures().isEmpty() ? outcome.exitCode(report) : outcome.failed(report);
  }

  private ShardSet shards() throws UsageException {
    Map<Path, String> files = new LinkedHashMap<>();
    for (String path : run.invocation().targets().paths()) {
      files.put(Request.resolve(run.folder(), path), path);
    }
    try {
      return ShardSet.read(files);
    } catch (ShardException e) {
      throw UsageException.input(String.join("\n", e.problems()) + "\nnothing was merged");
    }
  }

  /** A baseline knows files by its own place, which is one among those that were seen. */
  private @Nullable Baseline baseline(ShardSet shards) throws UsageException, IOException {
    String name = run.invocation().settings().baseline();
    if (name == null) {
      return null;
    }
    Path file = Request.resolve(run.folder(), name);
    BaselineCommand.read(name, file);
    try {
      return Baseline.read(shards.here(file), Files.readAllBytes(file));
    } catch (BaselineException e) {
      throw BaselineCommand.refused(e, name);
    }
  }
}
