package io.github.glosslint.spark;

import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.spark.AuditOptions.Requests;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.AnsweredWeb;
import io.github.glosslint.web.WebOracle;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/**
 * The second stage: asks the hosts of a share, each URL once for all repositories. Turns are asked
 * together as long as they are of different domains; all that one of them was answered is a file of
 * the checkpoint.
 */
final class HostAsker
    implements FlatMapFunction<Iterator<Tuple2<HostTurn, String[]>>, AnsweredTurn> {

  /** Answers that a later audit may use. */
  static final String VERDICTS = "verdicts";

  /** Answers that say nothing of the host, and are for this audit only. */
  static final String UNSETTLED = "unsettled";

  /** URLs that are asked together; they are in memory. */
  static final int MOST_URLS = 20_000;

  private static final long serialVersionUID = 1;
  private static final String FORMAT = "1";

  /** What may well be another answer next time, since nobody asked. */
  private static final Set<Cause> NOT_ASKED =
      EnumSet.of(Cause.BUDGET, Cause.INTERRUPTED, Cause.NETWORK_UNAVAILABLE, Cause.INTERNAL);

  private final Checkpoint checkpoint;
  private final Requests requests;
  private final int shares;

  HostAsker(Checkpoint checkpoint, Requests requests, int shares) {
    this.checkpoint = checkpoint;
    this.requests = requests;
    this.shares = shares;
  }

  private record Waiting(HostTurn turn, List<String> urls, String key) {}

  @Override
  public Iterator<AnsweredTurn> call(Iterator<Tuple2<HostTurn, String[]>> turns)
      throws IOException {
    List<AnsweredTurn> answered = new ArrayList<>();
    List<Waiting> together = new ArrayList<>();
    Set<String> domains = new HashSet<>();
    int size = 0;
    while (turns.hasNext()) {
      Tuple2<HostTurn, String[]> next = turns.next();
      HostTurn turn = next._1();
      List<String> urls = Arrays.asList(next._2());
      String key = key(turn, urls);
      if (isFresh(key)) {
        answered.add(new AnsweredTurn(turn.profile(), VERDICTS, key, turn.size(), true));
        continue;
      }
      boolean fits =
          size + turn.size() <= MOST_URLS
              && !domains.contains(turn.domain())
              && (together.isEmpty() || together.get(0).turn().profile().equals(turn.profile()));
      if (!fits) {
        ask(together, answered);
        together.clear();
        domains.clear();
        size = 0;
      }
      together.add(new Waiting(turn, urls, key));
      domains.add(turn.domain());
      size += turn.size();
    }
    ask(together, answered);
    return answered.iterator();
  }

  private boolean isFresh(String key) throws IOException {
    byte[] bytes = checkpoint.read(VERDICTS, key);
    return bytes != null
        && DatedAnswers.of(bytes).isFresh(Clock.systemUTC().instant(), requests.maxAge());
  }

  /** All that the answers depend on. */
  private String key(HostTurn turn, List<String> urls) {
    ContentDigest digest =
        new ContentDigest()
            .add(FORMAT)
            .add(ProductVersion.current())
            .add(turn.profile())
            .add(requests.allowPrivate() ? "private" : "");
    urls.forEach(digest::add);
    return digest.hex();
  }

  private void ask(List<Waiting> together, List<AnsweredTurn> answered) throws IOException {
    if (together.isEmpty()) {
      return;
    }
    HostTurn first = together.get(0).turn();
    UrlProfile profile = profile(checkpoint, first.profile());
    Clock clock = Clock.systemUTC();
    List<String> urls = new ArrayList<>();
    together.forEach(each -> urls.addAll(each.urls()));
    UrlReport all =
        WebOracle.of(requests.options())
            .ask(profile.question(urls, clock).of(new HostShare(first.share() + 1, shares)));
    AnsweredWeb parts = AnsweredWeb.of(all);
    for (Waiting each : together) {
      UrlReport part = parts.ask(profile.question(each.urls(), clock));
      String kind = isSettled(part) ? VERDICTS : UNSETTLED;
      checkpoint.write(kind, each.key(), new DatedAnswers(clock.instant(), part).bytes());
      answered.add(new AnsweredTurn(first.profile(), kind, each.key(), each.turn().size(), false));
    }
  }

  /** A profile that a repository has. */
  static UrlProfile profile(Checkpoint checkpoint, String key) throws IOException {
    byte[] bytes = checkpoint.read(RepositoryReader.PROFILES, key);
    if (bytes == null) {
      throw new IOException("the checkpoint has lost " + key + "; delete it");
    }
    return UrlProfile.of(bytes);
  }

  private static boolean isSettled(UrlReport report) {
    for (Verdict verdict : report.verdicts().values()) {
      if (NOT_ASKED.contains(verdict.cause())) {
        return false;
      }
    }
    return report.networkFault() == null;
  }
}
