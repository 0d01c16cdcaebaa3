package io.github.glosslint.config;

import static io.github.glosslint.config.CheckedSettings.problems;
import static io.github.glosslint.config.CheckedSettings.read;
import static io.github.glosslint.config.TestRules.ANCHOR;
import static io.github.glosslint.config.TestRules.CATALOGUE;
import static io.github.glosslint.config.TestRules.HEADING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.generator.jekyll.EmbedKind;
import io.github.glosslint.generator.jekyll.Jekyll;
import io.github.glosslint.generator.jekyll.JekyllSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

  static final String ALL =
      """
      # Everything there is to say.
      dialect: jekyll
      anchors: kramdown-gfm
      include: ["*.txt"]
      exclude:
        - vendor/
        - drafts/**
      rules:
        MD051: warning
        heading/duplicate: {severity: off, siblings-only: true, words: [no, 1.0], most: 5}
      overrides:
        - files: "legacy/**"
          anchors: github
          rules: {heading/duplicate: info}
        - files: [legacy/old.md, "*.mkd"]
          dialect: github
          rules: {heading/duplicate: {siblings-only: false}}
      labels:
        ignore: ["[A-Z]{2,5}"]
      see-also: {pattern: "^Compare", see: "^Vide"}
      glossary:
        pages: [terms/*.md]
        aliases: {keys: [aka]}
        locale: de
      jekyll:
        version: 4
        baseurl: ""
        embeds: {audio: asset, pdf: ignore}
      url:
        skip: ["^https://intranet\\\\."]
        robots: respect
        grace: {observations: 3}
        max-age: 12 h
        hosts:
          Example.org:
            concurrency: 1
            interval: 1 s
            headers: {Accept-Language: "de, en"}
            user-agent: "Mozilla/5.0"
            accept: [403, 999]
          "*.example.org": {skip: true}
          localhost: {}
      limits: {max-file-size: 20 MiB}
      """;

  @Test
  void readsEverything() {
    Settings expected =
        Settings.builder()
            .dialect("jekyll")
            .anchors("kramdown-gfm")
            .include("*.txt")
            .exclude("vendor/")
            .exclude("drafts/**")
            .rule("anchor/missing", Severity.WARNING)
            .rule("heading/duplicate", Severity.OFF)
            .option("heading/duplicate", "siblings-only", true)
            .option("heading/duplicate", "words", List.of("no", "1.0"))
            .option("heading/duplicate", "most", 5L)
            .override(
                new SettingsOverride(
                    List.of("legacy/**"),
                    null,
                    "github",
                    Map.of("heading/duplicate", new RuleSetting(Severity.INFO, Map.of()))))
            .override(
                new SettingsOverride(
                    List.of("legacy/old.md", "*.mkd"),
                    "github",
                    null,
                    Map.of(
                        "heading/duplicate",
                        new RuleSetting(null, Map.of("siblings-only", false)))))
            .ignoreLabels("[A-Z]{2,5}")
            .seeAlso("^Compare")
            .see("^Vide")
            .glossary(
                new GlossarySettings(
                    "",
                    true,
                    List.of("terms/*.md"),
                    List.of(),
                    List.of(),
                    0,
                    true,
                    List.of("aka"),
                    Locale.GERMAN))
            .section(
                Jekyll.SECTION,
                new JekyllSettings(
                    OptionalInt.of(4),
                    Map.of(
                        "youtube", EmbedKind.URL,
                        "vimeo", EmbedKind.URL,
                        "audio", EmbedKind.ASSET,
                        "pdf", EmbedKind.IGNORE),
                    ""))
            .urls(
                new UrlSettings(
                    List.of("^https://intranet\\."),
                    Map.of(
                        "example.org",
                        new HostSettings(
                            OptionalInt.of(1),
                            Duration.ofSeconds(1),
                            Map.of("accept-language", "de, en"),
                            "Mozilla/5.0",
                            Set.of(403, 999),
                            false),
                        "*.example.org",
                        new HostSettings(OptionalInt.empty(), null, Map.of(), null, Set.of(), true),
                        "localhost",
                        HostSettings.DEFAULTS),
                    true,
                    new UrlSettings.Grace(3, Duration.ofHours(24)),
                    Duration.ofHours(12),
                    500))
            .limits(new Limits(20 << 20))
            .build();
    assertThat(read(ALL)).isEqualTo(expected).hasSameHashCodeAs(expected);
  }

  @Test
  void equalSettingsStandAnywhereInTheirFile() {
    assertThat(read("\n\ndialect: github")).isEqualTo(read("dialect: github"));
    assertThat(read("dialect: github")).isNotEqualTo(Settings.defaults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "{}", "dialect: auto"})
  void nothingSaidMeansDefaults(String yaml) {
    assertThat(read(yaml)).isEqualTo(Settings.defaults());
  }

  @Test
  void overridesAreMergedInOrder() {
    EffectiveSettings effective = EffectiveSettings.of(read(ALL), Generators.vocabulary(CATALOGUE));
    FileSettings plain = effective.forFile("a.md");
    assertThat(plain.dialect()).contains("jekyll");
    assertThat(plain.anchors()).contains("kramdown-gfm");
    assertThat(plain.severity(ANCHOR)).isEqualTo(Severity.WARNING);
    assertThat(plain.severity(HEADING)).isEqualTo(Severity.OFF);
    assertThat(plain.options(HEADING).flag("siblings-only")).isTrue();
    assertThat(plain.options(HEADING).word("mode")).isEqualTo("auto");
    FileSettings legacy = effective.forFile("legacy/x/a.md");
    assertThat(legacy.anchors()).contains("github");
    assertThat(legacy.severity(HEADING)).isEqualTo(Severity.INFO);
    assertThat(legacy.options(HEADING).flag("siblings-only")).isTrue();
    FileSettings old = effective.forFile("legacy/old.md");
    assertThat(old.dialect()).contains("github");
    assertThat(old.severity(HEADING)).isEqualTo(Severity.INFO);
    assertThat(old.options(HEADING).flag("siblings-only")).isFalse();
    assertThat(effective.forFile("b.md")).isSameAs(plain);
    assertThat(effective.ignoresLabel("ABC")).isTrue();
    assertThat(effective.ignoresLabel("ABCs")).isFalse();
  }

  @Test
  void printsWhatHoldsAndWhoSaysSo() {
    Settings settings =
        read(ALL).toBuilder()
            .from("--severity")
            .override(
                new SettingsOverride(
                    List.of(),
                    null,
                    null,
                    Map.of("anchor/missing", new RuleSetting(Severity.INFO, Map.of()))))
            .build();
    assertThat(
            EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE)).print("legacy/a.md"))
        .isEqualTo(
            """
            dialect: jekyll                         # from gloss-lint.yml:2
            anchors: github                         # from gloss-lint.yml:13
            include:
              - "*.txt"                             # from gloss-lint.yml:4
            exclude:
              - "vendor/"                           # from gloss-lint.yml:6
              - "drafts/**"                         # from gloss-lint.yml:7
            rules:
              anchor/missing: info                  # from --severity
              heading/duplicate:
                severity: info                      # from gloss-lint.yml:14
                siblings-only: true                 # from gloss-lint.yml:10
                mode: auto                          # default
                words: [no, "1.0"]                  # from gloss-lint.yml:10
                ignore: []                          # default
                most: 5                             # from gloss-lint.yml:10
                schemas: []                         # default
            labels:
              ignore:
                - "[A-Z]{2,5}"                      # from gloss-lint.yml:19
            see-also:
              pattern: "^Compare"                   # from gloss-lint.yml:20
              see: "^Vide"                          # from gloss-lint.yml:20
            glossary:
              enabled: true                         # default
              pages: ["terms/*.md"]                 # from gloss-lint.yml:22
              files: []                             # default
              data: []                              # default
              aliases:
                headings: true                      # default
                keys: [aka]                         # from gloss-lint.yml:23
              locale: de                            # from gloss-lint.yml:24
            jekyll:
              version: 4                            # from gloss-lint.yml:26
              baseurl: ""                           # from gloss-lint.yml:27
              embeds:
                audio: asset                        # from gloss-lint.yml:28
                pdf: ignore                         # from gloss-lint.yml:28
                vimeo: url                          # default
                youtube: url                        # default
            url:
              skip:
                - "^https://intranet\\\\."            # from gloss-lint.yml:30
              robots: respect                       # from gloss-lint.yml:31
              grace:
                observations: 3                     # from gloss-lint.yml:32
                over: 1 d                           # default
              max-age: 12 h                         # from gloss-lint.yml:33
              max-per-host: 500                     # default
              hosts:
                "*.example.org":
                  skip: true                        # from gloss-lint.yml:41
                "example.org":
                  concurrency: 1                    # from gloss-lint.yml:36
                  interval: 1 s                     # from gloss-lint.yml:37
                  headers:
                    accept-language: "de, en"       # from gloss-lint.yml:38
                  user-agent: "Mozilla/5.0"         # from gloss-lint.yml:39
                  accept: [403, 999]                # from gloss-lint.yml:40
                "localhost": {}                     # from gloss-lint.yml:42
            limits:
              max-file-size: 20971520               # from gloss-lint.yml:43
            """);
  }

  @Test
  void whatIsPrintedCanBeReadAgain() {
    String printed =
        EffectiveSettings.of(read(ALL), Generators.vocabulary(CATALOGUE)).print("a.md");
    Settings again = read(printed);
    assertThat(
            EffectiveSettings.of(again, Generators.vocabulary(CATALOGUE))
                .print("a.md")
                .replaceAll(" *#.*", ""))
        .isEqualTo(printed.replaceAll(" *#.*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dialekt: github | 1:1: There is no setting \"dialekt\" in the settings. Did you mean"
            + " \"dialect\"?",
        "dialect: githb  | 1:10: \"githb\" is none of auto, DIALECTS. Did you mean"
            + " \"github\"?",
        "dialect: [auto] | 1:10: Expected a string.",
        "[a]             | 1:1: Expected a mapping for the settings.",
        "anchors:        | 1:9: Expected a string.",
        "exclude: \"a[b\" | 1:10: The \"[\" is never closed.",
        "exclude: ['*.{md,txt}'] | 1:11: Globs do not support \"{a,b}\"; write two globs.",
        "exclude: ['!a'] | 1:11: A glob of settings cannot be negated with \"!\".",
        "include: docs/** | 1:10: \"include\" adds files by their names, such as \"docs/**/*.txt\";"
            + " \"docs/**\" would read every file, images too.",
        "rules: {anchor/mising: error} | 1:9: There is no rule \"anchor/mising\". Did you mean"
            + " \"anchor/missing\"?",
        "rules: {anchor/missing: eror} | 1:25: \"eror\" is none of error, warning, info, off. Did"
            + " you mean \"error\"?",
        "rules: {MD051: error, anchor/missing: off} | 1:23: \"anchor/missing\" and \"MD051\" are"
            + " the same rule.",
        "rules: {heading/duplicate: {sibling-only: true}} | 1:29: The rule heading/duplicate has no"
            + " option \"sibling-only\". Did you mean \"siblings-only\"?",
        "rules: {heading/duplicate: {siblings-only: yes}} | 1:44: \"siblings-only\" must be true or"
            + " false. Did you mean \"true\"?",
        "rules: {heading/duplicate: {mode: never}} | 1:35: \"mode\" must be one of auto, no. Did"
            + " you mean \"no\"?",
        "rules: {heading/duplicate: {mode: Auto}} | 1:35: \"mode\" must be one of auto, no. Did you"
            + " mean \"auto\"?",
        "rules: {anchor/missing: warn} | 1:25: \"warn\" is none of error, warning, info, off. Did"
            + " you mean \"warning\"?",
        "rules: {anchor/missing: false} | 1:25: \"false\" is none of error, warning, info, off. Did"
            + " you mean \"off\"?",
        "rules: {anchor/missing: none} | 1:25: \"none\" is none of error, warning, info, off. Did"
            + " you mean \"off\"?",
        "rules: {anchor/missing: Error} | 1:25: \"Error\" is none of error, warning, info, off. Did"
            + " you mean \"error\"?",
        "rules: {anchor/missing: notice} | 1:25: \"notice\" is none of error, warning, info, off."
            + " Did you mean \"info\"?",
        "rules: {anchor/*: off} | 1:9: There is no rule \"anchor/*\": rules are named one by one."
            + " Did you mean \"anchor/missing\"?",
        "rules: {anchor: off} | 1:9: There is no rule \"anchor\": rules are named one by one. Did"
            + " you mean \"anchor/missing\"?",
        "dialect: markdown | 1:10: \"markdown\" is none of auto, DIALECTS. Did you"
            + " mean \"github\"?",
        "dialect: gfm | 1:10: \"gfm\" is none of auto, DIALECTS. Did you mean" + " \"github\"?",
        "dialect: kramdown | 1:10: \"kramdown\" is none of auto, DIALECTS. Did you"
            + " mean \"jekyll\"?",
        "dialect: none | 1:10: \"none\" is none of auto, DIALECTS.",
        "rules: {heading/duplicate: {ignore: ['(']}} | 1:37: The pattern is not valid in RE2"
            + " syntax: missing closing ).",
        "rules: {heading/duplicate: {words: a}} | 1:36: \"words\" must be a list of texts.",
        "rules: {heading/duplicate: {schemas: [{files: a}]}} | 1:38: \"schemas\" must be a list of"
            + " mappings, each with \"files\" and \"schema\".",
        "rules: {heading/duplicate: {most: many}} | 1:35: \"most\" must be a whole number.",
        "overrides: {}   | 1:12: Expected a list of overrides.",
        "overrides: [{anchors: github}] | 1:13: An override needs \"files\", the files it applies"
            + " to.",
        "overrides: [{files: a, dialect: auto}] | 1:33: \"auto\" is none of DIALECTS.",
        "labels: {ignore: ['(?=a)']} | 1:19: The pattern is not valid in RE2 syntax: invalid or"
            + " unsupported Perl syntax.",
        "jekyll: {version: 5} | 1:19: Jekyll's major version is 3 or 4.",
        "jekyll: {embeds: {youtube: link}} | 1:28: \"link\" is none of url, asset, ignore.",
        "limits: {max-file-size: 200 MiB} | 1:25: max-file-size is between 1 and 104857600, not"
            + " 209715200",
        "limits: {max-file-size: large} | 1:25: A size is a number of bytes, or a number with a"
            + " unit, such as \"20 MiB\".",
        "'🎉🎉': 1, a: b | 1:11: A value that contains \": \" must be quoted.",
        "dialect: !!str github | 1:10: The tag !!str is not supported.",
      })
  @DisplayName("CFG-3 whatever is wrong is an error with its place")
  void cfg3(String yaml, String problem) {
    assertThat(problems(yaml))
        .containsExactly("gloss-lint.yml:" + problem.replace("DIALECTS", dialects()));
  }

  /** The names of all generators that are read, and of GitHub. */
  private static String dialects() {
    StringBuilder names = new StringBuilder("github");
    Generators.all().forEach(generator -> names.append(", ").append(generator.name()));
    return names.toString();
  }

  @Test
  @DisplayName("CFG-3 everything that is wrong is said at once, in the order of the file")
  void cfg3AllAtOnce() {
    assertThat(problems("rules: {x/y: error}\ndialect: a\ndialect: jekyll\nfoo: 1\n"))
        .containsExactly(
            "gloss-lint.yml:1:9: There is no rule \"x/y\".",
            "gloss-lint.yml:2:10: \"a\" is none of auto, " + dialects() + ".",
            "gloss-lint.yml:3:1: The key \"dialect\" repeats; the last one wins.",
            "gloss-lint.yml:4:1: There is no setting \"foo\" in the settings.");
  }

  @Test
  @DisplayName("CFG-1 the environment is not read")
  void cfg1() {
    assertThat(problems("jekyll: {baseurl: \"/${HOME}\"}\n\"${KEY}\": 1\n"))
        .containsExactly(
            "gloss-lint.yml:1:19: Settings cannot read environment variables: \"${\" has no effect"
                + " here.",
            "gloss-lint.yml:2:1: Settings cannot read environment variables: \"${\" has no effect"
                + " here.",
            "gloss-lint.yml:2:1: There is no setting \"${KEY}\" in the settings.");
    assertThat(problems("exclude: [a, \"${HOME}/b\"]"))
        .containsExactly(
            "gloss-lint.yml:1:14: Settings cannot read environment variables: \"${\" has no effect"
                + " here.");
  }

  @Test
  @DisplayName("RE-1 patterns are limited in length, number and the size of their program")
  void re1() {
    assertThat(problems("labels: {ignore: ['" + "a".repeat(1001) + "']}"))
        .containsExactly("gloss-lint.yml:1:19: A pattern has at most 1000 characters.");
    assertThat(read("labels: {ignore: [" + "a, ".repeat(1000) + "]}").ignoredLabels())
        .hasSize(1000);
    assertThat(problems("labels: {ignore: [" + "a, ".repeat(1002) + "]}"))
        .containsExactly("gloss-lint.yml:1:3019: More than 1000 globs and patterns.");
    ProcessorTime.within(
        Duration.ofMillis(300),
        () -> {
          for (String hostile :
              List.of(
                  "((a{100}){100}){100}",
                  "((a{1,100}){,100}b{3}){1000}",
                  "[^]{5}]{1000}{100}",
                  "(".repeat(500) + ")".repeat(500),
                  "\\\\p{L}{1000}{1000}")) {
            assertThat(problems("labels: {ignore: [\"" + hostile + "\"]}"))
                .containsExactly(
                    "gloss-lint.yml:1:19: "
                        + "The pattern repeats too much: it compiles to more than 10000 steps.");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(.*,){25}P", "(a|b)*", "\\p{Greek}{2,5}", "[A-Z]{2,5}", "a{,3}", "\\{9999\\}"})
  @DisplayName("RE-1 harmless patterns are accepted")
  void re1Accepted(String pattern) {
    Settings settings = Settings.builder().ignoreLabels(pattern).build();
    EffectiveSettings effective = EffectiveSettings.of(settings, Generators.vocabulary(CATALOGUE));
    ProcessorTime.within(Duration.ofSeconds(2), () -> effective.ignoresLabel("a,b".repeat(20_000)));
  }
}
