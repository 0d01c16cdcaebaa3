package io.github.glosslint.generator.built;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.report.Report;
import io.github.glosslint.site.RedirectLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltHtmlTest {

  @TempDir Path folder;

  private static List<String> findings(Report report) {
    assertThat(report.failures()).isEmpty();
    return report.findings().stream().map(f -> f.path() + " " + f.marked()).toList();
  }

  private static List<String> of(Map<String, String> files) {
    return findings(GlossLint.ofTexts(files).check());
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** On a built site, the name of a missing page from the root is one, and a template is text. */
  private static final String PAGE = "<p>{{ x }}</p><a href=\"/gone\">g</a>";

  @ParameterizedTest
  @ValueSource(strings = {".nojekyll", "objects.inv", "searchindex.js", "search/search_index.json"})
  void aFolderIsRecognisedByWhatBuildsWrite(String mark) {
    assertThat(of(Map.of("index.html", "<h1>I</h1>", "a.html", PAGE, mark, "")))
        .containsExactly("a.html /gone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"generator\" content=\"mkdocs-1.6.1\">",
        "<meta content=x name=generator>",
        "<!-- Book generated using mdBook -->"
      })
  void aFolderIsRecognisedByItsFrontPage(String head) {
    assertThat(of(Map.of("index.html", head, "a.html", PAGE))).containsExactly("a.html /gone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "package.json", "_layouts/a.txt", "pom.xml", "src/a.js"})
  void aFolderOfSourcesIsNotRecognised(String source) {
    assertThat(of(Map.of("index.html", "<p>i", "a.html", PAGE, "sitemap.xml", "", source, "{}")))
        .isEmpty();
  }

  @Test
  void aFrontPageThatIsATemplateTellsNothing() {
    String head = "<meta name=\"generator\" content=\"{{ generator }}\">";
    assertThat(of(Map.of("index.html", head, "a.html", PAGE))).isEmpty();
  }

  @Test
  void aFolderWithoutAFrontPageIsNotRecognised() {
    assertThat(of(Map.of("a.html", PAGE, "sitemap.xml", ""))).isEmpty();
  }

  @Test
  void theFolderThatIsGivenIsTheRootWhateverTheCheckoutIgnores() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".gitignore", "/_site\n");
    write("_config.yml", "title: x\n");
    write("index.md", "---\n---\n[x](gone.md)\n");
    write("_site/index.html", "<a href=\"/d/a.html\">a</a><link rel=stylesheet href=\"/s.css\">");
    write("_site/d/a.html", "<a href=\"/index.html\">i</a><a href=\"/index.md\">m</a>");
    write("_site/s.css", "a { background: url(gone.png) }");
    Report report = GlossLint.at(folder.resolve("_site")).workingDirectory(folder).built().check();
    assertThat(findings(report))
        .containsExactly("_site/d/a.html /index.md", "_site/s.css gone.png");
    assertThat(report.summary().files()).isEqualTo(3);
  }

  @Test
  void aFileIsCheckedAsAPageOfItsFolder() throws IOException {
    write("site/a.html", "<a href=\"/b.html\">b</a><a href=\"/c.html\">c</a>");
    write("site/b.html", "");
    Report report =
        GlossLint.at(folder.resolve("site/a.html")).workingDirectory(folder).built().check();
    assertThat(findings(report)).containsExactly("site/a.html /c.html");
  }

  @Test
  void foldersAreSitesOfTheirOwn() throws IOException {
    write("en/index.html", "<a href=\"/b.html\">b</a>");
    write("en/b.html", "");
    write("de/index.html", "<a href=\"/b.html\">b</a>");
    Report report =
        GlossLint.at(folder.resolve("en"), folder.resolve("de"))
            .workingDirectory(folder)
            .built()
            .check();
    assertThat(findings(report)).containsExactly("de/index.html /b.html");
  }

  @Test
  void settingsNameTheRootAndTheAddress() {
    String settings =
        "dialect: built-html\nbuilt-html: {root: out, url: 'https://example.org/x/'}\n";
    assertThat(
            of(
                Map.of(
                    "gloss-lint.yml",
                    settings,
                    "out/index.html",
                    "<a href=\"/x/b\">b</a><a href=\"/x/c\">c</a>"
                        + "<a href=\"https://example.org/x/d\">d</a><a href=\"/y\">y</a>",
                    "out/b.html",
                    "")))
        .containsExactly("out/index.html /x/c", "out/index.html https://example.org/x/d");
  }

  @Test
  void anAddressMayBeAPathAlone() {
    assertThat(
            of(
                Map.of(
                    "gloss-lint.yml", "dialect: built-html\nbuilt-html: {url: /x}\n",
                    "a.html", "<a href=\"/x/a\">a</a><a href=\"/x/c\">c</a>")))
        .containsExactly("a.html /x/c");
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "gloss-lint.yml", "dialect: built-html\nbuilt-html: {url: example.org}\n",
                    "a.html", "<p>a"))
            .check();
    assertThat(report.summary().notes()).anyMatch(note -> note.contains("example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=ISO-8859-1>",
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>",
        "<?xml version='1.0' encoding = \"latin1\"?>"
      })
  void aPageIsReadInTheEncodingThatItNames(String head) throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        head + "<p id='\u00e9'><a href='#%C3%A9'>e</a><a href='gone.html'>g</a>",
        StandardCharsets.ISO_8859_1);
    Report report = GlossLint.at(folder).workingDirectory(folder).built().check();
    assertThat(findings(report)).containsExactly("a.html gone.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<meta charset=utf-8>", "<meta charset=nonsense>"})
  void aPageWithWrongBytesIsReported(String head) throws IOException {
    Files.writeString(folder.resolve("a.html"), head + "<p>\u00e9", StandardCharsets.ISO_8859_1);
    Report report = GlossLint.at(folder).workingDirectory(folder).built().check();
    assertThat(report.findings())
        .extracting(f -> f.rule().toString())
        .containsExactly("file/encoding");
  }

  @Test
  void suggestionsAreWrittenAsTheAuthorWrites() {
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "index.html",
                    "<link rel=\"canonical\" href=\"https://example.org/x/\">"
                        + "<a href=\"/x/abuot/\">a</a><a href=\"instal.html#x\">i</a>",
                    "about/index.html",
                    "",
                    "install.html",
                    ""))
            .built()
            .check();
    assertThat(report.findings())
        .extracting(f -> f.suggestions().toString())
        .containsExactly("[/x/about/]", "[install.html#x]");
  }

  @Test
  void aRuleOfTheHostIsReadAsNetlifyDoes() {
    assertThat(RedirectLine.of("  # /a /b")).isNull();
    assertThat(RedirectLine.of("")).isNull();
    assertThat(RedirectLine.of("/a id=:id /b?x=1 302! Country=de"))
        .isEqualTo(new RedirectLine("/a", "/b?x=1", 10, "302!"));
    assertThat(RedirectLine.of("/a\t/b # why")).isEqualTo(new RedirectLine("/a", "/b", 3, null));
  }

  @Test
  void whatAMenuLacksIsReportedOnce() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      files.put(
          "d" + i + "/index.html",
          "<a href=\"../gone/\">g</a><img src=\"/p.png\" alt=\"\"><a href=\"../d1/#no\">n</a>"
              + (i < 5 ? "<a href=\"/few\">f</a>" : ""));
    }
    Report report = GlossLint.ofTexts(files).built().listUnknown().check();
    assertThat(findings(report))
        .containsExactly(
            "d1/index.html ../gone/",
            "d1/index.html /p.png",
            "d1/index.html #no",
            "d1/index.html /few",
            "d2/index.html /few",
            "d3/index.html /few",
            "d4/index.html /few");
    assertThat(report.findings().get(0).message()).endsWith("; the same is on 5 more pages");
    assertThat(report.findings().get(0).related()).hasSize(5);
    assertThat(report.summary().ledger().count(Kind.LINK, Outcome.REPORTED)).isEqualTo(22);
    assertThat(report.summary().ledger().unknownPlaces()).isEmpty();
  }

  @Test
  void anIdThatATemplateWritesTwiceIsReportedOnce() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      files.put(
          "d" + i + ".html", "<nav id=\"toc\"></nav><p id=\"p" + i + "\"><nav id=\"toc\"></nav>");
    }
    files.put("e.html", "<p id=\"x\"><p id=\"x\">");
    Report report = GlossLint.ofTexts(files).built().check();
    assertThat(findings(report)).containsExactly("d1.html toc", "e.html x");
    assertThat(report.findings().get(0).message()).endsWith("; the same is on 5 more pages");
    assertThat(report.findings().get(0).related()).hasSize(6);
  }

  @Test
  void whatATemplateLacksIsReportedOnceWhateverTheRule() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      files.put(
          "d" + i + ".html",
          "<h1>D" + i + "</h1><h2></h2><a href=\"\">x</a>" + (i < 5 ? "<h4>few</h4>" : ""));
    }
    Report report = GlossLint.ofTexts(files).built().listUnknown().check();
    assertThat(report.findings())
        .extracting(f -> f.path() + " " + f.rule() + " " + f.related().size())
        .contains("d1.html heading/empty 5", "d1.html link/empty 5")
        .filteredOn(f -> f.contains("empty"))
        .hasSize(2);
    assertThat(report.summary().ledger().count(Kind.LINK, Outcome.REPORTED)).isEqualTo(6);
  }

  @Test
  void aHeadingThatAScriptFillsIsNotEmpty() {
    String page =
        "<h1>A</h1><h2 x-text=\"t\"></h2><template x-for=\"t in u\"><h2></h2></template>"
            + "<h3 id=\"e\"></h3><a href=\"#e\">e</a>";
    assertThat(GlossLint.ofTexts(Map.of("a.html", page)).built().check().findings())
        .extracting(f -> f.rule() + " " + f.column())
        .containsExactly("heading/empty " + (page.indexOf("<h3 id=") + "<h3 id='e'>".length() + 1));
  }

  @Test
  void twoHeadingsOfOneIdAreOneFinding() {
    String far = "<p>" + "far ".repeat(50) + "</p>";
    Report report =
        GlossLint.ofTexts(
                Map.of(
                    "a.html",
                    "<section id=\"x\">"
                        + far
                        + "<h2 id=\"x\">X<a href=\"#x\">&para;</a></h2>"
                        + far
                        + "<h3 id=\"x\">C#</h3>"))
            .built()
            .check();
    assertThat(report.findings())
        .extracting(f -> f.rule() + " " + f.line() + " " + f.message().contains("\"X\""))
        .containsExactly("anchor/duplicate 1 false", "heading/duplicate-id 1 true");
  }

  @Test
  void whatPeopleWroteIsReportedPageByPage() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      files.put("d" + i + ".html", "<a href=\"gone.html\">g</a>");
    }
    assertThat(of(files)).hasSize(6);
  }

  @Test
  void findingsAreTracedBackToTheirSources() throws IOException {
    write("mkdocs.yml", "site_name: x\nnav: [index.md, a.md, gone.md]\n");
    write("docs/index.md", "# I\n\n[one](lost.md) and\n[two](a.md#no)\n");
    write("docs/a.md", "# A\n\n[three]\n\n[three]: https://example.org/\n");
    write("site/index.html", "<h1>I</h1><a href=\"lost.md\">1</a><a href=\"a/#no\">2</a>");
    write("site/a/index.html", "<h1>A</h1><img src=\"../x.png\" alt=\"\">");
    write("site/more/index.html", "<h1>M</h1><a href=\"../nowhere/\">n</a>");
    Report report =
        GlossLint.at(folder.resolve("site"))
            .workingDirectory(folder)
            .built()
            .source(folder)
            .check();
    assertThat(report.findings())
        .extracting(
            f ->
                f.path()
                    + " "
                    + f.marked()
                    + (f.related().isEmpty()
                        ? ""
                        : " <- "
                            + f.related().get(0).path()
                            + ":"
                            + f.related().get(0).region().line()
                            + ":"
                            + f.related().get(0).region().column()
                            + " "
                            + f.related().get(0).message()))
        .containsExactly(
            "site/a/index.html ../x.png <- docs/a.md:1:1 the source of this page",
            "site/index.html lost.md <- docs/index.md:3:7 written here",
            "site/index.html #no <- docs/index.md:4:7 written here",
            "site/more/index.html ../nowhere/");
  }
}
