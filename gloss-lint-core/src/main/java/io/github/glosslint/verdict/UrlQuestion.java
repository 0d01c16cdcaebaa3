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
 */
public record UrlQuestion(
    Collection<String> urls, UrlSettings settings, boolean wantHttps, Clock clock) {

  public UrlQuestion {
    urls = List.copyOf(urls);
  }
}
