package io.github.glosslint.engine;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one tree: visits everything that was read and records its outcome. A place that
 * several documents share, such as an included file, is recorded once.
 */
public final class Accounts {

  private final Ledger.Builder ledger;
  private final List<LedgerEntry> unknown = new ArrayList<>();

  /** What more than one document may see, until the last of them is read. */
  private final Map<Kind, Map<Location, LedgerEntry>> shared = new EnumMap<>(Kind.class);

  /** Files that more than one document may hold. */
  private final Set<String> seenBySeveral = new HashSet<>();

  private Accounts(Ledger.Builder ledger) {
    this.ledger = ledger;
  }

  /**
   * Enters everything that a tree holds.
   *
   * @param ledger gets the sums
   */
  public static Accounts of(
      Site site, RuleResults results, UrlVerdicts verdicts, Ledger.Builder ledger) {
    Accounts accounts = new Accounts(ledger);
    accounts.findShared(site);
    Outcomes outcomes = new Outcomes(site, Spoken.of(results), verdicts);
    for (LinkedDocument document : site.documents()) {
      accounts.enter(document, outcomes);
    }
    for (Map<Location, LedgerEntry> entries : accounts.shared.values()) {
      for (LedgerEntry entry : entries.values()) {
        accounts.count(entry, 1);
      }
    }
    return accounts;
  }

  /**
   * Lists the places of what is unknown.
   *
   * @param files reads a file, given its path from the root; null where there is none to be read
   * @param naming makes a path from the root one from the working directory
   * @param ledger gets the places
   */
  public void list(
      Function<String, @Nullable SourceText> files,
      UnaryOperator<String> naming,
      Ledger.Builder ledger) {
    Places places =
        Places.of(unknown.stream().map(LedgerEntry::location).toList(), List.of(), files);
    for (LedgerEntry entry : unknown) {
      Place place = places.at(entry.location());
      ledger.add(
          new UnknownPlace(
              naming.apply(entry.location().path()),
              place.region(),
              entry.kind(),
              place.marked(),
              entry.reason()));
    }
  }

  private void findShared(Site site) {
    Set<String> seen = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      if (!seen.add(document.path())) {
        seenBySeveral.add(document.path());
      }
      for (Include include : document.document().includes()) {
        seenBySeveral.add(include.path());
      }
    }
  }

  private void enter(LinkedDocument linked, Outcomes outcomes) {
    Document document = linked.document();
    boolean own = !seenBySeveral.contains(document.path());
    String path = own ? document.path() : "";
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      Kind kind = link.kind().isEmbed() ? Kind.EMBED : Kind.LINK;
      enter(outcomes.destination(kind, link.mark(), linked.linkTargets().get(i)), path);
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      enter(outcomes.definition(definition, linked.definitionTargets().get(i)), path);
    }
    for (Reference reference : document.references()) {
      enter(outcomes.reference(reference, document), path);
    }
    for (FootnoteReference mark : document.footnotes().references()) {
      enter(outcomes.footnote(mark, document), path);
    }
    for (Include include : document.includes()) {
      enter(outcomes.include(include), path);
    }
    for (Defect defect : document.defects()) {
      Kind kind = defect.kind().counted();
      if (kind != null) {
        enter(outcomes.defect(kind, defect.location()), path);
      }
    }
    for (UnknownText text : document.unknowns()) {
      enter(LedgerEntry.unknown(Kind.TEMPLATE, text.location(), text.reason()), path);
    }
    Location surplus = document.surplus().from();
    if (surplus != null) {
      document
          .surplus()
          .counts()
          .forEach((kind, count) -> count(outcomes.surplus(kind, surplus), count));
    }
  }

  /**
   * @param path the file whose own places nobody else sees
   */
  private void enter(LedgerEntry entry, String path) {
    if (entry.location().path().equals(path)) {
      count(entry, 1);
    } else {
      shared
          .computeIfAbsent(entry.kind(), kind -> new HashMap<>())
          .merge(entry.location(), entry, LedgerEntry::graver);
    }
  }

  private void count(LedgerEntry entry, int times) {
    ledger.add(entry.kind(), entry.outcome(), entry.reason(), times);
    if (entry.outcome() == Outcome.UNKNOWN) {
      unknown.add(entry);
    }
  }
}
