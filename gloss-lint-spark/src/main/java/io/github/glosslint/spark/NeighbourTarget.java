package io.github.glosslint.spark;

import io.github.glosslint.organisation.LinkTarget;
import io.github.glosslint.organisation.OrganisationOracle;
import io.github.glosslint.organisation.OrganisationTargets;
import io.github.glosslint.organisation.RepositoryTargets;
import io.github.glosslint.verdict.UrlOracle;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says of a URL that leads into it from another.
 *
 * @param repository that has the page
 * @param bytes {@link RepositoryTargets} of this URL alone
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record NeighbourTarget(String url, String repository, byte[] bytes) implements Serializable {

  /**
   * Answers by these, and has another answer for all else.
   *
   * @param asking the repository whose links are checked
   * @param rest null if nobody else is asked
   */
  static UrlOracle oracle(
      String asking, Iterable<NeighbourTarget> targets, @Nullable UrlOracle rest) {
    Map<String, SortedMap<String, LinkTarget>> byRepository = new TreeMap<>();
    for (NeighbourTarget each : targets) {
      byRepository
          .computeIfAbsent(each.repository, name -> new TreeMap<>())
          .putAll(RepositoryTargets.of(each.bytes).byUrl());
    }
    Map<String, RepositoryTargets> read = new TreeMap<>();
    byRepository.forEach((name, byUrl) -> read.put(name, new RepositoryTargets(byUrl)));
    return new OrganisationOracle(asking, OrganisationTargets.of(read), rest);
  }
}
