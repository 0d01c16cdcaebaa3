package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, missing or unknown in a tree that GitHub shows. */
class GitHubTargetsTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void emptyTree() {
    tree = SiteFixture.in(root);
  }

  private String verdict(String page, String destination) {
    return verdict(tree.link(), page, destination);
  }

  private static String verdict(LinkedSite site, String page, String destination) {
    return SiteFixture.verdict(targets(site, page).get(destination));
  }

  @Test
  void gitHubLooksForFragmentsInSmallLettersToo() {
    tree.file("a.md", "[a](#Äpfel-Pie) [b](#äpfel-pies) [c](#mine) [d](p.html#Big)", "# Äpfel Pie")
        .file("p.html", "<a href='#Big'>x</a><p id=big>");
    assertThat(verdict("a.md", "#Äpfel-Pie")).isEqualTo("found a.md");
    assertThat(verdict("a.md", "#äpfel-pies")).isEqualTo("absent a.md");
    assertThat(verdict("p.html", "#Big")).isEqualTo("absent p.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "API क्या है      | API-क्या-है          | found",
        "API क्या है      | API-%E0%A4%95%E0%A5%8D%E0%A4%AF%E0%A4%BE-%e0%a4%b9%e0%a5%88 | found",
        "API क्या है      | api-कया-है           | absent",
        "श्री\u200dमान    | श्री\u200dमान          | found",
        "श्री\u200dमान    | श्रीमान               | found",
        "می\u200cخواهم    | می\u200cخواهم          | found",
        "می\u200cخواهم    | میخواهم               | found",
        "👨\u200d👩 Family | -family              | found",
        "👨\u200d👩 Family | \u200d-family        | found",
        "ΟΔΟΣ             | οδοσ                 | found",
        "ΟΔΟΣ             | ΟΔΟΣ                 | found",
        "ΟΔΟΣ ΑΣ          | ΟΔΟΣ-ΑΣ              | found",
        "Ещё Раз          | Ещё-Раз              | found",
        "Ещё Раз          | %D0%95%D1%89%D1%91-%D0%A0%D0%B0%D0%B7 | found",
        "İzmir            | İzmir                | found",
        "İzmir            | i̇zmir               | found",
        "İzmir            | izmir                | absent",
        "❤\uFE0F Love      | \uFE0F-love           | found",
        "❤\uFE0F Love      | -love                | absent",
        "ＡＢ             | ＡＢ                 | found",
      })
  void anchorsOfHeadingsInAllScripts(String heading, String fragment, String verdict) {
    tree.file("a.md", "# " + heading, "", "[x](#" + fragment + ")");
    assertThat(verdict("a.md", "#" + fragment)).isEqualTo(verdict + " a.md");
  }

  @Test
  void anAuthorMayWriteThePrefixIntoTheAnchor() {
    tree.file("a.md", "[1](#user-content-note-1) [2](#user-content-note-2)", "")
        .file("b.md", "[1](a.md)")
        .file("c.md", "[1](#user-content-note)", "", "<a name=\"user-content-note\">1</a>");
    assertThat(verdict("c.md", "#user-content-note")).isEqualTo("found c.md");
    assertThat(verdict("a.md", "#user-content-note-1")).isEqualTo("absent a.md");
  }

  @Test
  void pathsFromTheRootOfAnotherSiteAreUnknown() {
    tree.file("a.md", "[a](/cloud/docs/run) [b](/docs/run) [c](/cloud/run.md) [d](/run.png)")
        .file("docs/b.md", "# B");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "a.md", "/cloud/docs/run")).isEqualTo("unknown");
    assertThat(verdict(site, "a.md", "/docs/run")).isEqualTo("missing docs/run");
    assertThat(verdict(site, "a.md", "/cloud/run.md")).isEqualTo("missing cloud/run.md");
    assertThat(verdict(site, "a.md", "/run.png")).isEqualTo("missing run.png");
  }

  @Test
  void whatABuildWritesIntoAnIgnoredFolderIsUnknownOnPagesThatBrowsersOpen() {
    tree.file(".gitignore", "dist")
        .file("web/index.html", "<script src='dist/app.js'></script><img src='logo.png'>")
        .file("web/notes.md", "[x](dist/app.js)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "web/index.html", "dist/app.js")).isEqualTo("unknown");
    assertThat(verdict(site, "web/index.html", "logo.png")).isEqualTo("missing web/logo.png");
    assertThat(verdict(site, "web/notes.md", "dist/app.js")).isEqualTo("missing web/dist/app.js");
  }

  @Test
  void copiesOfModulesThatGoKeepsAreNotChecked() {
    tree.file("a.md", "# A").file("vendor/modules.txt", "# m").file("vendor/m/README.md", "[x](y)");
    assertThat(tree.link().documents()).extracting("path").containsExactly("a.md");
    tree.file("docs/vendor/b.md", "# B");
    assertThat(tree.link().documents())
        .extracting("path")
        .containsExactly("a.md", "docs/vendor/b.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<h3 name=x>A</h3>         | found",
        "<td name=\"x\">A</td>     | found",
        "<h2><b name='x'>A</b></h2> | found",
        "a <span NAME=x>b</span>   | found",
        "<p align=center name=x>   | found",
        "<h3 name=y>A</h3>         | absent",
        "<input name=x>            | absent",
        "<form name=x>             | absent",
        "<meta name=x>             | absent",
        "<!-- <b name=x> -->       | absent",
      })
  void gitHubFindsNamesOfElements(String html, String verdict) {
    tree.file("a.md", html, "", "[x](#x)").file("p.html", html, "<a href='#x'>x</a>");
    assertThat(verdict("a.md", "#x")).isEqualTo(verdict + " a.md");
    assertThat(verdict("p.html", "#x")).as("a browser").isEqualTo("absent p.html");
  }

  @ParameterizedTest
  @CsvSource({
    "../assets/demo/a.gif, unknown",
    "../gh-pages/index.html, unknown",
    "../img/a.gif, outsideroot",
    "../a.gif, outsideroot",
    "../, outsideroot",
    "../../assets/demo/a.gif, outsideroot",
  })
  void onePathAboveARepositoryOfGitHubIsThatOfABranch(String destination, String verdict) {
    tree.file("README.md", "![x](" + destination + ")").file("img/b.gif");
    assertThat(verdict("README.md", destination)).as("no repository").isEqualTo("outsideroot");
    tree.file("main.md", "[x](../main/a/b.md) [y](../master/c.md) [z](../main)");
    assertThat(verdict("main.md", "../main/a/b.md")).isEqualTo("unknown");
    assertThat(verdict("main.md", "../master/c.md")).isEqualTo("unknown");
    assertThat(verdict("main.md", "../main")).isEqualTo("outsideroot");
    tree.file(".git/config", "[remote \"origin\"]", "url = https://github.com/a/b")
        .file(".git/HEAD", "ref: refs/heads/main");
    assertThat(verdict("README.md", destination)).isEqualTo(verdict);
  }

  /** Text on GitHub, and an anchor where pandoc or the manual of Nix puts the page together. */
  @Test
  void spansMayHaveIds() {
    tree.file(
        "a.md",
        "- [closure]{#gloss-closure}: a set. []{#empty} [d](b.md){#link} {#no} [x]{#} [open]{#",
        "",
        "[a](#gloss-closure) [b](#empty) [c](#link) [e](#no) [closure]",
        "",
        "[closure]: #gloss-closure");
    LinkedSite linked = tree.link();
    for (String id : new String[] {"#gloss-closure", "#empty", "#link"}) {
      assertThat(verdict(linked, "a.md", id)).as(id).isEqualTo("found a.md");
    }
    assertThat(verdict(linked, "a.md", "#no")).isEqualTo("absent a.md");
  }

  /** Pages that another repository publishes, as the guide of a framework. */
  @Test
  void routesAndAliasesAreOfWhoeverPublishesThem() {
    tree.file("site/guide/3-overview.md", "# O")
        .file("site/guide/state.md", "# S")
        .file("site/guide/index.md", "[1](overview/) [2](gone/)")
        .file("site/@own/a.md", "# A")
        .file(
            "site/a.md",
            "[1](@guide/state) [2](@api) [3](@own/a.md) [4](@own/gone.md) [5](gone) [6](@)")
        .file(
            "site/guide/4-requests.md",
            "[1](../overview/#x) [2](../state) [3](../gone) [4](../overview.md)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "site/guide/index.md", "overview/")).isEqualTo("unknown");
    assertThat(verdict(site, "site/guide/index.md", "gone/")).startsWith("missing");
    assertThat(verdict(site, "site/a.md", "@guide/state")).isEqualTo("unknown");
    assertThat(verdict(site, "site/a.md", "@api")).isEqualTo("unknown");
    assertThat(verdict(site, "site/a.md", "@own/a.md")).startsWith("found");
    assertThat(verdict(site, "site/a.md", "@own/gone.md")).startsWith("missing");
    assertThat(verdict(site, "site/a.md", "gone")).startsWith("missing");
    String page = "site/guide/4-requests.md";
    assertThat(verdict(site, page, "../overview/#x")).isEqualTo("unknown");
    assertThat(verdict(site, page, "../state")).isEqualTo("unknown");
    assertThat(verdict(site, page, "../gone")).startsWith("missing");
    assertThat(verdict(site, page, "../overview.md")).startsWith("missing");
  }

  @Test
  void idsMayHaveThePrefixOfTheForgeThatTheyWereCopiedFrom() {
    tree.file("a.md", "<a id='user-content-go' href='#go'></a> [x](#gone)");
    assertThat(verdict("a.md", "#go")).startsWith("unknowable");
    assertThat(verdict("a.md", "#gone")).startsWith("absent");
  }

  @Test
  void bundlersPutFilesBesideThePagesOfApplications() {
    String link = "<link rel=icon href='assets/icon.png'>";
    tree.file("ui/package.json", "{}").file("ui/src/index.html", link).file("src/index.html", link);
    assertThat(verdict("ui/src/index.html", "assets/icon.png")).isEqualTo("unknown");
    assertThat(verdict("src/index.html", "assets/icon.png")).startsWith("missing");
  }

  @Test
  void foldersInOrderHaveUrlsWithoutThem() {
    tree.file("docs/20-core/10-routing.md", "[1](adapter-auto) [2](gone) [3](adapter-auto.md)")
        .file("docs/30-deploy/10-adapter-auto.md", "# A")
        .file("docs/plain/10-routing.md", "[1](adapter-auto)")
        .file("docs/20-core/a.md", "[1](adapter-auto)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "docs/20-core/10-routing.md", "adapter-auto")).isEqualTo("unknown");
    assertThat(verdict(site, "docs/20-core/10-routing.md", "gone")).startsWith("missing");
    assertThat(verdict(site, "docs/20-core/10-routing.md", "adapter-auto.md"))
        .startsWith("missing");
    assertThat(verdict(site, "docs/plain/10-routing.md", "adapter-auto")).startsWith("missing");
    assertThat(verdict(site, "docs/20-core/a.md", "adapter-auto")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "tests/fixtures/a.html, true",
    "packages/kit/src/core/fixtures/basic/a.html, true",
    "spec/fixtures/deep/er/a.md, true",
    "testdata/a.md, true",
    "lib/__fixtures__/a.md, true",
    "lib/__tests__/specs/a.md, true",
    "lib/__tests__/a.md, false",
    "fixtures/a.md, false",
    "docs/fixtures/a.md, false",
    "tests/a.md, false",
  })
  void fixturesOfTestsAreNoDocuments(String path, boolean left) {
    LinkedSite site =
        tree.file(path, "<a href='gone.html'>x</a>").file("a.md", "[x](" + path + ")").link();
    assertThat(site.inventory().leftOut().containsValue("fixtures of tests")).isEqualTo(left);
    assertThat(verdict(site, "a.md", path)).startsWith("found");
  }

  @Test
  void fixturesThatAreNamedAreChecked() {
    tree.file("tests/fixtures/a/b.md", "[x](gone.md)").file("tests/fixtures/c.md", "# C");
    for (String target : List.of("tests/fixtures", "tests/fixtures/a", "tests/fixtures/a/b.md")) {
      LinkedSite site = tree.link(Settings.defaults(), List.of(root.resolve(target)));
      assertThat(site.documents()).as(target).extracting("path").contains("tests/fixtures/a/b.md");
    }
    Settings settled = Settings.builder().dialect("github").build();
    assertThat(tree.link(settled, List.of(root)).documents()).hasSize(2);
    assertThat(tree.link().documents()).isEmpty();
  }
}
