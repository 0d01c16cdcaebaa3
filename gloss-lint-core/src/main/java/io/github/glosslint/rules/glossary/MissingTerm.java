package io.github.glosslint.rules.glossary;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.rules.shared.Meanings;
import io.github.glosslint.rules.shared.SharedReferences;
import io.github.glosslint.rules.shared.SiblingDefinitions;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term that references want and nothing defines: one finding for all of its references, which
 * other rules report one by one.
 */
final class MissingTerm implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/missing-term");

  /** What other rules say of each of the references. */
  private static final List<RuleId> ECHOES =
      List.of(
          new RuleId("reference/undefined"),
          new RuleId("see-also/undefined"),
          new RuleId("link/missing-file"));

  /** Further places are counted. */
  private static final int MOST_PLACES = 10;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    WorkBudget budget = context.site().suggestions().document();
    for (WantedTerm wanted : WantedByPage.in(context).of(page.path())) {
      report(wanted, page, budget, context);
    }
  }

  private static void report(
      WantedTerm wanted, PageEntries page, WorkBudget budget, RuleContext context) {
    Location first = WantedByPage.place(wanted, page.path());
    KnownNames names = SharedReferences.names(context);
    Meanings meanings = new Meanings(names, page.glossary());
    Site.Term heading = meanings.heading(wanted);
    List<String> similar = names.labels(page.document().document()).closest(wanted.text(), budget);
    List<RelatedLocation> related = new ArrayList<>();
    if (heading != null) {
      related.add(
          new RelatedLocation(
              heading.heading().location(),
              "this heading exists but has no definition: add "
                  + KnownNames.definitionFor(heading)));
    }
    for (String label : similar) {
      addMeaning(label, meanings, related);
    }
    addPlaces(wanted, first, related);
    context.report(
        first,
        message(wanted),
        similar,
        fixes(wanted, similar, heading, page, context),
        related,
        echoes(wanted));
  }

  private static String message(WantedTerm wanted) {
    int references = wanted.places().size();
    int entries = wanted.entries().size();
    String term = "\"" + wanted.text() + "\"";
    if (references == 1) {
      return "Nothing defines " + term + ", which is referred to here";
    }
    String in = entries > 1 ? " in " + entries + " entries" : "";
    return "Nothing defines " + term + ", which " + references + " references want" + in;
  }

  /** Says which entry a label leads to that is not its first term. */
  private static void addMeaning(String label, Meanings meanings, List<RelatedLocation> related) {
    Meaning meaning = meanings.of(label);
    if (meaning == null) {
      return;
    }
    if (meaning.kind() == Meaning.Kind.REDIRECT) {
      related.add(
          new RelatedLocation(
              meaning.place(), "[" + label + "] only sends its reader to another entry"));
    } else if (meaning.kind() == Meaning.Kind.ALIAS) {
      related.add(
          new RelatedLocation(
              meaning.place(), "[" + label + "] is another name of \"" + meaning.term() + "\""));
    }
  }

  private static void addPlaces(WantedTerm wanted, Location first, List<RelatedLocation> related) {
    List<Location> others = new ArrayList<>(wanted.places());
    others.remove(first);
    for (int i = 0; i < Math.min(MOST_PLACES, others.size()); i++) {
      int more = i == MOST_PLACES - 1 ? others.size() - MOST_PLACES : 0;
      String text = "wanted here, too" + (more > 0 ? ", and at " + more + " more places" : "");
      related.add(new RelatedLocation(others.get(i), text));
    }
  }

  /** A heading of that very name is what is meant, and nothing that is only similar. */
  private static List<Fix> fixes(
      WantedTerm wanted,
      List<String> similar,
      Site.@Nullable Term heading,
      PageEntries page,
      RuleContext context) {
    if (heading != null
        && !heading.heading().id().isEmpty()
        && wanted.text().equalsIgnoreCase(heading.heading().text().strip())) {
      Fix define =
          SiblingDefinitions.in(context).define(heading, page.document().document(), context);
      if (define != null) {
        return List.of(define);
      }
    }
    List<Fix> fixes = new ArrayList<>(similar.size());
    for (String label : similar) {
      List<Edit> edits = new ArrayList<>(wanted.places().size());
      wanted.places().forEach(place -> edits.add(Edit.overwrite(place, label)));
      String everywhere = edits.size() == 1 ? "" : " at all " + edits.size() + " places";
      fixes.add(new Fix("replace it with \"" + label + "\"" + everywhere, Safety.UNSAFE, edits));
    }
    return fixes;
  }

  private static List<Echo> echoes(WantedTerm wanted) {
    List<Echo> echoes = new ArrayList<>(ECHOES.size() * wanted.places().size());
    for (Location place : wanted.places()) {
      for (RuleId rule : ECHOES) {
        echoes.add(new Echo(rule, place));
      }
    }
    return echoes;
  }
}
