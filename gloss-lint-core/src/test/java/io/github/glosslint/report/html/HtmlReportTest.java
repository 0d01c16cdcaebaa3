package io.github.glosslint.report.html;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.summary;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.HtmlSamples;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Samples;
import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.verdict.UrlReports;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final SourceLinks FORGE =
      SourceLinks.of("https://forge.example/o/n/blob/abc/{path}?plain=1#L{line}", "sub");

  private static final Report FULL = HtmlSamples.report(50);

  private static Document page(Report report) {
    return Jsoup.parse(write(HtmlReport.linkingTo(FORGE), report));
  }

  private static Document page(Finding... findings) {
    return page(report(findings));
  }

  @Test
  void aFindingHasAllThatIsKnownOfIt() {
    Document page =
        page(
            saying(
                "The page has no anchor \"#instal\".",
                List.of("#install", "#installer"),
                List.of(new Related("docs/b.md", new Region(3, 1, 3, 5), "first defined here"))));

    Element finding = page.expectFirst(".finding");
    assertThat(finding.expectFirst("p").text())
        .isEqualTo("error 12:13 The page has no anchor \"#instal\". anchor/missing");
    assertThat(finding.expectFirst("pre").wholeText()).isEqualTo("See [setup](#instal).");
    assertThat(finding.expectFirst("mark").wholeText()).isEqualTo("#insta");
    assertThat(finding.expectFirst(".fix").text())
        .isEqualTo("Did you mean one of #install, #installer?");
    assertThat(finding.expectFirst("ul").text()).isEqualTo("docs/b.md:3:1 first defined here");
    assertThat(finding.select("a[href^=https]").eachAttr("href"))
        .containsExactly(
            "https://forge.example/o/n/blob/abc/sub/docs/a.md?plain=1#L12",
            "https://forge.example/o/n/blob/abc/sub/docs/b.md?plain=1#L3");
  }

  @Test
  void findingsStandFileByFile() {
    Document page = page(Samples.at("a.md"), Samples.at("a.md"), Samples.at("b b.md"));

    assertThat(page.select(".file h3").eachText())
        .containsExactly("a.md 2 errors", "b b.md 1 error");
    assertThat(page.select(".file h3 a.count").eachAttr("href"))
        .containsExactly("#file=a.md", "#file=b%20b.md");
    assertThat(page.select(".file").eachAttr("data-file")).containsExactly("a.md", "b b.md");
  }

  @Test
  void theWorstStandFirstWhateverTheirFiles() {
    Finding info = Samples.finding("a/a", Severity.INFO, "a.md", 1, 1, 2, "x");
    Finding later = Samples.finding("a/a", Severity.INFO, "a.md", 3, 1, 2, "x");
    Finding warning = Samples.finding("a/b", Severity.WARNING, "a.md", 9, 1, 2, "x");
    Document page = page(info, later, warning, Samples.at("b.md"));

    assertThat(page.select(".file h3").eachText())
        .containsExactly("b.md 1 error", "a.md 1 warning", "a.md 2 info");
    assertThat(page.select(".finding b").eachText())
        .containsExactly("error", "warning", "info", "info");
    assertThat(page.select("h1 a").eachText()).containsExactly("1 error", "1 warning", "2 info");
    assertThat(page.select("h1 a").eachAttr("href"))
        .containsExactly("#severity=error", "#severity=warning", "#severity=info");
  }

  @Test
  void saysWhichProjectAndCommitItIsAboutAndWhoWroteIt() {
    String commit = "0123456789abcdef0123456789abcdef01234567";
    HtmlReport format = HtmlReport.of(HtmlLinks.NONE, new HtmlOrigin("a<b", commit));
    Document page = Jsoup.parse(write(format, report(Samples.SETUP)));

    assertThat(page.expectFirst(".tool").text())
        .isEqualTo("a<b · commit 0123456789 · gloss-lint " + ProductVersion.current());
    assertThat(page.expectFirst(".tool code").attr("title")).isEqualTo(commit);
    assertThat(page.title()).isEqualTo("1 error – a<b – gloss-lint");
    assertThat(page().expectFirst(".tool").text())
        .isEqualTo("gloss-lint " + ProductVersion.current());
  }

  @Test
  void withoutAForgePlacesLeadToTheFilesBesideTheReport() {
    HtmlReport format = HtmlReport.of(new HtmlLinks(null, "../"), HtmlOrigin.UNKNOWN);
    Finding[] findings = {
      Samples.at("javascript:x/ä b#.md"), Samples.at("../c.md"), Samples.at("/etc/d.md")
    };
    Document page = Jsoup.parse(write(format, report(findings)));

    assertThat(page.select(".finding p a:not(.rule)").eachAttr("href"))
        .containsExactly("../javascript%3Ax/%C3%A4%20b%23.md", "../../c.md");
    assertThat(page.select("h3 a:not(.count)").eachAttr("href"))
        .containsExactly("../javascript%3Ax/%C3%A4%20b%23.md", "../../c.md");
  }

  @Test
  void aFilterThatNothingMatchesSaysSo() {
    assertThat(page(Samples.SETUP).expectFirst("#none").text()).isEqualTo("No findings match.");
    assertThat(page(Samples.SETUP).expectFirst("#none").hasAttr("hidden")).isTrue();
  }

  @Test
  void withoutAForgePlacesAreNoLinks() {
    Document page = Jsoup.parse(write(new HtmlReport(), report(Samples.SETUP)));

    assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.select(".finding p").text()).contains("12:13");
  }

  @Test
  void theMarkIsWhereTheFindingIs() {
    assertThat(excerpt(Samples.marking("a👩‍👧b", 1, 2, 5))).isEqualTo("a<mark>👩‍👧</mark>b");
    assertThat(excerpt(Samples.marking("cut off", 41, 45, 48))).isEqualTo("…cut <mark>off</mark>");
    assertThat(excerpt(Samples.marking("a place", 1, 3, 3))).isEqualTo("a <mark></mark>place");
    assertThat(excerpt(Samples.marking("\tx\u001by", 1, 2, 3)))
        .isEqualTo(" <mark>x</mark>\\u{001B}y");
  }

  private static String excerpt(Finding finding) {
    Document page = page(finding);
    page.outputSettings().prettyPrint(false);
    return page.expectFirst("pre").html();
  }

  @Test
  void theHeadSaysWhatThereIs() {
    Document page =
        page(report(summary(27, 2714, Map.of("a data loop", 4), "a note"), Samples.SETUP));

    assertThat(page.title()).isEqualTo("1 error – gloss-lint");
    assertThat(page.expectFirst("h1").text()).isEqualTo("1 error");
    assertThat(page.expectFirst(".scope").text())
        .isEqualTo("27 documents and 2,714 links checked, 4 unknown");
    assertThat(page.select("nav a").eachText())
        .containsExactly("Findings 1", "Rules 1", "Unknown 4", "Notes 1");
    assertThat(page.expectFirst("#notes ul").text()).isEqualTo("a note");
    assertThat(page.expectFirst("#unknown tbody").text()).isEqualTo("4 a data loop");
    assertThat(page.expectFirst("#rules tbody").text()).startsWith("1 anchor/missing A link's");
  }

  @Test
  void nothingFoundIsSaidToo() {
    assertThat(page().expectFirst("h1").text()).isEqualTo("No problems");
    assertThat(page().expectFirst("#findings").text()).isEqualTo("Findings No problems found.");
    assertThat(page().select("#filter")).isEmpty();
    Document known = page(report(Samples.knowing("b.json", 12, 0)));
    assertThat(known.expectFirst("h1").text()).isEqualTo("No new problems");
    assertThat(known.expectFirst("#notes").text()).contains("12 known findings left out (b.json)");
  }

  @Test
  void ourOwnFaultsAreTold() {
    assertThat(page(Samples.failed(1)).expectFirst("#notes").text())
        .contains("the result is incomplete")
        .contains("a\\u{001B}.md, reading: java.lang.IllegalStateException: \\u{009B}");
  }

  @Test
  void urlsHaveVerdictsAndEvidence() {
    Element urls = page(FULL).expectFirst("#urls");

    assertThat(urls.select("details h3").eachText())
        .containsExactly("Dead", "Moved", "Blocked", "Unreachable", "Skipped", "Alive", "Hosts");
    assertThat(urls.select(".url").eachText())
        .contains(
            "https://host-0.example.org/manual/page0 404 Not Found, twice not-found",
            "https://host-1.example.org/manual/page1 →"
                + " https://host-1.example.org/manual/page1/new 301 permanent-redirect",
            "https://host-5.example.org/manual/page5 200 OK, alive only when checked again,"
                + " without #top, https answers the same answered")
        .noneMatch(text -> text.contains("page6 "));
    assertThat(urls.select("tbody tr").eachText()).contains("2 6 2 0 host-6.example.org");
  }

  @Test
  void aMissingNetworkIsTold() {
    Report report =
        new Report(
            List.of(),
            List.of(),
            summary(1, 1, Map.of()),
            UrlReports.of(new TreeMap<>(HtmlSamples.VERDICT), List.of(), 0, "no route"));

    assertThat(page(report).expectFirst("#urls").text()).contains("There is no network: no route");
  }

  @Test
  void OUT_6_thePolicyAllowsOurStyleAndOurScriptAlone() throws Exception {
    Document page = page(FULL);

    String policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'",
            sha256(page.expectFirst("style").data()), sha256(page.expectFirst("script").data()));
    assertThat(page.select("style, script")).hasSize(2);
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void OUT_6_nothingIsFetchedAndNoDataIsCode() {
    Document page = page(FULL);

    assertThat(page.select("[src], [srcset], link, base, form, iframe, object, img")).isEmpty();
    assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import", "expression");
    assertThat(page.expectFirst("script").data())
        .doesNotContain("fetch(", "XMLHttp", "import(", "eval", "Function(", "innerHTML", "//#");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
      }
    }
  }

  @Test
  void OUT_6_linksLeadIntoThePageOrToTheWebWithoutSayingWhereFrom() {
    for (Element link : page(FULL).select("a[href]")) {
      String href = link.attr("href");
      if (!href.startsWith("#")) {
        assertThat(href).matches("https?://[!-~]+");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
      }
    }
    assertThat(page(FULL).select("a[href^=http]")).hasSizeGreaterThan(50);
  }

  @Test
  void isUsableWithoutEyesAndWithoutAMouse() {
    Document page = page(FULL);

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("header, nav, main")).hasSize(3);
    assertThat(page.select("meta[name=viewport]").attr("content")).doesNotContain("scal=", "user");
    for (Element control : page.select("input, select")) {
      boolean named = !page.select("label[for=" + control.id() + "]").isEmpty();
      assertThat(control.closest("label") != null || named).as(control.outerHtml()).isTrue();
    }
    for (Element button : page.select("button")) {
      assertThat(button.text()).isNotBlank();
    }
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id()).isTrue();
    }
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("[tabindex]")).isEmpty();
  }

  @Test
  void theFilterOffersWhatThereIs() {
    Document page = page(FULL);

    assertThat(page.select("input[name=severity]").eachAttr("value"))
        .containsExactly("error", "warning", "info");
    assertThat(page.select("#rule option").eachText())
        .containsExactly(
            "All",
            "anchor/missing (10)",
            "definition/duplicate (10)",
            "heading/increment (10)",
            "url/dead (10)",
            "url/insecure (10)");
    assertThat(page.select("#host option").eachAttr("value"))
        .contains("", "old.example.net", "host-0.example.org")
        .doesNotContain("www.example.com");
    assertThat(page.select("#files option").eachAttr("value")).hasSize(5).isSorted();
  }

  @Test
  void equalReportsGiveEqualBytes() {
    assertThat(write(new HtmlReport(), FULL))
        .isEqualTo(write(new HtmlReport(), HtmlSamples.report(50)))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .endsWith("</html>\n")
        .doesNotContain("\r");
  }

  @Test
  void aHundredThousandFindingsAreWrittenBitByBit() throws IOException {
    Sizes sizes = new Sizes();

    HtmlReport.linkingTo(FORGE).write(HtmlSamples.report(100_000), sizes);

    assertThat(sizes.sum).isBetween(40_000_000L, 65_000_000L);
    assertThat(sizes.most).isLessThan(1 << 20);
  }

  /** Counts characters. */
  private static final class Sizes extends Writer {
    private long sum;
    private int most;

    @Override
    public void write(char[] text, int from, int length) {
      sum += length;
      most = Math.max(most, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
