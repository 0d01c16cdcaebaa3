package io.github.glosslint.cli.lint;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.web.WebOptions;
import io.github.glosslint.report.Report;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check that shows its progress, asks the web if that is wanted, and ends at Ctrl-C. */
public final class CheckRun {

  private final CommandRun run;

  public CheckRun(CommandRun run) {
    this.run = run;
  }

  /** What is done after a check; returns the exit code. */
  public interface Ending {
    int end(Report report, boolean interrupted, Duration elapsed)
        throws UsageException, IOException;
  }

  /**
   * Checks, and returns the exit code of {@code ending}.
   *
   * @throws UsageException if there is nothing to check, unless a list of files says so
   */
  public int check(Request request, Ending ending) throws UsageException, IOException {
    WebRequest web = run.invocation().web();
    if (web == null) {
      return checkAndEnd(request, ending);
    }
    run.interruption().hold();
    return checkAndEnd(request.asking(WebOptions.of(web, run.environment())), ending);
  }

  /**
   * Checks a part of the hosts.
   *
   * @return null if the run was interrupted, which has been said then
   * @throws UsageException if there is nothing to check
   */
  public @Nullable ShardResult shard(Request request, Shard shard) throws UsageException {
    WebRequest web = run.invocation().web();
    if (web == null) {
      return shard(request, shard, false, List.of());
    }
    run.interruption().hold();
    String cache = web.cache();
    List<Path> kept = cache == null ? List.of() : List.of(Request.resolve(run.folder(), cache));
    ShardResult result =
        shard(request.asking(WebOptions.of(web, run.environment())), shard, web.tables(), kept);
    if (run.interruption().happened()) {
      // As long as the process waits for it.
      run.messages().say("interrupted: shard " + shard + " was not written");
      return null;
    }
    return result;
  }

  private ShardResult shard(Request request, Shard shard, boolean audit, List<Path> kept)
      throws UsageException {
    Progress progress = run.progress();
    ShardResult result;
    try {
      result = run.linter().shard(request, shard, audit, kept, progress, run.interruption());
    } finally {
      progress.clear();
    }
    if (result.report().summary().files() == 0) {
      new RunOutcome(run).nothingChecked(request, result.report().summary());
    }
    return result;
  }

  private int checkAndEnd(Request request, Ending ending) throws UsageException, IOException {
    Progress progress = run.progress();
    Report report = RunOutcome.NOTHING;
    try {
      if (!request.listsNothing()) {
        report = run.linter().check(request, progress, run.interruption(), run::detail);
      }
    } finally {
      progress.clear();
    }
    if (report.summary().files() == 0) {
      new RunOutcome(run).nothingChecked(request, report.summary());
    }
    return ending.end(report, run.interruption().happened(), progress.elapsed());
  }
}
