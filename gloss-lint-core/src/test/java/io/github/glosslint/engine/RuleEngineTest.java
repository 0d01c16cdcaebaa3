package io.github.glosslint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.RuleSetting;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsOverride;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleEngineTest {

  private static final RuleId ONE = new RuleId("test/one");
  private static final RuleId TWO = new RuleId("test/two");

  @TempDir Path folder;

  @BeforeEach
  void writePages() throws IOException {
    for (String name : List.of("a.md", "b.md", "c.md", "d.md", "e.md")) {
      Files.writeString(folder.resolve(name), "# " + name + "\n");
    }
  }

  @Test
  void aRuleThatBreaksOffLosesNothingElse() throws IOException {
    Rule broken =
        rule(
            ONE,
            (document, context) -> {
              context.report(new Location(document.path(), 0, 1), "before");
              if (document.path().equals("b.md")) {
                throw new IllegalStateException("oops");
              } else if (document.path().equals("c.md")) {
                overflow(0);
              }
            });
    RuleResults results = run(Settings.defaults(), broken, everywhere(TWO));
    assertThat(results.violations()).hasSize(10);
    assertThat(results.failures())
        .extracting(RuleFailure::path, RuleFailure::rule)
        .containsExactly(tuple("b.md", ONE), tuple("c.md", ONE));
    assertThat(results.failures().get(0).cause()).hasMessage("oops");
  }

  @Test
  void whatMendsOnePageAndBreaksAnotherIsForReading() throws IOException {
    Location shared = new Location("a.md", 0, 1);
    Rule rule =
        rule(
            ONE,
            (document, context) -> {
              context.report(shared, "x", List.of(document.path()));
              context.report(new Location("a.md", 2, 3), "x", List.of("same"));
            });
    assertThat(run(Settings.defaults(), rule).violations())
        .extracting(violation -> violation.fixes().get(0).safety())
        .containsExactly(Safety.DISPLAY, Safety.UNSAFE);
  }

  @Test
  void aRuleIsNotRunWhereItIsOff() throws IOException {
    ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    Rule watching = rule(ONE, (document, context) -> seen.add(document.path()));
    Settings settings =
        Settings.builder()
            .override(override("b.md", "test/one", Severity.OFF))
            .override(override("c.md", "test/one", Severity.INFO))
            .build();
    run(settings, watching);
    assertThat(seen).containsExactlyInAnyOrder("a.md", "c.md", "d.md", "e.md");
  }

  @Test
  void severitiesAreThoseOfTheFile() throws IOException {
    Settings settings =
        Settings.builder().override(override("c.md", "test/one", Severity.INFO)).build();
    assertThat(run(settings, everywhere(ONE)).violations())
        .extracting(violation -> violation.location().path() + " " + violation.severity())
        .containsExactly(
            "a.md WARNING", "b.md WARNING", "c.md INFO", "d.md WARNING", "e.md WARNING");
  }

  @Test
  void onePlaceCountsOnceAndNamesThePagesThatLeadThere() throws IOException {
    Rule shared =
        rule(ONE, (document, context) -> context.report(new Location("a.md", 2, 4), "Wrong"));
    List<Violation> violations = run(Settings.defaults(), shared).violations();
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).related())
        .extracting(RelatedLocation::message)
        .containsExactly("on page b.md", "on page c.md", "on page d.md and 1 more");
  }

  @Test
  void aRuleAboutTheTreeRunsOnceAndOnlyWhereItIsOnSomewhere() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    Rule aboutTheTree =
        new Rule() {
          @Override
          public RuleId id() {
            return ONE;
          }

          @Override
          public void check(Site site, RuleContext context) {
            runs.incrementAndGet();
            context.report(new Location("b.md", 0, 0), "Wrong");
          }
        };
    assertThat(run(Settings.defaults(), aboutTheTree).violations()).hasSize(1);
    assertThat(runs).hasValue(1);
    Settings off = Settings.builder().rule("test/one", Severity.OFF).build();
    assertThat(run(off, aboutTheTree).violations()).isEmpty();
    assertThat(runs).hasValue(1);
    Settings onForOne =
        off.toBuilder().override(override("b.md", "test/one", Severity.ERROR)).build();
    assertThat(run(onForOne, aboutTheTree).violations()).hasSize(1);
    Settings onForAnother =
        off.toBuilder().override(override("c.md", "test/one", Severity.ERROR)).build();
    assertThat(run(onForAnother, aboutTheTree).violations()).isEmpty();
  }

  @Test
  void whatRulesShareIsMadeOnce() throws IOException {
    AtomicInteger made = new AtomicInteger();
    record Index(int size) {}
    Rule sharing =
        rule(
            ONE,
            (document, context) -> {
              Index index =
                  context.shared(
                      Index.class,
                      site -> {
                        made.incrementAndGet();
                        return new Index(site.documents().size());
                      });
              context.report(new Location(document.path(), 0, index.size()), "Wrong");
            });
    assertThat(run(Settings.defaults(), sharing).violations())
        .allMatch(violation -> violation.location().end() == 5);
    assertThat(made).hasValue(1);
  }

  @Test
  void rulesGetToKnowWhatTheWebSaid() throws IOException {
    Rule asking =
        rule(
            ONE,
            (document, context) -> {
              Verdict verdict =
                  context.verdicts().verdict("https://example.org/" + document.path());
              if (verdict != null) {
                context.report(new Location(document.path(), 0, 1), verdict.evidence());
              }
            });
    UrlVerdicts verdicts =
        new UrlVerdicts() {
          @Override
          public @Nullable Verdict verdict(String url) {
            return url.endsWith("c.md") ? Verdict.of(Cause.GONE, "410 Gone") : null;
          }

          @Override
          public @Nullable String networkFault() {
            return null;
          }
        };
    assertThat(run(Settings.defaults(), asking).violations()).isEmpty();
    assertThat(run(verdicts, Settings.defaults(), asking).violations())
        .extracting(violation -> violation.location().path() + " " + violation.message())
        .containsExactly("c.md 410 Gone");
  }

  @Test
  void theOrderIsThatOfPlacesAndRules() throws IOException {
    List<Violation> first = run(Settings.defaults(), everywhere(TWO), everywhere(ONE)).violations();
    assertThat(first)
        .extracting(violation -> violation.location().path() + " " + violation.rule())
        .startsWith("a.md test/one", "a.md test/two", "b.md test/one");
    assertThat(run(Settings.defaults(), everywhere(ONE), everywhere(TWO)).violations())
        .isEqualTo(first);
  }

  private RuleResults run(Settings settings, Rule... rules) throws IOException {
    return run(UrlVerdicts.NONE, settings, rules);
  }

  private RuleResults run(UrlVerdicts verdicts, Settings settings, Rule... rules)
      throws IOException {
    EffectiveSettings effective =
        EffectiveSettings.of(
            settings, SettingsVocabulary.of(RuleCatalogue.ofPages(List.of(page(ONE), page(TWO)))));
    SourceTree tree = SourceTree.open(folder, List.of(folder), settings);
    Site site = SiteLinker.link(tree, effective, Clock.systemUTC());
    return RuleEngine.run(site, effective, List.of(rules), path -> null, verdicts);
  }

  private interface Check {
    void check(LinkedDocument document, RuleContext context);
  }

  private static Rule everywhere(RuleId id) {
    return rule(
        id, (document, context) -> context.report(new Location(document.path(), 0, 1), "Wrong"));
  }

  private static Rule rule(RuleId id, Check check) {
    return new Rule() {
      @Override
      public RuleId id() {
        return id;
      }

      @Override
      public void check(LinkedDocument document, RuleContext context) {
        check.check(document, context);
      }
    };
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int overflow(int depth) {
    return depth < 0 ? 0 : overflow(depth + 1) + 1;
  }

  private static SettingsOverride override(String file, String rule, Severity severity) {
    return new SettingsOverride(
        new ArrayList<>(List.of(file)),
        null,
        null,
        Map.of(rule, new RuleSetting(severity, Map.of())));
  }

  private static RulePage page(RuleId id) {
    return new RulePage(
        id,
        "",
        Severity.WARNING,
        RulePage.Scope.SITE,
        "0.1",
        RulePage.Fixes.NONE,
        List.of(),
        List.of(),
        null,
        "");
  }
}
