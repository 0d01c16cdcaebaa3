package io.github.glosslint.report.html;

import io.github.glosslint.report.Wording;
import java.io.IOException;

/** A table of an HTML report. */
final class HtmlTable {

  private final HtmlMarkup html;

  private HtmlTable(HtmlMarkup html) {
    this.html = html;
  }

  /**
   * Opens a table.
   *
   * @param numbers how many columns, from the first on, have numbers
   * @param heads of all columns
   */
  static HtmlTable open(HtmlMarkup html, int numbers, String... heads) throws IOException {
    html.open("table").open("thead").open("tr");
    for (int i = 0; i < heads.length; i++) {
      html.open("th", i < numbers ? "number" : "word").with("scope", "col").text(heads[i]).close();
    }
    html.close().close().open("tbody").line();
    return new HtmlTable(html);
  }

  HtmlTable row() {
    html.open("tr");
    return this;
  }

  HtmlTable number(long number) {
    html.element("td", "number", Wording.grouped(number));
    return this;
  }

  HtmlTable text(String text) {
    html.element("td", text);
    return this;
  }

  /** A cell that holds a link to a line of a file. */
  HtmlTable place(HtmlLinks links, String path, int line, String text) {
    links.open(html.open("td", "key"), path, line).text(text).close().close();
    return this;
  }

  /** A cell that holds a link to what a filter leaves. */
  HtmlTable filter(String name, String value) {
    html.open("td", "key").open("a").with("href", HtmlFilter.hash(name, value)).text(value);
    html.close().close();
    return this;
  }

  void endRow() throws IOException {
    html.close().line();
  }

  void close() throws IOException {
    html.close().close().line();
  }
}
