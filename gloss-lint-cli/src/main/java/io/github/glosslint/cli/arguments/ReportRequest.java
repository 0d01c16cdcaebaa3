package io.github.glosslint.cli.arguments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the findings.
 *
 * @param format its name, null if the user said nothing
 * @param output the file that gets the report, null for standard output
 * @param files formats of further files, by their names, in the order given
 * @param sort in which order formats for people have the findings
 * @param failOn from which severity on the run fails
 * @param listUnknown whether to print the place of whatever could not be judged
 * @param noGithub whether nothing is written for GitHub's runner
 */
public record ReportRequest(
    @Nullable String format,
    @Nullable String output,
    Map<String, String> files,
    Sort sort,
    FailOn failOn,
    boolean listUnknown,
    boolean noGithub) {

  public ReportRequest {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** In which order findings stand. */
  public enum Sort {
    PATH,
    SEVERITY
  }

  /** From which severity on findings make the run fail. */
  public enum FailOn {
    ERROR,
    WARNING,
    NEVER
  }
}
