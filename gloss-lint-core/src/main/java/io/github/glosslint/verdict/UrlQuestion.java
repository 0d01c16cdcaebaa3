package io.github.glosslint.verdict;

import io.github.glosslint.config.UrlSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * What an oracle is asked.
 *
 * @param urls each distinct URL as documents have it: absolute, or without a scheme as in {@code
 *     //host/path}
 * @param settings the section {@code url} of the settings that hold for them
 * @param wantHttps whether the verdict on an {@code http} URL has to say if {@code https} works,
 *     too
 * @param clock tells the time for dates in headers and in a cache
 * @param progress to be told how far the answer is
 * @param share the hosts that are meant; URLs of others need no verdict
 */
public record UrlQuestion(
    Collection<String> urls,
    UrlSettings settings,
    boolean wantHttps,
    Clock clock,
    Progress progress,
    HostShare share) {

  /** A question about all hosts. */
  public UrlQuestion(
      Collection<String> urls,
      UrlSettings settings,
      boolean wantHttps,
      Clock clock,
      Progress progress) {
    this(urls, settings, wantHttps, clock, progress, HostShare.ALL);
  }

  /** A question without a listener. */
  public UrlQuestion(
      Collection<String> urls, UrlSettings settings, boolean wantHttps, Clock clock) {
    this(urls, settings, wantHttps, clock, (done, total) -> {});
  }

  public UrlQuestion {
    urls = List.copyOf(urls);
  }

  /** The same about some hosts. */
  public UrlQuestion of(HostShare hosts) {
    return new UrlQuestion(urls, settings, wantHttps, clock, progress, hosts);
  }

  /** The same about other URLs. */
  public UrlQuestion about(Collection<String> others) {
    return new UrlQuestion(others, settings, wantHttps, clock, progress, share);
  }

  /** Hears how far an answer is, from any thread. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Called now and then.
     *
     * @param done URLs with a verdict
     * @param total URLs to request, which are fewer than those in question if some differ only in
     *     their fragments or are known already
     */
    void progress(int done, int total);
  }
}
