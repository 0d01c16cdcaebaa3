package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documentation comments document something. Compilers say so from JDK 23 on, which the build
 * treats as an error; most of our builds run on 17.
 */
class DocCommentsTest {

  private static final Path MODULES = Path.of(System.getProperty("basedir", ".")).resolve("..");

  /** A comment that another one follows, or the end of a block. */
  private static final Pattern DANGLING =
      Pattern.compile("/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\s*+(?=/\\*|//|\\})");

  @Test
  void everyDocumentationCommentStandsBeforeADeclaration() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.find(MODULES, 30, (path, file) -> isSource(path))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      Matcher matcher = DANGLING.matcher(text);
      while (matcher.find()) {
        long line = text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count() + 1;
        found.add(MODULES.relativize(file) + ":" + line + " " + matcher.group().strip());
      }
    }
    assertThat(found).isEmpty();
    assertThat(files).hasSizeGreaterThan(1000);
  }

  private static boolean isSource(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.endsWith(".java") && name.contains("/src/") && !name.contains("/target/");
  }
}
