package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.generator.jekyll.EmbedKind;
import io.github.glosslint.generator.jekyll.Jekyll;
import io.github.glosslint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that start from others. */
final class ExtendedSettingsTest {

  private static final SettingsVocabulary WORDS = Generators.vocabulary(BuiltInRules.catalogue());
  private static final RuleId ANCHOR = new RuleId("anchor/missing");
  private static final RuleId HEADING = new RuleId("heading/duplicate");

  private final Map<String, String> files = new HashMap<>();

  private final SettingsTree tree =
      new SettingsTree() {
        @Override
        public @Nullable String text(String path) {
          return files.get(path);
        }

        @Override
        public String shown(String path) {
          return path;
        }
      };

  private ExtendedSettingsTest file(String path, String yaml) {
    files.put(path, yaml);
    return this;
  }

  private Settings read(String path) {
    return SettingsFiles.read(tree, path, WORDS);
  }

  private EffectiveSettings effective(String path) {
    return EffectiveSettings.of(read(path), WORDS);
  }

  private List<String> problems(String path) {
    SettingsException e = catchThrowableOfType(SettingsException.class, () -> read(path));
    assertThat(e).isNotNull();
    return e.problems().stream().map(SettingsProblem::toString).toList();
  }

  @Test
  void what_a_file_does_not_say_is_as_in_what_it_extends() {
    file("base.yml", "dialect: github\nanchors: gitlab\nlimits: {max-file-size: 1 MiB}\n");
    file("gloss-lint.yml", "extends: base.yml\nanchors: kramdown\n");
    Settings settings = read("gloss-lint.yml");
    assertThat(settings.dialect()).contains("github");
    assertThat(settings.anchors()).contains("kramdown");
    assertThat(settings.limits()).isEqualTo(new Limits(1 << 20));
    assertThat(settings.files()).containsExactly("base.yml", "gloss-lint.yml");
  }

