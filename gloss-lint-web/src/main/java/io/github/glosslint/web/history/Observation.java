package io.github.glosslint.web.history;

import io.github.glosslint.verdict.Verdict;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run for a URL.
 *
 * @param verdict the results for URLs, before {@link Judgement}
 * @param fragments all that were looked for, as written in the URLs; the verdict has those that are
 *     missing
 * @param etag null if the server sent none
 */
public record Observation(
    UrlKey key, Verdict verdict, Set<String> fragments, @Nullable String etag, Instant at) {

  public Observation {
    fragments = Set.copyOf(fragments);
  }
}
