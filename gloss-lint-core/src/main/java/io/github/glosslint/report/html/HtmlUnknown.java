package io.github.glosslint.report.html;

import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.report.NotChecked;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The section on what could not be judged: the reasons, and the places if they are listed; and one
 * on the documents that were not checked.
 */
record HtmlUnknown(Ledger ledger, List<NotChecked> documents, HtmlLinks links) {

  void write(HtmlMarkup html) throws IOException {
    writeUnknown(html);
    writeDocuments(html);
  }

  private void writeUnknown(HtmlMarkup html) throws IOException {
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

  private void writePlaces(HtmlMarkup html, List<UnknownPlace> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    html.open("details").element("summary", Wording.count(places.size(), "place")).line();
    HtmlTable table = HtmlTable.open(html, 0, "Place", "Text", "Why");
    for (UnknownPlace place : places) {
      int line = place.region().line();
      String name = place.path() + ":" + line + ":" + place.region().column();
      table
          .row()
          .place(links, place.path(), line, name)
          .text(place.text())
          .text(place.reason())
          .endRow();
    }
    table.close();
    html.close().line();
  }

  private void writeDocuments(HtmlMarkup html) throws IOException {
    if (documents.isEmpty()) {
      return;
    }
    html.open("section").with("id", "not-checked").element("h2", "Documents not checked").line();
    HtmlTable table = HtmlTable.open(html, 1, "Documents", "Where", "Why");
    for (NotChecked each :
        documents.subList(0, Math.min(NotChecked.MOST_LISTED, documents.size()))) {
      String why = each.fate().words() + ": " + each.reason();
      boolean counted = each.fate() != NotChecked.Fate.UNCOUNTED;
      (counted ? table.row().number(each.documents()) : table.row().text("many"))
          .text(each.path())
          .text(why)
          .endRow();
    }
    table.close();
    if (documents.size() > NotChecked.MOST_LISTED) {
      String rest = Wording.grouped(documents.size() - NotChecked.MOST_LISTED);
      html.element("p", "aside", "… and " + rest + " more; --format json lists them all.").line();
    }
    html.close().line();
  }
}
