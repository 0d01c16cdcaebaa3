package io.github.glosslint.generator.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.text.Location;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text is read without a fault, and what is found in it has a place in it. */
class SphinxPagesFuzzTest {

  private static final int PAGES = 2_000;

  private static final List<String> PARTS =
      List.of(
          "# A\n",
          "(a)=\n",
          "(a b)=",
          "```{note} x\n",
          "```\n",
          ":::{card} T\n",
          ":::\n",
          "````\n",
          "---\n",
          ":name: n\n",
          ":link: b\n",
          ":link-type: doc\n",
          "{ref}`a`",
          "{ref}`x <a>`",
          "{doc}`b`",
          "{term}`T`",
          "{eq}`e`",
          "{x+y}`z`",
          "```{toctree}\n",
          ":glob:\n",
          "*\n",
          "b <c>\n",
          "```{include} part.md\n",
          ":start-after: x\n",
          "```{glossary}\n",
          "T\n  d\n",
          "$$\nx\n$$ (e)\n",
          "{#i .c}\n",
          "[x](#a)",
          "[x](b.md#c){.external}",
          "<project:#a>",
          "`",
          "$",
          "> ",
          "- ",
          "  ",
          "\n",
          "\n\n",
          "% c\n",
          "+++\n",
          "{{ s }}",
          "[y]: b.md\n",
          "|a|b|\n|-|-|\n",
          "{.glossary}\n",
          "T\n: d\n",
          "\u00e4\ud83d\ude80",
          "\t",
          "<",
          "\\",
          "```{eval-rst}\n",
          ".. _r:\n");

  @TempDir Path root;

  @Test
  void any_page_is_read() {
    Random random = new Random(13);
    SiteFixture project =
        SiteFixture.in(root)
            .file(
                "conf.py",
                "extensions = ['myst_parser', 'sphinx.ext.autosectionlabel']",
                "exclude_patterns = ['part.md']",
                "myst_heading_anchors = 3",
                "myst_substitutions = {'s': '[x](no.md)'}",
                "myst_enable_extensions = ['colon_fence', 'attrs_block', 'attrs_inline',",
                "  'dollarmath', 'substitution', 'deflist']")
            .file("part.md", "(part)=", "x", "```{include} part.md", "```");
    Map<String, Integer> lengths = new HashMap<>();
    lengths.put("part.md", 100);
    for (int i = 0; i < PAGES; i++) {
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(30);
      for (int j = 0; j < parts; j++) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String path = "p" + i + ".md";
      project.file(path, text.toString());
      lengths.put(path, text.length() + 1);
    }
    LinkedSite site = project.link();
    assertThat(site.faults()).isEmpty();
    for (LinkedDocument page : site.documents()) {
      List<Location> places = new ArrayList<>();
      page.document().links().stream().map(Link::location).forEach(places::add);
      page.document().links().stream().map(Link::destinationLocation).forEach(places::add);
      page.document().places().stream().map(NamedPlace::location).forEach(places::add);
      for (Location place : places) {
        assertThat(place.end()).as("%s", place).isGreaterThanOrEqualTo(place.start());
        assertThat(place.end())
            .as("%s", place)
            .isLessThanOrEqualTo(lengths.getOrDefault(place.path(), Integer.MAX_VALUE));
      }
    }
  }
}
