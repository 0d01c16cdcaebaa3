package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import java.util.Map;
import java.util.SortedMap;

/** Ledgers as bytes, and back. */
final class LedgerCodec {

  private static final Kind[] KINDS = Kind.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private LedgerCodec() {}

  static void write(FactWriter out, Ledger ledger) {
    for (Kind kind : KINDS) {
      for (Outcome outcome : OUTCOMES) {
        out.number(ledger.count(kind, outcome));
      }
    }
    for (Outcome outcome : OUTCOMES) {
      SortedMap<String, Integer> reasons = ledger.reasons(outcome);
      out.number(reasons.size());
      for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
        out.string(reason.getKey());
        out.number(reason.getValue());
      }
    }
    out.list(ledger.unknownPlaces(), LedgerCodec::place);
  }

  static Ledger read(FactReader in) {
    Ledger.Builder ledger = Ledger.builder();
    for (Kind kind : KINDS) {
      for (Outcome outcome : OUTCOMES) {
        int count = in.number();
        if (count != 0) {
          ledger.add(kind, outcome, "", count);
        }
      }
    }
    for (Outcome outcome : OUTCOMES) {
      for (int left = in.number(); left > 0; left--) {
        ledger.addReason(outcome, in.string(), in.number());
      }
    }
    in.list(LedgerCodec::place).forEach(ledger::add);
    return ledger.build();
  }

  private static void place(FactWriter out, UnknownPlace place) {
    out.string(place.path());
    FindingCodec.region(out, place.region());
    out.constant(place.kind());
    out.string(place.text());
    out.string(place.reason());
  }

  private static UnknownPlace place(FactReader in) {
    return new UnknownPlace(
        in.string(), FindingCodec.region(in), in.constant(KINDS), in.string(), in.string());
  }
}
