package io.github.glosslint.report.html;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.report.RelatedPlaces;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Wording;
import io.github.glosslint.report.WorstFirst;
import java.io.IOException;
import java.util.List;

/** The findings of an HTML report: errors first, then warnings, then infos, each file by file. */
record HtmlFindings(Report report, HtmlLinks links) {

  void write(HtmlMarkup html) throws IOException {
    List<Finding> findings = WorstFirst.of(report).findings();
    html.open("section").with("id", "findings").element("h2", "Findings").line();
    if (findings.isEmpty()) {
      html.element("p", "No problems found.").close().line();
      return;
    }
    int end;
    for (int start = 0; start < findings.size(); start = end) {
      Finding first = findings.get(start);
      end = start + 1;
      while (end < findings.size() && belongTogether(first, findings.get(end))) {
        end++;
      }
      writeFile(html, first.path(), findings.subList(start, end));
    }
    html.open("p").with("id", "none").with("hidden").text("No findings match.").close().line();
    html.open("p").open("button").with("type", "button").with("id", "more").with("hidden");
    html.text("Show more").close().close().line();
    html.close().line();
  }

  private static boolean belongTogether(Finding one, Finding other) {
    return one.severity() == other.severity() && one.path().equals(other.path());
  }

  private void writeFile(HtmlMarkup html, String path, List<Finding> findings) throws IOException {
    html.open("section", "file").with("data-file", path).line();
    links.open(html.open("h3"), path, findings.get(0).line()).text(path).close().text(" ");
    html.open("a", "count").with("href", HtmlFilter.hash("file", path));
    html.text(Wording.count(findings.size(), findings.get(0).severity())).close().close().line();
    html.open("ol").line();
    for (Finding finding : findings) {
      write(html, finding);
    }
    html.close().line();
    html.close().line();
  }

  private void write(HtmlMarkup html, Finding finding) throws IOException {
    String severity = finding.severity().word();
    String rule = finding.rule().value();
    html.open("li", "finding " + severity);
    String host = UrlHost.of(finding);
    if (!host.isEmpty()) {
      html.with("data-host", host);
    }
    html.open("p").element("b", severity).text(" ");
    writePlace(html, finding.path(), finding.region(), "");
    html.text(" " + finding.message() + " ");
    html.open("a", "rule").with("href", HtmlFilter.hash("rule", rule)).text(rule).close();
    html.close();
    writeExcerpt(html, finding);
    writeSuggestions(html, finding.suggestions());
    for (PlacedFix fix : finding.otherFixes()) {
      html.open("p", "fix").text("Fix (" + fix.safety().word() + "): " + fix.description()).close();
    }
    writeRelated(html, finding.related());
    html.close().line();
  }

  private static void writeExcerpt(HtmlMarkup html, Finding finding) {
    String excerpt = finding.excerpt();
    if (excerpt.isEmpty()) {
      return;
    }
    int from = excerpt.offsetByCodePoints(0, finding.markedFrom());
    int to = excerpt.offsetByCodePoints(from, finding.markedTo() - finding.markedFrom());
    html.open("pre").text(finding.excerptColumn() > 1 ? "…" : "").text(excerpt.substring(0, from));
    html.element("mark", excerpt.substring(from, to));
    html.text(excerpt.substring(to).stripTrailing()).close();
  }

  private static void writeSuggestions(HtmlMarkup html, List<String> suggestions) {
    if (suggestions.isEmpty()) {
      return;
    }
    html.open("p", "fix").text(suggestions.size() > 1 ? "Did you mean one of " : "Did you mean ");
    String separator = "";
    for (String suggestion : suggestions) {
      html.text(separator).element("code", suggestion);
      separator = ", ";
    }
    html.text("?").close();
  }

  private void writeRelated(HtmlMarkup html, List<Related> related) {
    if (related.isEmpty()) {
      return;
    }
    html.open("ul");
    int shown = RelatedPlaces.shown(related.size());
    for (Related place : related.subList(0, shown)) {
      html.open("li");
      writePlace(html, place.path(), place.region(), place.path() + ":");
      html.text(" " + place.message()).close();
    }
    if (related.size() > shown) {
      html.element("li", "… and " + Wording.grouped(related.size() - shown) + " more places");
    }
    html.close();
  }

  private void writePlace(HtmlMarkup html, String path, Region region, String before) {
    links.open(html, path, region.line());
    html.text(before + region.line() + ":" + region.column()).close();
  }
}
