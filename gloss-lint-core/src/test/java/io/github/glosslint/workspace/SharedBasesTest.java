package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Link;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Destinations of pages with one base are resolved once. If they led elsewhere from each page, the
 * report would depend on which page comes first, and that is a race.
 */
class SharedBasesTest {

  /** Pages of one base, and destinations, that are enough to find who differs. */
  private static final int ENOUGH = 40;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path temp;

  /** What may be resolved once: pages and their destinations. */
  private record Shared(Dialect dialect, Set<String> pages, Set<String> destinations) {}

  @ParameterizedTest
  @ValueSource(strings = {"gloss-lint-cli/src/sample", "examples/glossary", "docs"})
  void what_pages_of_one_base_write_leads_to_the_same(String folder) throws IOException {
    check(Path.of("").toAbsolutePath().getParent().resolve(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docusaurus-redux",
        "hugo-hugodocs",
        "mdbook-guide",
        "midtown-glossary-2023-03",
        "mkdocs-material",
        "myst-parser",
        "vitepress-pinia"
      })
  void what_pages_of_a_real_site_write_leads_to_the_same(String corpus) throws IOException {
    Path site = Corpus.site(corpus, temp).orElse(null);
    assumeTrue(site != null, "the corpora are not beside this checkout");
    check(site);
  }

  private static void check(Path root) throws IOException {
    Settings settings = Settings.defaults();
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of())));
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    Site site = SiteLinker.link(tree, effective, CLOCK);
    Dialects dialects =
        Dialects.of(tree, effective, CLOCK, SuggestionBudget.among(tree.documents().size()));

    Map<String, Shared> all = new TreeMap<>();
    for (LinkedDocument document : site.documents()) {
      Dialect dialect = dialects.of(document.path());
      for (Link link : document.document().links()) {
        String destination = link.destination().strip();
        if (isShared(link, destination)) {
          boolean rooted = destination.startsWith("/");
          String base =
              dialects.all().indexOf(dialect)
                  + (rooted ? " rooted " : " ")
                  + dialect.base(document.path(), rooted);
          Shared shared =
              all.computeIfAbsent(base, b -> new Shared(dialect, new TreeSet<>(), new TreeSet<>()));
          shared.pages.add(document.path());
          shared.destinations.add(destination);
        }
      }
    }
    assertThat(all).isNotEmpty();
    List<String> wrong = new ArrayList<>();
    all.values().forEach(shared -> check(shared, wrong));
    assertThat(wrong).isEmpty();
  }

  private static boolean isShared(Link link, String destination) {
    return !link.kind().isName()
        && !destination.isEmpty()
        && destination.charAt(0) != '#'
        && destination.charAt(0) != '?'
        && Destination.withoutTree(destination) == null;
  }

  private static void check(Shared shared, List<String> wrong) {
    List<String> pages = some(shared.pages);
    for (String each : some(shared.destinations)) {
      Destination destination = Destination.of(each);
      Target first = complete(shared.dialect, pages.get(0), destination);
      for (String page : pages) {
        Target target = complete(shared.dialect, page, destination);
        if (!target.equals(first)) {
          wrong.add(
              each
                  + " leads from "
                  + pages.get(0)
                  + " to "
                  + first
                  + ", from "
                  + page
                  + " to "
                  + target);
        }
      }
    }
  }

  private static Target complete(Dialect dialect, String page, Destination destination) {
    Target target = dialect.resolve(page, destination);
    return target instanceof Target.Missing missing
        ? dialect.withCandidates(page, destination, missing, WorkBudget.unlimited())
        : target;
  }

  private static List<String> some(Set<String> all) {
    List<String> list = new ArrayList<>(all);
    List<String> some = new ArrayList<>();
    double step = Math.max(1, list.size() / (double) ENOUGH);
    for (double at = 0; at < list.size(); at += step) {
      some.add(list.get((int) at));
    }
    return some;
  }
}
