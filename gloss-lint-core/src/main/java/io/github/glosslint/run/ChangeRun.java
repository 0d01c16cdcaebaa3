package io.github.glosslint.run;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.report.OldFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Separates findings that a change is responsible for from older ones: they are on lines that it
 * added or changed, or did not exist before it.
 */
public final class ChangeRun {

  private final String revision;
  private final PathNames names;
  private final Set<Finding> old = new HashSet<>();

  /**
   * @param names how the report names files
   */
  public ChangeRun(String revision, PathNames names) {
    this.revision = revision;
    this.names = names;
  }

  /** What changed in a checkout. */
  public ChangedTree of(SourceTree tree) {
    return ChangedTree.of(tree, revision, System.getenv());
  }

  /**
   * Notes which findings of a checkout are old.
   *
   * @param former the findings before the change, with paths from the root; asked for if need be
   */
  public void look(List<Finding> findings, ChangedTree tree, Supplier<List<Finding>> former) {
    PathNames root = new PathNames(tree.now().root());
    Map<Place, List<Finding>> elsewhere = new HashMap<>();
    for (Finding finding : findings) {
      String path = root.name(names.file(finding.path()));
      if (!tree.touches(path, finding.region())) {
        int line = tree.lines(path).before(finding.line());
        Place place =
            new Place(
                finding.rule(),
                String.valueOf(tree.changes().before(path)),
                line,
                finding.column());
        elsewhere.computeIfAbsent(place, p -> new ArrayList<>()).add(finding);
      }
    }
    if (elsewhere.isEmpty()) {
      return;
    }
    Map<Place, List<String>> messages = new HashMap<>();
    for (Finding finding : former.get()) {
      Place place = new Place(finding.rule(), finding.path(), finding.line(), finding.column());
      messages.computeIfAbsent(place, p -> new ArrayList<>()).add(finding.message());
    }
    tree.changes().requireComplete();
    elsewhere.forEach((place, here) -> match(here, messages.getOrDefault(place, List.of())));
  }

  /** What has to agree for two findings to be the same. The line cannot have changed. */
  private record Place(RuleId rule, String path, int line, int column) {}

  /**
   * Of several findings at a place those are old whose messages are; then as many as there were.
   */
  private void match(List<Finding> here, List<String> before) {
    List<String> left = new ArrayList<>(before);
    List<Finding> others = new ArrayList<>();
    for (Finding finding : here) {
      if (left.remove(finding.message())) {
        old.add(finding);
      } else {
        others.add(finding);
      }
    }
    old.addAll(others.subList(0, Math.min(others.size(), left.size())));
  }

  /** The report without what is old. */
  public Report apply(Report report) {
    List<Finding> fresh =
        report.findings().stream().filter(finding -> !old.contains(finding)).toList();
    OldFindings left = new OldFindings(revision, report.findings().size() - fresh.size());
    return report.with(fresh, report.summary().since(left));
  }
}
