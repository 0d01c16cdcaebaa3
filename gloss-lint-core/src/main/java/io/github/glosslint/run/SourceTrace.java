package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.SiteLinker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traces findings on built pages back to the sources that somebody wrote: to the page with the same
 * URL, and there to the link with the same destination. A finding of which neither is known stays
 * as it is.
 */
final class SourceTrace {

  private final Inputs built;
  private final Inputs source;
  private final List<Traced> trees = new ArrayList<>();

  /** A checkout of sources. */
  private record Traced(SourceTree tree, SourcePages pages) {}

  private SourceTrace(Inputs built, Inputs source) {
    this.built = built;
    this.source = source;
  }

  /**
   * Links the sources.
   *
   * @param built what was checked
   * @param folder of the sources, whose settings are its own
   */
  static SourceTrace of(Inputs built, Path folder, RuleSet rules, Clock clock) {
    SourceTrace trace = new SourceTrace(built, new Inputs(List.of(folder)));
    for (Part part : trace.source.parts()) {
      EffectiveSettings effective = trace.source.effective(part, rules.pages());
      SourceTree tree = trace.source.open(part, effective);
      List<LinkedDocument> documents = new ArrayList<>();
      for (LinkedDocument document : SiteLinker.link(tree, effective, clock).documents()) {
        // The site may be built into the folder of its sources.
        if (trace.below(tree.root().resolve(document.path())) == null) {
          documents.add(document);
        }
      }
      trace.trees.add(new Traced(tree, SourcePages.of(documents)));
    }
    return trace;
  }

  /** The same report, each finding with the place in the sources that it comes from. */
  Report applied(Report report) {
    List<Finding> findings = new ArrayList<>(report.findings().size());
    report.findings().forEach(finding -> findings.add(applied(finding)));
    return report.with(findings, report.summary());
  }

  private Finding applied(Finding finding) {
    String path = below(built.workingDirectory().resolve(finding.path()).normalize());
    if (path == null) {
      return finding;
    }
    for (Traced traced : trees) {
      SourcePages.Origin origin = traced.pages().origin(path, finding.marked());
      if (origin != null) {
        return finding.with(related(traced.tree(), origin));
      }
    }
    return finding;
  }

  /** The path of a page from the root of its site; null if it is of none. */
  private @Nullable String below(Path file) {
    for (Path target : built.targets()) {
      Path root = PathNames.real(target);
      if (file.startsWith(root) && !file.equals(root)) {
        return PathNames.slashed(root.relativize(file));
      }
    }
    return null;
  }

  private Related related(SourceTree tree, SourcePages.Origin origin) {
    Location place = origin.location();
    SourceText text = tree.text(place.path());
    String content = text == null ? "" : text.content();
    LineMap lines = LineMap.of(content);
    int start = Math.min(place.start(), content.length());
    int end = Math.min(Math.max(start, place.end()), content.length());
    Region region =
        new Region(
            lines.line(start),
            column(content, lines, start),
            lines.line(end),
            column(content, lines, end));
    String shown = built.shown(tree.root().resolve(place.path()));
    return new Related(shown, region, origin.isLink() ? "written here" : "the source of this page");
  }

  private static int column(String text, LineMap lines, int offset) {
    return 1 + text.codePointCount(lines.start(lines.line(offset)), offset);
  }
}
