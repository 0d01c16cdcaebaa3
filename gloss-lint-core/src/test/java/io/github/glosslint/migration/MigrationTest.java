package io.github.glosslint.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.GlossLint;
import io.github.glosslint.migration.Imported.Left;
import io.github.glosslint.report.Json;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of other tools: what of them ours say as well, and what is told of the rest. */
class MigrationTest {

  private static final String SCHEMA = GlossLint.at(Path.of("")).settingsSchema();

  @TempDir Path folder;

  private Migration read(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
    Migration migration =
        Migration.ofNamed(folder, Map.of(name, folder.resolve(name)), GlossLint.rules());
    checkSettings(migration);
    return migration;
  }

  /** Whatever comes out of it, a check takes it, and so does an editor. */
  private void checkSettings(Migration migration) {
    String yaml = migration.settings();
    GlossLint.at(folder).settings(yaml, "gloss-lint.yml").settingsOf(folder);
    Object values =
        YamlValues.toJava(
            Yaml.read(yaml, 0, yaml.length(), YamlLimits.SETTINGS).root(), YamlVersion.V1_2);
    assertThat(Json.breaches(new ObjectMapper().valueToTree(values), List.of(SCHEMA)))
        .as(yaml)
        .isEmpty();
  }

  private static List<String> left(Migration migration) {
    return migration.files().stream().flatMap(file -> file.left().stream()).map(Left::key).toList();
  }

  private static String reason(Migration migration, String key) {
    return migration.files().stream()
        .flatMap(file -> file.left().stream())
        .filter(each -> each.key().equals(key))
        .map(Left::reason)
        .findFirst()
        .orElse("");
  }

