package io.github.glosslint.cli.lint;

import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.shard.ShardSet;
import io.github.glosslint.survey.Survey;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the command line needs of the library. */
public interface Linter {

  /** Checks, and has nothing more to say of it. */
  default Report check(Request request, Progress progress, Interruption interruption)
      throws UsageException {
    return check(request, progress, interruption, sentence -> {});
  }

  /**
   * Checks, tells {@code progress} meanwhile, and ends early at an {@code interruption}.
   *
   * @param news takes what only those want to know who ask for it
   */
  Report check(Request request, Progress progress, Interruption interruption, Consumer<String> news)
      throws UsageException;

  /**
   * Checks as one of several machines; else as {@link #check}.
   *
   * @param kept files that are kept from run to run
   */
  ShardResult shard(
      Request request,
      Shard shard,
      boolean audit,
      List<Path> kept,
      Progress progress,
      Interruption interruption)
      throws UsageException;

  /**
   * Reports what shards have seen.
   *
   * @param baseline what is known and left out, null for nothing
   * @param usualBaseline whether the usual baseline is to be looked for
   * @param listUnknown whether the report has to name the place of whatever is unknown
   */
  Report merge(
      ShardSet shards,
      @Nullable Baseline baseline,
      boolean usualBaseline,
      boolean listUnknown,
      Progress progress)
      throws UsageException;

  /** Applies fixes; else as {@link #check}. */
  FixResult fix(Request request, FixOptions options, Progress progress, Interruption interruption)
      throws UsageException;

  /**
   * Checks a folder and tells what it is made of.
   *
   * @param workingDirectory what the paths of findings are relative to
   * @param settings in the format of a settings file in that folder; null for those that hold for
   *     it anyway
   */
  Surveyed survey(Path folder, Path workingDirectory, @Nullable String settings, Progress progress)
      throws UsageException;

  /** What a check of a tree found, and what the tree is made of. */
  record Surveyed(Report report, Survey survey) {}

  /** The glossaries that have a page among the targets. */
  GlossaryReports glossaries(Request request, Progress progress) throws UsageException;

  /** Renames a term of a glossary. */
  RenameResult rename(
      Request request, String from, String to, RenameOptions options, Progress progress)
      throws UsageException;

  /** Moves a file or folder. */
  MoveResult move(Request request, Path from, Path to, MoveOptions options, Progress progress)
      throws UsageException;

  /** Opens what is to be checked, to check it again and again. */
  Workspace open(Request request) throws UsageException;

  /** The report of a workspace that was opened for this request. */
  Report report(Workspace workspace, Request request) throws UsageException;

  /** The documents that would be checked, relative to the working directory, with {@code /}. */
  List<String> documents(Request request) throws UsageException;

  /**
   * The external URLs that an audit would ask about, each once and in order, as documents write
   * them.
   */
  Collection<String> urls(Request request) throws UsageException;

  /** The settings that hold for a file, each with where it comes from, as lines. */
  String settings(Request request, Path file) throws UsageException;

  /**
   * The pages of all rules.
   *
   * @param jars that bring more than the built-in ones
   */
  RuleCatalogue rules(List<Path> jars, Path workingDirectory) throws UsageException;

  /** The same, and the rules that the settings of the working directory make. */
  RuleCatalogue rulesInForce(List<Path> jars, Path workingDirectory) throws UsageException;

  /** The JSON Schema of settings that may name all these rules. */
  String schema(List<Path> jars, Path workingDirectory) throws UsageException;
}
