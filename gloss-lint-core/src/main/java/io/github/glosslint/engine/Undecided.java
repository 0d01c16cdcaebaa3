package io.github.glosslint.engine;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places in one file that this run cannot judge, so that silence there proves nothing. */
final class Undecided {

  private final String path;
  private final UrlVerdicts verdicts;
  private final NavigableSet<Integer> unknown = new TreeSet<>();
  private final NavigableSet<Integer> web = new TreeSet<>();
  private boolean cut;

  private Undecided(String path, UrlVerdicts verdicts) {
    this.path = path;
    this.verdicts = verdicts;
  }

  /**
   * @param documents those that show text of the file
   */
  static Undecided of(
      String path, List<LinkedDocument> documents, Outcomes outcomes, UrlVerdicts verdicts) {
    Undecided undecided = new Undecided(path, verdicts);
    documents.forEach(document -> undecided.look(document, outcomes));
    return undecided;
  }

  private void look(LinkedDocument linked, Outcomes outcomes) {
    Document document = linked.document();
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      Target target = linked.linkTargets().get(i);
      look(outcomes.destination(Kind.LINK, link.mark(), target), target);
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      Target target = linked.definitionTargets().get(i);
      look(outcomes.definition(definition, target), target);
    }
    for (Reference reference : document.references()) {
      look(outcomes.reference(reference, document));
    }
    for (FootnoteReference mark : document.footnotes().references()) {
      look(outcomes.footnote(mark, document));
    }
    for (Include include : document.includes()) {
      look(outcomes.include(include));
    }
    Location surplus = document.surplus().from();
    cut |= surplus != null && surplus.path().equals(path);
  }

  private void look(LedgerEntry entry, Target target) {
    look(entry);
    Location place = entry.location();
    if (place.path().equals(path)
        && target instanceof Target.External external
        && external.isOfTheWeb()
        && !isDecided(verdicts.verdict(external.url()))) {
      web.add(place.start());
    }
  }

  private void look(LedgerEntry entry) {
    if (entry.outcome() == Outcome.UNKNOWN && entry.location().path().equals(path)) {
      unknown.add(entry.location().start());
    }
  }

  private static boolean isDecided(@Nullable Verdict verdict) {
    return verdict != null && (verdict.state().isAlive() || verdict.state() == State.DEAD);
  }

  /** Whether anything is unknown in a part of the file. */
  boolean unknown(int from, int to) {
    return cut || holds(unknown, from, to);
  }

  /** Whether a URL in a part of the file was not asked about, or without a clear answer. */
  boolean unasked(int from, int to) {
    return cut || holds(web, from, to);
  }

  private static boolean holds(NavigableSet<Integer> places, int from, int to) {
    Integer next = places.ceiling(from);
    return next != null && next < to;
  }
}
