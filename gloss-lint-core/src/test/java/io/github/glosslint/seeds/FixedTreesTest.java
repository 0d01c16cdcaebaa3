package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnifiedDiff;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fixes trees with all that random edits do to them: what is fixed is gone, nothing new appears,
 * what readers see elsewhere is as before, and a second run changes nothing.
 */
class FixedTreesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theExampleSite(int seed) throws IOException {
    check(Trees.example(temp), seed, 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thisRepositorysManual(int seed) throws IOException {
    check(Trees.manual(temp), seed, 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void mixedPages(int seed) throws IOException {
    check(MixedTree.in(temp), seed, 40);
  }

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#corpora")
  void realSites(String corpus) throws IOException {
    check(Trees.corpus(corpus, temp), 1, 80);
  }

  @Test
  void theGlossaryLosesSixtyFindings() throws IOException {
    Path glossary = Trees.corpus("midtown-glossary-2023-03", temp);
    FixResult safe = lint(glossary).fix(FixOptions.safe().dryRun());
    FixResult all = lint(glossary).fix(FixOptions.safe().unsafe());
    assertThat(safe.applied()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(all.before().findings().size() - all.left().findings().size())
        .isGreaterThanOrEqualTo(100);
  }

  private static void check(Path tree, int seed, int edits) throws IOException {
    fix(tree, FixOptions.safe());
    RandomEdits random = new RandomEdits(tree, new Random(seed), path -> path.endsWith(".md"));
    for (int i = 0; i < edits; i++) {
      random.nextLine();
    }
    fix(tree, FixOptions.safe());
    fix(tree, FixOptions.safe().unsafe());
  }

  private static GlossLint lint(Path tree) {
    return GlossLint.at(tree).workingDirectory(tree).clock(CLOCK);
  }

  private static void fix(Path tree, FixOptions options) throws IOException {
    List<Fact> before = facts(tree);
    FixResult result = lint(tree).fix(options);
    assertThat(result.unwritten()).isEmpty();
    List<Finding> left = lint(tree).check().findings();
    assertThat(left).isEqualTo(result.left().findings());
    assertThat(lint(tree).fix(options).files()).as("a second run").isEmpty();
    if (mendsAnInclude(result)) {
      return;
    }

    Map<String, Lines> old = new HashMap<>();
    Map<String, Lines> now = new HashMap<>();
    for (FixedFile file : result.files()) {
      String diff = UnifiedDiff.of(file);
      old.put(file.path(), Lines.of(file.before(), diff, '-'));
      now.put(file.path(), Lines.of(file.after(), diff, '+'));
    }
    Map<String, Integer> most =
        counts(result.before().findings().stream().map(FixedTreesTest::said));
    result.applied().forEach(one -> most.merge(said(one.finding()), -1, Integer::sum));
    Map<String, Integer> fresh =
        counts(
            left.stream()
                .filter(finding -> !isJudgedByOthers(finding, old))
                .map(FixedTreesTest::said));
    fresh
        .entrySet()
        .removeIf(one -> one.getValue() <= Math.max(0, most.getOrDefault(one.getKey(), 0)));
    assertThat(fresh)
        .as("findings that are new, or still there, after %s", patch(result))
        .isEmpty();

    Map<String, Integer> then = elsewhere(before, old);
    Map<String, Integer> today = elsewhere(facts(tree), now);
    Set<Map.Entry<String, Integer>> missing = new HashSet<>(then.entrySet());
    missing.removeAll(today.entrySet());
    Set<Map.Entry<String, Integer>> more = new HashSet<>(today.entrySet());
    more.removeAll(then.entrySet());
    assertThat(missing).as("facts elsewhere; now: %s, after %s", more, patch(result)).isEmpty();
    assertThat(more).as("new facts elsewhere").isEmpty();
  }

  /**
   * Whether it is a bracket that was there before: if more of its likes lead somewhere now, it is a
   * reference, too; and two terms of a list are one once both lead to the same entry.
   */
  private static boolean isJudgedByOthers(Finding finding, Map<String, Lines> before) {
    Lines lines = before.get(finding.path());
    String rule = finding.rule().value();
    return (rule.endsWith("/undefined") || rule.equals("glossary/see-also-syntax"))
        && (lines == null
            || lines.texts().stream()
                .anyMatch(line -> line.contains("[" + finding.marked() + "]")));
  }

  /** Whether pages show text since a fix that they lacked before, with its facts and findings. */
  private static boolean mendsAnInclude(FixResult result) {
    return result.applied().stream()
        .anyMatch(one -> one.finding().rule().value().equals("liquid/missing-include"));
  }

  private static String patch(FixResult result) {
    return result.files().stream().map(UnifiedDiff::of).collect(Collectors.joining());
  }

  /** What a finding is about, wherever it is: what precedes it may be gone. */
  private static String said(Finding finding) {
    // Messages tell how many references lead there, and on which pages a shared file is wrong:
    // other
    // fixes change that.
    return finding.path() + " " + finding.rule() + " " + finding.marked();
  }

  private static Map<String, Integer> counts(Stream<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }

  /** The lines of a file, and the numbers of those that a patch removes or adds. */
  private record Lines(List<String> texts, Set<Integer> touched) {

    static Lines of(String text, String diff, char mark) {
      Set<Integer> touched = new HashSet<>();
      int line = 0;
      for (String row : diff.split("\n", -1)) {
        Matcher hunk = HUNK.matcher(row);
        if (hunk.matches()) {
          line = Integer.parseInt(hunk.group(mark == '-' ? 1 : 2));
        } else if (!row.isEmpty() && line > 0) {
          if (row.charAt(0) == mark) {
            touched.add(line);
          }
          line += row.charAt(0) == mark || row.charAt(0) == ' ' ? 1 : 0;
        }
      }
      return new Lines(List.of(text.split("\n", -1)), touched);
    }
  }

  /** Facts of lines that were not touched, with the text of their line in place of its number. */
  private static Map<String, Integer> elsewhere(List<Fact> facts, Map<String, Lines> files) {
    Map<String, Integer> found = new TreeMap<>();
    for (Fact fact : facts) {
      Lines lines = files.get(fact.path());
      if (lines == null || !lines.touched().contains(fact.line())) {
        String place = lines == null ? fact.line() + "" : lines.texts().get(fact.line() - 1);
        found.merge(fact.what() + " " + fact.path() + " " + place, 1, Integer::sum);
      }
    }
    return found;
  }

  /** Something that readers see or that leads somewhere. */
  private record Fact(String what, String path, int line) {}

  private static List<Fact> facts(Path root) throws IOException {
    SettingsVocabulary vocabulary = Generators.vocabulary(RuleCatalogue.of(List.of()));
    Settings settings = Settings.defaults();
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    EffectiveSettings effective = EffectiveSettings.of(settings, vocabulary);
    Map<String, LineMap> maps = new HashMap<>();
    List<Fact> facts = new ArrayList<>();
    for (LinkedDocument linked : SiteLinker.link(tree, effective, CLOCK).documents()) {
      Document document = linked.document();
      for (Heading one : document.headings()) {
        add("heading " + one.id() + " " + one.text(), one.location(), tree, maps, facts);
      }
      for (Anchor one : document.anchors()) {
        // A table of contents follows the headings, which are facts themselves.
        if (one.kind() != Anchor.Kind.TABLE_OF_CONTENTS) {
          add("anchor " + one.id(), one.location(), tree, maps, facts);
        }
      }
      for (Link one : document.links()) {
        add("link " + one.destination(), one.location(), tree, maps, facts);
      }
      for (Reference one : document.references()) {
        add("reference " + one.label() + " " + one.text(), one.location(), tree, maps, facts);
      }
      for (Definition one : document.definitions()) {
        add(
            "definition " + one.label() + " " + one.destination(),
            one.location(),
            tree,
            maps,
            facts);
      }
    }
    return facts;
  }

  private static void add(
      String what, Location place, SourceTree tree, Map<String, LineMap> maps, List<Fact> facts) {
    LineMap map = maps.computeIfAbsent(place.path(), path -> LineMap.of(text(tree, path)));
    facts.add(new Fact(what, place.path(), map.line(place.start())));
  }

  private static String text(SourceTree tree, String path) {
    SourceText text = tree.text(path);
    return text == null ? "" : text.content();
  }
}
