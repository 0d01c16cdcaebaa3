package io.github.glosslint.spark;

import io.github.glosslint.shard.VerdictCodec;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.UrlReader;
import io.github.glosslint.web.url.WebUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A row for each URL that was answered. */
final class AnsweredUrl implements FlatMapFunction<AnsweredTurn, Row> {

  /** The key of the turn, whose requests to a host count once. */
  static final String TURN = "turn";

  /** The normalised URL, secrets masked. */
  static final String SHOWN = "shown";

  static final String HOST = "host";
  static final String STATE = "state";
  static final String EVIDENCE = "evidence";

  /** All that the host got in this turn. */
  static final String REQUESTS = "requests";

  /** A report on this URL alone. */
  static final String ANSWER = "answer";

  static final StructType ROW =
      new StructType()
          .add(AskedUrl.PROFILE, DataTypes.StringType, false)
          .add(AskedUrl.TEXT, DataTypes.StringType, false)
          .add(TURN, DataTypes.StringType, false)
          .add(SHOWN, DataTypes.StringType, false)
          .add(HOST, DataTypes.StringType, false)
          .add(STATE, DataTypes.StringType, false)
          .add(EVIDENCE, DataTypes.StringType, false)
          .add(REQUESTS, DataTypes.IntegerType, false)
          .add(ANSWER, DataTypes.BinaryType, false);

  private static final long serialVersionUID = 1;

  private final Checkpoint checkpoint;

  AnsweredUrl(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  @Override
  public Iterator<Row> call(AnsweredTurn turn) throws IOException {
    byte[] bytes = checkpoint.read(turn.kind(), turn.key());
    if (bytes == null) {
      throw new IOException("the checkpoint has lost " + turn.key() + "; run the audit again");
    }
    UrlReport report = DatedAnswers.of(bytes).report();
    Map<String, HostSummary> hosts = new HashMap<>();
    report.hosts().forEach(host -> hosts.put(host.host(), host));
    UrlReader reader = new UrlReader();
    List<Row> rows = new ArrayList<>(report.asWritten().size());
    report
        .asWritten()
        .forEach((text, verdict) -> rows.add(row(turn, text, verdict, report, hosts, reader)));
    return rows.iterator();
  }

  private static Row row(
      AnsweredTurn turn,
      String text,
      Verdict verdict,
      UrlReport report,
      Map<String, HostSummary> hosts,
      UrlReader reader) {
    String key = text;
    String name = "";
    try {
      WebUrl url = reader.read(text);
      key = url.key();
      name = url.host();
    } catch (InvalidUrlException e) {
      // It is its own key, and has no host.
    }
    String shown = Secrets.masked(key);
    HostSummary host = hosts.get(name);
    UrlReport own =
        new UrlReport(
            Map.of(text, verdict),
            new TreeMap<>(Map.of(shown, verdict)),
            host == null ? List.of() : List.of(host),
            List.of(),
            report.networkFault(),
            0);
    return RowFactory.create(
        turn.profile(),
        text,
        turn.key(),
        shown,
        name,
        verdict.state().word(),
        verdict.evidence(),
        host == null ? 0 : host.requests(),
        VerdictCodec.toBytes(own));
  }
}