  @Test
  void mappings_are_merged_key_by_key() {
    file(
        "base.yml",
        """
        rules:
          anchor/missing: warning
          heading/duplicate: {severity: error, siblings-only: false}
        see-also: {pattern: a, see: b}
        jekyll: {version: 3, baseurl: /x, embeds: {audio: url, pdf: ignore}}
        url:
          robots: respect
          grace: {observations: 5}
          hosts: {a.example: {interval: 2 s, headers: {A: "1", B: "2"}}, b.example: {skip: true}}
        """);
    file(
        "gloss-lint.yml",
        """
        extends: [base.yml]
        rules: {heading/duplicate: info, MD051: {severity: off}}
        see-also: {see: c}
        jekyll: {version: 4, embeds: {audio: asset}}
        url:
          grace: {over: 3 d}
          hosts: {A.example: {concurrency: 1, headers: {b: "3"}}}
        """);
    Settings settings = read("gloss-lint.yml");
    FileSettings file = effective("gloss-lint.yml").forFile("a.md");
    assertThat(file.severity(ANCHOR)).isEqualTo(Severity.OFF);
    assertThat(file.severity(HEADING)).isEqualTo(Severity.INFO);
    assertThat(file.options(HEADING).flag("siblings-only")).isFalse();
    assertThat(settings.seeAlso()).contains("a");
    assertThat(settings.see()).contains("c");
    assertThat(settings.section(Jekyll.SECTION).version()).hasValue(4);
    assertThat(settings.section(Jekyll.SECTION).baseurl()).isEqualTo("/x");
    assertThat(settings.section(Jekyll.SECTION).embeds())
        .containsEntry("audio", EmbedKind.ASSET)
        .containsEntry("pdf", EmbedKind.IGNORE)
        .containsEntry("vimeo", EmbedKind.URL);
    UrlSettings urls = settings.urls();
    assertThat(urls.respectRobots()).isTrue();
    assertThat(urls.grace()).isEqualTo(new UrlSettings.Grace(5, Duration.ofDays(3)));
    HostSettings host = urls.host("a.example");
    assertThat(host.concurrency()).hasValue(1);
    assertThat(host.interval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(host.headers()).containsExactly(Map.entry("a", "1"), Map.entry("b", "3"));
    assertThat(urls.host("b.example").skip()).isTrue();
  }

  @Test
  void lists_are_replaced() {
    file(
        "base.yml", "exclude: [a, b]\ninclude: '*.txt'\nlabels: {ignore: [x]}\nurl: {skip: [y]}\n");
    file("gloss-lint.yml", "extends: base.yml\nexclude: c\nlabels: {ignore: []}\nurl: {skip: w}\n");
    Settings settings = read("gloss-lint.yml");
    assertThat(settings.exclude()).containsExactly("c");
    assertThat(settings.include()).containsExactly("*.txt");
    assertThat(settings.ignoredLabels()).isEmpty();
    assertThat(settings.urls().skip()).containsExactly("w");
  }

  @Test
  void overrides_come_after_those_of_what_is_extended() {
    file(
        "base.yml", "overrides:\n- {files: a/**, anchors: gitlab, rules: {anchor/missing: off}}\n");
    file("gloss-lint.yml", "extends: base.yml\noverrides: [{files: a/b.md, anchors: github}]\n");
    EffectiveSettings effective = effective("gloss-lint.yml");
    assertThat(effective.forFile("a/c.md").anchors()).contains("gitlab");
    assertThat(effective.forFile("a/b.md").anchors()).contains("github");
    assertThat(effective.forFile("a/b.md").severity(ANCHOR)).isEqualTo(Severity.OFF);
  }

  @Test
  void a_file_wins_over_the_overrides_of_what_it_extends() {
    file(
        "base.yml",
        "overrides:\n"
            + "- {files: a/**, dialect: mdbook, anchors: gitlab, rules: {anchor/missing: off}}\n");
    file(
        "gloss-lint.yml",
        "overrides: [{files: a/b.md, rules: {anchor/missing: info}}]\n"
            + "extends: base.yml\ndialect: auto\nanchors: kramdown\nrules: {anchor/missing: error}\n");
    EffectiveSettings effective = effective("gloss-lint.yml");
    FileSettings file = effective.forFile("a/c.md");
    assertThat(file.severity(ANCHOR)).isEqualTo(Severity.ERROR);
    assertThat(file.anchors()).contains("kramdown");
    assertThat(file.dialect()).isEmpty();
    assertThat(effective.forFile("a/b.md").severity(ANCHOR)).isEqualTo(Severity.INFO);
    assertThat(effective.print("a/c.md"))
        .containsPattern("anchors: kramdown +# from gloss-lint.yml:4\n")
        .containsPattern("anchor/missing: error +# from gloss-lint.yml:5\n");
  }

  @Test
  void roots_are_replaced_and_remaps_merged() {
    file("lib/base.yml", "roots: [a]\nremap: {https://x.example/: b, /c/: d}\n");
    file("gloss-lint.yml", "extends: lib/base.yml\nroots: e\nremap: {/c/: ./f/}\n");
    EffectiveSettings effective = effective("gloss-lint.yml");
    assertThat(effective.forFile("x.md").paths())
        .isEqualTo(new SitePaths(List.of("e"), Map.of("https://x.example/", "lib/b", "/c/", "f")));
    assertThat(effective.print("x.md"))
        .containsPattern("roots:\n  - \"e\" +# from gloss-lint.yml:2\n")
        .containsPattern("  \"https://x.example/\": \"lib/b\" +# from lib/base.yml:2\n")
        .containsPattern("  \"/c/\": \"f\" +# from gloss-lint.yml:3\n");
    file("lib/base.yml", "roots: [a]\noverrides: [{files: x.md, roots: [b]}]\n");
    file("gloss-lint.yml", "extends: lib/base.yml\nroots: [e]\n");
    assertThat(effective("gloss-lint.yml").forFile("x.md").paths().roots()).containsExactly("e");
  }

  @Test
  void of_several_the_later_one_wins() {
    file("a.yml", "anchors: gitlab\ndialect: github\n");
    file("b.yml", "anchors: mdbook\n");
    file("gloss-lint.yml", "extends: [a.yml, b.yml]\n");
    assertThat(read("gloss-lint.yml").anchors()).contains("mdbook");
    assertThat(read("gloss-lint.yml").dialect()).contains("github");
  }

  @Test
  void a_file_may_be_extended_twice_but_not_by_itself() {
    file("base.yml", "anchors: gitlab\n");
    file("a.yml", "extends: base.yml\n").file("b.yml", "extends: base.yml\n");
    file("gloss-lint.yml", "extends: [a.yml, b.yml]\n");
    assertThat(read("gloss-lint.yml").anchors()).contains("gitlab");

    file("base.yml", "dialect: github\nextends: ./a.yml\n");
    assertThat(problems("gloss-lint.yml"))
        .containsExactly(
            "base.yml:2:10: These settings extend themselves: a.yml extends base.yml extends a.yml.",
            "a.yml:1:10: These settings extend themselves: base.yml extends a.yml extends"
                + " base.yml.");
    file("gloss-lint.yml", "extends: gloss-lint.yml\n");
    assertThat(problems("gloss-lint.yml"))
        .containsExactly(
            "gloss-lint.yml:1:10: These settings extend themselves: gloss-lint.yml extends"
                + " gloss-lint.yml.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.yml | There is no file \"docs/x.yml\".",
        "../../x.yml | \"../../x.yml\" is outside the checkout; settings extend files inside.",
        "/etc/x.yml | \"/etc/x.yml\" is outside the checkout; settings extend files inside.",
        "https://example.org/x.yml | \"https://example.org/x.yml\" is outside the checkout; settings"
            + " extend files inside.",
        "strickt | There is no preset \"strickt\"; presets are recommended, strict, glossary,"
            + " links-only, and a file is named with its ending, such as \"base.yml\". Did you mean"
            + " \"strict\"?",
        "[strict, {}] | Expected a string.",
      })
  void what_cannot_be_extended_is_an_error_with_its_place(String name, String problem) {
    file("docs/gloss-lint.yml", "extends: " + name + "\n");
    assertThat(problems("docs/gloss-lint.yml"))
        .containsExactly(
            "docs/gloss-lint.yml:1:" + (name.startsWith("[") ? 19 : 10) + ": " + problem);
  }

  @Test
  void what_is_wrong_in_an_extended_file_is_named_there() {
    file("base.yml", "dialekt: github\n").file("gloss-lint.yml", "extends: base.yml\nurl: 1\n");
    assertThat(problems("gloss-lint.yml"))
        .containsExactly(
            "base.yml:1:1: There is no setting \"dialekt\" in the settings. Did you mean"
                + " \"dialect\"?",
            "gloss-lint.yml:2:6: Expected a mapping for url.");
  }

  @Test
  void depth_and_number_are_limited() {
    for (int i = 0; i < 20; i++) {
      file(i + ".yml", "extends: " + (i + 1) + ".yml\n");
    }
    file("20.yml", "");
    assertThat(problems("0.yml"))
        .containsExactly("10.yml:1:10: More than 10 files extend each other.");
    assertThat(read("11.yml").files()).hasSize(10);

    String many = IntStream.range(0, 102).mapToObj(i -> "strict").collect(Collectors.joining(", "));
    file("many.yml", "extends: [" + many + "]\n");
    assertThat(problems("many.yml"))
        .containsExactly("many.yml:1:811: More than 100 files and presets are extended.");
  }

  @Test
  void globs_and_paths_stay_relative_to_their_own_file() {
    file(
        "lib/[x]/base.yml",
        """
        include: ["*.txt", /top/*.rst]
        exclude: [old/]
        overrides: [{files: [api/**], anchors: gitlab}]
        rules:
          front-matter/schema:
            schemas: [{files: ["posts/*.md"], schema: post.json}]
        baseline: known.json
        """);
    file("lib/docs/.config/gloss-lint.yml", "extends: ../../[x]/base.yml\nexclude: [drafts, /a]\n");
    Settings settings = read("lib/docs/.config/gloss-lint.yml");
    assertThat(settings.base()).isEqualTo("lib");
    assertThat(settings.include()).containsExactly("\\[x]/**/*.txt", "\\[x]/top/*.rst");
    assertThat(settings.exclude()).containsExactly("docs/**/drafts", "docs/a");
    assertThat(settings.baseline()).contains("[x]/known.json");
    EffectiveSettings effective = EffectiveSettings.of(settings, WORDS);
    assertThat(effective.forFile("lib/[x]/api/a.md").anchors()).contains("gitlab");
    assertThat(effective.forFile("lib/docs/api/a.md").anchors()).isEmpty();
    assertThat(
            effective.forFile("a.md").options(new RuleId("front-matter/schema")).value("schemas"))
        .isEqualTo(
            List.of(Map.of("files", List.of("\\[x]/posts/*.md"), "schema", "[x]/post.json")));
  }

  @Test
  void a_preset_says_where_it_is_from() {
    file("gloss-lint.yml", "extends: strict\nrules: {heading/empty: info}\n");
    assertThat(effective("gloss-lint.yml").print("a.md"))
        .containsPattern("heading/empty: info +# from gloss-lint.yml:2\n")
        .containsPattern("footnote/unused: error +# from preset strict\n")
        .containsPattern("anchor/missing: error +# default\n");
  }

  @Test
  void recommended_undoes_what_came_before() {
    file("gloss-lint.yml", "extends: [links-only, recommended]\n");
    EffectiveSettings usual = EffectiveSettings.of(Settings.defaults(), WORDS);
    for (RuleId rule : WORDS.rules().pages().stream().map(page -> page.id()).toList()) {
      assertThat(effective("gloss-lint.yml").forFile("a.md").severity(rule))
          .as(rule.value())
          .isEqualTo(usual.forFile("a.md").severity(rule));
    }
  }

  /** A new rule has to be sorted in, if it is about text rather than where links lead. */
  @Test
  void links_only_turns_off_whatever_is_not_about_links() {
    file("gloss-lint.yml", "extends: links-only\n");
    FileSettings settings = effective("gloss-lint.yml").forFile("a.md");
    List<String> areas =
        List.of(
            "anchor",
            "meta",
            "asset",
            "definition",
            "file",
            "footnote",
            "link",
            "liquid",
            "reference",
            "see-also",
            "url");
    WORDS.rules().pages().stream()
        .map(page -> page.id())
        .filter(rule -> !areas.contains(rule.area()))
        .forEach(
            rule -> assertThat(settings.severity(rule)).as(rule.value()).isEqualTo(Severity.OFF));
    assertThat(settings.severity(ANCHOR)).isEqualTo(Severity.ERROR);
  }

  @Test
  void the_manual_says_what_each_preset_sets() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "settings.md"));
    String manual = text.substring(text.indexOf("| preset |"));
    for (String preset : List.of("strict", "glossary", "links-only")) {
      file("gloss-lint.yml", "extends: " + preset + "\n");
      String section = manual.substring(manual.indexOf("| `" + preset + "` |"));
      String row = section.substring(0, section.indexOf('\n'));
      read("gloss-lint.yml")
          .rules()
          .keySet()
          .forEach(rule -> assertThat(row).as(preset).contains("`" + rule + "`"));
    }
  }

  @Test
  void a_link_that_leads_out_of_the_checkout_is_not_read(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("repo/.git"));
    Files.writeString(folder.resolve("secret.yml"), "anchors: gitlab\n");
    Files.createSymbolicLink(folder.resolve("repo/base.yml"), folder.resolve("secret.yml"));
    Files.createSymbolicLink(folder.resolve("repo/in.yml"), Path.of("real.yml"));
    Files.writeString(folder.resolve("repo/real.yml"), "anchors: gitlab\n");
    Path file = folder.resolve("repo/gloss-lint.yml");
    Files.writeString(file, "extends: in.yml\n");
    assertThat(onDisk(file, folder.resolve("repo")).anchors()).contains("gitlab");
    Files.writeString(file, "extends: base.yml\n");
    SettingsException e =
        catchThrowableOfType(SettingsException.class, () -> onDisk(file, folder.resolve("repo")));
    assertThat(e)
        .hasMessage(
            "gloss-lint.yml:1:10: \"base.yml\" is a symbolic link that leads out of the checkout.");
  }

  @Test
  void settings_from_elsewhere_extend_files_of_their_own_checkout(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("shared/.git"));
    Files.createDirectories(folder.resolve("shared/lint"));
    Files.createDirectories(folder.resolve("repo"));
    Files.writeString(folder.resolve("shared/base.yml"), "exclude: [a/b]\n");
    Path file = folder.resolve("shared/lint/docs.yml");
    Files.writeString(file, "extends: ../base.yml\n");
    Settings settings = onDisk(file, folder.resolve("repo"));
    assertThat(settings.base()).isEmpty();
    assertThat(settings.exclude()).containsExactly("a/b");
    assertThat(settings.files()).isEmpty();
  }

  private static Settings onDisk(Path file, Path root) {
    return SettingsFiles.read(file, root, f -> String.valueOf(f.getFileName()), WORDS);
  }
}
