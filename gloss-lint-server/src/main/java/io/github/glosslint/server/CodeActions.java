package io.github.glosslint.server;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Safety;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Fixes of findings as a client offers them. */
final class CodeActions {

  /** All safe fixes of a document: editors run it when a file is saved, if so configured. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".gloss-lint";

  private final Project project;
  private final OpenDocuments documents;
  private final PositionEncoding encoding;
  private final boolean versions;
  private final List<Offer> offers;

  /**
   * @param versions whether the client knows edits of versions
   * @param offers what else is offered, in this order
   */
  CodeActions(
      Project project,
      OpenDocuments documents,
      PositionEncoding encoding,
      boolean versions,
      List<Offer> offers) {
    this.project = project;
    this.documents = documents;
    this.encoding = encoding;
    this.versions = versions;
    this.offers = List.copyOf(offers);
  }

  /**
   * The actions for a range of a document.
   *
   * @param findings those of the document
   * @param only the kinds that the client wants; null for all
   */
  List<CodeAction> of(List<Finding> findings, Range range, @Nullable List<String> only) {
    List<CodeAction> actions = new ArrayList<>();
    if (isWanted(CodeActionKind.QuickFix, only)) {
      for (Finding finding : findings) {
        if (touch(encoding.range(finding.region()), range)) {
          add(finding, actions);
        }
      }
    }
    if (isWanted(FIX_ALL, only)) {
      CodeAction all = fixAll(findings);
      if (all != null) {
        actions.add(all);
      }
    }
    return actions;
  }

  private void add(Finding finding, List<CodeAction> actions) {
    PlacedFix sole = finding.soleFix(Safety.SAFE);
    Diagnostic diagnostic = Diagnostics.of(finding, project, encoding);
    for (PlacedFix fix : finding.applicableFixes()) {
      CodeAction action = new CodeAction(title(fix));
      action.setKind(CodeActionKind.QuickFix);
      action.setDiagnostics(List.of(diagnostic));
      action.setIsPreferred(fix.equals(sole));
      action.setEdit(edit(fix.edits()));
      actions.add(action);
    }
    for (Offer offer : offers) {
      for (CodeAction action : offer.about(finding, project.file(finding.path()))) {
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        actions.add(action);
      }
    }
  }

  private static String title(PlacedFix fix) {
    String text = fix.description();
    int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
  }

  private @Nullable CodeAction fixAll(List<Finding> findings) {
    List<PlacedEdit> edits = new ArrayList<>();
    for (Finding finding : findings) {
      PlacedFix fix = finding.soleFix(Safety.SAFE);
      if (fix != null && fix.edits().stream().noneMatch(edit -> overlaps(edit, edits))) {
        edits.addAll(fix.edits());
      }
    }
    if (edits.isEmpty()) {
      return null;
    }
    CodeAction action = new CodeAction("Apply all safe fixes of gloss-lint");
    action.setKind(FIX_ALL);
    action.setEdit(edit(edits));
    return action;
  }

  private static boolean overlaps(PlacedEdit edit, List<PlacedEdit> others) {
    for (PlacedEdit other : others) {
      if (other.path().equals(edit.path())
          && other.location().start() <= edit.location().end()
          && edit.location().start() <= other.location().end()) {
        return true;
      }
    }
    return false;
  }

  private WorkspaceEdit edit(List<PlacedEdit> edits) {
    Map<Path, List<TextEdit>> byFile = new TreeMap<>();
    for (PlacedEdit edit : edits) {
      byFile
          .computeIfAbsent(project.file(edit.path()), file -> new ArrayList<>())
          .add(new TextEdit(encoding.range(edit.region()), edit.replacement()));
    }
    if (!versions) {
      WorkspaceEdit edit = new WorkspaceEdit();
      Map<String, List<TextEdit>> plain = new LinkedHashMap<>();
      byFile.forEach((file, texts) -> plain.put(FileUris.uri(file), texts));
      edit.setChanges(plain);
      return edit;
    }
    Map<Path, TextDocumentEdit> changes = new LinkedHashMap<>();
    byFile.forEach(
        (file, texts) -> {
          OpenDocument open = documents.of(file);
          String uri = open == null ? FileUris.uri(file) : open.uri();
          changes.put(
              file,
              new TextDocumentEdit(
                  new VersionedTextDocumentIdentifier(uri, open == null ? null : open.version()),
                  texts.stream()
                      .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                      .toList()));
        });
    return new WorkspaceEdit(
        changes.values().stream()
            .map(Either::<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft)
            .toList());
  }

  private static boolean isWanted(String kind, @Nullable List<String> only) {
    return only == null
        || only.isEmpty()
        || only.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
  }

  private static boolean touch(Range one, Range other) {
    return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
  }

  private static boolean isBefore(
      org.eclipse.lsp4j.Position one, org.eclipse.lsp4j.Position other) {
    return one.getLine() < other.getLine()
        || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
  }
}
