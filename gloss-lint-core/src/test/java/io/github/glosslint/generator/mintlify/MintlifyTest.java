package io.github.glosslint.generator.mintlify;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What leads where is what {@code getBrokenInternalLinks} of @mintlify/link-rot 3.0.1387 says, but
 * for what is unknown here.
 */
class MintlifyTest {

  private static final String SETTINGS = "{\"$schema\": \"https://mintlify.com/docs.json\"%s}";

  @TempDir private Path folder;

  private SiteFixture site(String settings) {
    return SiteFixture.in(folder).file("docs/docs.json", String.format(SETTINGS, settings));
  }

  private static String verdictOn(LinkedSite site, String page, String destination) {
    return verdict(targets(site, page).get(destination));
  }

  @Test
  void pagesAreAtTheirPathsWithoutTheEnding() {
    LinkedSite site =
        site("")
            .file(
                "docs/guides/a.mdx",
                "[1](/guides/b) [2](/guides/b.mdx) [3](./b) [4](../index) [5](b#x) [6](guides/b)",
                "[7](/start) [8](/guides) [9](/) [10](/img/a.png) [11](/guides/gone) [12](./gone)",
                "[13](/img/gone.png) [14](/guides/b/) ![p](/img/a.png) [15](./b.md) [16](/gone.md)")
            .file("docs/guides/b.mdx", "# B")
            .file("docs/index.md", "# I")
            .file("docs/start/index.mdx", "# S")
            .file("docs/img/a.png", "")
            .link();
    String page = "docs/guides/a.mdx";
    for (String b :
        List.of("/guides/b", "/guides/b.mdx", "./b", "./b.md", "guides/b", "/guides/b/")) {
      assertThat(verdictOn(site, page, b)).as(b).isEqualTo("found docs/guides/b.mdx");
    }
    assertThat(verdictOn(site, page, "b#x")).as("ids are not known").startsWith("unknowable");
    assertThat(verdictOn(site, page, "../index")).isEqualTo("found docs/index.md");
    assertThat(verdictOn(site, page, "/start")).isEqualTo("found docs/start/index.mdx");
    assertThat(verdictOn(site, page, "/guides")).isEqualTo("found docs/guides/");
    assertThat(verdictOn(site, page, "/img/a.png")).isEqualTo("found docs/img/a.png");
    for (String gone : List.of("/guides/gone", "./gone", "/gone.md", "/img/gone.png")) {
      assertThat(targets(site, page).get(gone)).as(gone).isInstanceOf(Target.Missing.class);
    }
  }

  @Test
  void aMissingPageIsProposedAsItsUrl() {
    LinkedSite site =
        site("").file("docs/a.mdx", "[1](/quickstrat#x)").file("docs/quickstart.mdx", "# Q").link();
    assertThat(targets(site, "docs/a.mdx").get("/quickstrat#x"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).containsExactly("/quickstart#x"));
  }

  @Test
  void whatTheSettingsMakeIsUnknown() {
    LinkedSite site =
        site(", \"redirects\": [{\"source\": \"/old\", \"destination\": \"/a\"},"
                + " {\"source\": \"/was/:slug*\", \"destination\": \"/a\"}],"
                + " \"navigation\": {\"groups\": [{\"openapi\": {\"source\": \"o.json\","
                + " \"directory\": \"/rest/\"}}]}")
            .file(
                "docs/a.mdx",
                "[1](/old) [2](/was/here) [3](/rest/get) [4](/api-reference/x) [5](/other/get)",
                "[6](/llms.txt) [7](/docs/a) [8](/A)")
            .link();
    Map<String, Target> targets = targets(site, "docs/a.mdx");
    for (String unknown :
        List.of(
            "/old", "/was/here", "/rest/get", "/api-reference/x", "/llms.txt", "/docs/a", "/A")) {
      assertThat(targets.get(unknown)).as(unknown).isInstanceOf(Target.Unknown.class);
    }
    assertThat(targets.get("/other/get")).isInstanceOf(Target.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {", \"navigation\": {\"$ref\": \"nav.json\"}", ", broken"})
  void settingsThatAreNotKnownMayMakeAnyPage(String settings) {
    LinkedSite site = site(settings).file("docs/a.mdx", "[1](/gone)").link();
    assertThat(targets(site, "docs/a.mdx").get("/gone")).isInstanceOf(Target.Unknown.class);
  }

  @Test
  void componentsLinkToWhatTheirAttributesSay() {
    LinkedSite site =
        site("")
            .file(
                "docs/a.mdx",
                "<CardGroup cols={2}>",
                "  <Card title='A' href=\"/b\">",
                "    Text",
                "  </Card>",
                "  <Card href='/gone'>Text</Card>",
                "  <Card href={url} />",
                "  <Card href='https://example.org' />",
                "</CardGroup>")
            .file("docs/b.mdx", "# B")
            .link();
    assertThat(verdictOn(site, "docs/a.mdx", "/b")).isEqualTo("found docs/b.mdx");
    assertThat(targets(site, "docs/a.mdx").get("/gone")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "docs/a.mdx").get("https://example.org"))
        .isInstanceOf(Target.External.class);
  }

  @Test
  void snippetsAreRelativeToWhoImportsThem() {
    LinkedSite site = site("").file("docs/snippets/s.mdx", "[1](./gone) [2](/gone)").link();
    assertThat(targets(site, "docs/snippets/s.mdx").get("./gone"))
        .isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "docs/snippets/s.mdx").get("/gone"))
        .isInstanceOf(Target.Missing.class);
  }

  @Test
  void copiesInFoldersAreNoSitesAndReadmesAreOfTheRepository() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("docs.json", String.format(SETTINGS, ""))
            .file("ja/docs.json", String.format(SETTINGS, ""))
            .file("a/docs.json", "{\"other\": true}")
            .file("ja/p.mdx", "[1](/ja/p) [2](/p)")
            .file("README.md", "[1](/ja/p.mdx) [2](ja/p)")
            .link();
    assertThat(verdictOn(site, "ja/p.mdx", "/ja/p")).isEqualTo("found ja/p.mdx");
    assertThat(targets(site, "ja/p.mdx").get("/p")).isInstanceOf(Target.Missing.class);
    assertThat(verdictOn(site, "README.md", "/ja/p.mdx")).isEqualTo("found ja/p.mdx");
  }
}
