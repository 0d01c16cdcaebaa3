package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** The findings in one file, which a report shows together. */
public record ByFile(String path, List<Finding> findings) {

  /** The files of a report that have findings. */
  public static List<ByFile> of(List<Finding> findings) {
    List<ByFile> files = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= findings.size(); i++) {
      String path = findings.get(start).path();
      if (i == findings.size() || !findings.get(i).path().equals(path)) {
        files.add(new ByFile(path, findings.subList(start, i)));
        start = i;
      }
    }
    return files;
  }
}
