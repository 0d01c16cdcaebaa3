package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.document.Defect;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are made to hang, to overflow or to fill the memory; and every limit by name. */
final class HostileLiquidTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  private static final Duration GUARD = Duration.ofSeconds(20);

  private final MemorySite site = new MemorySite().include("x.md", "x");

  private Assembly assemble(String template, LiquidLimits limits) {
    LiquidOptions options =
        LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS).withLimits(limits);
    return assertTimeoutPreemptively(
        GUARD,
        () -> {
          Expansion expansion =
              Liquid.of(site, options).expand(new SourceText("docs/a.md", template), 0, Map.of());
          return Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
        });
  }

  private Assembly assemble(String template) {
    return assemble(template, LiquidLimits.standard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%",
        "{{",
        "{{}",
        "{%%}",
        "{%\n",
        "{{ a | b",
        "{% if x %}",
        "{% for x in y %}",
        "{% for x in y %}{% assign a = 1 %}",
        "{% for x in y %}{% assign a = 1 %}{% endfor %}",
        "{% endif %}",
        "{% else %}",
        "{% capture a %}b",
        "{% capture a %}b{{ a }}{% endcapture %}",
        "{% raw %}",
        "{% endraw",
        "{% comment %}",
        "{% comment %}{% raw %}",
        "{% highlight a %}\n",
        "{% strange %}",
        "{% strange %}{% endstrange %}",
        "{% case a %}{% when 1 %}{% assign a = 2 %}",
        "{% include x.md %}",
        "{% include {{ x.md %}",
        "{% include {{a}}{{b}} c=\"\" %}",
        "{% include x.md a=\"\\\" %}",
        "{% pdf {{ %}",
        "{% pdf \" %}",
        "{% link ' %}",
        "{{ a[b[c].d }}",
        "{{ \" }}",
        "{{ a | replace: 'a', 'b' }}",
        "{% if a %}{% elsif b %}{% assign c = 1 %}",
        "{% assign a = a | append: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}",
        "{% cycle a, b %}{% increment c %}",
        "{%- if a -%} {%- endif -%}",
        "{{ 'a' }}{%",
        "\\{{",
        "'{% \"}}%}",
      })
  void staysLinear(String unit) {
    String template = unit.repeat(100_000);
    assertThat(assemble(template).text().text()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "{% include → {{ → %}",
        "{% pdf → {{ → %}",
        "{% link → {{ → %}",
        "{{ → [ → }}",
        "{{ a → [b → ] }}",
        "{{ a → | append: 'b' → }}",
        "{{ a → | → }}",
        "{{ a | b: → ,'c' → }}",
        "{{ → '\" → }}",
        "{{ '<script' | append: '→<script→' | strip_html }}",
        "{% include x.md → a='b'¶ → %}",
        "{% x → #¶ → %}",
        "{% x →¶# a → %}",
        "{{→¶{{ → }",
        "{%→¶{% → %}",
        "{% comment %}→{% raw %}¶→{% endcomment %}",
        "{% raw %}→{% endraw¶→",
      })
  void staysLinearWithinATag(String before, String unit, String after) {
    String template = before + " " + unit.replace('¶', '\n').repeat(200_000) + " " + after;
    assertThat(assemble(template).text().text()).isNotNull();
  }

  @Test
  void fiveMegabytesOfTags() {
    Assembly assembly = assemble("{{a}}".repeat(1_000_000));
    assertThat(assembly.defects()).isEmpty();
  }

  @Test
  void aHundredThousandBlocksInsideEachOther() {
    int depth = 100_000;
    Assembly assembly = assemble("{% if x %} a".repeat(depth) + "{% endif %}".repeat(depth));
    assertThat(assembly.text().text()).isEqualTo(" a".repeat(depth));
    assertThat(assembly.defects())
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.TOO_COMPLEX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{% if a %}{% if a %}{% if a %}x{% endif %}{% endif %}{% endif %} | nested more than 2 deep",
        "{% include d1.md %} | More than 3 files include one another",
        "{% include x.md %}{% include y.md %}{% include y.md %}{% include y.md %} | more than 4 include tags",
        "{% include long.md %}{% include long.md %} | grows beyond 30 characters",
        "{{ '1234567890123456' }}{{ '1234567890123456' }} | grows beyond 30 characters",
        "{{ 'abc' ¦ append: 'defghijklmnopqrstuv' }} | too much text",
        "{% assign a = 'abc' ¦ upcase ¦ upcase ¦ upcase ¦ upcase ¦ upcase ¦ upcase %} | too much text",
        "{% endif %}{% endif %}{% endif %} | more than 2 defects",
      })
  void limitsAreNamed(String template, String message) {
    site.include("d1.md", "{% include d2.md %}")
        .include("d2.md", "{% include d3.md %}")
        .include("d3.md", "{% include d4.md %}")
        .include("d4.md", "end")
        .include("y.md", "{{ page.none }}")
        .include("long.md", "1234567890123456");
    LiquidLimits limits = new LiquidLimits(3, 2, 2, 30, 20, 40, 2);
    if (message.contains("include tags")) {
      limits = new LiquidLimits(3, 2, 4, 30, 20, 40, 2);
      template = template + "{% include y.md %}{% include y.md %}";
    } else if (message.contains("one another")) {
      limits = new LiquidLimits(3, 2, 20, 30, 20, 40, 2);
    }
    assertThat(assemble(template.replace('¦', '|'), limits).defects())
        .anySatisfy(
            defect -> {
              assertThat(defect.kind()).isEqualTo(Defect.Kind.TOO_COMPLEX);
              assertThat(defect.message()).contains(message);
            });
  }

  @Test
  void theDeepestIncludesThatAreAllowed() {
    for (int i = 0; i < 100; i++) {
      site.include("n" + i + ".md", "{% include n" + (i + 1) + ".md %}");
    }
    site.include("n100.md", "end");
    assertThat(assemble("{% include n1.md %}").text().text()).isEqualTo("end");
    assertThat(assemble("{% include n1.md %}").defects()).isEmpty();
    assertThat(assemble("{% include n0.md %}").text().text()).isEqualTo(MappedText.UNKNOWN_TEXT);
  }

  @Test
  void aPageThatDoublesWithEveryInclude() {
    for (int i = 0; i < 60; i++) {
      String next = "{% include d" + (i + 1) + ".md %}";
      site.include("d" + i + ".md", next + next);
    }
    site.include("d60.md", "0123456789");
    Assembly assembly = assemble("{% include d0.md %}");
    assertThat(assembly.text().text().length()).isLessThanOrEqualTo(16 << 20);
    assertThat(assembly.defects()).extracting(Defect::kind).contains(Defect.Kind.TOO_COMPLEX);
  }

  @Test
  void includesThatAllIncludeEachOther() {
    StringBuilder all = new StringBuilder("{% if a %}");
    for (int i = 0; i < 12; i++) {
      all.append("{% include m").append(i).append(".md %}");
    }
    all.append("{% endif %}");
    for (int i = 0; i < 12; i++) {
      site.include("m" + i + ".md", all.toString());
    }
    assertThat(assemble("{% include m0.md %}").defects())
        .extracting(Defect::kind)
        .contains(Defect.Kind.TOO_COMPLEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% assign a = a | append: a %}",
        "{% assign l = l | concat: l %}",
        "{% assign a = a | replace: '', a %}",
        "{% assign a = a | escape | url_encode %}",
        "{% assign l = l | sort | uniq | concat: l %}{{ l | join: a }}",
        "{{ l | jsonify | jsonify }}{% capture a %}{{ a }}{{ a }}{% endcapture %}",
        "{% assign n = n | times: n | plus: 1.5 %}",
        "{% capture a %}{% highlight x %}{{ a }}{{ a }}{% endhighlight %}{% endcapture %}",
        "{% capture b %}{{ a }}{% endcapture %}{% link {{ a }}{{ b }} %}{{ l }}{% pdf '{{ a }}' %}",
        "{% if x %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endif %}",
      })
  void valuesThatGrow(String step) {
    String start = "{% assign a = '<&>\"' %}{% assign l = 'b,a' | split: ',' %}{% assign n = 9 %}";
    Assembly assembly = assemble(start + step.repeat(2000));
    assertThat(assembly.text().text().length()).isLessThanOrEqualTo((16 << 20) + 2000);
  }
}
