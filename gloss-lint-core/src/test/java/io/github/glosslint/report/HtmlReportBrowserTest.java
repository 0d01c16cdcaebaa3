package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.html.HtmlReport;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report as a real browser sees it. Skips where there is no Chromium. */
class HtmlReportBrowserTest {

  /** What a reader does. */
  private static final String READER =
      """
      const byId = id => page.getElementById(id);
      const type = (id, text) => {
        byId(id).value = text;
        byId(id).dispatchEvent(new Event('input', {bubbles: true}));
        return pause();
      };
      const state = () => [
        byId('status').textContent + (byId('none').hidden ? '' : ': ' + byId('none').textContent),
        page.querySelectorAll('.finding.shown').length,
        frame.contentWindow.location.hash].join(' | ');

      note('too wide by', page.documentElement.scrollWidth - page.documentElement.clientWidth);
      note('start', state());
      byId('more').click();
      note('more', state());
      page.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}));
      note('slash', page.activeElement.id);
      await type('search', '  PAGE-7.md  instal ');
      note('search', state());
      await type('file', 'area-1/');
      note('contradiction', state());
      byId('reset').click();
      note('reset', state());
      await type('rule', 'url/dead');
      await type('host', 'host-5.example.org');
      note('choices', state());
      page.querySelector('input[value=error]').click();
      await pause();
      note('severity', state());
      frame.contentWindow.location.hash = '#file=docs/area-0/page-3.md';
      await pause();
      note('link', state());
      note('reset offered', !byId('reset').hidden);
      frame.contentWindow.location.hash = '#urls';
      await pause();
      note('section', state());
      """;

  private Chromium chromium;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    chromium = Chromium.required(folder);
  }

  private static String html(Report report) {
    return write(HtmlReport.linkingTo(SourceLinks.of("https://f.example/{path}", "")), report);
  }

  private void page(String name, String html) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), html);
  }

  private String url(String name) {
    return folder.resolve(name + ".html").toUri().toString();
  }

  /** Opens the report, and expects that the browser has nothing to say about it. */
  private Document open(String fragment) throws Exception {
    Chromium.Seen seen = chromium.open(url("report") + fragment);
    assertThat(seen.complaints()).isEmpty();
    return seen.page();
  }

  @Test
  void listsEverythingAndAsksNobody() throws Exception {
    page("report", html(HtmlSamples.report(20)));

    Document page = open("");

    assertThat(page.expectFirst("html").className()).isEqualTo("scripted");
    assertThat(page.select(".finding.shown")).hasSize(20);
    assertThat(page.expectFirst("#status").text()).isEqualTo("20 findings");
    assertThat(page.expectFirst("#more").hasAttr("hidden")).isTrue();
  }

  @Test
  void theFragmentOfTheUrlIsAFilter() throws Exception {
    page("report", html(HtmlSamples.report(1000)));

    Document page = open("#severity=error&rule=url/dead&file=docs/area-1/");

    assertThat(page.expectFirst("#status").text()).isEqualTo("20 of 1,000 findings");
    assertThat(page.select(".finding.shown .rule").eachText()).hasSize(20).containsOnly("url/dead");
    assertThat(page.select(".file.shown").eachAttr("data-file"))
        .hasSize(10)
        .allMatch(file -> file.startsWith("docs/area-1/"));
  }

  @Test
  void nonsenseInTheFragmentFiltersNothing() throws Exception {
    page("report", html(HtmlSamples.report(20)));

    Document page = open("#rule=%3Cscript%3E&host=nowhere&x=y&=&%E0%A4%A");

    assertThat(page.expectFirst("#status").text()).isEqualTo("20 findings");
  }

  @Test
  void doesWhatAReaderWants() throws Exception {
    page("report", html(HtmlSamples.report(1000)));
    page("reader", Chromium.reader("report.html", READER));

    Chromium.Seen seen = chromium.open(url("reader"));

    assertThat(seen.complaints()).isEmpty();
    assertThat(seen.notes())
        .isEqualTo(
            """
            too wide by: 0
            start: 1,000 findings, the first 500 shown | 500 |
            more: 1,000 findings | 1000 |
            slash: search
            search: 2 of 1,000 findings | 2 | #q=PAGE-7.md++instal
            contradiction: 0 of 1,000 findings: No findings match. | 0 | #file=area-1/&q=PAGE-7.md++instal
            reset: 1,000 findings, the first 500 shown | 500 |
            choices: 9 of 1,000 findings | 9 | #rule=url/dead&host=host-5.example.org
            severity: 0 of 1,000 findings: No findings match. | 0 | #severity=warning,info&rule=url/dead&host=host-5.example.org
            link: 10 of 1,000 findings | 10 | #file=docs/area-0/page-3.md
            reset offered: true
            section: 10 of 1,000 findings | 10 | #urls""");
  }

  @Test
  void OUT_6_noStringBecomesAnythingElse() throws Exception {
    // A suggestion with a secret is none, and takes its element along.
    String all =
        HostileReports.STRINGS.stream()
            .limit(80)
            .filter(string -> !Secrets.holds(string))
            .collect(joining(" "));
    page("report", html(HostileReports.of(all)));
    Document hostile = open("#q=%3Cscript%3E");
    page("report", html(HostileReports.of("benign")));
    Document benign = open("");

    assertThat(tags(hostile)).isEqualTo(tags(benign));
    assertThat(hostile.title()).isEqualTo(benign.title());
  }

  private static List<String> tags(Document page) {
    return page.getAllElements().stream()
        .filter(element -> element.closest("#host") == null)
        .map(Element::tagName)
        .toList();
  }

  @Test
  void OUT_6_thePolicyStopsEveryOtherScriptAndStyle() throws Exception {
    String report = html(HtmlSamples.report(1));
    page(
        "report",
        report.replace(
            "<main>",
            "<main><script>document.title = 'got you'</script>"
                + "<style>h1 { color: red }</style><img src=x.png onerror=\"document.title = 'y'\">"));

    Chromium.Seen seen = chromium.open(url("report"));

    assertThat(seen.page().title()).isEqualTo("1 error – gloss-lint");
    assertThat(seen.complaints())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.contains("Content Security Policy"));
  }
}