  @Test
  void lychee() throws IOException {
    Migration migration =
        read(
            "lychee.toml",
            """
            timeout = 20
            accept = ["200..=204", "429"]
            exclude = ['^https://(www\\.)?linkedin\\.com', '^file:', 'a(?!b)']
            exclude_path = ["(^|/)test/", "\\\\.txt$", "docs/old", "[aeiou]"]
            extensions = ["md", "txt"]
            require_https = true
            include_mail = true
            max_cache_age = "2d"
            exclude_all_private = true
            header = { accept = "text/html" }
            basic_auth = ["example.com me:hunter2"]

            [hosts."blog.example.com"]
            concurrency = 20
            request_interval = "250ms"
            headers = { "X-Trace" = "on", "Authorization" = "Bearer hunter2" }
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            include:
              - "*.txt"  # lychee.toml
            exclude:
              - "test/"  # lychee.toml
              - "*.txt"  # lychee.toml
              - "**/*docs/old*"  # lychee.toml
            rules:
              url/insecure: warning  # lychee.toml
            url:
              skip:
                - "^https://(www\\\\.)?linkedin\\\\.com"  # lychee.toml
              max-age: 2 d  # lychee.toml
              hosts:
                blog.example.com:  # lychee.toml
                  concurrency: 8
                  interval: 250 ms
                  headers:
                    "X-Trace": "on"
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder(
            "timeout",
            "accept",
            "exclude ^file:",
            "exclude a(?!b)",
            "exclude_path [aeiou]",
            "header",
            "basic_auth",
            "hosts blog.example.com headers Authorization");
    assertThat(reason(migration, "timeout")).contains("--timeout");
    assertThat(reason(migration, "exclude a(?!b)")).contains("look ahead");
    assertThat(reason(migration, "hosts blog.example.com headers Authorization"))
        .contains("--header");
    assertThat(migration.files().toString()).doesNotContain("hunter2");
    assertThat(migration.files().get(0).taken())
        .contains("require_https", "include_mail", "exclude_all_private", "extensions");
  }

  @Test
  void a_path_that_lychee_excludes_stays_a_path_if_it_exists() throws IOException {
    Files.createDirectories(folder.resolve("docs/old"));

    assertThat(read("lychee.toml", "exclude_path = ['./docs/old', 'docs/new']\n").settings())
        .contains("\"/docs/old\"", "\"**/*docs/new*\"");
  }

  @Test
  void the_root_of_lychee_is_a_root_if_it_is_a_folder_of_the_tree() throws IOException {
    Files.createDirectories(folder.resolve("public"));

    assertThat(read("lychee.toml", "root_dir = './public/'\n").settings())
        .contains("roots:\n  - \"public\"");
    assertThat(read("lychee.toml", "root_dir = '.'\n").settings()).doesNotContain("roots");
    for (String elsewhere : List.of("/srv/www", "../public", "gone")) {
      Migration migration = read("lychee.toml", "root_dir = '" + elsewhere + "'\n");
      assertThat(migration.settings()).doesNotContain("roots");
      assertThat(left(migration)).containsExactly("root_dir " + elsewhere);
    }
  }

  @Test
  void lychee_within_the_files_of_package_managers() throws IOException {
    Migration python =
        read("pyproject.toml", "[tool.lychee]\nexclude = ['a']\n[tool.rumdl]\ndisable=['MD051']\n");
    assertThat(python.files()).extracting(Imported::tool).containsExactly("lychee", "rumdl");
    assertThat(python.settings()).contains("skip:", "anchor/missing: off");
    assertThat(read("Cargo.toml", "[package.metadata.lychee]\nexclude = ['a']\n").settings())
        .contains("skip:");
    assertThat(read("package.json", "{\"lychee\": {\"exclude\": [\"a\"]}}").settings())
        .contains("skip:");
  }

  @Test
  void lycheeignore() throws IOException {
    Migration migration = read(".lycheeignore", "# ours\n\nexample\\.org/a\n^mailto:\n(\n");

    assertThat(migration.section("url"))
        .isEqualTo("url:\n  skip:\n    - \"example\\\\.org/a\"  # .lycheeignore\n");
    assertThat(left(migration)).containsExactly(" ^mailto:", " (");
  }

  @Test
  void markdown_link_check() throws IOException {
    Migration migration =
        read(
            ".markdown-link-check.json",
            """
            {
              "projectBaseUrl": "${workspaceFolder}",
              "ignorePatterns": [{"pattern": "^http://example.net"}, {"pattern": "^#"}, {"pattern": "\\\\u00e4"}],
              "replacementPatterns": [
                {"pattern": "^/", "replacement": "{{BASEURL}}/"},
                {"pattern": "%20", "replacement": "-", "global": true}
              ],
              "httpHeaders": [
                {"urls": ["https://example.com/x"], "headers": {"Authorization": "Basic Zm9v", "Accept-Language": "en"}}
              ],
              "timeout": "20s",
              "retryOn429": true,
              "aliveStatusCodes": [200, 206]
            }
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            ignore:
              - rule: [link, anchor, asset]  # .markdown-link-check.json
                target: "#.*"
            url:
              skip:
                - "^http://example.net"  # .markdown-link-check.json
                - "\\\\x{00e4}"  # .markdown-link-check.json
              hosts:
                example.com:  # .markdown-link-check.json
                  headers:
                    "Accept-Language": "en"
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder(
            "projectBaseUrl",
            "replacementPatterns %20",
            "httpHeaders example.com Authorization",
            "timeout");
  }

  @Test
  void htmltest() throws IOException {
    Migration migration =
        read(
            ".htmltest.yml",
            """
            DirectoryPath: _site
            CheckInternalHash: false
            CheckImages: true
            EnforceHTTPS: true
            IgnoreURLs: ["^https://x.example", "linkedin.com", "^/local"]
            IgnoreInternalURLs: [/a/b]
            IgnoreHTTPS: [localhost]
            IgnoreDirs: ["^drafts", vendor]
            IgnoreSSLVerify: true
            CacheExpires: 6h
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            exclude:
              - "/drafts*/"  # .htmltest.yml
              - "*vendor*/"  # .htmltest.yml
            rules:
              anchor/missing: off  # .htmltest.yml
              url/insecure: error  # .htmltest.yml
            ignore:
              - rule: [link, anchor, asset]  # .htmltest.yml
                target: "/local.*"
              - rule: [link, anchor, asset]  # .htmltest.yml
                target: "/a/b"
              - rule: url/insecure  # .htmltest.yml
                target: ".*localhost.*"
            url:
              skip:
                - "^https://x.example"  # .htmltest.yml
                - "linkedin.com"  # .htmltest.yml
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder("DirectoryPath", "IgnoreSSLVerify", "CacheExpires");
  }

  @Test
  void markdownlint() throws IOException {
    Migration migration =
        read(
            ".markdownlint.jsonc",
            """
            {
            \t// Comments, tabs, and a comma too many.
              "$schema": "https://example.org/schema.json",
              "default": true,
              "MD001": true,
              "MD013": false,
              "no-duplicate-heading": {"siblings_only": false, "severity": "error"},
              "MD051": false,
              "MD052": {"ignored_labels": ["x", "a.b"], "shortcut_syntax": true},
              "MD042": {"enabled": false},
              "spaces": false,
              "extends": "../base.json",
            }
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            rules:
              anchor/missing: off  # .markdownlint.jsonc
              heading/duplicate: {severity: error, siblings-only: false}  # .markdownlint.jsonc
              heading/increment: warning  # .markdownlint.jsonc
              link/empty: off  # .markdownlint.jsonc
            labels:
              ignore:
                - "(?i)x"  # .markdownlint.jsonc
                - "(?i)a\\\\.b"  # .markdownlint.jsonc
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder("MD013", "MD052.shortcut_syntax", "spaces", "extends");
  }

  @Test
  void of_markdownlint_options_are_taken_that_ours_have_by_another_name() throws IOException {
    assertThat(
            read(
                    ".markdownlint.yaml",
                    "MD059: {prohibited_texts: [here, 'a \"b\"'], severity: warning}\n"
                        + "MD051: {ignored_pattern: '^fn|x'}\n"
                        + "MD053: {ignored_definitions: [todo]}\n")
                .settings())
        .isEqualTo(
            """
            rules:
              definition/unused: warning  # .markdownlint.yaml
              link/text: {severity: warning, words: ["here", "a \\"b\\""]}  # .markdownlint.yaml
            ignore:
              - rule: anchor/missing  # .markdownlint.yaml
                fragment: "(?s:.*)(?:^fn|x)(?s:.*)"
              - rule: definition/unused  # .markdownlint.yaml
                label: "(?i)todo"
            """);
  }

  @Test
  void of_markdownlint_a_default_of_false_turns_the_rest_off() throws IOException {
    String rules =
        read(".markdownlint.yaml", "default: false\nlinks: true\nMD042: false\n").section("rules");

    assertThat(rules)
        .contains("heading/duplicate: off", "link/empty: off")
        .doesNotContain("anchor/missing", "link/missing-file: warning");
  }

  @Test
  void markdownlint_cli2() throws IOException {
    Migration migration =
        read(
            ".markdownlint-cli2.yaml",
            """
            config: {MD051: false}
            globs: ["**/*.md", "!CHANGELOG.md", "#node_modules", docs/**]
            ignores: ["./vendor/{a,b}/**", "!x", "**/*.+(a|b)"]
            gitignore: true
            customRules: [./rule.js]
            overrides:
              - filter: ["api/**/*.md"]
                config: {MD024: false, MD013: false}
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            exclude:
              - "/CHANGELOG.md"  # .markdownlint-cli2.yaml
              - "/node_modules"  # .markdownlint-cli2.yaml
              - "vendor/a/**"  # .markdownlint-cli2.yaml
              - "vendor/b/**"  # .markdownlint-cli2.yaml
            rules:
              anchor/missing: off  # .markdownlint-cli2.yaml
            overrides:
              - files: ["api/**/*.md"]  # .markdownlint-cli2.yaml
                rules:
                  heading/duplicate: off
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder(
            "globs docs/**", "ignores !x", "ignores **/*.+(a|b)", "customRules", "overrides MD013");
  }

  @Test
  void ignore_files_of_markdownlint_and_remark() throws IOException {
    assertThat(read(".markdownlintignore", "vendor\n# x\n*.tmp.md\n!y\n").section("exclude"))
        .isEqualTo(
            "exclude:\n  - \"vendor\"  # .markdownlintignore\n  - \"*.tmp.md\"  #"
                + " .markdownlintignore\n");
    assertThat(read(".remarkignore", "drafts/\n").section("exclude")).contains("\"drafts/\"");
  }

  @Test
  void rumdl() throws IOException {
    Migration migration =
        read(
            ".rumdl.toml",
            """
            exclude = ["node_modules", "/abs"]
            line-length = 100
            [global]
            disable = ["MD013", "link-fragments"]
            extend_enable = ["MD001"]
            [per-file-ignores]
            "docs/api/**" = ["MD042", "MD041"]
            [MD024]
            siblings-only = false
            [MD052]
            ignore = ["Vec"]
            [MD049]
            style = "asterisk"
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            exclude:
              - "node_modules"  # .rumdl.toml
            rules:
              anchor/missing: off  # .rumdl.toml
              heading/duplicate: {siblings-only: false}  # .rumdl.toml
              heading/increment: warning  # .rumdl.toml
            overrides:
              - files: ["docs/api/**"]  # .rumdl.toml
                rules:
                  link/empty: off
            labels:
              ignore:
                - "(?i)Vec"  # .rumdl.toml
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder(
            "exclude /abs",
            "line-length",
            "disable MD013",
            "per-file-ignores docs/api/** MD041",
            "MD049");
  }

  @Test
  void of_rumdl_a_list_of_enabled_rules_turns_the_rest_off() throws IOException {
    String rules = read("rumdl.toml", "enable = ['MD051', 'MD013']\n").section("rules");

    assertThat(rules).contains("link/missing-file: off").doesNotContain("anchor/missing");
    assertThat(read("rumdl.toml", "enable = ['ALL']\n").settings()).isEmpty();
  }

  @Test
  void remark() throws IOException {
    Migration migration =
        read(
            ".remarkrc",
            """
            settings: {bullet: "*"}
            plugins:
              - remark-preset-lint-recommended
              - [remark-lint-no-undefined-references, [2, {allow: [TODO, {source: "^x"}]}]]
              - [lint-no-duplicate-definitions, false]
              - [remark-lint-no-duplicate-headings-in-section, [1]]
              - remark-lint-no-unused-definitions
              - [remark-validate-links, {repository: a/b}]
              - [remark-lint-no-dead-urls, {skipUrlPatterns: ["^https://a\\\\.example"]}]
              - remark-lint-final-newline
              - remark-toc
            """);

    assertThat(migration.settings())
        .isEqualTo(
            """
            rules:
              definition/duplicate: off  # .remarkrc
              definition/unused: warning  # .remarkrc
              reference/undefined: error  # .remarkrc
            labels:
              ignore:
                - "(?i)TODO"  # .remarkrc
                - "(?i)(?s:.*)(?:^x)(?s:.*)"  # .remarkrc
            url:
              skip:
                - "^https://a\\\\.example"  # .remarkrc
            """);
    assertThat(left(migration))
        .containsExactlyInAnyOrder(
            "settings",
            "remark-preset-lint-recommended",
            "remark-validate-links.repository",
            "remark-lint-final-newline",
            "remark-toc");
  }

  @ParameterizedTest
  @CsvSource({
    ".remarkrc.js, program",
    ".markdownlint-cli2.mjs, program",
    ".markdownlint.cjs, program",
  })
  void programs_are_not_read(String name, String why) throws IOException {
    Migration migration = read(name, "export default {}");

    assertThat(migration.settings()).isEmpty();
    assertThat(reason(migration, "")).contains(why);
  }

  @ParameterizedTest
  @CsvSource({
    "lychee.toml, 'a = [', TOML",
    ".markdownlint.json, '{', JSON",
    ".markdownlint.yaml, 'a: [', YAML",
    ".htmltest.yml, '[a]', mapping",
  })
  void what_cannot_be_read_is_told(String name, String text, String why) throws IOException {
    assertThat(reason(read(name, text), "")).contains(why);
  }

  @Test
  void hostile_files_are_told_and_never_fail() throws IOException {
    String deep = "[".repeat(200_000);
    assertThat(reason(read(".markdownlint.json", deep), "")).contains("JSON");
    assertThat(reason(read(".markdownlint.yaml", deep), "")).contains("YAML");
    Files.write(folder.resolve("lychee.toml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Migration migration =
        Migration.ofNamed(
            folder, Map.of("lychee.toml", folder.resolve("lychee.toml")), GlossLint.rules());
    assertThat(reason(migration, "")).contains("UTF-8");
  }

  @Test
  void only_the_first_file_of_a_tool_counts() throws IOException {
    Files.writeString(folder.resolve(".markdownlint.json"), "{\"MD051\": false}");
    Files.writeString(folder.resolve(".markdownlint.yaml"), "MD042: false\n");
    Files.writeString(folder.resolve(".htmltest.yml"), "CheckInternalHash: false\n");
    Map<String, Path> files = new LinkedHashMap<>();
    Migration.find(folder).forEach(file -> files.put(file.getFileName().toString(), file));
    assertThat(files.keySet())
        .containsExactly(".htmltest.yml", ".markdownlint.json", ".markdownlint.yaml");

    Migration migration = Migration.ofFound(folder, files, GlossLint.rules());
    assertThat(migration.section("rules"))
        .isEqualTo("rules:\n  anchor/missing: off  # .htmltest.yml\n");
    assertThat(reason(migration, "")).isEqualTo("the tool reads .markdownlint.json instead");
  }

  @Test
  void files_that_somebody_names_all_count() throws IOException {
    Files.writeString(folder.resolve("base.markdownlint.json"), "{\"MD051\": false}");
    Files.writeString(folder.resolve(".markdownlint.yaml"), "MD042: false\n");
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("base", folder.resolve("base.markdownlint.json"));
    files.put("own", folder.resolve(".markdownlint.yaml"));

    assertThat(Migration.ofNamed(folder, files, GlossLint.rules()).section("rules"))
        .isEqualTo("rules:\n  anchor/missing: off  # base\n  link/empty: off  # own\n");
  }

  @Test
  void a_file_of_markdownlint_overrides_the_rules_of_its_command_line_alone() throws IOException {
    Files.writeString(folder.resolve(".markdownlint.json"), "{\"MD051\": true}");
    Files.writeString(
        folder.resolve(".markdownlint-cli2.yaml"), "config: {MD051: false}\nignores: [old]\n");
    Map<String, Path> files = new LinkedHashMap<>();
    Migration.find(folder).forEach(file -> files.put(file.getFileName().toString(), file));

    Migration migration = Migration.ofFound(folder, files, GlossLint.rules());
    assertThat(migration.settings()).startsWith("exclude:").doesNotContain("rules:");
    assertThat(reason(migration, "config")).isEqualTo("the tool reads .markdownlint.json instead");
  }

  @Test
  void globs_of_a_folder_above_are_made_those_of_ours() throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        folder.resolve(".markdownlint-cli2.yaml"),
        "ignores: [docs/old/**, src/**, \"**/x.md\", docs, README.md]\n");
    Files.createDirectories(folder.resolve(".config"));
    Files.writeString(
        folder.resolve(".config/rumdl.toml"),
        "exclude = ['vendor']\n[per-file-ignores]\n'docs/a.md' = ['MD051']\n'b/*' = ['MD051']\n");
    Map<String, Path> files = new LinkedHashMap<>();
    Migration.find(folder).forEach(file -> files.put(file.getFileName().toString(), file));

    Migration migration = Migration.ofFound(folder.resolve("docs"), files, GlossLint.rules());
    assertThat(migration.section("exclude"))
        .contains("\"/old/**\"", "\"**/x.md\"", "\"vendor\"")
        .doesNotContain("src", "README");
    assertThat(migration.section("overrides")).contains("[\"/a.md\"]").doesNotContain("b/*");
    assertThat(left(migration))
        .containsExactly(
            "ignores src/**", "ignores /docs", "ignores /README.md", "per-file-ignores b/* b/*");
  }

  @Test
  void a_named_file_without_settings_of_a_tool_is_told() throws IOException {
    Migration migration = read("pyproject.toml", "[tool.ruff]\nline-length = 1\n");

    assertThat(migration.files()).extracting(Imported::tool).containsExactly("lychee, rumdl");
    assertThat(reason(migration, "")).contains("nothing that is understood");
  }

  @Test
  void what_two_files_say_differently_is_told() throws IOException {
    Files.writeString(folder.resolve(".htmltest.yml"), "CheckInternalHash: false\n");
    Files.writeString(folder.resolve(".rumdl.toml"), "[MD051]\nseverity = 'warning'\n");
    Map<String, Path> files = new LinkedHashMap<>();
    Migration.find(folder).forEach(file -> files.put(file.getFileName().toString(), file));

    Migration migration = Migration.ofFound(folder, files, GlossLint.rules());
    assertThat(migration.section("rules")).contains("anchor/missing: off");
    assertThat(reason(migration, "MD051.severity"))
        .isEqualTo(".htmltest.yml says of anchor/missing: off");
  }

  @Test
  void finds_files_in_the_usual_folders_if_they_have_settings() throws IOException {
    Files.createDirectories(folder.resolve(".github"));
    Files.writeString(folder.resolve(".github/lychee.toml"), "exclude = ['a']\n");
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\"}");
    Files.writeString(folder.resolve("pyproject.toml"), "[tool.ruff]\n");
    Files.writeString(folder.resolve(".remarkrc.mjs"), "export default {}");

    assertThat(Migration.find(folder))
        .containsExactly(folder.resolve(".github/lychee.toml"), folder.resolve(".remarkrc.mjs"));
  }

  @Test
  void a_file_of_an_unknown_tool_is_refused() {
    assertThatThrownBy(
            () ->
                Migration.ofNamed(
                    folder,
                    Map.of("x/eslint.json", folder.resolve("eslint.json")),
                    GlossLint.rules()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x/eslint.json is a settings file of no tool that is known here: ");
  }

  @Test
  void settings_hold_no_environment_and_no_secret() throws IOException {
    Migration migration =
        read("lychee.toml", "exclude = ['${HOME}', 'https://me:hunter2@example.org/', 'ok']\n");

    assertThat(migration.section("url")).contains("\"ok\"").doesNotContain("HOME", "hunter2");
    assertThat(migration.files().toString()).doesNotContain("hunter2");
    assertThat(left(migration)).hasSize(2);
  }

  @Test
  void characters_that_no_settings_hold_are_told() throws IOException {
    String json =
        """
        {"ignorePatterns": [{"pattern": "a\\ud800"}, {"pattern": "b\\u2028"}, {"pattern": "c\\ufeff"},
          {"pattern": "d\\u0007"}, {"pattern": "e\\ud83d\\ude00"}]}
        """;
    Migration migration = read(".markdown-link-check.json", json);

    assertThat(left(migration)).hasSize(4);
    assertThat(migration.section("url")).contains("\"e\ud83d\ude00\"");
  }

  @Test
  void more_patterns_than_settings_take_are_told() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      many.append("host").append(i).append("\\.example\n");
    }
    Migration migration = read(".lycheeignore", many.toString());

    assertThat(left(migration)).hasSize(200);
  }

  static Stream<Arguments> documentedKeys() {
    return Stream.of(
        Arguments.of(
            "lychee.toml",
            """
            accept accept_timeouts archive base_url basic_auth cache cache_exclude_status cookie_jar
            default_extension dump dump_inputs exclude exclude_all_private exclude_link_local
            exclude_loopback exclude_path exclude_private extensions fallback_extensions files_from
            format generate github_token glob_ignore_case header hidden host_concurrency
            host_request_interval host_stats hosts include include_fragments include_mail
            include_verbatim include_wikilinks index_files insecure max_cache_age max_concurrency
            max_redirects max_retries method min_tls mode no_ignore no_progress offline output
            preprocess remap require_https retry_wait_time root_dir scheme skip_missing suggest
            threads timeout user_agent verbose
            base exclude_mail headers
            """),
        Arguments.of(
            ".markdown-link-check.json",
            """
            ignorePatterns replacementPatterns httpHeaders timeout retryOn429 retryCount
            fallbackRetryDelay aliveStatusCodes projectBaseUrl ignoreDisable showProgressBar
            """),
        Arguments.of(
            ".htmltest.yml",
            """
            DirectoryPath DirectoryIndex FilePath FileExtension BaseURL CheckDoctype CheckAnchors
            CheckLinks CheckImages CheckScripts CheckMeta CheckGeneric CheckExternal CheckInternal
            CheckInternalHash CheckMailto CheckTel CheckFavicon CheckMetaRefresh EnforceHTML5
            EnforceHTTPS IgnoreURLs IgnoreInternalURLs IgnoreHTTPS IgnoreDirs
            IgnoreInternalEmptyHash IgnoreEmptyHref IgnoreCanonicalBrokenLinks
            IgnoreExternalBrokenLinks IgnoreAltMissing IgnoreAltEmpty
            IgnoreDirectoryMissingTrailingSlash IgnoreSSLVerify IgnoreTagAttribute HTTPHeaders
            TestFilesConcurrently DocumentConcurrencyLimit HTTPConcurrencyLimit LogLevel LogSort
            ExternalTimeout RedirectLimit StripQueryString StripQueryExcludes EnableCache EnableLog
            OutputDir OutputCacheFile OutputLogFile CacheExpires
            """),
        Arguments.of(
            ".markdownlint-cli2.jsonc",
            """
            $schema config customRules fix frontMatter gitignore globs ignores markdownItPlugins
            modulePaths noBanner noInlineConfig noProgress outputFormatters overrides showFound
            """),
        Arguments.of(
            ".markdownlint.json",
            """
            $schema default extends MD001 heading-increment MD003 MD004 MD005 MD007 MD009 MD010
            MD011 no-reversed-links MD012 MD013 MD014 MD018 MD019 MD020 MD021 MD022 MD023 MD024
            no-duplicate-heading MD025 single-title single-h1 MD026 MD027 MD028 MD029 MD030 MD031
            MD032 MD033 MD034 no-bare-urls MD035 MD036 MD037 MD038 MD039 no-space-in-links MD040
            MD041 first-line-heading first-line-h1 MD042 no-empty-links MD043 required-headings
            MD044 proper-names MD045 no-alt-text MD046 MD047 MD048 MD049 MD050 MD051 link-fragments
            MD052 reference-links-images MD053 link-image-reference-definitions MD054
            link-image-style MD055 MD056 MD058 MD059 descriptive-link-text MD060 headings bullet ul
            indentation whitespace hard_tab links blank_lines line_length code atx spaces
            atx_closed blockquote ol html url hr emphasis language spelling accessibility images
            table
            """),
        Arguments.of(
            ".rumdl.toml",
            """
            extends per-file-ignores per-file-flavor code-block-tools enable disable exclude include
            respect-gitignore line-length output-format fixable unfixable flavor force-exclude
            cache-dir cache extend-enable extend-disable editorconfig
            """),
        Arguments.of(".remarkrc.json", "settings plugins"));
  }

  @ParameterizedTest
  @MethodSource("documentedKeys")
  void every_documented_key_is_known(String file, String keys) {
    List<String> documented = new ArrayList<>(List.of(keys.strip().split("\\s+", -1)));
    Importer importer =
        Migration.importers().stream()
            .filter(each -> each.names().contains(file))
            .findFirst()
            .orElseThrow();
    List<String> known =
        importer.keys().stream().map(key -> key.toLowerCase(java.util.Locale.ROOT)).toList();
    documented.removeIf(key -> known.contains(key.toLowerCase(java.util.Locale.ROOT)));
    assertThat(documented).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documentedKeys")
  void every_documented_key_is_taken_or_left(String file, String keys) throws IOException {
    for (String key : keys.strip().split("\\s+", -1)) {
      boolean toml = file.endsWith(".toml");
      // A text is no value that every key takes; none of them may fail for it.
      for (String value : List.of("true", "false", "\"a\"", "[\"a\"]", "1", "{\"a\": \"b\"}")) {
        String text =
            toml
                ? key + " = " + value.replace(": ", " = ").replace("\"a\" =", "a =") + "\n"
                : "{\"" + key + "\": " + value + "}";
        Migration migration = read(file, text);
        Imported imported = migration.files().get(0);
        assertThat(imported.left())
            .noneMatch(each -> each.key().equals(key) && each.reason().contains("known here"));
        assertThat(imported.taken().size() + imported.left().size())
            .as(file + ": " + text)
            .isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(^|/)test/ ; test/",
        "(^|/)node_modules(/|$) ; node_modules",
        "\\.txt$ ; *.txt",
        "^docs/old/ ; /docs/old/",
        "^docs ; /docs*",
        "./docs/a.md ; /docs/a.md*",
        "CHANGELOG ; *CHANGELOG*",
        "/vendor/ ; vendor/",
        "a/b ; **/*a/b*",
        "generated/.* ; *generated/",
        "a.*b ; ",
        "[ab] ; ",
        "a|b ; ",
      })
  void patterns_of_paths_as_globs(String pattern, String glob) {
    assertThat(Globs.ofPattern(pattern)).isEqualTo(glob);
  }

  @ParameterizedTest
  @CsvSource({
    "^a, a.*",
    "a, .*a.*",
    "^a$, a",
    "(?i)^a, (?i)a.*",
    "a.*, .*a.*",
    "a\\$, (?s:.*)(?:a\\$)(?s:.*)",
    "^a|b, (?s:.*)(?:^a|b)(?s:.*)",
  })
  void patterns_that_match_the_whole(String found, String whole) {
    assertThat(Patterns.whole(found)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^#", "^/", "^\\.", "^./", "^mailto:", "^file://", "^docs/", "^\\.\\./"})
  void patterns_of_paths_and_fragments_match_no_url(String pattern) {
    assertThat(Patterns.canMatchWeb(pattern)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^http",
        "^https?://a",
        "example\\.org",
        "^.*a",
        "^(http|ftp)",
        "^h",
        "linkedin",
        "^//cdn"
      })
  void patterns_that_may_match_a_url_do(String pattern) {
    assertThat(Patterns.canMatchWeb(pattern)).isTrue();
  }
}
