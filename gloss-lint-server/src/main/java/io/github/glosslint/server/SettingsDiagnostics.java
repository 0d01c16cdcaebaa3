package io.github.glosslint.server;

import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What is wrong with settings as a client shows it. */
final class SettingsDiagnostics {

  private final Project project;
  private final OpenDocuments documents;
  private final PositionEncoding encoding;

  SettingsDiagnostics(Project project, OpenDocuments documents, PositionEncoding encoding) {
    this.project = project;
    this.documents = documents;
    this.encoding = encoding;
  }

  /** The problems of all settings files of a project that have any. */
  Map<Path, List<Diagnostic>> byFile() {
    Map<Path, List<Diagnostic>> byFile = new TreeMap<>();
    for (SettingsProblem problem : project.problems()) {
      Path file = project.file(problem.path().isEmpty() ? SettingsFiles.NAME : problem.path());
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(of(problem, text(file)));
    }
    return byFile;
  }

  private Diagnostic of(SettingsProblem problem, String text) {
    LineMap lines = LineMap.of(text);
    String hint =
        problem.suggestions().isEmpty()
            ? ""
            : " Did you mean \"" + String.join("\" or \"", problem.suggestions()) + "\"?";
    Diagnostic diagnostic =
        new Diagnostic(
            encoding.range(text, lines, span(problem, text, lines)), problem.message() + hint);
    diagnostic.setSeverity(DiagnosticSeverity.Error);
    diagnostic.setSource(Diagnostics.SOURCE);
    return diagnostic;
  }

  /** The word that a problem is about; the rest of its line if it is about no word. */
  private static Span span(SettingsProblem problem, String text, LineMap lines) {
    int line = Math.max(1, Math.min(problem.line(), lines.lineCount()));
    int start = lines.start(line);
    int end = Math.min(lines.end(line), text.length());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int before = text.codePointCount(start, end);
    int at = text.offsetByCodePoints(start, Math.max(0, Math.min(problem.column() - 1, before)));
    SettingsPlace word = SettingsPlace.at(text, at);
    return word == null || word.span().start() != at ? new Span(at, end) : word.span();
  }

  private String text(Path file) {
    OpenDocument open = documents.of(file);
    try {
      return open == null ? Files.readString(file) : open.text();
    } catch (IOException e) {
      // The problem is that it cannot be read.
      return "";
    }
  }
}
