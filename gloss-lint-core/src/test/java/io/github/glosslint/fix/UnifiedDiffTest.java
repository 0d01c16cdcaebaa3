package io.github.glosslint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.changes.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

  @TempDir Path folder;

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(UnifiedDiff.of(new FixedFile("a.md", "a\n", "a\n"))).isEmpty();
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
    assertThat(UnifiedDiff.of(new FixedFile("a.md", before, before.replace("2", "x") + "11")))
        .isEqualTo(
            """
            --- a/a.md
            +++ b/a.md
            @@ -1,5 +1,5 @@
             1
            -2
            +x
             3
             4
             5
            @@ -8,3 +8,4 @@
             8
             9
             10
            +11
            \\ No newline at end of file
            """);
  }

  @Test
  void gitAppliesWhatComesOut() throws IOException {
    GitRepository repository = GitRepository.in(folder.resolve("r"));
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      String before = text(random);
      String after = random.nextInt(4) == 0 ? text(random) : edited(before, random);
      String name = i % 4 == 0 ? "a \"b\"\t.md" : i % 4 == 1 ? "ä b.md" : "d/a.md";
      Path file = repository.folder().resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, before);
      String diff = UnifiedDiff.of(new FixedFile(name, before, after));
      Path patch = Files.writeString(folder.resolve("patch"), diff);
      if (!before.equals(after)) {
        repository.git("apply", "--whitespace=nowarn", patch.toString());
      }
      // What has no lines left is removed by a patch of this form.
      assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(after);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      text.append(random.nextInt(5)).append(random.nextInt(3) == 0 ? "\r\n" : "\n");
    }
    return random.nextBoolean() ? text.toString() : text + "end";
  }

  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.set(at, "new\n");
        case 1 -> lines.add(at, "more\n");
        default -> {
          if (lines.size() > 1) {
            lines.remove(at);
          }
        }
      }
    }
    return String.join("", lines);
  }
}
