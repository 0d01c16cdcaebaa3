package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor asks, in a site of each generator. The cursor stands at {@link #CURSOR}. */
class GeneratorsTest extends ServerFixture {

  private static final String CURSOR = "‸";

  /**
   * A site.
   *
   * @param files each with its text; one of them has the cursor on a link
   * @param target where the link leads, as path and line from 1
   * @param hover what is shown there
   * @param typing what is offered, among other things, where a new file beside the link ends so
   */
  record Site(
      String generator,
      Map<String, String> files,
      String target,
      String hover,
      Map<String, List<String>> typing) {

    @Override
    public String toString() {
      return generator;
    }
  }

  private static final String AGENT = "# A\n\n## Agent\n\nActs.\n";
  private static final String SHOWN = "## Agent\n\nActs.";

  static Stream<Site> sites() {
    return Stream.of(
        new Site(
            "github",
            Map.of("README.md", "# Home\n\n[x](docs/a.md‸#agent)\n", "docs/a.md", AGENT),
            "docs/a.md:3",
            SHOWN,
            Map.of(
                "[x](docs/a.md#", List.of("agent"),
                "[x](docs/", List.of("a.md"),
                "<a href=\"docs/", List.of("a.md"))),
        new Site(
            "jekyll",
            Map.of(
                "docs/_config.yml",
                "title: Site\n",
                "docs/_includes/note.html",
                "<p>Note</p>\n",
                "docs/index.md",
                "---\ntitle: Home\n---\n\n[x]({% link a.md %}‸#agent)\n",
                "docs/a.md",
                "---\ntitle: A\n---\n\n## Agent\n\nActs.\n"),
            "docs/a.md:5",
            SHOWN,
            Map.of(
                "---\n---\n\n{% include ", List.of("note.html"),
                "---\n---\n\n[x]({% link ", List.of("a.md"),
                "---\n---\n\n[x]({% link a.md %}#", List.of("agent"))),
        new Site(
            "mkdocs",
            Map.of(
                "mkdocs.yml",
                "site_name: Site\n",
                "docs/index.md",
                "# Home\n\n[x](a.md‸#agent)\n",
                "docs/a.md",
                AGENT),
            "docs/a.md:3",
            SHOWN,
            Map.of("[x](a.md#", List.of("agent"), "--8<-- \"docs/", List.of("a.md"))),
        new Site(
            "mdbook",
            Map.of(
                "book.toml",
                "[book]\ntitle = \"Site\"\n",
                "src/SUMMARY.md",
                "# Summary\n\n- [Home](home.md)\n- [A](a.md)\n- [New](new.md)\n",
                "src/home.md",
                "# Home\n\n[x](a.md‸#agent)\n",
                "src/a.md",
                AGENT),
            "src/a.md:3",
            SHOWN,
            Map.of("[x](a.md#", List.of("agent"), "{{#include ", List.of("a.md"))),
        new Site(
            "hugo",
            Map.of(
                "hugo.toml",
                "baseURL = 'https://example.org/'\n",
                "content/_index.md",
                "---\ntitle: Home\n---\n\n[x]({{< ref \"a.md‸#agent\" >}})\n",
                "content/a.md",
                "---\ntitle: A\n---\n\n## Agent\n\nActs.\n"),
            "content/a.md:5",
            SHOWN,
            Map.of(
                "---\ntitle: B\n---\n\n[x]({{< ref \"", List.of("a.md"),
                "---\ntitle: B\n---\n\n[x]({{< relref \"/a.md#", List.of("agent"))),
        new Site(
            "docusaurus",
            Map.of(
                "docusaurus.config.js",
                """
                export default {
                  title: 'Site',
                  url: 'https://example.org',
                  baseUrl: '/',
                  presets: [['classic', {docs: {}}]],
                };
                """,
                "docs/index.md",
                "# Home\n\n[x](./a.md‸#agent)\n",
                "docs/a.md",
                AGENT),
            "docs/a.md:3",
            SHOWN,
            Map.of("[x](./a.md#", List.of("agent"), "[x](/docs/a#", List.of("agent"))),
        new Site(
            "vitepress",
            Map.of(
                "docs/.vitepress/config.ts",
                "export default {}\n",
                "docs/index.md",
                "# Home\n\n[x](./a‸#agent)\n",
                "docs/a.md",
                AGENT),
            "docs/a.md:3",
            SHOWN,
            Map.of(
                "[x](./a#", List.of("agent"),
                "[x](/a#", List.of("agent"),
                "<!--@include: ./", List.of("a.md"))),
        new Site(
            "sphinx with MyST",
            Map.of(
                "docs/conf.py",
                "extensions = ['myst_parser']\n",
                "docs/index.md",
                "# Home\n\n```{toctree}\na\nnew\nterms\n```\n\n{ref}`ag‸ent-label`\n",
                "docs/a.md",
                "# A\n\n(agent-label)=\n## Agent\n\nActs.\n",
                "docs/terms.md",
                "# Terms\n\n```{glossary}\nBit\n  Small.\n```\n"),
            "docs/a.md:3",
            SHOWN,
            Map.of(
                "{ref}`", List.of("agent-label"),
                "{ref}`text <ag", List.of("agent-label"),
                "{doc}`", List.of("a", "index"),
                "{doc}`/", List.of("/a", "/index"),
                "{term}`b", List.of("Bit"))),
        new Site(
            "sphinx",
            Map.of(
                "docs/conf.py",
                "extensions = []\n",
                "docs/index.rst",
                "Home\n====\n\n.. toctree::\n\n   a\n   terms\n\n:term:`B‸it`\n",
                "docs/a.rst",
                "A\n=\n\n.. _agent-label:\n\nAgent\n-----\n\nActs.\n",
                "docs/terms.rst",
                "Terms\n=====\n\n.. glossary::\n\n   Bit\n      Small.\n"),
            "docs/terms.rst:6",
            "**Bit**\n\nSmall.",
            Map.of(
                ":ref:`", List.of("agent-label"),
                ":ref:`text <ag", List.of("agent-label"),
                ":doc:`", List.of("a", "index"),
                ":term:`", List.of("Bit"),
                ".. include:: ", List.of("a.rst"))));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyQuestionHasItsAnswer(Site site) throws Exception {
    String page = "";
    Position cursor = new Position();
    for (Map.Entry<String, String> file : site.files().entrySet()) {
      writeBelow(file.getKey(), file.getValue().replace(CURSOR, ""));
      if (file.getValue().contains(CURSOR)) {
        page = file.getKey();
        cursor = end(file.getValue().substring(0, file.getValue().indexOf(CURSOR)));
      }
    }
    begin();
    TextDocumentIdentifier id = new TextDocumentIdentifier(uri(page));
    var service = server.getTextDocumentService();
    var definition =
        service.definition(new DefinitionParams(id, cursor)).get(60, TimeUnit.SECONDS).getLeft();
    assertThat(definition)
        .extracting(
            each ->
                each.getUri().substring(uri("").length())
                    + ":"
                    + (each.getRange().getStart().getLine() + 1))
        .containsExactly(site.target());
    assertThat(
            service
                .references(new ReferenceParams(id, cursor, new ReferenceContext(false)))
                .get(60, TimeUnit.SECONDS))
        .extracting(each -> each.getUri())
        .contains(uri(page));
    Hover hover = service.hover(new HoverParams(id, cursor)).get(60, TimeUnit.SECONDS);
    assertThat(hover.getContents().getRight().getValue()).contains(site.hover());
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    String ending = page.substring(page.lastIndexOf('.'));
    int version = 0;
    for (Map.Entry<String, List<String>> typed : site.typing().entrySet()) {
      String fresh = folder + "new" + ++version + ending;
      open(fresh, typed.getKey());
      assertThat(
              service
                  .completion(
                      new CompletionParams(
                          new TextDocumentIdentifier(uri(fresh)), end(typed.getKey())))
                  .get(60, TimeUnit.SECONDS)
                  .getRight()
                  .getItems())
          .as(typed.getKey())
          .extracting(CompletionItem::getLabel)
          .containsAll(typed.getValue());
    }
  }

  private void writeBelow(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    write(path, text);
  }

  /** Where a text ends. */
  private static Position end(String text) {
    int line = (int) text.chars().filter(each -> each == '\n').count();
    return new Position(line, text.length() - text.lastIndexOf('\n') - 1);
  }
}
