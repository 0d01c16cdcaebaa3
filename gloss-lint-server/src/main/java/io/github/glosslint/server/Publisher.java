package io.github.glosslint.server;

import io.github.glosslint.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Tells the client what is wrong in which file, and tells nothing twice. Not thread-safe. */
final class Publisher {

  private final LanguageClient client;
  private final OpenDocuments documents;
  private final PositionEncoding encoding;
  private final Map<Path, Told> told = new HashMap<>();

  /** What the client knows of a file. */
  private record Told(List<Diagnostic> diagnostics, @Nullable Integer version) {}

  Publisher(LanguageClient client, OpenDocuments documents, PositionEncoding encoding) {
    this.client = client;
    this.documents = documents;
    this.encoding = encoding;
  }

  /** Tells the findings in one document. */
  void publish(Project project, Path file, List<Finding> findings) {
    tell(
        file,
        findings.stream().map(finding -> Diagnostics.of(finding, project, encoding)).toList());
  }

  /** Tells what is wrong with the settings of a folder, and takes back what no longer is. */
  void publishSettings(Project project) {
    Map<Path, List<Diagnostic>> byFile = problems(project);
    for (Path file : List.copyOf(told.keySet())) {
      if (project.isSettings(file)) {
        byFile.putIfAbsent(file, List.of());
      }
    }
    byFile.forEach(this::tell);
  }

  private Map<Path, List<Diagnostic>> problems(Project project) {
    return new SettingsDiagnostics(project, documents, encoding).byFile();
  }

  /** Tells all findings of a folder, and takes those back that are no more. */
  void publish(Project project, List<Finding> findings) {
    Map<Path, List<Diagnostic>> byFile = problems(project);
    for (Finding finding : findings) {
      byFile
          .computeIfAbsent(project.file(finding.path()), file -> new ArrayList<>())
          .add(Diagnostics.of(finding, project, encoding));
    }
    for (Path file : List.copyOf(told.keySet())) {
      if (project.holds(file) || project.isSettings(file)) {
        byFile.putIfAbsent(file, List.of());
      }
    }
    byFile.forEach(this::tell);
  }

  /** Takes back what was published for a folder. */
  void forget(Project project) {
    for (Path file : List.copyOf(told.keySet())) {
      if (project.holds(file)) {
        tell(file, List.of());
      }
    }
  }

  private void tell(Path file, List<Diagnostic> diagnostics) {
    OpenDocument open = documents.of(file);
    Told now = new Told(diagnostics, open == null ? null : open.version());
    if (now.equals(told.getOrDefault(file, new Told(List.of(), now.version())))) {
      return;
    }
    if (diagnostics.isEmpty() && open == null) {
      told.remove(file);
    } else {
      told.put(file, now);
    }
    String uri = open == null ? FileUris.uri(file) : open.uri();
    client.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, now.version()));
  }
}
