package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.run.Check.PhaseListener;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds glossaries. The checkouts of the targets are read as a whole, since all their pages may
 * refer to an entry; no rule runs.
 */
public record GlossaryRun(
    Inputs inputs, RuleSet rules, Clock clock, PhaseListener listener, Cancellation cancellation) {

  /** The glossaries that have a page among the targets. */
  public GlossaryReports reports() {
    List<GlossaryReport> found = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Part part : inputs.parts()) {
      Part whole =
          inputs.areOnDisk()
              ? new Part(part.root(), part.settingsFile(), List.of(part.root()))
              : part;
      EffectiveSettings effective = inputs.effective(whole, rules.pages()).gatheringProse();
      try (OpenPart open =
          OpenPart.open(
              whole,
              effective,
              inputs,
              rules.rules(),
              clock,
              listener,
              cancellation,
              null,
              tree -> null)) {
        LinkedSite site = open.site().site();
        SourceTree tree = open.site().tree();
        UnaryOperator<String> naming = path -> inputs.shown(tree.root().resolve(path));
        ReferenceJudge judge =
            ReferenceJudge.of(site, KnownNames.of(site), effective::ignoresLabel);
        for (Glossary glossary :
            Glossaries.of(site, effective.settings().glossary(), judge::undefined).all()) {
          if (isWanted(glossary, part, tree.root())) {
            found.add(new GlossaryReport(glossary, tree::text, naming));
          }
        }
        for (LinkedSite.Fault fault : site.faults()) {
          failures.add(new Failure(naming.apply(fault.path()), "reading", fault.cause()));
        }
      }
    }
    return new GlossaryReports(found, failures);
  }

  private boolean isWanted(Glossary glossary, Part part, Path root) {
    if (!inputs.areOnDisk()) {
      return true;
    }
    for (Path target : part.targets()) {
      Path real = PathNames.real(target);
      for (GlossaryPage page : glossary.pages()) {
        if (root.resolve(page.path()).startsWith(real)) {
          return true;
        }
      }
    }
    return false;
  }
}
