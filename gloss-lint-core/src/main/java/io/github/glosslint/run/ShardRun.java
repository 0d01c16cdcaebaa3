package io.github.glosslint.run;

import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.RepositoryPaths;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardContent;
import io.github.glosslint.shard.ShardRequest;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.snapshot.SnapshotFileSystem;
import io.github.glosslint.source.GitHead;
import io.github.glosslint.source.GitRemote;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check that asks a part of the hosts, and takes down what whoever has the other parts needs to
 * come to the whole report. Everything is read and linked, which takes seconds: which URLs there
 * are is not known before.
 */
public final class ShardRun {

  private final RunContext context;
  private final Inputs inputs;

  public ShardRun(RunContext context) {
    this.context = context;
    this.inputs = context.inputs();
  }

  /**
   * Runs it; for what is thrown see {@link io.github.glosslint.GlossLint#shard}.
   *
   * @param oracle null if external URLs are not checked
   * @param audit whether the check is about these
   * @param kept files that are kept from run to run
   */
  public ShardResult result(
      Shard shard,
      @Nullable UrlOracle oracle,
      boolean audit,
      boolean usualBaseline,
      Collection<Path> kept) {
    ShardRequest request = inputs.shardRequest(usualBaseline, oracle != null, audit);
    SnapshotFileSystem files = SnapshotFileSystem.recording(inputs.workingDirectory(), kept);
    Clock now = Clock.fixed(context.clock().instant(), ZoneOffset.UTC);
    OracleOfShard asked = oracle == null ? null : new OracleOfShard(oracle, shard);
    Report report =
        new Check(
                context.of(Inputs.of(request, files.base())).at(now),
                asked,
                null,
                usualBaseline,
                null,
                true,
                null,
                null)
            .report();
    String commit = lookForFormats(files.base());
    boolean stopped = asked != null && asked.wasStopped();
    return new ShardResult(
        report,
        stopped || !report.failures().isEmpty()
            ? null
            : ShardContent.of(
                shard,
                ProductVersion.current(),
                commit,
                files.base().toString(),
                now.instant(),
                request,
                files.remembered(),
                asked == null ? List.of() : asked.reports));
  }

  /** Asks what formats of reports do; returns the commit, empty if there is none. */
  private static String lookForFormats(Path folder) {
    Path checkout = RepositoryPaths.checkout(folder);
    RepositoryPaths.folder(folder);
    if (checkout == null) {
      return "";
    }
    GitRemote.of(checkout);
    String commit = GitHead.commit(checkout);
    return commit == null ? "" : commit;
  }

  /** Asks about some of the hosts, and keeps the answers. */
  private static final class OracleOfShard implements UrlOracle {

    private final UrlOracle oracle;
    private final Shard shard;
    private final List<UrlReport> reports = new ArrayList<>();

    OracleOfShard(UrlOracle oracle, Shard shard) {
      this.oracle = oracle;
      this.shard = shard;
    }

    @Override
    public UrlReport ask(UrlQuestion question) {
      UrlReport report = oracle.ask(question.of(shard.hosts()));
      reports.add(report);
      return report;
    }

    /** Whoever stopped it, URLs without an answer are no verdicts to be merged. */
    boolean wasStopped() {
      for (UrlReport report : reports) {
        for (Verdict verdict : report.verdicts().values()) {
          if (verdict.cause() == Cause.INTERRUPTED) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public void stop() {
      oracle.stop();
    }
  }
}
