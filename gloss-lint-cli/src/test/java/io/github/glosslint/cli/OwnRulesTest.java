package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules from the jar of {@code examples/own-rule}, built here as its author would. */
class OwnRulesTest extends CommandLineFixture {

  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir", "."), "../examples/own-rule/src/main");

  @TempDir static Path built;

  @BeforeAll
  static void aJar() {
    Path sources = EXAMPLE.resolve("java/org/example/house");
    Path classes = built.resolve("classes");
    tool(
        "javac",
        "-d",
        classes.toString(),
        "--release",
        "17",
        "-proc:none",
        "-cp",
        System.getProperty("java.class.path"),
        sources.resolve("HouseRules.java").toString(),
        sources.resolve("LongHeading.java").toString());
    tool(
        "jar",
        "--create",
        "--file",
        built.resolve("house.jar").toString(),
        "-C",
        classes.toString(),
        ".",
        "-C",
        EXAMPLE.resolve("resources").toString(),
        ".");
  }

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
    assertThat(code).as(said.toString()).isZero();
  }

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.md"), "# " + "x".repeat(61) + "\n");
    Files.copy(built.resolve("house.jar"), folder.resolve("house.jar"));
  }

  @Test
  void a_rule_of_a_jar_reports() {
    assertThat(run("--rules-from", "house.jar", "--fail-on", "warning")).isEqualTo(1);
    assertThat(out())
        .contains("a.md:1:3: warning This heading has 61 characters")
        .contains("house/long-heading");
    assertThat(run("--fail-on", "warning")).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void its_page_is_explained() {
    assertThat(run("explain", "--rules-from", "house.jar", "house/long-heading")).isZero();
    assertThat(out())
        .contains("Long headings wrap in menus")
        .contains("Option: most, integer, default 60");
    assertThat(run("explain", "house/long-heading")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_rule_that_the_settings_make_is_explained() throws IOException {
    Files.writeString(
        folder.resolve("gloss-lint.yml"),
        "custom-rules: {no-x: {kind: forbidden-term, terms: [xx], message: No xx.}}\n");
    assertThat(run("explain", "custom/no-x")).isZero();
    assertThat(out()).startsWith("# custom/no-x\n\nNo xx.\n").contains("- Not `xx`");
    Files.writeString(folder.resolve("b.md"), "Do xx.\n");
    assertThat(run("--rule", "custom/no-x", "--format", "sarif", "--fail-on", "never")).isZero();
    assertThat(out()).contains("custom/no-x");
    Files.writeString(folder.resolve("gloss-lint.yml"), "rules: {no: off}\n");
    assertThat(run("explain", "link/empty")).isZero();
  }

  @Test
  void the_schema_knows_it() {
    assertThat(run("schema", "--rules-from", "house.jar")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("\"house/long-heading\": {").contains("\"default\": 60");
  }

  @Test
  void options_name_it() {
    assertThat(run("--rules-from", "house.jar", "--severity", "house/long-heading=error"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(run("--rules-from", "house.jar", "--rule", "house/long-headin"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("house/long-heading");
  }

  @Test
  void settings_cannot_name_a_jar() throws IOException {
    Files.writeString(folder.resolve("gloss-lint.yml"), "rules-from: house.jar\n");
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("gloss-lint.yml:1:1").contains("rules-from");
  }

  @Test
  void a_jar_that_cannot_be_used_is_an_error_of_usage() throws IOException {
    assertThat(run("--rules-from", "gone.jar")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: no rules from gone.jar: there is no such file\n");
    assertThat(run("explain", "--rules-from", "a.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("gloss-lint: no rules from a.md: it is not a jar\n");
  }
}
