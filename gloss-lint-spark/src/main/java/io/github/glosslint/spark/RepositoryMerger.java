package io.github.glosslint.spark;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.shard.ShardException;
import io.github.glosslint.shard.ShardSet;
import io.github.glosslint.shard.VerdictCodec;
import io.github.glosslint.spark.RepositoryResult.Counts;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.AnsweredWeb;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last stage of a repository: links and judges what its shard has seen, with what hosts
 * answered, and writes its reports. They are those of a check of this repository alone.
 */
final class RepositoryMerger implements Serializable {

  static final String REPORTS = "reports";

  /** The folder of the reports on repositories, in that of the output. */
  static final String FOLDER = "repositories";

  private static final long serialVersionUID = 1;
  private static final int VERSION = 1;

  private final Checkpoint checkpoint;
  private final AuditOptions options;

  RepositoryMerger(Checkpoint checkpoint, AuditOptions options) {
    this.checkpoint = checkpoint;
    this.options = options;
  }

  /**
   * What hosts answered about a URL of a repository.
   *
   * @param turn the answers that it was among
   * @param bytes a report on this URL
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Answer(String turn, byte[] bytes) implements Serializable {}

  /**
   * Makes the reports of a repository.
   *
   * @param answers by URL without fragment, as documents have it
   */
  RepositoryResult result(LinkedRepository repository, SortedMap<String, Answer> answers) {
    RepositoryFacts facts = repository.facts();
    Problem problem = facts.problem();
    if (problem != null) {
      return RepositoryResult.failed(facts.name(), problem);
    }
    try {
      return merge(facts, answers, repository.targets());
    } catch (IOException | UncheckedIOException e) {
      return RepositoryResult.failed(
          facts.name(),
          new Problem(
              "its reports cannot be written: " + e.getMessage(),
              "see that the disk is there and has room, and run the same command again",
              false));
    } catch (ShardException e) {
      return RepositoryResult.failed(
          facts.name(),
          new Problem(
              "the checkpoint is damaged: " + e.getMessage(),
              "delete its folder " + RepositoryReader.FACTS + ", and run the same command again",
              false));
    } catch (OutOfMemoryError e) {
      return RepositoryResult.failed(facts.name(), Problem.memory());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return RepositoryResult.failed(facts.name(), Problem.bug("", e));
    }
  }

  private record Kept(Counts counts, List<BrokenNeighbourLink> broken, List<String> reports) {

    byte[] bytes() {
      FactWriter out = new FactWriter("");
      counts.write(out);
      out.list(broken, (each, link) -> link.write(each));
      out.strings(reports);
      return out.toBytes(VERSION);
    }

    static Kept of(byte[] bytes) {
      FactReader in = new FactReader(bytes, VERSION);
      Kept kept = new Kept(Counts.read(in), in.list(BrokenNeighbourLink::read), in.strings());
      in.end();
      return kept;
    }
  }

  private RepositoryResult merge(
      RepositoryFacts facts,
      SortedMap<String, Answer> answers,
      SortedMap<String, NeighbourTarget> targets)
      throws IOException {
    String key = key(facts, answers, targets);
    byte[] bytes = checkpoint.read(REPORTS, key);
    Kept kept = bytes == null ? check(facts, answers, targets) : Kept.of(bytes);
    if (bytes == null) {
      checkpoint.write(REPORTS, key, kept.bytes());
    }
    for (int i = 0; i < options.formats().size(); i++) {
      write(facts.name(), options.formats().get(i), kept.reports().get(i));
    }
    return new RepositoryResult(facts.name(), kept.counts(), kept.broken(), null, bytes != null);
  }

  private String key(
      RepositoryFacts facts,
      SortedMap<String, Answer> answers,
      SortedMap<String, NeighbourTarget> targets) {
    ContentDigest digest =
        new ContentDigest()
            .add(Integer.toString(VERSION))
            .add(ProductVersion.current())
            .add(facts.key())
            .add(String.join(",", options.formats()));
    answers.forEach((text, answer) -> digest.add(text).add(answer.bytes()));
    targets.forEach((url, target) -> digest.add(target.repository()).add(target.bytes()));
    return digest.hex();
  }

