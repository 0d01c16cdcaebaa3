package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubTreeTest {

  private static final String[] GUIDE = {"# Guide", "## Set up", "<a name=\"Old\"></a>", ""};

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void someFiles() {
    tree =
        SiteFixture.in(root)
            .file("README.md", "# Read me", "## Other words")
            .file("docs/README.md", GUIDE)
            .file("docs/install.md", "# Install", "# Café", "# Install")
            .file("docs/a b.md", "# A")
            .file("docs/page.html", "<h1 id='top-id'>x</h1>")
            .file("images/logo.png", "")
            .file("src/Main.java", "class Main {}");
  }

  @Test
  void aPageMayHaveADotInItsName() {
    tree.file("docs/entry.client.md", "# E");
    tree.file("docs/a.md", "[1](entry.client) [2](entry.server) [3](logo.png)");
    Map<String, Target> targets = targets(tree.link(), "docs/a.md");
    assertThat(verdict(targets.get("entry.client"))).startsWith("unknown");
    assertThat(verdict(targets.get("entry.server"))).startsWith("missing");
    assertThat(verdict(targets.get("logo.png"))).startsWith("missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "install.md                    | found docs/install.md",
        "./install.md                  | found docs/install.md",
        "../docs/install.md            | found docs/install.md",
        "/docs/install.md              | found docs/install.md",
        "install.md?plain=1            | found docs/install.md",
        "a%20b.md                      | found docs/a b.md",
        "install.md#install            | found docs/install.md",
        "install.md#install-1          | found docs/install.md",
        "install.md#install-2          | absent docs/install.md",
        "install.md#Install            | found docs/install.md",
        "install.md#caf%C3%A9          | found docs/install.md",
        "install.md#café               | found docs/install.md",
        "install.md#user-content-install | found docs/install.md",
        "install.md#:~:text=Install    | found docs/install.md",
        "install.md?plain=1#L3         | found docs/install.md",
        "install.md#                   | found docs/install.md",
        "install.md#top                | found docs/install.md",
        "#set-up                       | found docs/README.md",
        "#Old                          | found docs/README.md",
        "#old                          | absent docs/README.md",
        "?x=1#set-up                   | found docs/README.md",
        "..                            | found ''",
        "../                           | found ''",
        "../#other-words               | found ''",
        "../#no-words                  | absent ''",
        "/docs/                        | found docs/",
        "../docs#guide                 | found docs/",
        "../images#x                   | unknowable images/",
        "../src/Main.java#L1           | found src/Main.java",
        "../src/Main.java#L1-L2        | found src/Main.java",
        "../src/Main.java#L1C2-L2C3    | found src/Main.java",
        "../src/Main.java#main         | unknowable src/Main.java",
        "../images/logo.png            | found images/logo.png",
        "page.html#top-id              | found docs/page.html",
        "page.html#no-id               | absent docs/page.html",
        "instal.md                     | missing docs/instal.md",
        "install                       | unknown",
        "install.html                  | unknown",
        "nothing                       | missing docs/nothing",
        "nothing.html                  | missing docs/nothing.html",
        "{{page}}.md                   | unknown",
        "$PAGE                         | unknown",
        "/install.md                   | missing install.md",
        "Install.md                    | case install.md",
        "/Docs/install.md#install      | case /docs/install.md#install",
        "../../issues                  | outsideroot",
        "../../../issues               | unknown",
        "../../../releases/latest      | unknown",
        "../../../../other/blob/main/a.md | unknown",
        "../../secret.md               | outsideroot",
        "../../../secret.md            | outsideroot",
        "mailto:a@example.org          | external",
        "https://example.org/#x        | external",
        "//example.org/a               | external",
        "www.example.org               | malformed",
        "chat.example.com/create       | malformed",
        "C:/docs/a.md                  | outsideroot",
        "file:///a                     | outsideroot",
      })
  void resolves(String destination, String verdict) {
    tree.file("docs/README.md", String.join("\n", GUIDE), "[x](" + destination + ")");
    Map<String, Target> targets = targets(tree.link(), "docs/README.md");
    assertThat(targets).hasSize(1);
    assertThat(verdict(targets.values().iterator().next())).isEqualTo(verdict.replace("''", ""));
  }

  @Test
  void candidatesAreWrittenAsTheAuthorWouldWriteThem() {
    tree.file(
        "docs/more.md",
        "[a](./instal.md#install) [b](/docs/instal.md) [c](logo.png) [d](install.md#instal)");
    Map<String, Target> targets = targets(tree.link(), "docs/more.md");
    assertThat(targets.get("./instal.md#install"))
        .isEqualTo(
            new Target.Missing("docs/instal.md", List.of("./install.md#install"), List.of()));
    assertThat(targets.get("/docs/instal.md"))
        .isEqualTo(new Target.Missing("docs/instal.md", List.of("/docs/install.md"), List.of()));
    assertThat(targets.get("logo.png"))
        .isEqualTo(new Target.Missing("docs/logo.png", List.of(), List.of("images/logo.png")));
    assertThat(targets.get("install.md#instal"))
        .isEqualTo(
            new Target.Found(
                "docs/install.md", "instal", new Target.AnchorState.Absent(List.of("install"))));
  }

  @Test
  void anIdInBracesIsOneWhereAnotherGeneratorPublishesThePage() {
    tree.file(
        "docs/more.md", "# Uno { #one }", "## Dos {#two .x}", "[a](#one) [b](#two) [c](#three)");
    assertThat(targets(tree.link(), "docs/more.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/more.md", "found docs/more.md", "absent docs/more.md");
  }

  @Test
  void filesThatNobodyAskedForAreReadForTheirAnchorsOnly() {
    tree.file("docs/more.md", "[a](install.md#install) [b](install.md#no)");
    LinkedSite site = tree.link(Settings.defaults(), List.of(root.resolve("docs/more.md")));
    assertThat(site.documents()).extracting("path").containsExactly("docs/more.md");
    assertThat(targets(site, "docs/more.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/install.md", "absent docs/install.md");
  }

  @Test
  void definitionsAreResolvedAndCounted() {
    tree.file("docs/more.md", "[A] [a] [b]", "", "[a]: install.md", "[A]: nowhere.md", "[c]: /");
    LinkedSite site = tree.link();
    var document = document(site, "docs/more.md").document();
    assertThat(targets(site, "docs/more.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/install.md", "missing docs/nowhere.md", "found ");
    assertThat(site.uses(document.definitions().get(0))).isEqualTo(2);
    assertThat(site.uses(document.definitions().get(1))).isZero();
    assertThat(site.effectiveDefinitions(document)).extracting("label").containsExactly("a", "c");
    assertThat(site.labels(document).find("b")).isNull();
  }

  @Test
  void documentsThatNobodyUnderstandsMayMentionAnAsset() {
    tree.file("a.md", "# A").file("a.png").file("b.png").file("c.png").file("d.png");
    tree.file("b.rst", ".. image:: b.png").file("c.adoc", "image::c.png[]").file("d.mkdn", "x");
    assertThat(tree.link().unusedAssets()).containsExactly("a.png", "d.png", "images/logo.png");
  }

  @Test
  void unusedAssets() {
    tree.file("docs/more.md", "![](../images/logo.png)")
        .file("images/other.png", "")
        .file("images/styled.png", "")
        .file("style.css", "a { background: url(images/styled.png) }");
    assertThat(tree.link().unusedAssets()).containsExactly("images/other.png");
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfThreads() {
    for (int i = 0; i < 200; i++) {
      String links = "[a](" + (i + 1) + ".md#t" + i + ") [b](x" + i + ".md)";
      tree.file("many/" + i + ".md", "# T" + i, links);
    }
    String first = tree.link().documents().toString();
    assertThat(tree.link().documents().toString()).isEqualTo(first);
  }

  @Test
  void whatOnlyAGeneratorKnowsIsUnknown() {
    tree.file("site/gatsby-config.js", "")
        .file("site/docs/a.md", "# A")
        .file(
            "site/docs/b.md",
            "[x](a.md#made-by-a-generator) [x](gone.md) [x](../a/) [x](/img.png) [x](a.md#a)");
    LinkedSite site = tree.link();
    Map<String, Target> targets = targets(site, "site/docs/b.md");
    assertThat(verdict(targets.get("a.md#made-by-a-generator")))
        .isEqualTo("unknowable site/docs/a.md");
    assertThat(verdict(targets.get("a.md#a"))).isEqualTo("found site/docs/a.md");
    assertThat(verdict(targets.get("gone.md"))).isEqualTo("missing site/docs/gone.md");
    assertThat(verdict(targets.get("../a/"))).isEqualTo("unknown");
    assertThat(verdict(targets.get("/img.png"))).isEqualTo("unknown");
    assertThat(site.notes()).singleElement().asString().contains("site/docs/", "Gatsby");
  }

  @Test
  void aMavenSiteMergesFoldersAndMakesItsOwnAnchors() {
    tree.file("pom.xml", "<project/>")
        .file("src/site/resources/images/x.png", "")
        .file("src/site/markdown/a.md", "# A\n\n[x](images/x.png) [y](#Some_Heading) [z](gone.md)");
    Map<String, Target> targets = targets(tree.link(), "src/site/markdown/a.md");
    assertThat(verdict(targets.get("images/x.png"))).isEqualTo("unknown");
    assertThat(verdict(targets.get("#Some_Heading")))
        .isEqualTo("unknowable src/site/markdown/a.md");
    assertThat(verdict(targets.get("gone.md"))).isEqualTo("missing src/site/markdown/gone.md");
  }

  @Test
  void settingsSayThatItIsForGitHubAllTheSame() {
    tree.file("mkdocs.yml", "site_name: x").file("docs/b.md", "[x](#y) [x](install)");
    Settings settings = Settings.builder().dialect("github").build();
    Map<String, Target> targets = targets(tree.link(settings, tree.everything()), "docs/b.md");
    assertThat(verdict(targets.get("#y"))).isEqualTo("absent docs/b.md");
    assertThat(verdict(targets.get("install"))).isEqualTo("missing docs/install");
  }

  @Test
  void whereTheLinksOfATemplateLeadIsUnknown() {
    tree.file("layouts/base.html", "<a href='gone.md'>x</a> <a href='{{ .URL }}'>y</a>");
    assertThat(targets(tree.link(), "layouts/base.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("unknown", "unknown");
  }
}
