package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks a folder with all rules, as a run does. */
final class TreeCheck {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private TreeCheck() {}

  static List<Finding> findings(Path folder) throws IOException {
    return findings(folder, UrlVerdicts.NONE);
  }

  static List<Finding> findings(Path folder, UrlVerdicts verdicts) throws IOException {
    return findings(folder, verdicts, BuiltInRules.all());
  }

  static List<Finding> findings(Path folder, UrlVerdicts verdicts, List<Rule> rules)
      throws IOException {
    RuleCatalogue catalogue = RuleCatalogue.of(BuiltInRules.all().stream().map(Rule::id).toList());
    SettingsVocabulary vocabulary = Generators.vocabulary(catalogue);
    Path file = folder.resolve(SettingsFiles.NAME);
    Settings settings =
        Files.exists(file)
            ? SettingsFiles.read(file, folder, f -> SettingsFiles.NAME, vocabulary)
            : Settings.defaults();
    EffectiveSettings effective = EffectiveSettings.of(settings, vocabulary);
    SourceTree tree = SourceTree.open(folder, List.of(folder), settings);
    Function<String, @Nullable SourceText> files =
        path -> {
          ReadResult read = tree.read(path);
          return read.problem() == null ? read.text() : null;
        };
    LinkedSite site = SiteLinker.link(tree, effective, CLOCK);
    assertThat(site.faults()).isEmpty();
    RuleResults results = RuleEngine.run(site, effective, rules, files, verdicts);
    assertThat(results.failures()).isEmpty();
    return Findings.of(results.violations(), files, UnaryOperator.identity());
  }

  /** What somebody sees of a site who looks at it as a rule does. */
  static void look(Path folder, BiConsumer<Site, RuleContext> eyes) throws IOException {
    Rule looking =
        new Rule() {
          @Override
          public RuleId id() {
            return new RuleId("reference/undefined");
          }

          @Override
          public void check(Site site, RuleContext context) {
            eyes.accept(site, context);
          }
        };
    findings(folder.toRealPath(), UrlVerdicts.NONE, List.of(looking));
  }
}