  private Kept check(
      RepositoryFacts facts,
      SortedMap<String, Answer> answers,
      SortedMap<String, NeighbourTarget> targets)
      throws IOException {
    ShardSet shards =
        ShardSet.read(Map.of(checkpoint.file(RepositoryReader.SHARDS, facts.key()), facts.name()));
    GlossLint lint = GlossLint.ofShards(shards).usualBaseline();
    UrlOracle web = shards.request().asksWeb() ? AnsweredWeb.of(together(answers)) : null;
    if (!targets.isEmpty()) {
      lint.urls(NeighbourTarget.oracle(facts.name(), targets.values(), web));
    } else if (web != null) {
      lint.urls(web);
    }
    List<ReportFormat> formats = new ArrayList<>();
    for (String name : options.formats()) {
      ReportFormat format =
          ReportFormats.named(name, shards.folder(), Map.of(), null).orElseThrow();
      if (format.showsUnknownPlaces()) {
        lint.listUnknown();
      }
      formats.add(format);
    }
    Report report = lint.check();
    for (Failure failure : report.failures()) {
      throw new IllegalStateException(failure.doing() + " " + failure.path(), failure.cause());
    }
    List<String> texts = new ArrayList<>();
    for (ReportFormat format : formats) {
      StringWriter text = new StringWriter();
      format.write(report, text);
      texts.add(text.toString());
    }
    return new Kept(Counts.of(report), BrokenNeighbourLink.in(report), texts);
  }

  /** One report on all URLs. */
  private static UrlReport together(SortedMap<String, Answer> answers) {
    Map<String, Verdict> asWritten = new HashMap<>();
    SortedMap<String, Verdict> verdicts = new TreeMap<>();
    // A turn has the same sums for a host in each of its answers.
    Map<String, HostSummary> byTurn = new TreeMap<>();
    String fault = null;
    for (Answer answer : answers.values()) {
      UrlReport one = VerdictCodec.fromBytes(answer.bytes());
      asWritten.putAll(one.asWritten());
      verdicts.putAll(one.verdicts());
      one.hosts().forEach(host -> byTurn.put(host.host() + " " + answer.turn(), host));
      fault = fault == null ? one.networkFault() : fault;
    }
    return new UrlReport(asWritten, verdicts, hosts(byTurn), List.of(), fault, 0);
  }

  private static List<HostSummary> hosts(Map<String, HostSummary> byTurn) {
    UrlReport sum = new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
    for (HostSummary host : byTurn.values()) {
      sum = sum.and(new UrlReport(Map.of(), new TreeMap<>(), List.of(host), List.of(), null, 0));
    }
    return sum.hosts();
  }

  private void write(String name, String format, String text) throws IOException {
    Path file = Path.of(options.output(), FOLDER).resolve(reportName(name, format));
    Files.createDirectories(file.resolveSibling(""));
    ReportFile.at(file.toString(), file).write(out -> out.write(text));
  }

  /** A name of a file within a folder, whatever a list calls a repository. */
  static String reportName(String name, String format) {
    StringBuilder safe = new StringBuilder();
    for (String part : name.split("/", -1)) {
      safe.append(safe.isEmpty() ? "" : "/");
      boolean steps = part.isEmpty() || part.equals(".") || part.equals("..");
      part.chars()
          .forEach(
              c -> {
                if (c < ' ' || steps || "\\:*?\"<>|%".indexOf(c) >= 0) {
                  safe.append('%').append(Integer.toHexString(0x100 + (c & 0xff)).substring(1));
                } else {
                  safe.append((char) c);
                }
              });
      safe.append(part.isEmpty() ? "%" : "");
    }
    return safe + "." + format;
  }
}
