package io.github.glosslint.run;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.suppression.SuppressionComment;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.LiveSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a comment into a file that keeps a finding from being reported, and reads the file again:
 * the finding has to go, and nothing else may change.
 */
final class SuppressedFile {

  private final LiveSite live;
  private final String path;
  private final String text;

  /** What the file is before, and with a comment. */
  private final Facts before;

  private final Findings findings;

  /** The findings in the file as it is by then. */
  @FunctionalInterface
  interface Findings {
    List<Finding> now();
  }

  /** What a comment must not change. */
  private record Facts(List<String> headings, int links, int references, int definitions) {

    static Facts of(LiveSite live, String path) {
      List<String> headings = new ArrayList<>();
      int links = 0;
      int references = 0;
      int definitions = 0;
      for (LinkedDocument linked : live.site().documents()) {
        Document document = linked.document();
        if (document.path().equals(path) || document.files().contains(path)) {
          for (Heading heading : document.headings()) {
            headings.add(heading.level() + " " + heading.id() + " " + heading.text());
          }
          links += document.links().size();
          references += document.references().size();
          definitions += document.definitions().size();
        }
      }
      return new Facts(headings, links, references, definitions);
    }
  }

  SuppressedFile(LiveSite live, String path, Findings findings) {
    this.live = live;
    this.path = path;
    SourceText source = live.tree().text(path);
    this.text = source == null ? "" : source.content();
    this.findings = findings;
    this.before = Facts.of(live, path);
  }

  /**
   * The file with the comment.
   *
   * @param shown the path that it has in reports
   * @return null if no comment does it
   */
  @Nullable FixedFile with(Finding finding, String reason, String shown) {
    List<Finding> known = findings.now();
    if (text.isEmpty() || !known.contains(finding)) {
      return null;
    }
    int bodyStart = 0;
    for (LinkedDocument linked : live.site().at(path)) {
      bodyStart = Math.max(bodyStart, linked.document().frontMatter().bodyStart());
    }
    int offset = finding.location().start();
    try {
      for (String way :
          new SuppressionComment(path, text, bodyStart, offset, finding.rule(), reason).ways()) {
        live.put(path, way);
        if (isRight(known, finding)) {
          return new FixedFile(shown, text, way);
        }
      }
      return null;
    } finally {
      live.put(path, text);
    }
  }

  private boolean isRight(List<Finding> known, Finding finding) {
    List<String> was = new ArrayList<>(known.stream().map(SuppressedFile::said).toList());
    List<String> is = findings.now().stream().map(SuppressedFile::said).toList();
    boolean gone =
        is.stream().filter(said(finding)::equals).count()
            < was.stream().filter(said(finding)::equals).count();
    is.forEach(was::remove);
    boolean fresh = was.size() != known.size() - is.size();
    return gone && !fresh && Facts.of(live, path).equals(before);
  }

  private static String said(Finding finding) {
    return finding.rule() + " " + finding.message();
  }
}
