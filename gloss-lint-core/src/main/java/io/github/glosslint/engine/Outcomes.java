package io.github.glosslint.engine;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Reference;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.util.HashSet;
import java.util.Set;

/**
 * Determines the outcome of everything that was read, from its target and the reports of the rules.
 */
final class Outcomes {

  private static final String UNREPORTED = "broken, but no enabled rule reports it";
  private static final String UNJUDGED = "no definition, but no enabled rule judges it";
  private static final String SWALLOWED =
      "an anchor hidden by a defect of its page that no enabled rule reports";

  private final Site site;
  private final Spoken spoken;
  private final UrlVerdicts verdicts;

  /** Pages of which a finding says that a defect swallows their headings. */
  private final Set<String> swallowing = new HashSet<>();

  Outcomes(Site site, Spoken spoken, UrlVerdicts verdicts) {
    this.site = site;
    this.spoken = spoken;
    this.verdicts = verdicts;
    for (LinkedDocument document : site.documents()) {
      for (Defect defect : document.document().defects()) {
        if (!defect.lostIds().isEmpty() && spoken.reports(defect.location())) {
          swallowing.add(document.path());
        }
      }
    }
  }

  /** The outcome of a destination. */
  LedgerEntry destination(Kind kind, Location mark, Target target) {
    if (spoken.reports(mark)) {
      return LedgerEntry.of(kind, mark, Outcome.REPORTED);
    }
    if (target instanceof Target.Unknown unknown) {
      return LedgerEntry.unknown(kind, mark, unknown.reason());
    }
    if (target instanceof Target.External external) {
      return external(kind, mark, external);
    }
    return target instanceof Target.Found found
        ? found(kind, mark, found)
        : silent(kind, mark, UNREPORTED);
  }

  private LedgerEntry found(Kind kind, Location mark, Target.Found found) {
    if (found.anchor() instanceof Target.AnchorState.Fine) {
      return LedgerEntry.of(kind, mark, Outcome.FOUND);
    }
    if (found.anchor() instanceof Target.AnchorState.Unknowable unknowable) {
      return LedgerEntry.unknown(kind, mark, unknowable.reason());
    }
    if (found.anchor() instanceof Target.AnchorState.Lost) {
      return swallowing.contains(found.path())
          ? LedgerEntry.of(kind, mark, Outcome.REPORTED)
          : LedgerEntry.unknown(kind, mark, SWALLOWED);
    }
    return silent(kind, mark, UNREPORTED);
  }

  private LedgerEntry external(Kind kind, Location mark, Target.External external) {
    Verdict verdict = external.isOfTheWeb() ? verdicts.verdict(external.url()) : null;
    return verdict != null && verdict.state() == State.SKIPPED
        ? LedgerEntry.unknown(
            kind, mark, "an external URL that was not requested: " + Unasked.why(verdict.cause()))
        : LedgerEntry.of(kind, mark, Outcome.EXTERNAL);
  }

  /** The outcome of a definition: rules may mark all of it, such as a sentence that it swallows. */
  LedgerEntry definition(Definition definition, Target target) {
    LedgerEntry entry = destination(Kind.DEFINITION, definition.mark(), target);
    return entry.outcome() == Outcome.UNKNOWN && spoken.reports(definition.location())
        ? LedgerEntry.of(Kind.DEFINITION, definition.mark(), Outcome.REPORTED)
        : entry;
  }

  /** The outcome of a bracket of a document. */
  LedgerEntry reference(Reference reference, Document document) {
    Location mark = reference.labelLocation();
    if (spoken.reports(mark)) {
      return LedgerEntry.of(Kind.REFERENCE, mark, Outcome.REPORTED);
    }
    if (reference.defined()) {
      return LedgerEntry.of(Kind.REFERENCE, mark, Outcome.FOUND);
    }
    if (MappedText.isUnknown(reference.label())) {
      return LedgerEntry.unknown(Kind.REFERENCE, mark, "a label that a template generates");
    }
    return site.mayDefine(document, reference.key())
        ? LedgerEntry.unknown(Kind.REFERENCE, mark, "a label that a template may define")
        : silent(Kind.REFERENCE, mark, UNJUDGED);
  }

  /** The outcome of a mark for a footnote of a document. */
  LedgerEntry footnote(FootnoteReference mark, Document document) {
    if (spoken.reports(mark.location())) {
      return LedgerEntry.of(Kind.FOOTNOTE, mark.location(), Outcome.REPORTED);
    }
    if (mark.defined()) {
      return LedgerEntry.of(Kind.FOOTNOTE, mark.location(), Outcome.FOUND);
    }
    if (document.footnotes().possible().contains(mark.label())) {
      return LedgerEntry.unknown(
          Kind.FOOTNOTE, mark.location(), "a footnote that a template may define");
    }
    return mark.plausible()
        ? LedgerEntry.unknown(Kind.FOOTNOTE, mark.location(), UNJUDGED)
        : new LedgerEntry(
            Kind.FOOTNOTE, mark.location(), Outcome.TEXT, "a pattern that looks like a footnote");
  }

  /** The outcome of a tag that brings a file. */
  LedgerEntry include(Include include) {
    return include.isFound()
        ? LedgerEntry.of(Kind.INCLUDE, include.location(), Outcome.FOUND)
        : LedgerEntry.unknown(Kind.INCLUDE, include.location(), include.reason());
  }

  /** The outcome of something that the reader itself found wrong. */
  LedgerEntry defect(Kind kind, Location mark) {
    return spoken.reports(mark)
        ? LedgerEntry.of(kind, mark, Outcome.REPORTED)
        : silent(kind, mark, UNREPORTED);
  }

  /** The outcome of all that is after the limit of facts, of which a finding tells. */
  LedgerEntry surplus(Kind kind, Location from) {
    return spoken.reports(from)
        ? LedgerEntry.of(kind, from, Outcome.REPORTED)
        : LedgerEntry.unknown(kind, from, "beyond a limit of its file");
  }

  private LedgerEntry silent(Kind kind, Location mark, String otherwise) {
    LeftAlone left = spoken.leftAlone(mark);
    return left != null
        ? new LedgerEntry(kind, mark, left.outcome(), left.reason())
        : LedgerEntry.unknown(kind, mark, otherwise);
  }
}
