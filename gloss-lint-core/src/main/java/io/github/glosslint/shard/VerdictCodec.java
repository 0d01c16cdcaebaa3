package io.github.glosslint.shard;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.RepositoryFile;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verdicts on URLs as bytes, and back. */
public final class VerdictCodec {

  private static final int VERSION = 1;
  private static final Cause[] CAUSES = Cause.values();

  private VerdictCodec() {}

  /** The bytes of a report. */
  public static byte[] toBytes(UrlReport report) {
    FactWriter out = new FactWriter("");
    write(out, report);
    return out.toBytes(VERSION);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static UrlReport fromBytes(byte[] bytes) {
    FactReader in = new FactReader(bytes, VERSION);
    UrlReport report = read(in);
    in.end();
    return report;
  }

  static void write(FactWriter out, UrlReport report) {
    verdicts(out, report.asWritten());
    verdicts(out, report.verdicts());
    out.list(report.hosts(), VerdictCodec::host);
    out.strings(report.warnings());
    optional(out, report.networkFault());
    out.number(report.reused());
  }

  static UrlReport read(FactReader in) {
    return new UrlReport(
        verdicts(in),
        verdicts(in),
        in.list(VerdictCodec::host),
        in.strings(),
        optional(in),
        in.number());
  }

  private static void verdicts(FactWriter out, SortedMap<String, Verdict> verdicts) {
    out.number(verdicts.size());
    for (Map.Entry<String, Verdict> each : verdicts.entrySet()) {
      out.string(each.getKey());
      Verdict verdict = each.getValue();
      out.constant(verdict.cause());
      out.string(verdict.evidence());
      out.number(verdict.status());
      optional(out, verdict.movedTo());
      out.strings(verdict.missingFragments());
      out.flag(verdict.flaky());
      out.wide(verdict.millis());
      out.flag(verdict.securable());
      RepositoryFile source = verdict.source();
      out.flag(source != null);
      if (source != null) {
        write(out, source);
      }
    }
  }

  private static SortedMap<String, Verdict> verdicts(FactReader in) {
    SortedMap<String, Verdict> verdicts = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      verdicts.put(
          in.string(),
          new Verdict(
              in.constant(CAUSES),
              in.string(),
              in.number(),
              optional(in),
              new HashSet<>(in.strings()),
              in.flag(),
              in.wide(),
              in.flag(),
              in.flag() ? source(in) : null));
    }
    return verdicts;
  }

  private static void write(FactWriter out, RepositoryFile source) {
    out.string(source.repository());
    out.string(source.path());
    out.list(
        source.similar().entrySet(),
        (item, each) -> {
          item.string(each.getKey());
          item.strings(each.getValue());
        });
  }

  private static RepositoryFile source(FactReader in) {
    String repository = in.string();
    String path = in.string();
    SortedMap<String, List<String>> similar = new TreeMap<>();
    in.list(item -> Map.entry(item.string(), item.strings()))
        .forEach(each -> similar.put(each.getKey(), each.getValue()));
    return new RepositoryFile(repository, path, similar);
  }

  private static void host(FactWriter out, HostSummary host) {
    out.string(host.host());
    out.number(host.urls());
    out.number(host.requests());
    out.number(host.notAlive());
    out.wide(host.millis());
    out.number(host.pauses());
  }

  private static HostSummary host(FactReader in) {
    return new HostSummary(
        in.string(), in.number(), in.number(), in.number(), in.wide(), in.number());
  }

  private static void optional(FactWriter out, @Nullable String text) {
    out.flag(text != null);
    if (text != null) {
      out.string(text);
    }
  }

  private static @Nullable String optional(FactReader in) {
    return in.flag() ? in.string() : null;
  }
}
