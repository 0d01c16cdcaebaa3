package io.github.glosslint.cli.lint;

import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An oracle that only notes what it is asked about, and requests nothing. */
public final class NamedUrls implements UrlOracle {

  private final SortedSet<String> urls = new TreeSet<>();

  /** Every URL in question so far, in order. */
  SortedSet<String> all() {
    return Collections.unmodifiableSortedSet(urls);
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    urls.addAll(question.urls());
    return new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
  }

  @Override
  public void stop() {}
}
