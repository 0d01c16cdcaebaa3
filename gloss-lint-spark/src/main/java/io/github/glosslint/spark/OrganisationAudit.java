package io.github.glosslint.spark;

import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import io.github.glosslint.spark.AuditOptions.Requests;
import io.github.glosslint.spark.OrganisationReport.Urls;
import io.github.glosslint.spark.RepositoryMerger.Answer;
import io.github.glosslint.spark.RepositoryResult.Counts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Audits all repositories of an organisation: {@code OrganisationAudit INPUT --output DIR}. Runs on
 * this machine unless {@code spark.master} says where.
 */
public final class OrganisationAudit {

  private static final int CLEAN = 0;
  private static final int FINDINGS = 1;
  private static final int USAGE = 2;
  private static final int FAILURE = 3;

  /** Tasks of a stage: a thousand repositories each in the largest organisations. */
  private static final int MOST_TASKS = 10_000;

  private static final int TASKS_OF_A_PROCESSOR = 4;

  private final AuditOptions options;
  private final PrintStream err;

  private OrganisationAudit(AuditOptions options, PrintStream err) {
    this.options = options;
    this.err = err;
  }

  /** Runs, and exits with the code of the audit. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.err));
  }

  /** Runs, and returns the exit code. */
  static int run(String[] arguments, PrintStream err) {
    if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
      err.print(AuditArguments.USAGE);
      return arguments.length == 0 ? USAGE : CLEAN;
    }
    try {
      return new OrganisationAudit(AuditArguments.parse(arguments), err).run();
    } catch (RefusedException e) {
      say(err, String.valueOf(e.getMessage()));
      return USAGE;
    } catch (IOException e) {
      say(err, "cannot go on: " + e.getMessage());
      return FAILURE;
    }
  }

  private static void say(PrintStream err, String sentence) {
    err.println("gloss-lint: " + SafeText.of(sentence));
  }

  private int run() throws IOException {
    Path output = Path.of(options.output());
    Files.createDirectories(output);
    List<RepositoryEntry> repositories =
        RepositoryList.of(Path.of(options.input()), List.of(output, Path.of(options.checkpoint())));
    Checkpoint checkpoint = new Checkpoint(options.checkpoint());
    try (FileChannel lock = checkpoint.lock();
        SparkSession session = session()) {
      assert lock.isOpen();
      return audit(session, checkpoint, repositories);
    }
  }

  private static SparkSession session() {
    SparkConf conf = new SparkConf().setAppName("gloss-lint");
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      // Two hundred, the default, are for clusters: each takes a while to begin.
      int tasks = TASKS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(tasks));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  private int audit(SparkSession session, Checkpoint checkpoint, List<RepositoryEntry> repositories)
      throws IOException {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Requests requests = options.web();
    List<RepositoryFacts> facts =
        spark
            .parallelize(repositories, tasks(repositories.size()))
            .map(new RepositoryReader(checkpoint, requests != null))
            .collect();
    say(err, "read " + counted(facts.size(), "repository", reused(facts)));
    JavaPairRDD<String, LinkedRepository> linked =
        spark
            .parallelize(facts, tasks(facts.size()))
            .mapToPair(each -> new Tuple2<>(each.name(), each))
            .cogroup(
                NeighbourStage.targets(spark, checkpoint, repositories, facts, tasks(facts.size())))
            .mapValues(LinkedRepository::of);
    UrlAnswers answers =
        requests == null ? null : ask(session, checkpoint, requests, linked.values());
    RepositoryMerger merger = new RepositoryMerger(checkpoint, options);
    List<RepositoryResult> results = new ArrayList<>(merged(spark, merger, linked, answers));
    results.sort(Comparator.comparing(RepositoryResult::name));
    long reused = results.stream().filter(RepositoryResult::reused).count();
    say(err, "reported on " + counted(results.size(), "repository", reused));
    OrganisationReport report =
        new OrganisationReport(
            options,
            results,
            answers == null
                ? null
                : new Urls(
                    answers.states(), answers.wanted(), answers.hostCount(), answers.hosts()));
    write(report);
    return exitCode(report);
  }

  private static long reused(List<RepositoryFacts> facts) {
    return facts.stream().filter(RepositoryFacts::reused).count();
  }

  private UrlAnswers ask(
      SparkSession session,
      Checkpoint checkpoint,
      Requests requests,
      JavaRDD<LinkedRepository> repositories)
      throws IOException {
    checkpoint.forget(HostAsker.UNSETTLED);
    UrlAnswers answers = UrlAnswers.of(session, checkpoint, requests, repositories);
    UrlAnswers.Asked asked = answers.asked();
    say(
        err,
        "asked about "
            + Wording.count(asked.urls(), "URL")
            + " in "
            + counted(asked.turns(), "turn of a host", asked.reused())
            + (asked.unsettled() == 0
                ? ""
                : "; " + asked.unsettled() + " to be asked again by the next audit"));
    return answers;
  }

  private static List<RepositoryResult> merged(
      JavaSparkContext spark,
      RepositoryMerger merger,
      JavaPairRDD<String, LinkedRepository> linked,
      @Nullable UrlAnswers answers) {
    JavaPairRDD<String, Tuple2<String, Answer>> answered =
        answers == null
            ? spark.<Tuple2<String, Tuple2<String, Answer>>>emptyRDD().mapToPair(none -> none)
            : answers.byRepository();
    return linked
        .cogroup(answered)
        .map(
            named -> {
              SortedMap<String, Answer> byText = new TreeMap<>();
              named._2()._2().forEach(answer -> byText.put(answer._1(), answer._2()));
              return merger.result(named._2()._1().iterator().next(), byText);
            })
        .collect();
  }

  private void write(OrganisationReport report) throws IOException {
    Path output = Path.of(options.output());
    for (String name : List.of("organisation.json", "organisation.md")) {
      Path file = output.resolve(name);
      ReportFile.at(file.toString(), file)
          .write(
              out -> {
                if (name.endsWith(".json")) {
                  OrganisationJson.write(report, out);
                } else {
                  OrganisationMarkdown.write(report, out);
                }
              });
    }
    int failed = report.repositories().size() - report.audited();
    Counts sum = report.sum();
    say(
        err,
        Wording.count(sum.errors(), "error")
            + ", "
            + Wording.count(sum.warnings(), "warning")
            + (failed == 0 ? "" : ", " + counted(failed, "repository", 0) + " not audited")
            + "; see "
            + output.resolve("organisation.md"));
  }

  private static int exitCode(OrganisationReport report) {
    return report.hasBug() ? FAILURE : report.fails() ? FINDINGS : CLEAN;
  }

  private static String counted(int count, String noun, long reused) {
    return count
        + " "
        + (count == 1 ? noun : noun.replaceFirst("y$", "ies").replaceFirst("^turn ", "turns "))
        + (reused == 0 ? "" : ", " + reused + " of them by an earlier audit");
  }

  private static int tasks(int repositories) {
    return Math.max(1, Math.min(MOST_TASKS, repositories));
  }
}
