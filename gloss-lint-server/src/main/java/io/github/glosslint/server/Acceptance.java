package io.github.glosslint.server;

import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** Accepts a finding: by a comment in its place, or in the baseline. */
final class Acceptance implements Offer {

  /** What a comment says until somebody says why. */
  private static final String REASON = "say why";

  /** Rules about suppressions, which no comment speaks for. */
  private static final String META = "meta/";

  private final Project project;
  private final WorkspaceEdits edits;

  Acceptance(Project project, WorkspaceEdits edits) {
    this.project = project;
    this.edits = edits;
  }

  @Override
  public List<CodeAction> about(Finding finding, Path file) {
    List<CodeAction> actions = new ArrayList<>();
    String rule = finding.rule().toString();
    FixedFile commented = rule.startsWith(META) ? null : project.suppressing(file, finding, REASON);
    if (commented != null) {
      actions.add(action("Disable " + rule + " here, with a reason", edits.of(commented, REASON)));
    }
    FixedFile baseline = baseline(finding);
    if (baseline != null && edits.canMake(baseline)) {
      actions.add(action("Add this finding to the baseline", edits.of(baseline)));
    }
    return actions;
  }

  private @Nullable FixedFile baseline(Finding finding) {
    try {
      return project.knowing(finding);
    } catch (BaselineException | UncheckedIOException e) {
      // A baseline that cannot be used is reported elsewhere.
      return null;
    }
  }

  private static CodeAction action(String title, WorkspaceEdit edit) {
    CodeAction action = new CodeAction(title);
    action.setEdit(edit);
    return action;
  }
}
