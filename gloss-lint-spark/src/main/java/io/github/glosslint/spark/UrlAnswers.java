package io.github.glosslint.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.github.glosslint.spark.AuditOptions.Requests;
import io.github.glosslint.spark.RepositoryMerger.Answer;
import io.github.glosslint.verdict.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The stages about external URLs: distinct over all repositories, dealt out by their hosts, asked,
 * and joined to the repositories that name them. Nothing but sums comes to the driver.
 */
final class UrlAnswers {

  /** URLs that an organisation reports as wanted most, and hosts. */
  static final int MOST_LISTED = 100;

  private final JavaRDD<AnsweredTurn> turns;

  /** A row for each distinct URL of each repository, with its answer. */
  private final Dataset<Row> joined;

  private UrlAnswers(JavaRDD<AnsweredTurn> turns, Dataset<Row> joined) {
    this.turns = turns;
    this.joined = joined;
  }

  /** Asks. */
  static UrlAnswers of(
      SparkSession session,
      Checkpoint checkpoint,
      Requests requests,
      JavaRDD<LinkedRepository> repositories) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Dataset<Row> asked =
        session.createDataFrame(repositories.flatMap(new AskedUrl(checkpoint)), AskedUrl.ROW);
    // As many shares as tasks run at a time: all of them may ask at once.
    int shares = spark.defaultParallelism();
    JavaRDD<AnsweredTurn> turns =
        asked
            .groupBy(AskedUrl.PROFILE, AskedUrl.DOMAIN)
            .agg(collect_set(AskedUrl.URL))
            .toJavaRDD()
            .flatMapToPair(new HostTurns(shares))
            .repartitionAndSortWithinPartitions(new HostTurn.Shares(shares), new HostTurn.Order())
            .mapPartitions(new HostAsker(checkpoint, requests, shares))
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> answered =
        session.createDataFrame(turns.flatMap(new AnsweredUrl(checkpoint)), AnsweredUrl.ROW);
    Dataset<Row> joined =
        asked
            .select(AskedUrl.REPOSITORY, AskedUrl.PROFILE, AskedUrl.TEXT)
            .distinct()
            .join(answered, new String[] {AskedUrl.PROFILE, AskedUrl.TEXT}, "inner")
            .persist(StorageLevel.DISK_ONLY());
    return new UrlAnswers(turns, joined);
  }

  /**
   * What was asked.
   *
   * @param turns of hosts, see {@link HostTurn}
   * @param reused turns that an earlier audit asked
   * @param unsettled turns that a later audit has to ask again
   * @param urls distinct for each profile
   */
  record Asked(int turns, int reused, int unsettled, int urls) implements Serializable {

    static Asked of(AnsweredTurn turn) {
      boolean unsettled = turn.kind().equals(HostAsker.UNSETTLED);
      return new Asked(1, turn.reused() ? 1 : 0, unsettled ? 1 : 0, turn.urls());
    }

    Asked and(Asked other) {
      return new Asked(
          turns + other.turns,
          reused + other.reused,
          unsettled + other.unsettled,
          urls + other.urls);
    }
  }

  /** Has all hosts asked that are not asked yet. */
  Asked asked() {
    return turns.map(Asked::of).fold(new Asked(0, 0, 0, 0), Asked::and);
  }

  /** The answers by repositories, each with the URL as documents have it. */
  JavaPairRDD<String, Tuple2<String, Answer>> byRepository() {
    return joined
        .select(AskedUrl.REPOSITORY, AskedUrl.TEXT, AnsweredUrl.TURN, AnsweredUrl.ANSWER)
        .toJavaRDD()
        .mapToPair(
            row ->
                new Tuple2<>(
                    row.getString(0),
                    new Tuple2<>(
                        row.getString(1), new Answer(row.getString(2), row.<byte[]>getAs(3)))));
  }

  /** Distinct URLs by the words of their states. */
  SortedMap<String, Integer> states() {
    SortedMap<String, Integer> states = new TreeMap<>();
    for (Row row :
        joined.groupBy(AnsweredUrl.STATE).agg(countDistinct(AnsweredUrl.SHOWN)).collectAsList()) {
      states.put(row.getString(0), (int) row.getLong(1));
    }
    return states;
  }

  /**
   * A URL that readers do not get.
   *
   * @param repositories that name it
   */
  record WantedUrl(String url, String state, String evidence, long repositories) {}

  /** The URLs that most repositories name and no reader gets, and how many there are. */
  List<WantedUrl> wanted() {
    List<WantedUrl> wanted = new ArrayList<>();
    for (Row row :
        joined
            .filter(col(AnsweredUrl.STATE).equalTo(State.DEAD.word()))
            .groupBy(AnsweredUrl.SHOWN, AnsweredUrl.STATE, AnsweredUrl.EVIDENCE)
            .agg(countDistinct(AskedUrl.REPOSITORY).as("repositories"))
            .orderBy(col("repositories").desc(), col(AnsweredUrl.SHOWN))
            .limit(MOST_LISTED)
            .collectAsList()) {
      wanted.add(
          new WantedUrl(row.getString(0), row.getString(1), row.getString(2), row.getLong(3)));
    }
    return wanted;
  }

  /**
   * What was asked of a host, for all repositories together.
   *
   * @param urls distinct
   * @param notAlive those of them that readers do not get
   * @param requests that it got for them
   */
  record AskedHost(String host, long repositories, long urls, long notAlive, long requests) {}

  /** How many hosts URLs name. */
  long hostCount() {
    return joined.filter(isHost()).select(AnsweredUrl.HOST).distinct().count();
  }

  /** The hosts with most URLs. */
  List<AskedHost> hosts() {
    Column dead =
        when(
                col(AnsweredUrl.STATE)
                    .isin(State.ALIVE.word(), State.MOVED.word(), State.SKIPPED.word()),
                lit(null))
            .otherwise(col(AnsweredUrl.SHOWN));
    Dataset<Row> named =
        joined
            .filter(isHost())
            .groupBy(AnsweredUrl.HOST)
            .agg(
                countDistinct(AskedUrl.REPOSITORY).as("repositories"),
                countDistinct(AnsweredUrl.SHOWN).as("urls"),
                countDistinct(dead).as("dead"));
    Dataset<Row> requests =
        joined
            .select(AnsweredUrl.HOST, AnsweredUrl.TURN, AnsweredUrl.REQUESTS)
            .distinct()
            .groupBy(AnsweredUrl.HOST)
            .agg(sum(AnsweredUrl.REQUESTS).as("requests"), count(lit(1)));
    List<AskedHost> hosts = new ArrayList<>();
    for (Row row :
        named
            .join(requests, AnsweredUrl.HOST)
            .select(
                col(AnsweredUrl.HOST),
                col("repositories"),
                col("urls"),
                col("dead"),
                coalesce(col("requests"), lit(0L)))
            .orderBy(col("urls").desc(), col(AnsweredUrl.HOST))
            .limit(MOST_LISTED)
            .collectAsList()) {
      hosts.add(
          new AskedHost(
              row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return hosts;
  }

  private static Column isHost() {
    return col(AnsweredUrl.HOST).notEqual("");
  }
}
