package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Included files that read the same on every page are expanded once for all of them. */
final class SharedIncludesTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  private final MemorySite site =
      new MemorySite()
          .site("title", "Terms")
          .site("list", List.of("a"))
          .include("plain.md", "[A]: /a")
          .include("site.md", "{{ site.title }}{% if page.x %}y{% endif %}")
          .include("param.md", "{% if include.x %}{{ include.x | upcase }}{% endif %}")
          .include("quotes.md", "{{ include.x }}")
          .include("loop.md", "{% for i in site.list %}{{ i }}{{ forloop.index }}{% endfor %}")
          .include("nested.md", "{% include plain.md %}{% include site.md %}")
          .include("page.md", "{{ page.title }}")
          .include("local.md", "{{ local }}")
          .include("assign.md", "{% assign a = 1 %}")
          .include("deep.md", "{% include page.md %}")
          .include("near.md", "{% include_relative x.md %}")
          .relative("x.md", "x");

  private final Liquid liquid =
      Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS));

  private Expansion included(Liquid liquid, String page, String tag) {
    SourceText source = new SourceText("docs/" + page, tag);
    Piece piece = liquid.expand(source, 0, Map.of("page", Map.of("title", page))).pieces().get(0);
    return ((Piece.Included) piece).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{% include plain.md %} | true",
        "{% include site.md %} | true",
        "{% include param.md x='1' %} | true",
        "{% include quotes.md x='1' %} | false",
        "{% include quotes.md x=site.title %} | true",
        "{% include loop.md %} | true",
        "{% include nested.md %} | true",
        "{% include page.md %} | false",
        "{% include local.md %} | false",
        "{% include assign.md %} | false",
        "{% include deep.md %} | false",
        "{% include near.md %} | false",
      })
  @SuppressWarnings("ReferenceEquality")
  void isShared(String tag, boolean shareable) {
    Expansion first = included(liquid, "a.md", tag);
    Expansion second = included(liquid, "b.md", "{% comment %}{% endcomment %}" + tag);
    assertThat(first.shareable()).isEqualTo(shareable);
    assertThat(first == second).isEqualTo(shareable);
  }

  @Test
  void differsByParameters() {
    Expansion one = included(liquid, "a.md", "{% include param.md x='1' %}");
    Expansion two = included(liquid, "a.md", "{% include param.md x='2' %}");
    assertThat(one).isNotSameAs(two).isNotEqualTo(two);
  }

  @Test
  void threadsGetTheSameInstance() throws Exception {
    for (int i = 0; i < 50; i++) {
      site.include("n" + i + ".md", "{% include plain.md %}{% include n" + (i + 1) + ".md %}");
    }
    site.include("n50.md", "end");
    for (int round = 0; round < 20; round++) {
      Liquid fresh =
          Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS));
      ExecutorService pool = Executors.newFixedThreadPool(8);
      try {
        List<Future<Expansion>> results = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
          String tag = thread % 2 == 0 ? "{% include n0.md %}" : "{% include n25.md %}";
          results.add(pool.submit(() -> included(fresh, "a.md", tag)));
        }
        Set<Expansion> even = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Expansion> odd = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int thread = 0; thread < 8; thread++) {
          (thread % 2 == 0 ? even : odd).add(results.get(thread).get(20, TimeUnit.SECONDS));
        }
        assertThat(even).hasSize(1);
        assertThat(odd).hasSize(1);
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
