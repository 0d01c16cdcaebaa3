package io.github.glosslint.cli.lint;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.ShardOption;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.shard.ShardContent;
import io.github.glosslint.shard.ShardFile;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;

/** Does a part of a check, and writes it to a file for {@code merge}. */
public final class ShardCommand {

  /** As shells have it for a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private final CommandRun run;
  private final ShardOption option;

  public ShardCommand(CommandRun run, ShardOption option) {
    this.run = run;
    this.option = option;
  }

  /** Returns the exit code: what was found is for {@code merge} to say. */
  public int run() throws UsageException, IOException {
    Request request = run.request();
    ReportFile file = ReportFile.at(option.file(), Request.resolve(run.folder(), option.file()));
    ShardResult result = new CheckRun(run).shard(request, option.shard());
    if (result == null) {
      return INTERRUPTED;
    }
    ShardContent content = result.content();
    if (content == null) {
      run.messages().say("shard " + option.shard() + " was not written");
      return new RunOutcome(run).failed(result.report());
    }
    ShardFile.write(file.path(), content);
    if (!run.invocation().terminal().quiet()) {
      int files = result.report().summary().files();
      UrlReport urls = result.report().urls();
      run.messages()
          .say(
              "shard "
                  + option.shard()
                  + " written to "
                  + file
                  + (files == 1 ? ": 1 file" : ": " + files + " files")
                  + (urls == null ? "" : ", verdicts on " + urls.verdicts().size() + " URLs"));
    }
    return ExitCode.CLEAN;
  }
}
