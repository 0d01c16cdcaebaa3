package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Embed;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with tags, where, and what it costs. */
final class LiquidDefectsTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  private final MemorySite site =
      new MemorySite()
          .page("glossary/m.md", "/m/")
          .post("2024-01-02-news", "/news/")
          .include("links/all.md", "all")
          .include("a.md", "{% include b.md %}")
          .include("b.md", "x {% include a.md %}")
          .include(
              "tree.md", "{% for n in include.nodes %}{% include tree.md nodes=n %}{% endfor %}")
          .include("figure.html", "<img src=\"{{ include.src }}\">");

  private Assembly assemble(String template) {
    LiquidOptions options = LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS);
    Expansion expansion =
        Liquid.of(site, options).expand(new SourceText("a/page.md", template), 0, Map.of());
    return Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
  }

  private List<Defect> defects(String template) {
    return assemble(template).defects();
  }

  private static String marked(String template, Defect defect) {
    return template.substring(defect.location().start(), defect.location().end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if site.kind == 'lesson' %}@{% endif %}",
        "{% if site.kind == \"lesson\" and page.x %}@{% endif %}",
        "{% if site.none %}@{% elsif site.off %}@{% elsif site.kind != 'workshop' %}@{% endif %}",
        "{% if site.kind %}a{% else %}@{% endif %}",
        "{% if page.x %}a{% elsif site.count == 2.0 %}b{% else %}@{% endif %}",
        "{% unless site.kind %}@{% endunless %}",
        "{% unless site.none or page.x and site.off %}a{% else %}{% for a in b %}@{% endfor %}{% endunless %}",
      })
  void whatTheConfigurationKeepsFromBeingRenderedStopsNoBuild(String template) {
    site.site("kind", "workshop").site("off", false).site("count", 2L);
    for (String tag : List.of("{% include no.md %}", "{% link no.md %}", "{% post_url no %}")) {
      assertThat(defects(template.replace("@", tag))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"15, 0", "50, 1"})
  void aLongConditionIsUnknown(int count, int defects) {
    String condition = "site.none " + "and site.none ".repeat(count);
    assertThat(defects("{% if " + condition + "%}{% include no.md %}{% endif %}")).hasSize(defects);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if site.kind == 'workshop' %}@{% endif %}",
        "{% if site.none %}{% else %}@{% endif %}",
        "{% if site.none %}{% endif %}@",
        "{% if page.x %}@{% endif %}",
        "{% if site.safe %}@{% endif %}",
        "{% if site.github.url %}@{% endif %}",
        "{% if site.off contains 'x' %}@{% endif %}",
        "{% if site.none , x %}@{% endif %}",
        "{% if page.x or site.none %}@{% endif %}",
        "{% ifchanged %}@{% endifchanged %}",
      })
  void whatMayBeRenderedMayStopIt(String template) {
    site.site("kind", "workshop").site("off", false);
    assertThat(defects(template.replace("@", "{% include no.md %}"))).hasSize(1);
  }

  /** Whoever builds a name of a variable asks first whether there is one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if page.form %}{% include cards/{{ local.none }}-card.md %}{% endif %}",
        "{% for x in page.list %}{% include setup/{{ local.none | downcase }} %}{% endfor %}",
        "{% if page.form %}{% link glossary/{{ local.none }}.md %}{% endif %}",
        "{% if page.form %}{% include named.md %}{% endif %}",
      })
  void aNameThatAnEmptyVariableMakesInABranchIsUnknown(String template) {
    site.include("named.md", "{% include setup/{{ local.none }} %}");
    assertThat(defects(template)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{% include cards/{{ local.none }}-card.md %}", "{% include named.md %}"})
  void elsewhereItStopsTheBuild(String template) {
    site.include("named.md", "{% include setup/{{ local.none }} %}");
    assertThat(defects(template)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "{% include links/al.md %}            → MISSING_INCLUDE     → links/al.md",
        "{% include 'links/all.md' %}         → MISSING_INCLUDE     → 'links/all.md'",
        "{% include_relative x.md %}          → MISSING_INCLUDE     → x.md",
        "x {% link glossary/n.md %}           → MISSING_LINK_TARGET → glossary/n.md",
        "x {%- post_url  2024-01-02-new -%}   → MISSING_LINK_TARGET → 2024-01-02-new",
        "{% endif %}                          → UNCLOSED_TAG        → {% endif",
        "{% else %}                           → UNCLOSED_TAG        → {% else",
        "{% if x %}{% when 1 %}{% endif %}    → UNCLOSED_TAG        → {% when",
        "{%- if x %}a                         → UNCLOSED_TAG        → {%- if",
        "{% for a in b %}{% if c %}{% endfor %} → UNCLOSED_TAG      → {% if",
        "{% raw %} a                          → UNCLOSED_TAG        → {% raw",
        "{% comment %} a                      → UNCLOSED_TAG        → {% comment",
        "a {{ b } c                           → UNCLOSED_TAG        → {{ b }",
        "a {{ b c                             → UNCLOSED_TAG        → {{ b c",
        "a {% b c                             → UNCLOSED_TAG        → {% b c",
        "a {% link x $} b {% if c %}{% endif %} → UNCLOSED_TAG      → {% link",
        "{% shout x %}{% shout y %}           → UNKNOWN_TAG         → {% shout x %}",
        "{% shout x %}a{% endshout %}         → UNKNOWN_TAG         → {% shout x %}",
        "{% %}                                → UNKNOWN_TAG         → {% %}",
      })
  void finds(String template, Defect.Kind kind, String marked) {
    List<Defect> defects = defects(template);
    assertThat(defects).hasSize(template.contains("link x $}") ? 2 : 1);
    assertThat(defects.get(0).kind()).isEqualTo(kind);
    assertThat(marked(template, defects.get(0))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include figure.html\n   src='x.png'\n\n   alt=\"# no {% heading\" %}",
        "{{ site.title\n  | append: 'x' }}",
        "{{ '{{' }} {{ \"{% raw\" }}",
        "{% if a\n   and b %}x{% endif %}",
        "{% pdf 'x'\n   width='3' %}",
        "{%\n  assign x = 1\n%}",
        "{% raw %}{% nothing %}{{ a }{% endraw %}",
        "{% comment %}{% nothing %}{% endif %}{% endcomment %}",
        "{% include tree.md nodes=site.nodes %}",
        "{% include {{ page.file }} %}",
        "{% link {{ page.url }} %}",
        "{% assign %}{% capture %}{% endcapture %}{% cycle %}{{ }}{{ | }}{{ . }}{% if %}{% endif %}",
      })
  void findsNothingIn(String template) {
    assertThat(defects(template)).isEmpty();
  }

  @Test
  void anUnclosedTagSwallowsEntriesUpToTheEndOfTheNextTag() {
    String template =
        """
        # Hugging

         {% youtube "https://www.youtube.com/watch?v=O7" $}

        # Hugging Face Hub

        See also [A]

        ## Human-Centered AI ##

        ```
        # no heading
        ```
         {% youtube "https://www.youtube.com/watch?v=P8" %}

        # Hyperbole
        """;
    Assembly assembly = assemble(template);
    assertThat(assembly.text().text()).isEqualTo("# Hugging\n\n <div></div>\n\n# Hyperbole\n");
    assertThat(assembly.defects()).hasSize(1);
    Defect defect = assembly.defects().get(0);
    assertThat(defect.kind()).isEqualTo(Defect.Kind.UNCLOSED_TAG);
    assertThat(marked(template, defect)).isEqualTo("{% youtube");
    assertThat(defect.message())
        .isEqualTo(
            "The tag is never closed: it swallows lines 4–14 and 2 headings"
                + " (\"Hugging Face Hub\", \"Human-Centered AI\").");
    assertThat(defect.lostIds()).containsExactly("Hugging Face Hub", "Human-Centered AI");
    assertThat(assembly.embeds()).hasSize(1);
    assertThat(assembly.embeds().get(0).argument()).isEqualTo("https://www.youtube.com/watch?v=O7");
  }

  @Test
  void anOutputSwallowsTextUpToTheNextOutput() {
    String template = "a {{ site.title }\n}\nb {{ site.url\nc {{ site.baseurl }} d";
    List<Defect> defects = defects(template);
    assertThat(defects)
        .extracting(d -> marked(template, d))
        .containsExactly("{{ site.title }", "{{");
    assertThat(defects.get(1).message()).contains("swallows line 4");
  }

  @Test
  void anEmbedTellsItsArgument() {
    String template =
        "{% pdf \"{{ site.none }}/a b.pdf\" width=3 %} {% youtube abc-1 %} {% youtube page.v %}";
    List<Embed> embeds = assemble(template).embeds();
    assertThat(embeds)
        .extracting(Embed::argument)
        .containsExactly("/a b.pdf", "abc-1", MappedText.UNKNOWN_TEXT);
    Embed first = embeds.get(0);
    assertThat(template.substring(first.argumentLocation().start(), first.argumentLocation().end()))
        .isEqualTo("{{ site.none }}/a b.pdf");
    assertThat(template.substring(first.location().start(), first.location().end()))
        .isEqualTo("{% pdf \"{{ site.none }}/a b.pdf\" width=3 %}");
  }

  @Test
  void suggestsWhatExists() {
    assertThat(defects("{% include links/al.md %}").get(0).suggestions())
        .containsExactly("links/all.md");
    assertThat(defects("{% link glossary/n.md %}").get(0).suggestions())
        .containsExactly("glossary/m.md");
    assertThat(defects("{% post_url 2024-01-02-new %}").get(0).suggestions())
        .containsExactly("2024-01-02-news");
  }

  @Test
  void aCycleOfIncludesShowsItsChain() {
    Assembly assembly = assemble("{% include a.md %}");
    assertThat(assembly.defects()).hasSize(1);
    Defect defect = assembly.defects().get(0);
    assertThat(defect.kind()).isEqualTo(Defect.Kind.MISSING_INCLUDE);
    assertThat(defect.location().path()).isEqualTo("_includes/b.md");
    assertThat(defect.message())
        .isEqualTo("The file includes itself: _includes/a.md → _includes/b.md → _includes/a.md.");
    assertThat(assembly.text().text()).isEqualTo("x " + MappedText.UNKNOWN_TEXT);
  }

  @Test
  void defectsOfCapturedAndOpaqueTextAreKept() {
    assertThat(defects("{% capture x %}{% include a.md %}{% endcapture %}")).hasSize(1);
    assertThat(defects("{% mermaid %}{% include a.md %}{% endmermaid %}")).hasSize(1);
  }
}
