package io.github.glosslint.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The result of a check of URLs. Immutable and thread-safe. */
public final class UrlReport implements UrlVerdicts {

  private final Map<String, Verdict> asWritten;
  private final SortedMap<String, Verdict> verdicts;
  private final List<HostSummary> hosts;
  private final List<String> warnings;
  private final @Nullable String networkFault;
  private final int reused;

  /**
   * @param asWritten by URL as documents write it, without its fragment
   * @param verdicts by normalised URL, secrets masked
   * @param hosts by name
   * @param reused how many verdicts come from the cache alone
   */
  public UrlReport(
      Map<String, Verdict> asWritten,
      SortedMap<String, Verdict> verdicts,
      List<HostSummary> hosts,
      List<String> warnings,
      @Nullable String networkFault,
      int reused) {
    this.asWritten = Map.copyOf(asWritten);
    this.verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    this.hosts = List.copyOf(hosts);
    this.warnings = List.copyOf(warnings);
    this.networkFault = networkFault;
    this.reused = reused;
  }

  @Override
  public @Nullable Verdict verdict(String url) {
    return asWritten.get(withoutFragment(url));
  }

  /** The part of a URL that is requested. */
  public static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  @Override
  public @Nullable String networkFault() {
    return networkFault;
  }

  /** Combines two results. */
  public UrlReport and(UrlReport other) {
    Map<String, Verdict> allWritten = new HashMap<>(asWritten);
    allWritten.putAll(other.asWritten);
    SortedMap<String, Verdict> allVerdicts = new TreeMap<>(verdicts);
    allVerdicts.putAll(other.verdicts);
    SortedMap<String, HostSummary> allHosts = new TreeMap<>();
    hosts.forEach(host -> allHosts.merge(host.host(), host, HostSummary::and));
    other.hosts.forEach(host -> allHosts.merge(host.host(), host, HostSummary::and));
    List<String> allWarnings = new ArrayList<>(warnings);
    allWarnings.addAll(other.warnings);
    String fault = networkFault == null ? other.networkFault : networkFault;
    return new UrlReport(
        allWritten,
        allVerdicts,
        List.copyOf(allHosts.values()),
        allWarnings,
        fault,
        reused + other.reused);
  }

  /** The verdict on every distinct URL, by its text in documents, without its fragment. */
  public SortedMap<String, Verdict> asWritten() {
    return new TreeMap<>(asWritten);
  }

  /** The verdict on every distinct URL, by normalised URL with secrets masked. */
  public SortedMap<String, Verdict> verdicts() {
    return verdicts;
  }

  /** The number of URLs in each state that occurs. */
  public Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    verdicts.values().forEach(verdict -> counts.merge(verdict.state(), 1, Integer::sum));
    return counts;
  }

  /** The hosts contacted, by name. */
  public List<HostSummary> hosts() {
    return hosts;
  }

  /** The number of verdicts taken from the cache without a request. */
  public int reused() {
    return reused;
  }

  /** What the user should know, one sentence each, such as that the cache cannot be written. */
  public List<String> warnings() {
    return warnings;
  }
}
