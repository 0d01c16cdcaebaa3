package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as the launcher runs it: all of it is on the boot class path. */
@Timeout(180)
class BootClassPathTest extends ProcessFixture {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final String RULES =
      """
      package org.example;

      import io.github.glosslint.rule.Rule;
      import io.github.glosslint.rule.RuleProvider;
      import java.util.List;

      public final class Rules implements RuleProvider {
        @Override
        public List<Rule> rules() {
          // A class that the JVM's own loader does not find.
          throw new IllegalStateException("the rules know " + new java.sql.Date(0).getTime());
        }
      }
      """;

  @Test
  void a_report_is_kept_for_the_next_process() throws Exception {
    Files.writeString(tree.resolve("page.md"), "# Page\n");

    assertThat(check("--verbose")).isEqualTo(ExitCode.CLEAN);
    assertThat(err()).contains("cache: ").doesNotContain("nothing changed");
    assertThat(check("--verbose")).isEqualTo(ExitCode.CLEAN);

    assertThat(err()).contains("cache: nothing changed since the report that is kept");
  }

  @Test
  void rules_of_a_jar_see_all_of_the_jdk() throws Exception {
    Path source = Files.writeString(folder.resolve("Rules.java"), RULES);
    Path classes = folder.resolve("classes");
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("io.github.glosslint.rule.RuleProvider"), "org.example.Rules");
    tool("javac", "-proc:none", "-cp", CLASS_PATH, "-d", classes.toString(), source.toString());
    String jar = folder.resolve("rules.jar").toString();
    tool("jar", "--create", "--file", jar, "-C", classes.toString(), ".");

    check("--rules-from", jar);

    assertThat(err()).contains("the rules know 0");
  }

  @Test
  void an_audit_asks_servers_with_and_without_tls() throws Exception {
    try (LoopbackServer server = LoopbackServer.start().page("/there", 200)) {
      String secure = server.url("/secure").replace("http:", "https:");
      Files.writeString(
          tree.resolve("page.md"),
          "[a](%s) [b](%s) [c](%s)\n".formatted(server.url("/there"), server.url("/gone"), secure));

      int code = run("audit", "--allow-private", "--second-look", "0");

      assertThat(code).as(err()).isEqualTo(ExitCode.FINDINGS);
      assertThat(out()).contains("404 Not Found", "3 URLs:", "1  alive").contains(secure);
      assertThat(err()).doesNotContain("Exception", "NoClassDefFoundError");
    }
  }

  private int check(String... options) throws Exception {
    return run("check", options);
  }

  private int run(String name, String... options) throws Exception {
    Path library = folder.resolve("library.jar");
    if (!Files.exists(library)) {
      Files.writeString(library, "The launcher names it; nobody opens it.\n");
    }
    List<String> command =
        java("-Xbootclasspath/a:" + CLASS_PATH, "-Dio.github.glosslint.jar=" + library);
    command.add(name);
    return end(start(command, options));
  }

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
    assertThat(code).as(said.toString()).isZero();
  }
}
