package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Link;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.report.Report;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sums of the ledger are the sums of what the readers saw. */
class LedgerSumsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  @Test
  void ofTheExampleSite() throws IOException {
    check(Trees.example(temp));
  }

  @Test
  void ofThisRepositorysManual() throws IOException {
    check(Trees.manual(temp));
  }

  @Test
  void ofMixedPages() throws IOException {
    check(MixedTree.in(temp));
  }

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#corpora")
  void ofRealSites(String corpus) throws IOException {
    check(Trees.corpus(corpus, temp));
  }

  private static void check(Path root) throws IOException {
    Report report = GlossLint.at(root).workingDirectory(root).clock(CLOCK).listUnknown().check();
    Ledger ledger = report.summary().ledger();
    Map<Kind, Set<Location>> seen = seen(link(root));

    for (Kind kind : Kind.values()) {
      assertThat(ledger.count(kind))
          .as(kind.word())
          .isEqualTo(seen.getOrDefault(kind, Set.of()).size());
      assertThat(ledger.unknownPlaces().stream().map(UnknownPlace::kind).filter(kind::equals))
          .as(kind.word())
          .hasSize(ledger.count(kind, Outcome.UNKNOWN));
    }
    assertThat(sum(ledger.reasons(Outcome.UNKNOWN))).isEqualTo(sum(ledger, Outcome.UNKNOWN));
    assertThat(sum(ledger.reasons(Outcome.TEXT))).isEqualTo(sum(ledger, Outcome.TEXT));
    for (Outcome outcome : List.of(Outcome.FOUND, Outcome.REPORTED, Outcome.EXTERNAL)) {
      assertThat(ledger.reasons(outcome)).isEmpty();
    }
    // With all rules on, nothing is left to be said by none of them.
    assertThat(ledger.reasons(Outcome.UNKNOWN).keySet()).noneMatch(why -> why.contains("no rule"));
  }

  private static Site link(Path root) throws IOException {
    Settings settings = Settings.defaults();
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    return SiteLinker.link(
        tree,
        EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of()))),
        CLOCK);
  }

  /** The places of all that the readers saw, each once. */
  private static Map<Kind, Set<Location>> seen(Site site) {
    Map<Kind, Set<Location>> seen = new EnumMap<>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> seen.put(kind, new HashSet<>()));
    for (LinkedDocument linked : site.documents()) {
      var document = linked.document();
      document.links().forEach(link -> at(seen, kind(link)).add(link.mark()));
      document.definitions().forEach(each -> at(seen, Kind.DEFINITION).add(each.mark()));
      document.references().forEach(each -> at(seen, Kind.REFERENCE).add(each.labelLocation()));
      document
          .footnotes()
          .references()
          .forEach(mark -> at(seen, Kind.FOOTNOTE).add(mark.location()));
      document.includes().forEach(include -> at(seen, Kind.INCLUDE).add(include.location()));
      document.unknowns().forEach(text -> at(seen, Kind.TEMPLATE).add(text.location()));
      for (Defect defect : document.defects()) {
        switch (defect.kind()) {
          case BROKEN_LINK, MISSING_LINK_TARGET -> at(seen, Kind.LINK).add(defect.location());
          case MISSING_INCLUDE -> at(seen, Kind.INCLUDE).add(defect.location());
          default -> {}
        }
      }
    }
    return seen;
  }

  private static Set<Location> at(Map<Kind, Set<Location>> seen, Kind kind) {
    return seen.computeIfAbsent(kind, k -> new HashSet<>());
  }

  private static Kind kind(Link link) {
    return link.kind() == Link.Kind.EMBED_URL || link.kind() == Link.Kind.EMBED_ASSET
        ? Kind.EMBED
        : Kind.LINK;
  }

  private static int sum(Map<String, Integer> reasons) {
    return reasons.values().stream().mapToInt(n -> n).sum();
  }

  private static int sum(Ledger ledger, Outcome outcome) {
    return Arrays.stream(Kind.values()).mapToInt(kind -> ledger.count(kind, outcome)).sum();
  }
}
