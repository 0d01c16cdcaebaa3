package io.github.glosslint.report.html;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.ReportNotes;
import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.Wording;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A report for browsers: one self-contained file that loads nothing. Without scripts it is a plain
 * list; the script only filters it. Text from files or the web occurs only as text or in attribute
 * values, and the Content Security Policy allows no style and no script but those of the page
 * itself.
 */
public final class HtmlReport implements ReportFormat {

  private static final List<Severity> SEVERITIES =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final HtmlLinks links;
  private final HtmlOrigin origin;

  private HtmlReport(HtmlLinks links, HtmlOrigin origin) {
    this.links = links;
    this.origin = origin;
  }

  /** A report whose locations are not linked. */
  public HtmlReport() {
    this(HtmlLinks.NONE, HtmlOrigin.UNKNOWN);
  }

  /** A report whose locations link to the source on a code host; null for no links. */
  public static HtmlReport linkingTo(@Nullable SourceLinks links) {
    return new HtmlReport(new HtmlLinks(links, null), HtmlOrigin.UNKNOWN);
  }

  /** A report that says what it is about. */
  public static HtmlReport of(HtmlLinks links, HtmlOrigin origin) {
    return new HtmlReport(links, origin);
  }

  @Override
  public boolean showsUnknownPlaces() {
    return true;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    HtmlMarkup html = new HtmlMarkup(out);
    html.verbatim("<!DOCTYPE html>").line();
    html.open("html").with("lang", "en").line();
    writeHead(html, report);
    html.open("body").line();
    writeHeader(html, report);
    html.open("div", "columns").line();
    new HtmlFilter(report).write(html);
    html.open("main").line();
    writeNotes(html, report);
    new HtmlFindings(report, links).write(html);
    writeRules(html, report);
    UrlReport urls = report.urls();
    if (urls != null) {
      new HtmlUrls(urls).write(html);
    }
    Summary summary = report.summary();
    new HtmlUnknown(summary.ledger(), summary.documents().notChecked(), links).write(html);
    html.close().line();
    html.close().line();
    html.close().line();
    html.close().line();
  }

  private void writeHead(HtmlMarkup html, Report report) throws IOException {
    PageAsset style = PageAsset.beside(HtmlReport.class, "report.css");
    PageAsset script = PageAsset.beside(HtmlReport.class, "report.js");
    html.open("head").line();
    html.empty("meta").with("charset", "utf-8").line();
    html.empty("meta")
        .with("http-equiv", "Content-Security-Policy")
        .with(
            "content",
            "default-src 'none'; style-src "
                + style.source()
                + "; script-src "
                + script.source()
                + "; base-uri 'none'; form-action 'none'")
        .line();
    writeMeta(html, "viewport", "width=device-width, initial-scale=1");
    writeMeta(html, "color-scheme", "light dark");
    writeMeta(html, "referrer", "no-referrer");
    writeMeta(html, "robots", "noindex");
    writeMeta(html, "generator", "gloss-lint");
    String project = origin.project().isEmpty() ? "" : " – " + origin.project();
    html.element("title", counts(report) + project + " – gloss-lint").line();
    html.open("style").verbatim(style.text()).close().line();
    html.open("script").verbatim(script.text()).close().line();
    html.close().line();
  }

  private static void writeMeta(HtmlMarkup html, String name, String content) throws IOException {
    html.empty("meta").with("name", name).with("content", content).line();
  }

