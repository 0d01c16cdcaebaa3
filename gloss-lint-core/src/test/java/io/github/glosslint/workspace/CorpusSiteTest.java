package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real glossary, compared with what a real build of it says. */
class CorpusSiteTest {

  @TempDir static Path temp;
  private static Path root;
  private static LinkedSite site;
  private static final Map<String, LineMap> LINES = new HashMap<>();

  @BeforeAll
  static void link() throws IOException {
    assumeTrue(Corpus.site(temp).isPresent(), "the corpora are not beside this checkout");
    root = Corpus.site(temp).orElseThrow();
    Settings settings = Settings.defaults();
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    site =
        SiteLinker.link(
            tree,
            EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of()))),
            clock);
  }

  private static List<String> truth(String name, int... columns) {
    List<String> rows = new ArrayList<>();
    for (String[] row : Corpus.truth(name).orElseThrow()) {
      List<String> cells = new ArrayList<>();
      for (int column : columns) {
        cells.add(row[column]);
      }
      rows.add(String.join("\t", cells));
    }
    rows.sort(null);
    return rows;
  }

  private static int line(Location location) {
    return LINES
        .computeIfAbsent(
            location.path(),
            path -> {
              try {
                return LineMap.of(Files.readString(root.resolve(path)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .line(location.start());
  }

  private static boolean isAbsent(Target target) {
    return target instanceof Target.Found found
        && found.anchor() instanceof Target.AnchorState.Absent;
  }

  @Test
  void everyHeadingHasItsId() {
    List<String> headings = new ArrayList<>();
    for (Site.Term term : site.terms()) {
      if (!term.page().url().isEmpty()) {
        Heading heading = term.heading();
        headings.add(
            String.join(
                "\t",
                term.page().path(),
                Integer.toString(line(heading.location())),
                Integer.toString(heading.level()),
                heading.id()));
      }
    }
    headings.sort(null);
    List<String> truth = truth("headings.tsv", 0, 1, 2, 4);
    assertThat(truth).hasSize(951);
    // The page 404.html has a heading without id, which the list of glossary headings leaves out.
    headings.removeIf(heading -> heading.startsWith("404.html"));
    assertThat(headings).isEqualTo(truth);
  }

  @Test
  void everyDefinitionIsReadOnce() {
    int definitions = 0;
    for (LinkedDocument linked : site.documents()) {
      definitions += linked.document().definitions().size();
    }
    assertThat(definitions).isEqualTo(963);
  }

  @Test
  void definitionsThatLeadNowhereWithTheirUses() {
    List<String> broken = new ArrayList<>();
    for (LinkedDocument linked : site.documents()) {
      Document document = linked.document();
      for (int i = 0; i < document.definitions().size(); i++) {
        Definition definition = document.definitions().get(i);
        if (isAbsent(linked.definitionTargets().get(i))) {
          broken.add(
              String.join(
                  "\t",
                  definition.location().path(),
                  Integer.toString(line(definition.location())),
                  definition.label(),
                  Integer.toString(site.uses(definition))));
        }
        assertThat(site.includers(document)).as(document.path()).isNotEmpty();
      }
    }
    broken.sort(null);
    assertThat(broken).isEqualTo(truth("broken_definitions.tsv", 0, 1, 2, 6));
  }

  @Test
  void missingAssetsAndWhereTheyAre() {
    List<String> missing = new ArrayList<>();
    for (LinkedDocument linked : site.documents()) {
      for (int i = 0; i < linked.linkTargets().size(); i++) {
        if (linked.linkTargets().get(i) instanceof Target.Missing target) {
          Location place = linked.document().links().get(i).location();
          missing.add(place.path() + "\t" + line(place) + "\t" + target.path());
          for (String[] row : Corpus.truth("missing_assets.tsv").orElseThrow()) {
            boolean elsewhere = row[2].equals(target.path()) && !row[6].isEmpty();
            boolean sameName = row[6].endsWith(target.path().replaceFirst(".*/", ""));
            if (elsewhere && sameName) {
              assertThat(target.elsewhere()).contains(row[6]);
            } else if (elsewhere) {
              assertThat(target.similar()).contains("/" + row[6]);
            }
          }
        }
      }
    }
    missing.sort(null);
    assertThat(missing).isEqualTo(truth("missing_assets.tsv", 0, 1, 2));
  }

  /** t:77 quotes a whole sentence in its text directive, full stop included; browsers find it. */
  @Test
  void malformedUrls() {
    List<String> malformed = new ArrayList<>();
    for (LinkedDocument linked : site.documents()) {
      for (int i = 0; i < linked.linkTargets().size(); i++) {
        if (linked.linkTargets().get(i) instanceof Target.Malformed) {
          Location place = linked.document().links().get(i).location();
          malformed.add(place.path() + "\t" + line(place));
        }
      }
    }
    malformed.add("glossary/t.md\t77");
    malformed.sort(null);
    assertThat(malformed).isEqualTo(truth("malformed_urls.tsv", 0, 1));
  }

  /**
   * What an audit asks for: every URL of the truth's links and embeds, and those of running text
   * but for malformed ones and those in front matter and comments. The truth has neither the PDF
   * that a tag embeds, nor the URL that m:792 breaks into three, nor the text of the link in m:375.
   */
  @Test
  void externalUrls() {
    Set<String> found = new TreeSet<>();
    for (LinkedDocument linked : site.documents()) {
      for (Target target : linked.linkTargets()) {
        if (target instanceof Target.External external && external.isOfTheWeb()) {
          found.add(external.url());
        }
      }
    }
    assertThat(found).containsAll(truth("external_urls.tsv", 2));
    found.removeAll(truth("external_urls.tsv", 2));
    found.removeAll(truth("bare_urls.tsv", 2));
    assertThat(found)
        .allMatch(
            url ->
                url.equals("https://arxiv.org/pdf/2209.07858.pdf")
                    || url.equals("https://en.wikipedia.org/wiki/Metropolis_(1927_film)")
                    || url.equals("https://www.desmos.com/calculator/fmhotfn3qm")
                    || url.startsWith("https://www.nature.com/articles/s41586-020-03051-4.epdf"));
  }

  @Test
  void nothingElseIsWrong() {
    assertThat(site.faults()).isEmpty();
    assertThat(site.urlClaims()).isEmpty();
    assertThat(site.unusedAssets()).isEqualTo(new TreeSet<>(truth("unreferenced_assets.tsv", 0)));
    for (LinkedDocument linked : site.documents()) {
      List<Target> targets = new ArrayList<>(linked.linkTargets());
      targets.addAll(linked.definitionTargets());
      assertThat(targets)
          .as(linked.path())
          .noneMatch(Target.CaseMismatch.class::isInstance)
          .noneMatch(Target.OutsideRoot.class::isInstance)
          .noneMatch(Target.Unknown.class::isInstance);
    }
  }

  @Test
  void urlsOfPages() {
    Map<String, String> urls = new HashMap<>();
    site.documents().forEach(linked -> urls.put(linked.path(), linked.url()));
    assertThat(urls)
        .containsEntry("glossary/a.md", "/a/")
        .containsEntry("glossary/0-9.md", "/0-9/")
        .containsEntry("index.md", "/")
        .containsEntry("404.html", "/404.html")
        .containsEntry("README.md", "")
        .containsEntry("_posts/2023-03-10-history-of-ai.markdown", "/blog/2023/03/10/history-of-ai")
        .containsEntry(
            "_posts/2026-12-10-ai-vs-child-development-milestones.markdown",
            "/blog/2026/03/10/ai-vs-child-development-milestones");
  }
}
