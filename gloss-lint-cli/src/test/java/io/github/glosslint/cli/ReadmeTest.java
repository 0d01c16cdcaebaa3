package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  @TempDir Path folder;

  @Test
  void theLibraryExampleCompilesAndRuns() throws Exception {
    Path source = folder.resolve("CheckDocs.java");
    Files.writeString(source, block("java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
    assertThat(result).isZero();

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      String[] arguments = {REPOSITORY.resolve("examples/glossary").toString()};
      var main = loader.loadClass("CheckDocs").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("examples/glossary/")
        .containsPattern("[1-9][0-9]* errors");
  }

  @Test
  void theOutputIsReal() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Main.run(
        new String[] {"examples/glossary"},
        InputStream.nullInputStream(),
        out,
        out,
        Map.of(),
        REPOSITORY);
    List<String> real = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(block("text").lines().filter(line -> !line.equals("…"))).isSubsetOf(real);
  }

  @Test
  void theExamplesOfTheManualCompile() throws IOException {
    StringBuilder methods = new StringBuilder();
    for (String page : List.of("docs/guides/library.md", "docs/glossary.md")) {
      Matcher block = JAVA.matcher(Files.readString(REPOSITORY.resolve(page)));
      while (block.find()) {
        String example = block.group(1).replaceAll("(?m)^import .*$", "");
        methods.append(
            example.contains("class ")
                ? "static " + example.strip()
                : "void m"
                    + methods.length()
                    + "(Path docs, String text, String settings) {"
                    + example
                    + "}");
      }
    }
    Path source = folder.resolve("Examples.java");
    Files.writeString(
        source,
        """
        import io.github.glosslint.*;
        import io.github.glosslint.glossary.*;
        import io.github.glosslint.rename.*;
        import io.github.glosslint.report.*;
        import io.github.glosslint.report.glossary.*;
        import io.github.glosslint.web.*;
        import java.nio.file.Path;
        import java.util.Map;
        class Examples {
        """
            + methods
            + "}");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
    assertThat(methods).contains("WebOracle").contains("Workspace");
    assertThat(result).isZero();
  }

  private static String block(String language) throws IOException {
    String readme = Files.readString(REPOSITORY.resolve("README.md"));
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(readme);
    assertThat(block.find()).as("a block of " + language + " in README.md").isTrue();
    return block.group(1);
  }
}
