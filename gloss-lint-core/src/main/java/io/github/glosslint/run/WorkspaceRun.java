package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.report.Report;
import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.run.Inputs.Part;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Inputs whose trees stay open while their files are edited. Not thread-safe. */
public final class WorkspaceRun implements AutoCloseable {

  private final RunRules rules;
  private final boolean listUnknown;
  private final List<OpenPart> parts = new ArrayList<>();
  private @Nullable Report whole;

  private WorkspaceRun(RunRules rules, boolean listUnknown) {
    this.rules = rules;
    this.listUnknown = listUnknown;
  }

  /**
   * Opens all inputs.
   *
   * @param listUnknown whether reports name the place of whatever is unknown
   */
  public static WorkspaceRun open(
      Inputs inputs,
      Clock clock,
      PhaseListener listener,
      Cancellation cancellation,
      boolean listUnknown) {
    RunRules rules = inputs.rules();
    try {
      WorkspaceRun workspace = new WorkspaceRun(rules, listUnknown);
      for (Part part : inputs.parts()) {
        EffectiveSettings effective = inputs.effective(part, rules.set().pages());
        OpenPart open =
            OpenPart.open(
                part, effective, inputs, rules.set().rules(), clock, listener, cancellation, null);
        open.site().keep();
        workspace.parts.add(open);
      }
      inputs.texts().forEach(workspace::put);
      return workspace;
    } catch (RuntimeException | Error e) {
      rules.close();
      throw e;
    }
  }

  public void put(Path file, String text) {
    edit(file, (part, path) -> part.site().put(path, text));
  }

  public void remove(Path file) {
    edit(file, (part, path) -> part.site().remove(path));
  }

  private void edit(Path file, BiConsumer<OpenPart, String> edit) {
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        edit.accept(part, path);
        whole = null;
      }
    }
  }

  public Report report() {
    Report known = whole;
    if (known == null) {
      ReportBuilder builder = new ReportBuilder(listUnknown, rules.set().pages());
      for (OpenPart part : parts) {
        part.report(builder, null);
      }
      known = builder.build();
      whole = known;
    }
    return known;
  }

  public Report report(Path file) {
    ReportBuilder builder = new ReportBuilder(false, rules.set().pages());
    for (OpenPart part : parts) {
      String path = part.path(file);
      if (path != null) {
        part.run().check(part.site(), path, builder);
      }
    }
    return builder.build();
  }

  @Override
  public void close() {
    rules.close();
  }
}
