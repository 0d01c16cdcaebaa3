package io.github.glosslint.report.glossary;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.report.html.HtmlLinks;
import io.github.glosslint.report.html.HtmlOrigin;
import io.github.glosslint.rules.shared.Meanings;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Pages of the glossaries that lie in a folder. */
final class GlossaryPages {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static final HtmlLinks FORGE =
      new HtmlLinks(
          SourceLinks.of("https://forge.example/o/n/blob/abc/{path}?plain=1#L{line}", ""), null);

  private GlossaryPages() {}

  /** A folder with a glossary that has one of everything. */
  static void writeSmall(Path folder) throws IOException {
    write(
        folder,
        "terms/a.md",
        """
        # Agent

        Acts by a [Policy]; see [the book](https://book.example/agents).

        * [https://more.example/](https://more.example/)

        See also [A], [Policy]

        # Anomaly Detection
        # Outlier Detection

        Finds `x > 3` and what is odd, by a [Distance Measure][].

        ## How

        By distance.

        # AD

        See [Anomaly Detection]

        [A]: a.md
        [Agent]: a.md#agent
        [Policy]: p.md#policy
        [Anomaly Detection]: a.md#anomaly-detection
        [Odd One Out]: a.md#how
        """);
    write(
        folder,
        "terms/p.md",
        """
        # Policy

        What an [Agent] does.

        # Precision

        See also [Distance Measures]

        [Agent]: a.md#agent
        """);
    write(
        folder,
        "terms/q.md",
        "# Quality\n\nSee also [Agent], [Anomaly Detection]\n\n[Agent]: a.md#agent\n"
            + "[Anomaly Detection]: a.md#how\n");
    write(folder, "README.md", "[Agents](terms/a.md#agent)\n");
  }

  /** A page more whose terms were meant to be others. */
  static void writeMisspelt(Path folder) throws IOException {
    write(
        folder,
        "terms/z.md",
        "# Zeal\n\nSee also [Agnet], [Odd Ones Out], [Zeal]\n\n[Agent]: a.md#agent\n"
            + "[Odd One Out]: a.md#how\n");
  }

  static void write(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The page, with links to a forge. */
  static String of(Path folder) throws IOException {
    return of(folder, FORGE);
  }

  static String of(Path folder, HtmlLinks links) throws IOException {
    Path root = folder.toRealPath();
    // Words are gathered only where a rule reads them.
    Path settingsFile = folder.resolve(SettingsFiles.NAME);
    Files.writeString(settingsFile, "rules:\n  link/text: warning\n");
    SettingsVocabulary vocabulary =
        Generators.vocabulary(RuleCatalogue.of(List.of(new RuleId("link/text"))));
    Settings settings = SettingsFiles.read(settingsFile, root, f -> SettingsFiles.NAME, vocabulary);
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    LinkedSite site = SiteLinker.link(tree, EffectiveSettings.of(settings, vocabulary), CLOCK);
    KnownNames names = KnownNames.of(site);
    ReferenceJudge judge = ReferenceJudge.of(site, names, label -> false);
    StringWriter out = new StringWriter();
    new HtmlGlossary(links, new HtmlOrigin("o/n", null))
        .write(
            Glossaries.of(site, settings.glossary(), tree::text, judge::undefined).all().stream()
                .map(
                    glossary ->
                        new GlossaryReport(
                            glossary,
                            tree::text,
                            path -> path,
                            "",
                            "",
                            wanted -> meanings(wanted, new Meanings(names, glossary), site)))
                .toList(),
            out);
    return out.toString();
  }

  private static List<Meaning> meanings(WantedTerm wanted, Meanings meanings, LinkedSite site) {
    Document page = site.at(wanted.places().get(0).path()).get(0).document();
    return meanings.of(wanted, page, site.suggestions().document());
  }
}
