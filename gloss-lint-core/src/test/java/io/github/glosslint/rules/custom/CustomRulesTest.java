package io.github.glosslint.rules.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that the settings make, from the settings to the report. */
class CustomRulesTest {

  private static final String NO_SIMPLY =
      "custom-rules:\n"
          + "  no-simply:\n"
          + "    kind: forbidden-term\n"
          + "    terms: [simply, of course]\n"
          + "    replacements: {utilize: use, e-mail: email, js: JavaScript}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "It is simply done.                   → simply",
        "Simply do it, SIMPLY.                → Simply, SIMPLY",
        "It is sim**ply** done.               → sim**ply",
        "Of¶course it is.                     → Of¶course",
        "> Of¶> course it is.                 → Of¶> course",
        "*Of* course, of  course              → Of* course, of  course",
        "Of&nbsp;course                       → Of&nbsp;course",
        "# It is simply                       → simply",
        "- simply¶- [simply](x.md \"simply\") → simply, simply",
        "|a|¶|-|¶|b simply|                   → simply",
        "simply-done                          → simply",
        "[simply][x]¶¶[x]: simply.md          → simply",
        "a[^1]¶¶[^1]: simply                  → simply",
        "<p>It is <b>simp</b>ly</p>           → simp</b>ly",
        "oversimply simplyfy _simplyx         → ''",
        "simply.org simply_x js.simply        → ''",
        "Do it simply. Simply.                → simply, Simply",
        "`simply` ``of course``               → ''",
        "<code>simply</code>                  → ''",
        "<div title='simply'></div>           → ''",
        "<!-- simply --> x                    → ''",
        "```¶simply¶```                       → ''",
        "a¶¶    simply                        → ''",
        "https://simply.org/simply?of=simply  → ''",
        "<https://simply.org/>                → ''",
        "[a](simply.md)                       → ''",
        "![simply](a.png)                     → ''",
        "of `x` course                        → ''",
        "$simply$ x                           → ''",
      })
  void termsInMarkdown(String text, String marked) {
    for (String site : List.of("", "_config.yml")) {
      Map<String, String> files = files(NO_SIMPLY, text.replace('¶', '\n'));
      if (!site.isEmpty()) {
        files.put(site, "");
        files.put("a.md", "---\n---\n" + files.get("a.md"));
      }
      boolean math = text.startsWith("$") && !site.isEmpty();
      String found =
          findings(files).stream()
              .map(f -> text(files.get("a.md"), f).replace('\n', '¶'))
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      if (!math) {
        assertThat(found).as(site).isEqualTo(marked == null ? "" : marked);
      }
    }
  }

  private static String text(String file, Finding finding) {
    return file.substring(finding.location().start(), finding.location().end());
  }

  /** A title, a tab, a definition, HTML that asks for Markdown, and what is no text at all. */
  @Test
  void wordsInBlocksOfPythonMarkdown() {
    Map<String, String> files = files(NO_SIMPLY, "");
    files.put(
        "mkdocs.yml",
        "markdown_extensions: [admonition, pymdownx.tabbed, def_list, md_in_html, abbr]\n");
    String page =
        "!!! note \"Simply 1\"\n\n    simply 2\n\n=== \"simply 3\"\n\n    simply 4\n\n"
            + "Term\n:   simply 5\n\n<div markdown>\nsimply 6\n</div>\n\n"
            + "*[simply]: x\n\n``` { .sh title=\"simply\" }\nsimply\n```\n";
    files.put("docs/b.md", page);
    assertThat(findings(files).stream().map(f -> page.charAt(f.location().end() + 1)))
        .containsExactly('1', '2', '3', '4', '5', '6');
  }

  @Test
  void aReplacementIsSuggestedAndFixed() {
    Finding finding = findings(files(NO_SIMPLY, "Utilize e-mail or `e-mail`, or Js.\n")).get(0);
    assertThat(finding.rule().value()).isEqualTo("custom/no-simply");
    assertThat(finding.message()).isEqualTo("Write \"Use\" instead of \"Utilize\"");
    assertThat(finding.suggestions()).containsExactly("Use");
    assertThat(finding.fixes().get(0).edits().get(0).replacement()).isEqualTo("Use");
    assertThat(findings(files(NO_SIMPLY, "Js\n")).get(0).suggestions())
        .containsExactly("JavaScript");
    assertThat(findings(files(NO_SIMPLY, "uti*lize*\n")).get(0).applicableFixes()).isEmpty();
  }

  @Test
  void patternsAndPlaces() {
    String settings =
        """
        custom-rules:
          todo:
            kind: pattern
            pattern: ['\\bTODO\\b', "(?i)lorem ipsum"]
            message: "Unfinished: {match}"
            severity: error
            in: [text, headings, link-text, image-alt, front-matter]
            files: docs/**
        """;
    String page =
        "---\ntitle: A TODO\ntags: [\"TODO x\"]\nmore:\n  deep: 'it''s TODO'\n---\n"
            + "# TODO\n\n![TODO](a.png) `TODO` todo [Lorem *ipsum*](a.md)\n";
    Map<String, String> files = files(settings, page);
    files.put("docs/b.md", page);
    files.put("docs/a.md", "x");
    files.put("docs/a.png", "");
    List<Finding> findings = findings(files);
    assertThat(findings).allMatch(f -> f.path().equals("docs/b.md"));
    assertThat(findings.stream().map(f -> f.line() + " " + text(page, f)))
        .containsExactly(
            "2 TODO", "3 TODO", "5 'it''s TODO'", "7 TODO", "9 TODO", "9 Lorem *ipsum");
    assertThat(findings).extracting(Finding::message).contains("Unfinished: TODO");
    assertThat(findings).allMatch(f -> f.severity() == Severity.ERROR);
  }

  @Test
  void whatATemplateWritesIsNotItsAuthors() {
    Map<String, String> files =
        files(NO_SIMPLY, "---\ntitle: simply\n---\n{{ page.title }} {% assign x = 'simply' %}x\n");
    files.put("_config.yml", "title: simply\n");
    files.put("_includes/b.md", "It is simply there.\n");
    files.put("c.md", "---\n---\n{% include b.md %}\n");
    assertThat(findings(files).stream().map(f -> f.path() + " " + f.marked()))
        .containsExactly("_includes/b.md simply");
  }

  @Test
  void requiredHeadings() {
    String settings =
        """
        custom-rules:
          outline:
            kind: required-heading
            headings:
              - Overview
              - {pattern: "^how to ", level: 2}
              - text: See also
            ordered: true
        """;
    assertThat(messages(files(settings, "# overview\n## How to *saw*\n## See also\n"))).isEmpty();
    assertThat(messages(files(settings, "# Overview\n### How to saw\n")))
        .containsExactly("1:1 This page has no headings \"^how to \", \"See also\"");
    assertThat(messages(files(settings, "## How to saw\n## See also\n# Overview\n")))
        .containsExactly(
            "1:4 \"^how to \" belongs behind \"Overview\"",
            "2:4 \"See also\" belongs behind \"Overview\"");
    assertThat(messages(files(settings, "---\na: b\n---\n# Overview\n## How to saw\n")))
        .containsExactly("4:1 This page has no heading \"See also\"");
    Map<String, String> unknown = files(settings, "---\n---\n{% x %}\n# A\n{% endx %}\n");
    unknown.put("_config.yml", "");
    assertThat(messages(unknown)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "## A¶text                → ''",
        "## A¶```¶x¶```           → ''",
        "## A¶¶    code           → ''",
        "## A¶- ![](x.png)        → ''",
        "## A¶### B¶text          → ''",
        "## A¶<p>text</p>         → ''",
        "## A¶|a|b|¶|-|-|         → ''",
        "## A                     → There is nothing below \"A\"",
        "## A¶<!-- x -->          → There is nothing below \"A\"",
        "## A¶## B¶text           → There is nothing below \"A\"",
        "## A¶### B               → There is nothing below \"A\"",
        "text                     → This page has no heading \"A\"",
      })
  void requiredSections(String page, String message) {
    String settings =
        "custom-rules: {a: {kind: required-section, headings: A}}\nrules: {asset/missing: off}\n";
    for (boolean jekyll : new boolean[] {false, true}) {
      String front = jekyll ? "---\n---\n" : "";
      Map<String, String> files = files(settings, front + page.replace('¶', '\n') + "\n");
      if (jekyll) {
        files.put("_config.yml", "");
      }
      String found = findings(files).stream().map(Finding::message).findFirst().orElse("");
      assertThat(found).as("Jekyll: " + jekyll).isEqualTo(message == null ? "" : message);
    }
  }

  @Test
  void frontMatter() {
    String settings =
        """
        custom-rules:
          head:
            kind: front-matter
            required: [title, author.name]
            keys:
              title: {pattern: "^[A-Z]", type: string}
              status: {one-of: [draft, final]}
              date: {type: date}
              tags: {type: list, pattern: "^[a-z]+$"}
              weight: {type: number}
        """;
    assertThat(messages(files(settings, "# A\n")))
        .containsExactly(
            "1:1 This page has no front matter with the keys \"author.name\", \"title\"");
    String good =
        "---\ntitle: A\nauthor: {name: b}\nstatus: draft\ndate: 2024-01-31\ntags: [a, b]\nweight: 3\n---\n";
    assertThat(messages(files(settings, good))).isEmpty();
    String bad =
        "---\ntitel: a\ntitle: a\nauthor: {}\nstatus: drift\ndate: May\ntags: [a, B]\nweight: x\n---\n";
    assertThat(messages(files(settings, bad)))
        .containsExactlyInAnyOrder(
            "1:1 The front matter lacks the key \"author.name\"",
            "3:8 The value of \"title\" does not match ^[A-Z]",
            "5:9 \"drift\" is none of the values of \"status\": draft, final",
            "6:7 The value of \"date\" is not a date",
            "7:11 The value of \"tags\" does not match ^[a-z]+$",
            "8:9 The value of \"weight\" is not a number");
    assertThat(messages(files(settings, "---\ntitle:\nauthor: {name: x}\n---\n")))
        .containsExactly("2:7 The key \"title\" has no value");
  }

  @Test
  void settingsCommentsAndBaselinesKnowTheRule() {
    String page =
        "It is simply.\n\n<!-- gloss-lint-disable-next-line custom/no-simply -->\nsimply\n";
    assertThat(messages(files(NO_SIMPLY, page))).hasSize(1);
    assertThat(messages(files(NO_SIMPLY + "rules: {custom/no-simply: off}\n", page))).isEmpty();
    String override = "overrides: [{files: a.md, rules: {custom/no-simply: {severity: info}}}]\n";
    assertThat(findings(files(NO_SIMPLY + override, page)))
        .allMatch(f -> f.severity() == Severity.INFO);
    Report report =
        GlossLint.ofTexts(files(NO_SIMPLY, page)).only(List.of("custom/no-simply")).check();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.rules().named("custom/no-simply")).isNotNull();
    assertThat(GlossLint.ofTexts(files(NO_SIMPLY, page)).rulesInForce().named("custom/no-simply"))
        .isNotNull();
    // What the words say is nothing about where links lead.
    String link = "[simply][]\n\n[simply]: a.md\n";
    assertThat(GlossLint.ofTexts(files(NO_SIMPLY, link)).check().summary().ledger())
        .isEqualTo(GlossLint.ofTexts(files("", link)).check().summary().ledger());
  }

  private static List<String> messages(Map<String, String> files) {
    return findings(files).stream()
        .map(f -> f.line() + ":" + f.column() + " " + f.message())
        .toList();
  }

  private static Map<String, String> files(String settings, String page) {
    Map<String, String> files = new HashMap<>();
    files.put("gloss-lint.yml", settings);
    files.put("a.md", page);
    return files;
  }

  private static List<Finding> findings(Map<String, String> files) {
    Report report = GlossLint.ofTexts(files).check();
    assertThat(report.failures()).isEmpty();
    return report.findings().stream().filter(f -> f.rule().area().equals("custom")).toList();
  }
}
