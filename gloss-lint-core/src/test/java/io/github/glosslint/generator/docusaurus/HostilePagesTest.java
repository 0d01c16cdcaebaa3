package io.github.glosslint.generator.docusaurus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and configurations that nobody wrote on purpose. */
class HostilePagesTest {

  private static final int PAGES = 2_000;

  private static final List<String> PIECES =
      List.of(
          "import A from './_p.mdx';\n",
          "import {B} from '@site/x';\n",
          "export const c = {a: `${1}`};\n",
          "\n\n",
          "\n",
          "# ",
          "## h ",
          "{#id}",
          "\\{#x}",
          "{/* #c */}",
          "{/*",
          "*/}",
          "<!-- ",
          "-->",
          "<A />",
          "<A.B id=\"q\"",
          " to=\"/docs/p\"",
          " src={require('./a.png').default}",
          " href={useBaseUrl('/x')}",
          "<a href={'x'}>",
          "</a>",
          "<>",
          "</>",
          ">",
          "{",
          "}",
          "`",
          "```mdx-code-block\n",
          "```\n",
          ":::note[",
          ":::note T {a}\n",
          ":::\n",
          "::::",
          "]",
          "[x](./b.md#y)",
          "![i](@site/i.png)",
          "[p](pathname:///q)",
          "[n](@page/x/y) [s](@sidebar)",
          "[r](../../../../r)",
          "    ",
          "- ",
          "> ",
          "---\nslug: ../../x\n---\n",
          "---\nslug: //\nid: a/b\n---\n",
          "\uFDD0",
          "é\uD83D\uDE80",
          "\\",
          "\t");

  private static final List<String> NAMES =
      List.of("01-a", "index", "README", "_p", "2020-01-02-x", "1.2-y", "01-02-", "-", "a b", "é");

  @TempDir Path folder;

  @Test
  void pagesOfAllPiecesHavePlacesInTheirFiles() {
    Random random = new Random(20_240_229);
    SiteFixture tree =
        SiteFixture.in(folder)
            .file(
                "docusaurus.config.js",
                "export default {presets: [['classic', {docs: {routeBasePath: '/'}}]]};")
            .file("docs/_p.mdx", "import A from './_p.mdx';", "", "## P", "<A />");
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < PAGES; i++) {
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(40);
      for (int j = 0; j < count; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String name = NAMES.get(random.nextInt(NAMES.size())) + i;
      String path = "docs/f" + i % 50 + "/" + name + (i % 2 == 0 ? ".md" : ".mdx");
      texts.put(path, text + "\n");
      tree.file(path, text.toString());
    }
    LinkedSite site = tree.link();
    assertThat(site.faults()).isEmpty();
    for (LinkedDocument page : site.documents()) {
      String text = texts.get(page.path());
      for (Link link : text == null ? List.<Link>of() : page.document().links()) {
        assertThat(link.location().path()).isEqualTo(page.path());
        assertThat(link.location().end()).isBetween(link.location().start(), text.length());
        assertThat(link.destinationLocation().end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void configurationsOfAllPiecesAreRead() {
    List<String> pieces =
        List.of(
            "presets:",
            "plugins:",
            "[",
            "]",
            "{",
            "}",
            "'classic'",
            ",",
            "docs:",
            "blog: false",
            "path: '../../..'",
            "routeBasePath: '//'",
            "versions: {current: {path: '/'}}",
            "numberPrefixParser: x => x",
            "i18n: {locales: ['', '..', 'fr']}",
            "trailingSlash: true",
            "baseUrl: 'x'",
            "url: 7",
            "sidebarPath: './docusaurus.config.js'",
            "...x",
            "`a${b}`",
            "staticDirectories: ['..', '']",
            "include: ['{a,{b,c}}', '[', '']",
            "id: '../x'",
            "'@docusaurus/plugin-content-docs'",
            "remarkPlugins: [[]]",
            "(",
            ")",
            "=>");
    Random random = new Random(7);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("export default {");
      int count = random.nextInt(25);
      for (int j = 0; j < count; j++) {
        text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
      }
      LinkedSite site =
          SiteFixture.in(folder.resolve("c" + i))
              .file("docusaurus.config.js", text + "};")
              .file("docs/a.md", "[x](/b) [y](b.md) ![z](/i.png)")
              .file("versions.json", "[\"..\", 1, {}]")
              .file("docs/_category_.json", "{\"link\": {\"type\": \"generated-index\"}}")
              .file("blog/2020-01-01.md", "# P")
              .link();
      site.faults().forEach(fault -> faults.add(text + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }
}
