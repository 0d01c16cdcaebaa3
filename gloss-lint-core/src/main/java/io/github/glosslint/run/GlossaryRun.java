package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.rules.shared.Meanings;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.site.SiteIdentity;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.Recognition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds glossaries. The checkouts of the targets are read as a whole, since all their pages may
 * refer to an entry; no rule runs.
 */
public final class GlossaryRun {

  private final RunContext context;
  private final Inputs inputs;

  public GlossaryRun(RunContext context) {
    this.context = context;
    this.inputs = context.inputs();
  }

  /** The glossaries that have a page among the targets. */
  public GlossaryReports reports() {
    List<GlossaryReport> found = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Part part : inputs.parts()) {
      Part whole =
          inputs.areOnDisk()
              ? new Part(part.root(), part.settingsFile(), List.of(part.root()))
              : part;
      EffectiveSettings effective =
          inputs.effective(whole, context.rules().pages()).gatheringProse();
      try (OpenPart open = open(whole, effective)) {
        SourceTree tree = open.site().tree();
        LinkedSite site = open.site().site();
        for (GlossaryReport report : reports(site, tree, effective)) {
          if (isWanted(report.glossary(), part, tree.root())) {
            found.add(report);
          } else {
            elsewhere.add(report.name());
          }
        }
        for (LinkedSite.Fault fault : site.faults()) {
          failures.add(
              new Failure(inputs.shown(tree.root(), fault.path()), "reading", fault.cause()));
        }
      }
    }
    return new GlossaryReports(found, elsewhere, failures);
  }

  private OpenPart open(Part whole, EffectiveSettings effective) {
    return OpenPart.open(whole, effective, context, null, tree -> null);
  }

  private List<GlossaryReport> reports(
      LinkedSite site, SourceTree tree, EffectiveSettings effective) {
    KnownNames names = KnownNames.of(site);
    ReferenceJudge judge = ReferenceJudge.of(site, names, effective::ignoresLabel);
    List<Glossary> all =
        Glossaries.of(site, effective.settings().glossary(), tree::text, judge::undefined).all();
    if (all.isEmpty()) {
      return List.of();
    }
    UnaryOperator<String> naming = path -> inputs.shown(tree.root().resolve(path));
    Function<String, SiteIdentity> identities =
        Recognition.identities(tree, effective, context.clock());
    List<GlossaryReport> reports = new ArrayList<>(all.size());
    for (Glossary glossary : all) {
      SiteIdentity identity = identities.apply(glossary.pages().get(0).path());
      reports.add(
          new GlossaryReport(
              glossary,
              tree::text,
              naming,
              identity.address(),
              identity.language(),
              wanted -> meanings(wanted, new Meanings(names, glossary), site)));
    }
    return reports;
  }

  /** What a term means on the first page that wants it. */
  private static List<Meaning> meanings(WantedTerm wanted, Meanings meanings, LinkedSite site) {
    List<LinkedDocument> pages = site.at(wanted.places().get(0).path());
    return pages.isEmpty()
        ? List.of()
        : meanings.of(wanted, pages.get(0).document(), site.suggestions().document());
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
