package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutorefsTest {

  @TempDir Path folder;

  private SiteFixture site(String plugins) {
    return SiteFixture.in(folder)
        .file("mkdocs.yml", "plugins: " + plugins, "markdown_extensions: [attr_list]")
        .file(
            "docs/b.md",
            "## Sub Heading",
            "",
            "[](){#alias}",
            "",
            "## Other",
            "",
            "<a id=raw></a>");
  }

  /** Labels that nothing may define. */
  private static List<String> undefined(LinkedSite site) {
    LinkedDocument page = document(site, "docs/a.md");
    return page.document().references().stream()
        .filter(reference -> !reference.defined())
        .filter(reference -> !site.mayDefine(page.document(), reference.key()))
        .map(Reference::label)
        .toList();
  }

  @Test
  void idsOfHeadingsAndAliasesOfAllPagesAreLabels() {
    LinkedSite site =
        site("[autorefs]")
            .file(
                "docs/a.md",
                "[1][sub-heading] [Sub Heading][] [2][alias] [other][] [`alias`][]",
                "",
                "[3][nope] [nope2][] [4][raw] [`Sub Heading`][] ![5][other-2] [6][third] [7][Own]",
                "",
                "[own]: b.md")
            .link();
    assertThat(undefined(site))
        .containsExactly("nope", "nope2", "raw", "`Sub Heading`", "other-2", "third");
    assertThat(document(site, "docs/a.md").labelsKnown()).isTrue();
  }

  @Test
  void whatDocumentationOfSourceCodeMayDefineIsUnknown() {
    LinkedSite site = site("[autorefs, mkdocstrings]").file("docs/a.md", "[1][nope]").link();
    assertThat(document(site, "docs/a.md").labelsKnown()).isFalse();
  }

  @Test
  void aPageThatMayHaveMoreHeadingsMayHaveTheLabel() {
    LinkedSite site =
        site("[autorefs, macros]")
            .file("docs/a.md", "[1][nope]")
            .file("docs/c.md", "# {{ title }}")
            .link();
    assertThat(undefined(site)).isEmpty();
  }

  /** As MkDocs with mkdocstrings gave them, found or not. */
  @Test
  void aHeadingHasTheTextOfItsReferencesInItsId() {
    LinkedSite site =
        site("[autorefs, mkdocstrings]")
            .file(
                "docs/a.md",
                "## The [`Foo`][a.b.Foo] class",
                "## [Bar *baz*][] end",
                "## [One] and [two](b.md)")
            .link();
    assertThat(document(site, "docs/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("the-foo-class", "bar-baz-end", "one-and-two");
  }
}
