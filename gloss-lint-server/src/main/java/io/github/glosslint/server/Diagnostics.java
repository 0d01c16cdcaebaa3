package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Findings as a client shows them. */
final class Diagnostics {

  static final String SOURCE = "gloss-lint";

  /** What these rules find does nothing: editors fade it out. */
  private static final Set<String> UNNECESSARY =
      Set.of(
          "definition/unused",
          "definition/duplicate",
          "footnote/unused",
          "anchor/redundant",
          "meta/unused-suppression");

  private static final Set<String> DEPRECATED = Set.of("url/moved", "url/insecure");

  private Diagnostics() {}

  static Diagnostic of(Finding finding, Project project, PositionEncoding encoding) {
    String rule = finding.rule().toString();
    Diagnostic diagnostic = new Diagnostic(encoding.range(finding.region()), finding.message());
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setSource(SOURCE);
    diagnostic.setCode(rule);
    String url = url(finding);
    if (url != null) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(url));
    }
    if (UNNECESSARY.contains(rule)) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    } else if (DEPRECATED.contains(rule)) {
      diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
    }
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    for (Related place : finding.related()) {
      String uri = FileUris.uri(project.file(place.path()));
      related.add(
          new DiagnosticRelatedInformation(
              new Location(uri, encoding.range(place.region())), place.message()));
    }
    if (!related.isEmpty()) {
      diagnostic.setRelatedInformation(related);
    }
    return diagnostic;
  }

  private static @Nullable String url(Finding finding) {
    RulePage page = GlossLint.rules().page(finding.rule());
    return page == null ? null : page.url();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO, OFF -> DiagnosticSeverity.Information;
    };
  }
}