  private void writeHeader(HtmlMarkup html, Report report) throws IOException {
    html.open("header").open("p", "tool");
    if (!origin.project().isEmpty()) {
      html.element("strong", origin.project()).text(" · ");
    }
    if (origin.commit() != null) {
      html.text("commit ").open("code").with("title", origin.commit());
      html.text(origin.shortCommit()).close().text(" · ");
    }
    html.text("gloss-lint " + ProductVersion.current()).close().line();
    writeCounts(html, report);
    html.element("p", "scope", scope(report)).line();
    html.open("nav").with("aria-label", "Sections").line();
    int findings = report.findings().size();
    writeJump(html, "findings", "Findings", findings);
    writeJump(html, "rules", "Rules", Tally.byRule(report.findings()).size());
    UrlReport urls = report.urls();
    writeJump(html, "urls", "URLs", urls == null ? 0 : urls.verdicts().size());
    writeJump(html, "unknown", "Unknown", unknown(report.summary()));
    int notChecked = report.summary().documents().notChecked().size();
    writeJump(html, "not-checked", "Not checked", notChecked);
    writeJump(html, "notes", "Notes", ReportNotes.of(report).size());
    html.close().line();
    html.close().line();
  }

  /** The heading: each count leads to the findings that it counts. */
  private static void writeCounts(HtmlMarkup html, Report report) throws IOException {
    html.open("h1").text(report.findings().isEmpty() ? counts(report) : "");
    String separator = "";
    for (Severity severity : SEVERITIES) {
      long count = report.count(severity);
      if (count > 0) {
        html.text(separator).open("a", severity.word());
        html.with("href", HtmlFilter.hash("severity", severity.word()));
        html.text(Wording.count(count, severity)).close();
        separator = ", ";
      }
    }
    html.close().line();
  }

  private static void writeJump(HtmlMarkup html, String id, String name, long count)
      throws IOException {
    if (count > 0) {
      html.open("a").with("href", "#" + id).text(name + " ");
      html.element("span", "count", Wording.grouped(count)).close().line();
    }
  }

  /** Such as {@code 3 errors, 1 warning}. */
  private static String counts(Report report) {
    StringJoiner counts = new StringJoiner(", ");
    KnownFindings known = report.summary().known();
    counts.setEmptyValue(known != null && known.count() > 0 ? "No new problems" : "No problems");
    for (Severity severity : SEVERITIES) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(Wording.count(count, severity));
      }
    }
    return counts.toString();
  }

  private static String scope(Report report) {
    Summary summary = report.summary();
    int suppressed = report.suppressed().size();
    long unknown = unknown(summary);
    return Wording.count(summary.files(), "document")
        + " and "
        + Wording.count(summary.links(), "link")
        + " checked"
        + (unknown > 0 ? ", " + Wording.grouped(unknown) + " unknown" : "")
        + (suppressed > 0 ? ", " + Wording.grouped(suppressed) + " suppressed" : "");
  }

  private static long unknown(Summary summary) {
    return summary.unknown().values().stream().mapToLong(Integer::longValue).sum();
  }

  private static void writeNotes(HtmlMarkup html, Report report) throws IOException {
    List<String> notes = ReportNotes.of(report);
    if (notes.isEmpty()) {
      return;
    }
    html.open("section").with("id", "notes").element("h2", "Notes").line();
    html.open("ul").line();
    for (String note : notes) {
      html.element("li", note).line();
    }
    for (Failure failure : report.failures()) {
      html.open("li").text(failure.path().isEmpty() ? "" : failure.path() + ", ");
      html.text(failure.doing() + ": " + failure.message()).close().line();
    }
    html.close().line();
    html.close().line();
  }

  private static void writeRules(HtmlMarkup html, Report report) throws IOException {
    Map<String, Integer> counts = Tally.byRule(report.findings());
    if (counts.isEmpty()) {
      return;
    }
    RuleCatalogue catalogue = report.rules();
    html.open("section").with("id", "rules").element("h2", "Rules").line();
    HtmlTable table = HtmlTable.open(html, 1, "Findings", "Rule", "What is wrong");
    for (Map.Entry<String, Integer> count : Tally.mostFirst(counts)) {
      String rule = count.getKey();
      RulePage page = catalogue.page(new RuleId(rule));
      String summary = page == null ? "" : page.summary();
      table.row().number(count.getValue()).filter("rule", rule).text(summary).endRow();
    }
    table.close();
    html.element("p", "aside", "Run gloss-lint explain RULE for details.").line();
    html.close().line();
  }
}
