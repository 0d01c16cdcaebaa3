package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.glossary.WantedTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries that are no headings on a page. */
class GlossaryDialectsTest {

  private static final List<String> PLANTS = List.of("ash", "beech", "cedar", "elm", "fir", "oak");

  @TempDir Path folder;

  @Test
  void aFileForEachTermOfHugoWithItsTranslation() throws IOException {
    write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\n"
            + "[languages.en]\ncontentDir = 'content/en'\n[languages.de]\ncontentDir = 'content/de'\n");
    write("content/en/glossary/_index.md", "---\ntitle: Plants\n---\n");
    write("content/en/glossary/search.md", "---\ntitle: Search\nlayout: search\n---\n");
    for (String plant : PLANTS) {
      write(
          "content/en/glossary/" + plant + ".md",
          "---\ntitle: "
              + title(plant)
              + "\naka: ["
              + plant
              + " tree, '']\ntags: [tree]\n---\n"
              + "A plant, as the [oak](/glossary/oak/) and the [yew](/glossary/yew/).\n\n"
              + "## See also\n\n- [Elm](../elm/)\n");
    }
    for (String plant : PLANTS.subList(0, 4)) {
      write(
          "content/de/glossary/" + plant + ".md",
          "---\ntitle: Baum " + plant.length() + "\n---\n\nWas wächst.\n");
    }
    write(
        "content/en/glossary/rowan.md",
        "---\ntitle: Rowan\naliases: [/glossary/ash-mountain/]\n---\n");
    List<Glossary> all = glossaries();
    assertThat(all)
        .extracting(Glossary::name, Glossary::form, Glossary::locale)
        .containsExactly(
            Tuple.tuple("content/de/glossary", Glossary.Form.FILES, Locale.GERMAN),
            Tuple.tuple("content/en/glossary", Glossary.Form.FILES, Locale.ENGLISH));
    assertThat(all.get(0).entries()).hasSize(4);
    Glossary english = all.get(1);
    assertThat(english.entries()).hasSize(7);
    Entry ash = english.entries().get(0);
    assertThat(terms(ash)).containsExactly("Ash", "ash tree");
    assertThat(ash.tags()).containsExactly("tree");
    assertThat(ash.url()).isEqualTo("/glossary/ash/");
    assertThat(ash.isEmpty()).isFalse();
    assertThat(english.from(ash))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("MENTION Oak", "RELATED Elm");
    assertThat(english.entries().get(6).isEmpty()).isTrue();
    assertThat(terms(english.entries().get(6))).containsExactly("Rowan");
    assertThat(english.wanted())
        .extracting(WantedTerm::text, term -> term.places().size(), term -> term.entries().size())
        .containsExactly(Tuple.tuple("yew", 6, 6));
  }

  /** As Kubernetes does: the entries are resources of one page, and tags look them up by id. */
  @Test
  void resourcesOfAPageOfHugoThatShortcodesLookUp() throws IOException {
    write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\ndefaultContentLanguage = 'en'\n"
            + "[languages.en]\ncontentDir = 'content/en'\n[languages.de]\ncontentDir = 'content/de'\n");
    write(
        "layouts/partials/plants.html",
        "{{ $bundle := site.GetPage \"page\" \"docs/glossary\" }}\n"
            + "{{ $.Scratch.Set \"plants\" ($bundle.Resources.ByType \"page\") }}\n");
    write(
        "layouts/shortcodes/plant.html",
        "{{- $id := .Get \"term_id\" -}}\n{{- partial \"plants.html\" $.Page -}}\n"
            + "{{- $all := $.Page.Scratch.Get \"plants\" -}}\n"
            + "{{- $found := $all.GetMatch (printf \"%s.md\" $id ) -}}\n"
            + "{{- if not $found }}{{ errorf \"no %s\" $id }}{{ end -}}\n"
            + "<a title='{{ $found.Params.short }}'>{{ .Get \"text\" | default $found.Title }}</a>\n");
    write("content/en/docs/glossary/index.md", "---\ntitle: Plants\nheadless: true\n---\n");
    write("content/de/docs/glossary/index.md", "---\ntitle: Pflanzen\n---\n");
    for (String plant : PLANTS) {
      write(
          "content/en/docs/glossary/" + plant + ".md",
          "---\ntitle: "
              + title(plant)
              + "\nid: "
              + plant
              + "\naka:\n- Old "
              + plant
              + "\ntags: [tree]\n---\n"
              + "Like an {{< plant term_id=\"oak\" text=\"old oak\" >}} or a {{< plant term_id=\"yew\" >}}.\n");
    }
    write("content/en/docs/glossary/note.md", "Text for authors, which is no page.\n");
    write("content/en/docs/a.md", "---\ntitle: A\n---\nAn {{< plant term_id=\"Elm\" >}}.\n");
    write(
        "content/de/docs/glossary/oak.md",
        "---\ntitle: Oak\nid: oak\n---\nWie eine {{< plant term_id=\"elm\" >}}.\n");
    List<Glossary> all = glossaries();
    assertThat(all)
        .extracting(Glossary::name)
        .containsExactly("content/de/docs/glossary", "content/en/docs/glossary");
    Glossary english = all.get(1);
    assertThat(english.entries()).hasSize(6);
    Entry ash = english.entries().get(0);
    assertThat(terms(ash)).containsExactly("Ash", "Old ash");
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
    write("_config.yml", "collections:\n  glossary:\n    output: true\n");
    for (String plant : PLANTS) {
      write(
          "_glossary/" + plant + ".md",
          "---\naka: Old "
              + plant
              + "\n---\n# "
              + title(plant)
              + "\n\nSee [oak](oak.html#top).\n\n## Top\n");
    }
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("_glossary");
    assertThat(terms(glossary.entries().get(1))).containsExactly("Beech", "Old beech");
    assertThat(glossary.to(glossary.entries().get(5))).hasSize(6);
  }

  @Test
  void aFileMaySayAllInItsFrontMatter() throws IOException {
    for (String plant : PLANTS) {
      write(
          "glossary/" + plant + ".md",
          "---\ntitle: " + title(plant) + "\nshort_description: >\n  It grows.\n---\n");
    }
    write("glossary/pine.md", "---\ntitle: Pine\n---\n");
    write("glossary/yew.md", "---\ntitle: Yew\ndescription: Y\n---\n\nSee [Ash](ash.md)\n");
    assertThat(only().entries())
        .extracting(Entry::isEmpty)
        .containsExactly(false, false, false, false, false, false, true, true);
    assertThat(only().entries())
        .extracting(entry -> entry.definition().stream().map(Prose::text).toList())
        .startsWith(List.of("It grows."), List.of("It grows."))
        .endsWith(List.of("It grows."), List.of(), List.of());
  }

  @Test
  void whatIsBeforeTheLettersIsAboutTheGlossary() throws IOException {
    String about = "# Glossary\n\n### 2FA\n\nText\n\n## About\n\n### How to read\n\nText\n\n";
    StringBuilder text = new StringBuilder(about);
    for (String plant : PLANTS) {
      text.append("## ").append(plant.toUpperCase(Locale.ROOT).charAt(0)).append("\n\n");
      text.append("### ").append(title(plant)).append("\n\nGrows.\n\n");
    }
    write("docs/glossary.md", text.toString());
    assertThat(only().entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactly("2FA", "Ash", "Beech", "Cedar", "Elm", "Fir", "Oak");
  }

  @Test
  void aFolderForEachTerm() throws IOException {
    for (String plant : PLANTS) {
      write(
          "web/glossary/" + plant + "/index.md",
          "---\ntitle: " + title(plant) + "\n---\n\nIt grows.\n");
    }
    write("web/glossary/index.md", "# Glossary\n");
    assertThat(only().entries()).hasSize(6);
  }

  @Test
  void whatIsMuchLikeAFileIsMisspeltAndNoTermIsWanted() throws IOException {
    for (String plant : PLANTS) {
      write(
          "glossary/" + plant + ".md",
          "---\ntitle: "
              + title(plant)
              + "\n---\n\nNot an [oak](oaks.md), nor [yew](yew.md).\n\n"
              + "See [this][2], [that][/glossary/elm] and [pines][Pine].\n\n[1]: oak.md\n");
    }
    assertThat(only().wanted()).extracting(WantedTerm::text).containsExactly("Pine", "yew");
    List<Finding> findings =
        GlossLint.at(folder).settings("extends: glossary\n", "gloss-lint.yml").check().findings();
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
    for (String plant : PLANTS) {
      write("glossary/" + plant + ".md", "# Chapter about nature\n\nText\n");
      write("plants/" + plant + ".md", "# " + title(plant) + "\n\nText\n");
    }
    assertThat(glossaries()).isEmpty();
  }

  @Test
  void theSettingsNameTheFiles() throws IOException {
    write("plants/ash.md", "# Ash\n\nText\n");
    write("gloss-lint.yml", "glossary: {files: plants/*.md, aliases: {keys: latin}}\n");
    write("plants/elm.md", "---\nlatin: Ulmus\n---\n# Elm\n");
    assertThat(only().entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(List.of("Ash"), List.of("Elm", "Ulmus"));
  }

  @Test
  void aDirectiveOfSphinx() throws IOException {
    write("docs/conf.py", "extensions = ['myst_parser']\n");
    write(
        "docs/words.rst",
        """
        Words
        =====

        .. glossary::
           :sorted:

           ash
              Like an :term:`Oak`.

              A second paragraph about an :term:`elm <Elm>`.

           oak
           holm oak : H
              Grows. Not a :term:`yew`.

           Elm
              See :term:`oak`.

           Fig
              Sweet.

              See also :term:`Elm`, :term:`oak`

           Gum
        """);
    write(
        "docs/more.md",
        """
        # More

        ```{glossary}
        Fir
        Pine
            As {term}`ash`.

        Rowan
            See {term}`Fir`.
        ```

        Any {term}`pine` and any {term}`yew`.
        """);
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("docs");
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(
            List.of("Fir", "Pine"),
            List.of("Rowan"),
            List.of("ash"),
            List.of("oak", "holm oak"),
            List.of("Elm"),
            List.of("Fig"),
            List.of("Gum"));
    assertThat(glossary.entries())
        .extracting(Entry::isEmpty)
        .containsExactly(false, true, false, false, true, false, true);
    assertThat(glossary.entries())
        .extracting(entry -> entry.redirect() != null)
        .containsExactly(false, true, false, false, true, false, false);
    assertThat(glossary.from(glossary.entries().get(5)))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED Elm", "RELATED oak");
    assertThat(glossary.from(glossary.entries().get(4)))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("USE oak");
    assertThat(glossary.from(glossary.entries().get(2)))
        .extracting(r -> r.to().preferredTerm().text())
        .containsExactly("oak", "Elm");
    assertThat(glossary.from(glossary.entries().get(0)))
        .extracting(r -> r.to().preferredTerm().text())
        .containsExactly("ash");
    assertThat(glossary.references(glossary.entries().get(0))).isEqualTo(2);
    assertThat(glossary.wanted())
        .extracting(WantedTerm::text, term -> term.places().size(), term -> term.entries().size())
        .containsExactly(Tuple.tuple("yew", 2, 1));
  }

  @Test
  void twoProjectsOfSphinxAreTwo() throws IOException {
    for (String project : List.of("a", "b")) {
      write(project + "/conf.py", "extensions = []\n");
      write(project + "/x/words.rst", "W\n=\n\n.. glossary::\n\n   ash\n      Grows.\n");
      write(project + "/y/words.rst", "W\n=\n\n.. glossary::\n\n   elm\n      Grows.\n");
    }
    assertThat(glossaries()).extracting(Glossary::name).containsExactly("a", "b");
  }

  @Test
  void aListOfDefinitionsOnAPageThatIsCalledAGlossary() throws IOException {
    write("_config.yml", "markdown: kramdown\n");
    String list =
        """
        ash
        : Like an [oak](#oak).

          More.

        {:#tree}beech
        beechen
        : Grows.
          See also [oak](#oak)

        cedar
        : Grows.

        elm
        : Grows.

        oak
        : Grows.
        {:auto_ids}

        Text behind.
        """;
    write("reference.md", "---\ntitle: R\n---\n\n## Glossary\n\n" + list);
    write("other.md", "---\ntitle: O\n---\n\n" + list);
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("reference.md");
    assertThat(glossary.entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(
            List.of("ash"),
            List.of("beech", "beechen"),
            List.of("cedar"),
            List.of("elm"),
            List.of("oak"));
    Entry beech = glossary.entries().get(1);
    assertThat(glossary.from(beech))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED oak");
    assertThat(glossary.to(glossary.entries().get(4))).hasSize(2);
  }

  @Test
  void aListOfDefinitionsOfHugo() throws IOException {
    write("hugo.toml", "baseURL = 'https://example.org/'\n");
    write(
        "content/glossary.md",
        """
        ---
        title: Words
        ---
        : No definition.

        **Ash**
        : Like an [oak][] that *grows*
        and grows.

        Beech
        beechen `b`
        : Grows.
        : See also [oak][]

        Cedar

        :   Grows in a [park](https://example.org/park).

            It is green.

        :   A name.

        Elm
        : Grows.
          Much.

        Oak
        : Grows.

        Text behind.

        [oak]: #top
        """);
    Glossary glossary = only();
    assertThat(glossary.form()).isEqualTo(Glossary.Form.DEFINITIONS);
    assertThat(glossary.entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(
            List.of("Ash"),
            List.of("Beech", "beechen b"),
            List.of("Cedar"),
            List.of("Elm"),
            List.of("Oak"));
    assertThat(glossary.entries().get(1).lists()).hasSize(1);
    assertThat(glossary.pages().get(0).document().document().links()).hasSize(1);
  }

  @Test
  void hugoMayHaveNoListsOfDefinitions() throws IOException {
    String list = "---\ntitle: Words\n---\nash\n: Grows.\n\nbay\n: Grows.\n\nelm\n: Grows.\n\n";
    write("content/glossary.md", list + "fir\n: Grows.\n\noak\n: Grows.\n");
    write("hugo.toml", "baseURL = 'https://example.org/'\n");
    assertThat(only().entries()).hasSize(5);
    write(
        "hugo.toml",
        "baseURL = 'https://example.org/'\n[markup.goldmark.extensions]\ndefinitionList = false\n");
    assertThat(glossaries()).isEmpty();
  }

  @Test
  void aListOfDefinitionsOfMkDocs() throws IOException {
    write("mkdocs.yml", "site_name: S\nmarkdown_extensions: [def_list, attr_list]\n");
    write("docs/index.md", "# I\n");
    String list =
        """

        Text.

        Ash
        :   Like an [oak](#oak).

            More.

        **Beech** { #tree }
        beechen
        :   Grows.

        :   Is a tree.

        Cedar

        :   Grows.

        Elm
        :   Grows.

        [](){ #oak }Oak
        :   Grows.

        Text behind.
        """;
    write("docs/glossary.md", "# Glossary\n" + list);
    write("docs/other.md", "# Other\n" + list);
    Glossary glossary = only();
    assertThat(glossary.name()).isEqualTo("docs/glossary.md");
    assertThat(glossary.entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(
            List.of("Ash"),
            List.of("Beech", "beechen"),
            List.of("Cedar"),
            List.of("Elm"),
            List.of("Oak"));
    assertThat(glossary.to(glossary.entries().get(4))).hasSize(1);
  }

  @Test
  void aFileOfData() throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (String plant : PLANTS) {
      yaml.append("- slug: ")
          .append(plant)
          .append("\n  ref: [oak, yew, fig]\n  tags: [tree]\n")
          .append("  en:\n    term: \"")
          .append(title(plant))
          .append("\"\n    acronym: ")
          .append(plant.charAt(0))
          .append("\n    def: >\n      Like an [old\n      elm](#elm).\n");
    }
    yaml.append("- slug: fig\n  de: {term: Feige, def: Schmeckt.}\n");
    write("glossary.yml", yaml.toString());
    write("README.md", "# R\n");
    List<Glossary> all = glossaries();
    assertThat(all)
        .extracting(Glossary::name, Glossary::form, g -> g.entries().size(), Glossary::locale)
        .containsExactly(
            Tuple.tuple("glossary.yml/de", Glossary.Form.DATA, 1, Locale.GERMAN),
            Tuple.tuple("glossary.yml/en", Glossary.Form.DATA, 6, Locale.ENGLISH));
    Glossary english = all.get(1);
    Entry ash = english.entries().get(0);
    assertThat(terms(ash)).containsExactly("Ash", "a");
    assertThat(ash.tags()).containsExactly("tree");
    assertThat(ash.definition())
        .extracting(words -> words.text())
        .containsExactly("Like an old elm.");
    assertThat(english.from(ash))
        .extracting(r -> r.kind() + " " + r.to().preferredTerm().text())
        .containsExactly("RELATED Oak", "MENTION Elm");
    assertThat(english.wanted())
        .extracting(WantedTerm::text, term -> term.places().size())
        .containsExactly(Tuple.tuple("yew", 6));
  }

  @Test
  void aFileOfJsonThatTheSettingsName() throws IOException {
    write("gloss-lint.yml", "glossary: {data: site/words.json}\n");
    write(
        "site/words.json",
        "{\"words\": [{\"term\": \"Ash\", \"description\": \"Grows.\"}, {\"term\": \"Elm\"}]}\n");
    write("README.md", "# R\n");
    assertThat(only().entries())
        .extracting(GlossaryDialectsTest::terms)
        .containsExactly(List.of("Ash"), List.of("Elm"));
    assertThat(only().entries()).extracting(Entry::isEmpty).containsExactly(false, true);
  }

  private static List<String> terms(Entry entry) {
    return entry.terms().stream().map(Term::text).toList();
  }

  private static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Glossary only() throws IOException {
    List<Glossary> all = glossaries();
    assertThat(all).extracting(Glossary::name).hasSize(1);
    return all.get(0);
  }

  private List<Glossary> glossaries() throws IOException {
    return GlossariesTest.in(folder.toRealPath()).all();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
