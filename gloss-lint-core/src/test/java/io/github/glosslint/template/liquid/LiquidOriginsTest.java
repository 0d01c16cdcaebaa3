package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each character of an expanded text stems from. */
final class LiquidOriginsTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  private final MemorySite site =
      new MemorySite()
          .site("baseurl", "")
          .site("assets", "/assets")
          .page("glossary/m.md", "/m/")
          .include("links.md", "[A]: /a\n[B]: {{ site.assets }}/b.png\n")
          .include("note.md", "> {{ include.text }}\n> {{ include.text | upcase }}\n")
          .include("both.md", "{% include links.md %}{% include note.md text=\"in both\" %}");

  private Expansion expand(SourceText source) {
    return Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS))
        .expand(source, 0, Map.of("page", Map.of("title", "Page title")));
  }

  private Assembly assemble(SourceText source) {
    return Assembly.flatten(expand(source), Assembly.KeepApart.NOTHING);
  }

  private static Location locate(Assembly assembly, String part) {
    int start = assembly.text().text().indexOf(part);
    assertThat(start).as(part).isNotNegative();
    return assembly.text().origins().locate(start, start + part.length());
  }

  private static String at(SourceText source, Location location) {
    return source.content().substring(location.start(), location.end());
  }

  @Test
  void aDefinitionLeadsToItsLabelAndToTheTagsThatMakeItsDestination() {
    SourceText source =
        new SourceText("a.md", "[Term]: {{ site.baseurl }}{% link glossary/m.md %}#term\nnext\n");
    Assembly assembly = assemble(source);
    assertThat(assembly.text().text()).isEqualTo("[Term]: /m/#term\nnext\n");
    assertThat(at(source, locate(assembly, "[Term]"))).isEqualTo("[Term]");
    assertThat(at(source, locate(assembly, "/m/#term")))
        .isEqualTo("{{ site.baseurl }}{% link glossary/m.md %}#term");
    assertThat(at(source, locate(assembly, "#term"))).isEqualTo("#term");
    assertThat(at(source, locate(assembly, "next"))).isEqualTo("next");
  }

  @Test
  void whatAnIncludeBringsLeadsToItsOwnFile() {
    Assembly assembly = assemble(new SourceText("a.md", "x\n{% include links.md %}y\n"));
    assertThat(locate(assembly, "[B]")).isEqualTo(new Location("_includes/links.md", 8, 11));
    assertThat(locate(assembly, "/assets/b.png"))
        .isEqualTo(new Location("_includes/links.md", 13, 36));
    assertThat(locate(assembly, "y\n")).isEqualTo(new Location("a.md", 24, 26));
  }

  @Test
  void aQuotedParameterKeepsItsPlaceInThePage() {
    SourceText source = new SourceText("a.md", "{% include note.md text=\"see [x](y.md)\" %}");
    Assembly assembly = assemble(source);
    assertThat(at(source, locate(assembly, "[x](y.md)"))).isEqualTo("[x](y.md)");
    assertThat(locate(assembly, "SEE").path()).isEqualTo("_includes/note.md");
    assertThat(((Piece.Included) expand(source).pieces().get(0)).body().shareable()).isFalse();
  }

  @Test
  void branchesAndLoopsAreConditional() {
    SourceText source =
        new SourceText(
            "a.md", "a {% if x %}b{% else %} c{% endif %} d{% for i in x %} e{{ i }}{% endfor %}f");
    Assembly assembly = assemble(source);
    assertThat(assembly.text().text()).isEqualTo("a b c d e" + MappedText.UNKNOWN_TEXT + "f");
    assertThat(assembly.conditional()).containsExactly(new Span(2, 5), new Span(7, 10));
    assertThat(assembly.unknowns())
        .extracting(place -> at(source, place))
        .containsExactly("{{ i }}");
  }

  @Test
  void aBranchWithinAWordMakesItUnknown() {
    String unknown = MappedText.UNKNOWN_TEXT;
    assertThat(
            assemble(new SourceText("a.md", "/a/{% if x %}b{% else %}c{% endif %}/d"))
                .text()
                .text())
        .isEqualTo("/a/" + unknown + "b" + unknown + "c" + unknown + "/d");
    assertThat(assemble(new SourceText("a.md", "(/a/) {% if x %}/b/{% endif %}\"c")).text().text())
        .isEqualTo("(/a/) /b/\"c");
    assertThat(assemble(new SourceText("a.md", "/a{% comment %}x{% endcomment %}/b")).text().text())
        .isEqualTo("/a/b");
  }

  @Test
  void anIncludeInABranchIsConditionalAsAWhole() {
    Assembly assembly =
        assemble(new SourceText("a.md", "a\n{% if x %}{% include links.md %}{% endif %}b"));
    int start = assembly.text().text().indexOf("[A]");
    int end = assembly.text().text().length() - 1;
    assertThat(assembly.conditional()).containsExactly(new Span(start, end));
  }

  @Test
  void aTextWithoutTagsIsPassedThrough() {
    SourceText source = new SourceText("a.md", "---\n---\nJust { text } and {braces}.\n");
    Expansion expansion =
        Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS))
            .expand(source, 8, Map.of());
    Assembly assembly = Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
    assertThat(assembly.text().text()).isEqualTo("Just { text } and {braces}.\n");
    assertThat(assembly.text().origins().locate(5, 6)).isEqualTo(new Location("a.md", 13, 14));
    assertThat(((Piece.Text) expansion.pieces().get(0)).text()).isSameAs(assembly.text().text());
  }

  @Test
  void includesThatStayApartLeaveTheirPlace() {
    SourceText source = new SourceText("a.md", "x\n{% include links.md %}\ny\n");
    StringBuilder seen = new StringBuilder();
    Assembly assembly =
        Assembly.flatten(
            expand(source),
            (before, included, following) -> {
              seen.append(before).append('^').append(following);
              return included.body().shareable();
            });
    assertThat(assembly.text().text()).isEqualTo("x\n\ny\n");
    assertThat(seen).hasToString("x\n^\ny\n");
    assertThat(assembly.apart()).hasSize(1);
    assertThat(assembly.apart().get(0).offset()).isEqualTo(2);
    assertThat(at(source, assembly.apart().get(0).included().tag()))
        .isEqualTo("{% include links.md %}");
  }

  @Test
  void whatFollowsAnIncludeMayStandInTheFileAround() {
    SourceText source = new SourceText("a.md", "{% include both.md %} behind");
    StringBuilder seen = new StringBuilder();
    Assembly.flatten(
        expand(source),
        (before, included, following) -> {
          seen.append(following).append('¦');
          return false;
        });
    assertThat(seen).hasToString(" behind¦> ¦ behind¦");
  }

  /** Every verbatim character stands at its origin; all others lie within a tag. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain {% include both.md %} text {{ page.title }} end",
        "{% if a -%}  x  {%- else %} y {% endif %}{% raw %}{{ z }}{% endraw %}",
        "{% highlight xml %}\n\n<a>&{{ page.title }}{% include links.md %}\n{% endhighlight %}z",
        "{% capture c %}a{% include note.md text='q' %}{% endcapture %}{{ c }}{{ c | size }} tail",
        "{% comment %} x {% endcomment %}🎉 {% for i in (1..2) %}{{ i }}é{% endfor %}\r\nlast",
        "{% case a %} no {% when 1 %}é{% youtube 'x' %}{% endcase %}{% unknown %}{% link b %}",
        "a {% broken \n# Heading\n\n{% include links.md %} b {{ open } c {{ d",
      })
  void originsHold(String template) {
    SourceText source = new SourceText("docs/a.md", template);
    Map<String, SourceText> files = new HashMap<>(site.files());
    files.put(source.path(), source);
    Assembly assembly = assemble(source);
    String text = assembly.text().text();
    Origins origins = assembly.text().origins();
    assertThat(text).isNotEmpty();
    int verbatim = 0;
    for (int i = 0; i < text.length(); i++) {
      Location origin = origins.locate(i, i + 1);
      SourceText file = files.get(origin.path());
      assertThat(file).isNotNull();
      String original = at(file, origin);
      if (original.equals(text.substring(i, i + 1))) {
        verbatim++;
      } else {
        assertThat(original).matches("(?s)\\{[{%].*|[<>&]");
      }
    }
    assertThat(verbatim).isPositive();
    checkPieces(expand(source), files);
  }

  private static void checkPieces(Expansion expansion, Map<String, SourceText> files) {
    long length = 0;
    for (Piece piece : expansion.pieces()) {
      if (piece instanceof Piece.Included included) {
        checkPieces(included.body(), files);
        length += included.body().length();
      } else if (piece instanceof Piece.Text text) {
        length += text.text().length();
        SourceText file = files.get(text.origin().path());
        assertThat(file).isNotNull();
        if (text.verbatim()) {
          assertThat(at(file, text.origin())).isEqualTo(text.text());
        }
      }
    }
    assertThat(expansion.length()).isEqualTo(length);
  }
}
