package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.report.glossary.GlossaryReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries with a file for each term. */
class GlossaryFilesTest {

  private GlossaryTree tree;

  @BeforeEach
  void makeTree(@TempDir Path folder) {
    tree = new GlossaryTree(folder);
  }

  @Test
  void aFileForEachTermOfHugoWithItsTranslation() throws IOException {
    tree.write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\n"
            + "[languages.en]\ncontentDir = 'content/en'\n[languages.de]\ncontentDir = 'content/de'\n");
    tree.write("content/en/glossary/_index.md", "---\ntitle: Plants\n---\n");
    tree.write("content/en/glossary/search.md", "---\ntitle: Search\nlayout: search\n---\n");
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "content/en/glossary/" + plant + ".md",
          "---\ntitle: "
              + GlossaryTree.title(plant)
              + "\naka: ["
              + plant
              + " tree, '']\ntags: [tree]\n---\n"
              + "A plant, as the [oak](/glossary/oak/) and the [yew](/glossary/yew/).\n\n"
              + "## See also\n\n- [Elm](../elm/)\n");
    }
    for (String plant : GlossaryTree.PLANTS.subList(0, 4)) {
      tree.write(
          "content/de/glossary/" + plant + ".md",
          "---\ntitle: Baum " + plant.length() + "\n---\n\nWas wächst.\n");
    }
    tree.write(
        "content/en/glossary/rowan.md",
        "---\ntitle: Rowan\naliases: [/glossary/ash-mountain/]\n---\n");
    List<Glossary> all = tree.glossaries();
    assertThat(all)
        .extracting(Glossary::name, Glossary::form, Glossary::locale)
        .containsExactly(
            Tuple.tuple("content/de/glossary", Glossary.Form.FILES, Locale.GERMAN),
            Tuple.tuple("content/en/glossary", Glossary.Form.FILES, Locale.ENGLISH));
    assertThat(all.get(0).entries()).hasSize(4);
    Glossary english = all.get(1);
    assertThat(english.entries()).hasSize(7);
    Entry ash = english.entries().get(0);
    assertThat(GlossaryTree.terms(ash)).containsExactly("Ash", "ash tree");
    assertThat(ash.tags()).containsExactly("tree");
    assertThat(ash.url()).isEqualTo("/glossary/ash/");
    assertThat(ash.isEmpty()).isFalse();
    assertThat(english.from(ash))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("MENTION Oak", "RELATED Elm");
    assertThat(english.entries().get(6).isEmpty()).isTrue();
    assertThat(GlossaryTree.terms(english.entries().get(6))).containsExactly("Rowan");
    assertThat(english.wanted())
        .extracting(WantedTerm::text, term -> term.places().size(), term -> term.entries().size())
        .containsExactly(Tuple.tuple("yew", 6, 6));
  }

  /** As Kubernetes does: the entries are resources of one page, and tags look them up by id. */
  @Test
  void resourcesOfAPageOfHugoThatShortcodesLookUp() throws IOException {
    tree.write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\n"
            + "[languages.en]\ncontentDir = 'content/en'\n[languages.de]\ncontentDir = 'content/de'\n");
    tree.write(
        "layouts/partials/plants.html",
        "{{ $bundle := site.GetPage \"page\" \"docs/glossary\" }}\n"
            + "{{ $.Scratch.Set \"plants\" ($bundle.Resources.ByType \"page\") }}\n");
    tree.write(
        "layouts/shortcodes/plant.html",
        "{{- $id := .Get \"term_id\" -}}\n{{- partial \"plants.html\" $.Page -}}\n"
            + "{{- $all := $.Page.Scratch.Get \"plants\" -}}\n"
            + "{{- $found := $all.GetMatch (printf \"%s.md\" $id ) -}}\n"
            + "{{- if not $found }}{{ errorf \"no %s\" $id }}{{ end -}}\n"
            + "<a title='{{ $found.Params.short }}'>{{ .Get \"text\" | default $found.Title }}</a>\n");
    tree.write("content/en/docs/glossary/index.md", "---\ntitle: Plants\nheadless: true\n---\n");
    tree.write("content/de/docs/glossary/index.md", "---\ntitle: Pflanzen\n---\n");
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "content/en/docs/glossary/" + plant + ".md",
          "---\ntitle: "
              + GlossaryTree.title(plant)
              + "\nid: "
              + plant
              + "\naka:\n- Old "
              + plant
              + "\ntags: [tree]\n---\n"
              + "Like an {{< plant term_id=\"oak\" text=\"old oak\" >}} or a {{< plant term_id=\"yew\" >}}.\n");
    }
    tree.write("content/en/docs/glossary/note.md", "Text for authors, which is no page.\n");
    tree.write("content/en/docs/a.md", "---\ntitle: A\n---\nAn {{< plant term_id=\"Elm\" >}}.\n");
    tree.write(
        "content/de/docs/glossary/oak.md",
        "---\ntitle: Oak\nid: oak\n---\nWie eine {{< plant term_id=\"elm\" >}}.\n");
    List<Glossary> all = tree.glossaries();
    assertThat(all)
        .extracting(Glossary::name)
        .containsExactly("content/de/docs/glossary", "content/en/docs/glossary");
    Glossary english = all.get(1);
    assertThat(english.entries()).hasSize(6);
    Entry ash = english.entries().get(0);
    assertThat(GlossaryTree.terms(ash)).containsExactly("Ash", "Old ash");
    assertThat(ash.url()).isEmpty();
    assertThat(english.from(ash))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("MENTION Oak");
    assertThat(english.entries())
        .extracting(english::references)
        .as("with the page and the German entry")
        .containsExactly(0, 0, 0, 2, 0, 6);
    assertThat(english.wanted())
        .extracting(WantedTerm::text, term -> term.places().size(), term -> term.entries().size())
        .containsExactly(Tuple.tuple("yew", 6, 6));
    assertThat(all.get(0).wanted()).isEmpty();
  }

  @Test
  void aCollectionOfJekyll() throws IOException {
    tree.write("_config.yml", "collections:\n  glossary:\n    output: true\n");
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "_glossary/" + plant + ".md",
          "---\naka: Old "
              + plant
              + "\n---\n# "
              + GlossaryTree.title(plant)
              + "\n\nSee [oak](oak.html#top).\n\n## Top\n");
    }
    Glossary glossary = tree.only();
    assertThat(glossary.name()).isEqualTo("_glossary");
    assertThat(GlossaryTree.terms(glossary.entries().get(1))).containsExactly("Beech", "Old beech");
    assertThat(glossary.to(glossary.entries().get(5))).hasSize(6);
  }

  @Test
  void aFileMaySayAllInItsFrontMatter() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "glossary/" + plant + ".md",
          "---\ntitle: "
              + GlossaryTree.title(plant)
              + "\nshort_description: >\n  It grows.\n---\n");
    }
    tree.write("glossary/gum.md", "---\ntitle: Gum\nhoverText: It grows.\n---\n");
    tree.write("glossary/pine.md", "---\ntitle: Pine\n---\n");
    tree.write("glossary/yew.md", "---\ntitle: Yew\ndescription: Y\n---\n\nSee [Ash](ash.md)\n");
    assertThat(tree.only().entries())
        .extracting(Entry::isEmpty)
        .containsExactly(false, false, false, false, false, false, false, true, true);
    assertThat(tree.only().entries())
        .extracting(entry -> entry.definition().stream().map(Prose::text).toList())
        .startsWith(List.of("It grows."), List.of("It grows."))
        .endsWith(List.of("It grows."), List.of(), List.of());
  }

  @Test
  void itsFrontMatterSaysAllIfATemplateMakesTheRest() throws IOException {
    tree.write("hugo.toml", "title = 'Plants'\n");
    String front = "---\ntitle: %s\ndescription: It grows.\n---\n\n";
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "content/glossary/" + plant + ".md",
          String.format(Locale.ROOT, front, GlossaryTree.title(plant)) + "{{< related >}}\n");
    }
    tree.write(
        "content/glossary/yew.md", String.format(Locale.ROOT, front, "Yew") + "It is old.\n");
    GlossaryReport report = GlossLint.at(tree.folder()).glossaries().all().get(0);
    List<String> said = report.glossary().entries().stream().map(report::definition).toList();
    assertThat(said).startsWith("It grows.").endsWith("It is old.").hasSize(7);
  }

  @Test
  void aFolderForEachTerm() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "web/glossary/" + plant + "/index.md",
          "---\ntitle: " + GlossaryTree.title(plant) + "\n---\n\nIt grows.\n");
    }
    tree.write("web/glossary/index.md", "# Glossary\n");
    assertThat(tree.only().entries()).hasSize(6);
  }

  @Test
  void whatIsMuchLikeAFileIsMisspeltAndNoTermIsWanted() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "glossary/" + plant + ".md",
          "---\ntitle: "
              + GlossaryTree.title(plant)
              + "\n---\n\nNot an [oak](oaks.md), nor [yew](yew.md).\n\n"
              + "See [this][2], [that][/glossary/elm] and [pines][Pine].\n\n[1]: oak.md\n");
    }
    assertThat(tree.only().wanted()).extracting(WantedTerm::text).containsExactly("Pine", "yew");
    List<Finding> findings =
        GlossLint.at(tree.folder())
            .settings("extends: glossary\n", "gloss-lint.yml")
            .check()
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().value().equals("glossary/missing-term"))
        .extracting(finding -> finding.path().replaceFirst(".*/", "") + " " + finding.message())
        .containsExactly(
            "ash.md Nothing defines \"yew\", which 6 references want in 6 entries",
            "ash.md Nothing defines \"Pine\", which 6 references want in 6 entries");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().value().equals("link/missing-file"))
        .hasSize(6)
        .allMatch(finding -> finding.message().contains("oaks.md"));
    assertThat(findings)
        .filteredOn(finding -> finding.rule().value().equals("reference/undefined"))
        .hasSize(12);
  }

  @Test
  void filesThatAreNotCalledByTheirTitlesAreNone() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write("glossary/" + plant + ".md", "# Chapter about nature\n\nText\n");
      tree.write("plants/" + plant + ".md", "# " + GlossaryTree.title(plant) + "\n\nText\n");
    }
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void aFeatureThatIsCalledAGlossaryHasNoEntries() throws IOException {
    String guide = "docs/data-governance/glossary/";
    tree.write(guide + "index.md", "# Glossary\n");
    tree.write(guide + "setup.md", "# How to setup a glossary\n\nPress Add.\n");
    tree.write(guide + "glossary-term.md", "# What is a glossary term\n\nA word.\n");
    tree.write(guide + "create-terms.md", "# How to create terms\n\nPress Add.\n");
    tree.write(guide + "best-practices.md", "# Best practices\n\nBe brief.\n");
    tree.write(guide + "approval.md", "# Approval workflow\n\nWait.\n");
    tree.write(guide + "import.md", "# Importing\n\nPress Import.\n");
    tree.write(guide + "permissions.md", "# Permissions\n\nAsk.\n");
    tree.write(
        "docs/terms/glossary.md",
        "# Glossary\n\n## Adding a term\n\nPress.\n\n## Deleting a term\n\nPress.\n\n## Format\n\nCSV.\n\n"
            + "## Import\n\nPress.\n\n## Languages\n\nAll.\n\n## Permissions\n\nNone.\n");
    assertThat(tree.glossaries()).isEmpty();
  }

  @Test
  void aGlossaryMayDefineWhatItIs() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write("glossary/" + plant + ".md", "# " + plant + "\n\nGrows.\n");
    }
    tree.write("glossary/glossary.md", "# Glossary\n\nThis.\n");
    tree.write("glossary/import.md", "# Import\n\nA plant from elsewhere.\n");
    tree.write("glossary/long-term-memory.md", "# Long-term memory\n\nOf trees.\n");
    assertThat(tree.only().entries()).hasSize(9);
  }

  @Test
  void theSettingsNameTheFiles() throws IOException {
    tree.write("plants/ash.md", "# Ash\n\nText\n");
    tree.write("gloss-lint.yml", "glossary: {files: plants/*.md, aliases: {keys: latin}}\n");
    tree.write("plants/elm.md", "---\nlatin: Ulmus\n---\n# Elm\n");
    assertThat(tree.only().entries())
        .extracting(GlossaryTree::terms)
        .containsExactly(List.of("Ash"), List.of("Elm", "Ulmus"));
  }

  @Test
  void whatAToolReplacesWantsNoTerm() throws IOException {
    for (String plant : GlossaryTree.PLANTS) {
      tree.write(
          "glossary/" + plant + ".md",
          "---\ntitle: "
              + GlossaryTree.title(plant)
              + "\n---\n\nLike [moss](@botany).\n\nSee also [[xref: trees, growth-ring]], [Larch]\n");
    }
    assertThat(tree.only().wanted()).extracting(WantedTerm::text).containsExactly("Larch");
  }
}
