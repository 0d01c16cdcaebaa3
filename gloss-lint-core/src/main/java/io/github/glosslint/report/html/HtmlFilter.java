package io.github.glosslint.report.html;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the HTML report's list of findings can be filtered by. Its script reads these controls and
 * keeps them in the fragment of the page's URL, which therefore can be shared.
 */
record HtmlFilter(Report report) {

  /** So many files are proposed, those with most findings; others can be typed. */
  static final int MOST_FILES = 1000;

  /** The URL that shows what has a property, such as {@code #rule=anchor/missing}. */
  static String hash(String name, String value) {
    return "#" + name + "=" + SourceLinks.encoded(SafeText.of(value));
  }

  void write(HtmlMarkup html) throws IOException {
    if (report.findings().isEmpty()) {
      return;
    }
    html.open("div", "filter")
        .with("id", "filter")
        .with("role", "search")
        .with("aria-label", "Findings")
        .line();
    openField(html, "search", "Search").empty("input").with("type", "search");
    html.with("id", "search").with("autocomplete", "off").with("spellcheck", "false");
    html.with("aria-keyshortcuts", "/").with("placeholder", "Press / to search").close().line();
    writeSeverities(html);
    writeChoice(html, "rule", "Rule", Tally.byRule(report.findings()));
    writeFiles(html);
    writeChoice(html, "host", "Host of a URL", hosts());
    html.open("p", "result").open("span").with("id", "status").with("role", "status").close();
    html.open("button").with("type", "button").with("id", "reset").with("hidden");
    html.text("Clear the filter").close().close().line();
    html.close().line();
  }

  private static HtmlMarkup openField(HtmlMarkup html, String id, String label) {
    html.open("p").open("label").with("for", id).text(label).close();
    return html;
  }

  private void writeSeverities(HtmlMarkup html) throws IOException {
    html.open("fieldset").element("legend", "Severity").line();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = report.count(severity);
      if (count > 0) {
        String word = severity.word();
        html.open("label", word).empty("input").with("type", "checkbox").with("name", "severity");
        html.with("value", word).with("checked").text(" ").element("b", word);
        html.text(" ").element("span", "count", Wording.grouped(count)).close().line();
      }
    }
    html.close().line();
  }

  private static void writeChoice(
      HtmlMarkup html, String id, String label, Map<String, Integer> counts) throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    openField(html, id, label).open("select").with("id", id);
    html.open("option").with("value", "").text("All").close().line();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      html.open("option").with("value", count.getKey());
      html.text(count.getKey() + " (" + Wording.grouped(count.getValue()) + ")").close().line();
    }
    html.close().close().line();
  }

  private void writeFiles(HtmlMarkup html) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    for (Finding finding : report.findings()) {
      files.merge(finding.path(), 1, Integer::sum);
    }
    openField(html, "file", "File or folder").empty("input").with("id", "file");
    html.with("autocomplete", "off").with("spellcheck", "false").with("list", "files").close();
    html.open("datalist").with("id", "files").line();
    Tally.mostFirst(files).stream()
        .limit(MOST_FILES)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(file -> html.empty("option").with("value", file));
    html.close().line();
  }

  private Map<String, Integer> hosts() {
    Map<String, Integer> hosts = new TreeMap<>();
    for (Finding finding : report.findings()) {
      String host = UrlHost.of(finding);
      if (!host.isEmpty()) {
        hosts.merge(host, 1, Integer::sum);
      }
    }
    return hosts;
  }
}
