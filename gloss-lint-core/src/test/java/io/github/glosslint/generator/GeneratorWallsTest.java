package io.github.glosslint.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing outside a generator's room names it, so that the next one needs no change elsewhere. */
class GeneratorWallsTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "."), "src/main/java/io/github/glosslint");

  /** Comments may explain where a need comes from; code may not act on it. */
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  /** A list of tools that write pages is data about pages, whoever reads them. */
  private static final List<String> DATA =
      List.of("site/GeneratedPages.java", "site/Placeholders.java", "migration/MarkdownRules.java");

  @Test
  void nothingOutsideARoomNamesItsGenerator() throws IOException {
    Pattern names =
        Pattern.compile(
            "(?i)"
                + Generators.all().stream().map(Generator::name).collect(Collectors.joining("|")));
    List<String> found = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      String path = SOURCES.relativize(file).toString().replace('\\', '/');
      if (path.startsWith("generator/") || DATA.contains(path)) {
        continue;
      }
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      for (String line : code.split("\n")) {
        if (names.matcher(line.toLowerCase(Locale.ROOT)).find()) {
          found.add(path + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(files).hasSizeGreaterThan(300);
  }
}
