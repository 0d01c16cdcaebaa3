package io.github.glosslint.spark;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.report.Report;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.verdict.RepositoryFile;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A URL that leads into another repository, where its page or its fragment is not there. Where
 * documents have it, and what could be meant, is in the report of the repository that has the link.
 *
 * @param repository that the URL leads into
 * @param file of that repository
 */
record BrokenNeighbourLink(String url, String repository, String file) implements Serializable {

  /** All of a report, by URL. */
  static List<BrokenNeighbourLink> in(Report report) {
    List<BrokenNeighbourLink> broken = new ArrayList<>();
    UrlReport urls = report.urls();
    if (urls == null) {
      return broken;
    }
    for (Map.Entry<String, Verdict> each : urls.asWritten().entrySet()) {
      Verdict verdict = each.getValue();
      RepositoryFile source = verdict.source();
      if (source != null) {
        String url = Secrets.masked(each.getKey());
        if (verdict.state() == State.DEAD) {
          broken.add(new BrokenNeighbourLink(url, source.repository(), source.path()));
        }
        for (String fragment : source.similar().keySet()) {
          if (verdict.missingFragments().contains(fragment)) {
            broken.add(
                new BrokenNeighbourLink(url + "#" + fragment, source.repository(), source.path()));
          }
        }
      }
    }
    return broken;
  }

  void write(FactWriter out) {
    out.string(url);
    out.string(repository);
    out.string(file);
  }

  static BrokenNeighbourLink read(FactReader in) {
    return new BrokenNeighbourLink(in.string(), in.string(), in.string());
  }
}
