package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates write. A question mark stands for something unknown, a bar for a line ending. */
final class LiquidTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  private final MemorySite site =
      new MemorySite()
          .site("baseurl", "/base")
          .site("url", "https://example.org")
          .site("title", "Terms")
          .site("list", List.of("a", "b", "c"))
          .site("collections", Map.of("essays", Map.of("output", true)))
          .site(
              "data",
              Map.of("nav", Map.of("top", List.of(Map.of("name", "A"), Map.of("name", "B")))))
          .include("hello.md", "Hello {{ include.who }}!")
          .include("outer.md", "<{% include hello.md who=include.name %}>")
          .include("bare.md", "[{{ include.who }}]")
          .include("around.md", "{% include bare.md %}")
          .include("sub/a.md", "sub")
          .include("assigns.md", "{% assign made = 'here' %}")
          .relative("near.md", "near")
          .page("glossary/m.md", "/m/")
          .post("2024-01-02-news", "/news/")
          .theme("theme.html");

  private Assembly assemble(String template) {
    SourceText source =
        new SourceText("docs/page.md", template.replace('|', '\n').replace('¦', '|'));
    Map<String, Object> page =
        Map.of("page", Map.of("title", "Page", "name", "x", "tags", List.of("t1", "t2")));
    LiquidOptions options =
        new LiquidOptions(
            Set.of("youtube"),
            Set.of("badge"),
            Set.of("callout"),
            Set.of("jekyll", "theme"),
            STOPS,
            LiquidLimits.standard());
    Expansion expansion = Liquid.of(site, options).expand(source, 0, page);
    return Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
  }

  private String expand(String template) {
    String text = assemble(template).text().text();
    return text.replace('\n', '|').replace(MappedText.UNKNOWN_TEXT, "?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "plain { text } 100% → plain { text } 100%",
        "{{ site.title }} → Terms",
        "a{{site.title}}b → aTermsb",
        "{{ page.title }} → Page",
        "{{ page['title'] }} → Page",
        "{{ page[page.name] }}. → .",
        "{{ site.list[1] }}{{ site.list.first }}{{ site.list.last }}{{ site.list.size }} → bac3",
        "{{ site.list[-1] }} → c",
        "{{ site.list }} → abc",
        "{{ site.data.nav.top[1].name }} → B",
        "{{ 'text' }}{{ \"quoted\" }}{{ 12 }}{{ -1.50 }}{{ true }}{{ nil }} → textquoted12-1.5true",
        "{{ (1..3) }} → 1..3",
        "{{ nothing.at.all }}. → .",
        "{{ site.assests }}/x.png → /x.png",
        "{{ site.pages }} → ?",
        "{{ site.essays }} {{ site.collections }} → ? ?",
        "{{ site.time }} {{ site.github.repo }} → ? ?",
        "{{ site.data.other.x }} → ?",
        "{{ site.data.nav.none }}. → .",
        "{{ page.url }} {{ page.content }} {{ page.nothing }}. → ? ? .",
        "{{ jekyll.version }} {{ content }} {{ layout.x }} {{ paginator.page }} → ? ? ? ?",
        "{{ site }} → ?",
        "a {{- ' b' }} → a b",
        "a {{- 'b' -}}  c → abc",
        "a |{%- assign x = 1 -%}| b → ab",
        "{% raw %}{{ site.title }}{% if %}{% endraw %} → {{ site.title }}{% if %}",
        "{% raw %}{{ x {% endraw %} y → {{ x  y",
        "[{%- raw -%} x {%- endraw -%}  y → [ x y",
        "a{% comment %}{{ x }}{% if %} b {% endcomment %}c → ac",
        "a{% comment %}{% comment %}b{% endcomment %}b{% endcomment %}c → ac",
        "a{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}c → ac",
        "a{% # note %}b → ab",
        "{% assign x = 'v' %}{{ x }} → v",
        "{% assign x = site.title ¦ downcase %}{{x}} → terms",
        "{% capture x %}a{{ site.title }}{% endcapture %}{{ x }} → aTerms",
        "{% capture x %}{% if a %}b{% endif %}{% endcapture %}{{ x }} → ?",
        "{% increment n %}{% increment n %}{% decrement m %} → 01-1",
        "{% cycle 'a' %}{% cycle 'a', 'b' %} → a?",
        "{% if a %}x{% elsif b %}y{% else %}z{% endif %} → x?y?z",
        "{% unless a %}x{% endunless %} → x",
        "{% case a %} dropped {% when 1 %}x{% when 2 or 3 %}y{% else %}z{% endcase %} → x?y?z",
        "{% for i in (1..3) %}[{{ i }}{{ forloop.index }}]{% else %}none{% endfor %} → [??]none",
        "{% tablerow i in site.list cols:2 %}{{ i }}{% endtablerow %}{{ i }}. → ?.",
        "{% for i in x %}{% break %}{% continue %}a{% endfor %} → a",
        "a|{% if x %}|  |{% assign y = 1 %}|{% endif %}|b → a||b",
        "{% if x %}{% assign y = 1 %}{% endif %}{{ y }} → ?",
        "{% assign y = 0 %}{% if x %}{% assign y = 1 %}{% endif %}{{ y }} → ?",
        "{% assign y = 1 %}{% if x %}{% assign y = 1 %}{% endif %}{{ y }} → 1",
        "{% if x %}{% assign y = 1 %}{% else %}{% assign y = 1 %}{% endif %}{{ y }} → 1",
        "{% if x %}{% assign y = 1 %}{{ y }}{% else %}{{ y }}{% endif %} → 1?",
        "{% assign y = 0 %}{% if x %}{% assign y = 1 %}{% else %}{{ y }}{% endif %} → 0",
        "{% assign n = 0 %}{% for i in x %}{{ n }}{% assign n = n ¦ plus: 1 %}{% endfor %}{{ n }} → ??",
        "{% if page.image %}{{ page.image }}{% endif %} → ?",
        "{% include hello.md who='you' %} → Hello you!",
        "{% include hello.md who=page.title %} → Hello Page!",
        "{% include hello.md %} → Hello !",
        "{% include hello.md|  who=\"a \\\"b\\\"\"| %} → Hello a \"b\"!",
        "{% include outer.md name='n' %} → <Hello n!>",
        "{% include around.md who='seen' %} → [seen]",
        "{% include_cached hello.md who='you' %} → Hello you!",
        "{% include {{ page.dirr }}sub/a.md %} → sub",
        "{% assign f = 'sub' %}{% include {{ f }}/a.md %} → sub",
        "{% include {{ page.url }} %} → ?",
        "{% include theme.html %} → ?",
        "{% include missing.md %} → ?",
        "{% include_relative near.md %} → near",
        "{% include assigns.md %}{{ made }} → here",
        "{{ site.baseurl }}{% link glossary/m.md %}#t → /base/m/#t",
        "{% assign l = 'm' %}{% link glossary/{{ l }}.md %} → /m/",
        "{% link nowhere.md %} → ?",
        "{% post_url 2024-01-02-news %} → /news/",
        "{% seo %}{% gist a/b %}{% badge x %} → ???",
        "{% youtube 'x' %} → <div></div>",
        "{% callout %}text{% endcallout %} → text",
        "{% mermaid %}A[b]{% endmermaid %} → ?",
        "{% strange %}A[b]{% endstrange %}{% strange %} → ??",
        "{% highlight c++ linenos %}||a <b> & [c]||{% endhighlight %}"
            + " → <figure class=\"highlight\"><pre><code class=\"language-c++\">"
            + "a &lt;b&gt; &amp; [c]</code></pre></figure>",
        "{{ 'a' ¦ nobody_knows }} → ?",
        "{{ page.url ¦ prepend: site.baseurl }} → /base?",
        "{{ page.url ¦ upcase }} → ?",
        "x{{ site.title → x?",
      })
  void writes(String template, String expected) {
    assertThat(expand(template)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "'/a b' ¦ relative_url → /base/a%20b",
        "'a' ¦ relative_url → /base/a",
        "'' ¦ relative_url → /base",
        "'https://x.org/a' ¦ relative_url → https://x.org/a",
        "'/x/../ä' ¦ relative_url → /base/%C3%A4",
        "'/a' ¦ absolute_url → https://example.org/base/a",
        "page.url ¦ relative_url → ?",
        "page.url ¦ prepend: '/a/' ¦ relative_url → /base/a/?",
        "'/a/index.html' ¦ strip_index → /a/",
        "'b' ¦ prepend: 'a' ¦ append: 'c' → abc",
        "'a.a' ¦ replace: 'a', 'b' → b.b",
        "'aa' ¦ replace_first: 'a', 'b' → ba",
        "'aab' ¦ remove: 'a' → b",
        "'aab' ¦ remove_first: 'a' → ab",
        "'aB' ¦ upcase → AB",
        "'AB' ¦ downcase → ab",
        "'aB c' ¦ capitalize → Ab c",
        "' a ' ¦ strip ¦ append: '.' → a.",
        "'a  ' ¦ rstrip ¦ append: '.' → a.",
        "'  a' ¦ lstrip → a",
        "'<b>a</b><!-- <i> -->c<script>x</script>' ¦ strip_html → ac",
        "'<&\"' ¦ escape → &lt;&amp;&quot;",
        "'&amp;<&#1;&' ¦ escape_once → &amp;&lt;&#1;&amp;",
        "\"a'b\" ¦ xml_escape → a'b",
        "\"a'b\" ¦ escape → a&#39;b",
        "'a b,c' ¦ cgi_escape → a+b%2Cc",
        "'foo, bar \\baz?' ¦ uri_escape → foo,%20bar%20%5Cbaz?",
        "'a%20b+c' ¦ url_decode → a b c",
        "'The _config.yml File' ¦ slugify → the-config-yml-file",
        "'The _config.yml File' ¦ slugify: 'pretty' → the-_config.yml-file",
        "'The _config.yml File' ¦ slugify: 'raw' → the-_config.yml-file",
        "'The _cönfig.yml' ¦ slugify: 'ascii' → the-c-nfig-yml",
        "'Cönfig Straße.' ¦ slugify: 'latin' → config-strasse",
        "'Größe!' ¦ slugify → größe",
        "'A B' ¦ slugify: 'none' → a b",
        "nil ¦ default: 'd' → d",
        "false ¦ default: 'd' → d",
        "'' ¦ default: 'd' → d",
        "'v' ¦ default: 'd' → v",
        "page.url ¦ default: 'd' → ?",
        "'a,b,,' ¦ split: ',' ¦ size → 2",
        "' a  b ' ¦ split: ' ' ¦ join: '-' → a-b",
        "'abc' ¦ split: '' ¦ last → c",
        "'c b a' ¦ split: ' ' ¦ sort ¦ join → a b c",
        "'a b a' ¦ split: ' ' ¦ uniq ¦ reverse ¦ join: '' → ba",
        "site.list ¦ concat: page.tags ¦ join: '+' → a+b+c+t1+t2",
        "site.data.nav.top ¦ map: 'name' ¦ join → A B",
        "site.data.nav.top ¦ where: 'name', 'B' ¦ size → 1",
        "site.posts ¦ where: 'a', 'b' ¦ size → ?",
        "'Liquid' ¦ slice: 2, 3 → qui",
        "'Liquid' ¦ slice: -3, 2 → ui",
        "'Ground control' ¦ truncate: 9 → Ground...",
        "'one two three' ¦ truncatewords: 2 → one two...",
        "'one two three' ¦ truncatewords: 3 → one two three...",
        "'one two' ¦ truncatewords: 3 → one two",
        "4 ¦ plus: 2 ¦ minus: 1 ¦ times: 3 → 15",
        "'7' ¦ divided_by: 2 → 3",
        "-7 ¦ divided_by: 2 → -4",
        "7 ¦ divided_by: 2.0 → 3.5",
        "7 ¦ divided_by: 0 → ?",
        "7 ¦ modulo: 4 → 3",
        "-2.5 ¦ abs → 2.5",
        "1.2 ¦ ceil → 2",
        "1.8 ¦ floor → 1",
        "1.5 ¦ round → 2",
        "1.256 ¦ round: 2 → 1.26",
        "site.list ¦ jsonify → [\"a\",\"b\",\"c\"]",
        "'a \"b\"' ¦ jsonify → \"a \\\"b\\\"\"",
        "'Plain words' ¦ markdownify → <p>Plain words</p>¶",
        "'*a*' ¦ markdownify → ?",
        "'a' ¦ smartify → ?",
        "'a b  c' ¦ number_of_words → 3",
        "site.list ¦ array_to_sentence_string → a, b, and c",
        "page.tags ¦ array_to_sentence_string: 'or' → t1 or t2",
        "' a   b ' ¦ normalize_whitespace → a b",
        "'2024-01-01' ¦ date: '%Y' → ?",
        "nil ¦ date: '%Y' ¦ append: '.' → .",
        "site.list ¦ size → 3",
        "'häus' ¦ size → 4",
      })
  void filters(String expression, String expected) {
    assertThat(expand("{{ " + expression + " }}")).isEqualTo(expected.replace('¶', '|'));
  }

  @Test
  void filtersOfLineEndings() {
    assertThat(expand("{% capture x %}a|b{% endcapture %}{{ x ¦ newline_to_br }}"))
        .isEqualTo("a<br />|b");
    assertThat(expand("{% capture x %}a|b{% endcapture %}{{ x ¦ strip_newlines }}"))
        .isEqualTo("ab");
  }

  @Test
  void frontMatterIsNotExecuted() {
    SourceText source = new SourceText("a.md", "---\nx: {{ y }}\n---\nbody");
    Expansion expansion =
        Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS))
            .expand(source, 19, Map.of());
    assertThat(Assembly.flatten(expansion, Assembly.KeepApart.NOTHING).text().text())
        .isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a{% if false %} b {% endif %}c → ac → ` b `",
        "{% if site.none %}a{% else %}b{% endif %} → b → a",
        "{% if site.title %}a{% else %}b{% endif %} → a → b",
        "{% if site.title != 'Terms' %}a{% elsif site.none %}b{% else %}c{% endif %} → c → ab",
        "{% unless site.title %}a{% endunless %}b → b → a",
        "{% if site.none %}{% include hello.md %}{% youtube x %}{% endif %}b → b → `{% include hello.md %}{% youtube x %}`",
        "{% if site.none %}{% if page.x %}a{% else %}b{% endif %}{% endif %}c → c → `{% if page.x %}a{% else %}b{% endif %}`",
        "{% if page.title == 'Page' %}a{% else %}b{% endif %} → a → b",
        "{% if page.other %}a{% else %}b{% endif %} → ab → ``",
        "{% if site.safe %}a{% endif %} → a → ``",
        "{% if jekyll.environment == 'production' %}a{% endif %} → a → ``",
        "{% case site.title %}{% when 'A' %}a{% when 'B', 'Terms' %}b{% when 'Terms' or 'C' %}c{% else %}d{% endcase %} → bc → ad",
        "{% case site.title %}{% when 'A' %}a{% when page.other %}b{% else %}d{% endcase %} → bd → a",
        "{% case page.other %}{% when 'A' %}a{% else %}d{% endcase %} → ad → ``",
        "{% if site.none %}{% assign x = 1 %}{% increment n %}{% capture y %}a{% endcapture %}{% endif %}[{{ x }}{{ y }}{% increment n %}] → [0] → `{% assign x = 1 %}{% increment n %}{% capture y %}a{% endcapture %}`",
        "{% if site.title %}{% assign x = 1 %}{% else %}{% assign x = 2 %}{% endif %}{{ x }} → 1 → `{% assign x = 2 %}`",
        "{% include asks.md %} → AB → ``",
        "{% if site.none %}{% highlight x %}a{% endhighlight %}{% callout %}b{% endcallout %}{% endif %}c → c → `{% highlight x %}a{% endhighlight %}{% callout %}b{% endcallout %}`",
      })
  void whatIsNeverRenderedIsNotInTheText(String template, String text, @Nullable String dead) {
    site.include("asks.md", "{% if page.title == 'Page' %}A{% else %}B{% endif %}");
    Assembly assembly = assemble(template);
    assertThat(assembly.text().text().replace(MappedText.UNKNOWN_TEXT, "")).isEqualTo(text);
    assertThat(
            assembly.dead().stream()
                .map(place -> template.substring(place.start(), place.end()))
                .collect(Collectors.joining()))
        .isEqualToIgnoringWhitespace(dead == null ? "" : dead);
    assertThat(assembly.includes()).hasSize(template.startsWith("{% include") ? 1 : 0);
    assertThat(assembly.embeds()).isEmpty();
  }
}
