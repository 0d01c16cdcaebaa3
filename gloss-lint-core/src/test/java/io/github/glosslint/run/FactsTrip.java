package io.github.glosslint.run;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentCodec;
import io.github.glosslint.document.FactsFormatException;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Checks a tree twice: with its facts as they were read, and with facts that came out of bytes. */
public final class FactsTrip {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private final List<Rule> rules;
  private final UrlVerdicts verdicts;
  private final AtomicInteger documents = new AtomicInteger();

  /** Checks with some rules, and with some verdicts on URLs. */
  public FactsTrip(List<Rule> rules, UrlVerdicts verdicts) {
    this.rules = rules;
    this.verdicts = verdicts;
  }

  /** How many documents were written and read. */
  public int documents() {
    return documents.get();
  }

  /** The JSON report on a tree. */
  public String plain(Path root) throws IOException {
    return report(root, UnaryOperator.identity());
  }

  /** The same with all facts written and read between reading and linking. */
  public String travelled(Path root) throws IOException {
    return report(root, this::travel);
  }

  private Document travel(Document document) {
    try {
      byte[] bytes = DocumentCodec.encode(document);
      Document read = DocumentCodec.decode(bytes);
      if (!read.equals(document) || !Arrays.equals(DocumentCodec.encode(read), bytes)) {
        throw new AssertionError(document.path() + " is another after the trip");
      }
      documents.incrementAndGet();
      return read;
    } catch (FactsFormatException e) {
      throw new AssertionError(document.path(), e);
    }
  }

  private String report(Path root, UnaryOperator<Document> transport) throws IOException {
    RuleCatalogue catalogue = RuleCatalogue.of(rules.stream().map(Rule::id).toList());
    SettingsVocabulary vocabulary = Generators.vocabulary(catalogue);
    Path file = root.resolve(SettingsFiles.NAME);
    Settings settings =
        Files.exists(file)
            ? SettingsFiles.read(file, root, f -> SettingsFiles.NAME, vocabulary)
            : Settings.defaults();
    EffectiveSettings effective = EffectiveSettings.of(settings, vocabulary);
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    LinkedSite site =
        SiteLinker.transported(
            tree, effective, CLOCK, Renames.none(), (phase, done, total) -> {}, transport);
    RuleResults results = RuleEngine.run(site, effective, rules, tree::text, verdicts);
    ReportBuilder report = new ReportBuilder(true, catalogue);
    report.add(
        site,
        tree::text,
        results,
        null,
        Findings.of(results.violations(), tree::text, UnaryOperator.identity()),
        UnaryOperator.identity());
    StringWriter out = new StringWriter();
    new JsonReport().write(report.build(), out);
    return out.toString();
  }
}
