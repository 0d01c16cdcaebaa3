package io.github.glosslint.spark;

import io.github.glosslint.spark.RepositoryResult.Counts;
import io.github.glosslint.spark.UrlAnswers.AskedHost;
import io.github.glosslint.spark.UrlAnswers.WantedUrl;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audit of an organisation came to.
 *
 * @param repositories by name
 * @param urls null if none were asked about
 */
record OrganisationReport(
    AuditOptions options, List<RepositoryResult> repositories, @Nullable Urls urls) {

  /**
   * External URLs, each counted once however many repositories name it.
   *
   * @param states distinct URLs by the words of their states
   * @param wanted the dead ones that most repositories name
   * @param hostCount hosts that URLs name
   * @param hosts those with most URLs
   */
  record Urls(
      SortedMap<String, Integer> states,
      List<WantedUrl> wanted,
      long hostCount,
      List<AskedHost> hosts) {}

  /** The sums of all repositories. */
  Counts sum() {
    Counts sum = Counts.NONE;
    for (RepositoryResult each : repositories) {
      sum = sum.and(each.counts());
    }
    return sum;
  }

  /** How many repositories were audited. */
  int audited() {
    return (int) repositories.stream().filter(each -> each.problem() == null).count();
  }

  /** Whether gloss-lint itself failed on a repository, so that a part is missing. */
  boolean hasBug() {
    for (RepositoryResult each : repositories) {
      Problem problem = each.problem();
      if (problem != null && problem.ours()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the audit fails: a repository that could not be audited is an error. */
  boolean fails() {
    Counts sum = sum();
    boolean errors = sum.errors() > 0 || audited() < repositories.size();
    return switch (options.failOn()) {
      case ERROR -> errors;
      case WARNING -> errors || sum.warnings() > 0;
      case NEVER -> false;
    };
  }
}
