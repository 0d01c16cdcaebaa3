package io.github.glosslint.generator.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Link;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.source.Selection;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.SiteLinker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken configurations, front matter, templates and shortcodes end in findings, and no fault. */
class HostileHugoTest {

  private static final int SITES = 2_000;

  private static final Map<String, String> SITE =
      Map.of(
          "hugo.toml",
          """
          baseURL = "https://example.org/docs/"
          theme = ["t", 'u']
          ignoreFiles = ["x.md$"]
          [permalinks.page]
          posts = "/:year/:sections[1:]/:slug/"
          [languages.en]
          weight = 1
          [languages.de]
          contentDir = "content/de"
          [[module.mounts]]
          source = "content"
          target = "content"
          files = ["! a/**", "**"]
          [[menus.main]]
          pageRef = "/posts/one"
          [[cascade]]
          draft = false
          [cascade.target]
          path = "{/posts/**,/x}"
          """,
          "config/_default/menus.de.yaml",
          "main:\n  - name: x\n    url: /de/\n  - {pageRef: /nope}\n",
          "content/_index.md",
          """
          {"title": "Home", "aliases": ["/old/", "../x"]}
          # Home {#home .c k="v"}
          [1]({{< relref "one#part" >}}) [2]({{% ref path="posts/two" lang="de" %}}) ![a](b.png)
          {{< note id="n" >}}[x](y.md) {{% note %}}**z**{{% /note %}}{{< /note >}}
          {{< include "part.md" >}} {{< figure src="a.png" link=`/x/` />}} {{</* note */>}}
          <!-- {{< ref "no" >}} --> <a id="q" href="{{< ref "/" >}}">q</a> [^1] `{{< x >}}`
          {#par}

          [^1]: Note {{% include "posts/one" %}}
          """,
          "content/posts/one/index.md",
          """
          +++
          title = "One"
          date = 2024-01-02T03:04:05Z
          tags = ["a b", 1, {x = 2}]
          [build]
          render = "never"
          +++
          ## Part {#part}
          [Home](/docs/#home) [x](../../../..) [y](//posts) [z](?q) [w](\\\\a)
          """,
          "content/de/two.md",
          "---\ntitle: Two\nurl: ':section/:title/'\naliases: x\ncascade: [{_target: {}}]\n---\n# T\n",
          "layouts/_shortcodes/note.html",
          "<b id=\"{{ .Get \"id\" }}\">{{ .Inner | markdownify }}{{ partial \"p\" . }}</b>",
          "layouts/_shortcodes/include.html",
          "{{ with site.GetPage (.Get 0) }}{{ .RenderShortcodes }}{{ end }}{{ readFile (.Get 0) }}",
          "layouts/_markup/render-link.html",
          "<a href=\"{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}{{ end }}\">x</a>");

  private static final List<String> TOKENS =
      List.of(
          "{{<",
          ">}}",
          "{{%",
          "%}}",
          "/>}}",
          "/*",
          "*/",
          "+++\n",
          "---\n",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "`",
          "=",
          "\\",
          "<!--",
          "-->",
          ":",
          "/",
          "..",
          "#",
          "\n",
          "\t",
          "\r\n",
          "\0",
          "😀",
          "\uFDD0",
          "{#",
          "[[",
          "relref",
          "note",
          "ref ",
          "**",
          "{{ .Inner }}",
          "%s",
          "|",
          "'''",
          "\"\"\"",
          "\uFEFF");

  @Test
  void nothingThatIsWrittenIsAFault() {
    Random random = new Random(20240615);
    List<String> paths = SITE.keySet().stream().sorted().toList();
    for (int i = 0; i < SITES; i++) {
      Map<String, String> files = new HashMap<>(SITE);
      int edits = 1 + random.nextInt(3);
      for (int edit = 0; edit < edits; edit++) {
        files.computeIfPresent(
            paths.get(random.nextInt(paths.size())), (path, text) -> mutated(text, random));
      }
      LinkedSite site = link(files);
      assertThat(site.faults()).as(files.toString()).isEmpty();
      for (LinkedDocument document : site.documents()) {
        document.document().defects().stream()
            .map(Defect::location)
            .forEach(place -> assertInside(place, files));
        document.document().links().stream()
            .map(Link::location)
            .forEach(place -> assertInside(place, files));
      }
    }
  }

  private static void assertInside(Location place, Map<String, String> files) {
    String text = files.get(place.path());
    assertThat(text).as(place.path()).isNotNull();
    assertThat(place.start()).isLessThanOrEqualTo(place.end());
    assertThat(place.end()).as(place + " of " + text).isLessThanOrEqualTo(text.length());
  }

  private static String mutated(String text, Random random) {
    if (text.isEmpty()) {
      return TOKENS.get(random.nextInt(TOKENS.size()));
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2 -> text.substring(0, at);
      default ->
          text.substring(0, at) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(at);
    };
  }

  private static LinkedSite link(Map<String, String> files) {
    Settings settings = Settings.defaults();
    SourceTree tree = SourceTree.inMemory(Path.of("/site"), files, settings, Selection.ALL);
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of())));
    Clock noon = Clock.fixed(Instant.parse("2024-06-15T12:00:00Z"), ZoneOffset.UTC);
    return SiteLinker.link(tree, effective, noon);
  }
}
