package io.github.glosslint.report;

import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The section on what could not be judged: the reasons, and the places if they are listed. */
record HtmlUnknown(Ledger ledger, @Nullable SourceLinks links) {

  void write(Markup html) throws IOException {
    Map<String, Integer> reasons = ledger.reasons(Outcome.UNKNOWN);
    if (reasons.isEmpty()) {
      return;
    }
    html.open("section").with("id", "unknown").element("h2", "Unknown").line();
    html.element(
            "p",
            "aside",
            "What only the site generator or a server can know. It was not judged, and none of it"
                + " is a finding.")
        .line();
    HtmlTable table = HtmlTable.open(html, 1, "Times", "What");
    for (Map.Entry<String, Integer> count : Tally.mostFirst(reasons)) {
      table.row().number(count.getValue()).text(count.getKey()).endRow();
    }
    table.close();
    writePlaces(html, ledger.unknownPlaces());
    html.close().line();
  }

  private void writePlaces(Markup html, List<UnknownPlace> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    html.open("details").element("summary", Wording.count(places.size(), "place")).line();
    HtmlTable table = HtmlTable.open(html, 0, "Place", "Text", "Why");
    for (UnknownPlace place : places) {
      int line = place.region().line();
      String name = place.path() + ":" + line + ":" + place.region().column();
      String url = links == null ? null : links.to(place.path(), line);
      table.row().link(url, name).text(place.text()).text(place.reason()).endRow();
    }
    table.close();
    html.close().line();
  }
}
