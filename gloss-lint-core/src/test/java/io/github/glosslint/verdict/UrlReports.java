package io.github.glosslint.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results of checks that nobody made, for tests of what is made of them. */
public final class UrlReports {

  private UrlReports() {}

  public static UrlReport of(
      Map<String, Verdict> verdicts,
      List<HostSummary> hosts,
      int reused,
      @Nullable String networkFault) {
    return new UrlReport(verdicts, new TreeMap<>(verdicts), hosts, List.of(), networkFault, reused);
  }
}
