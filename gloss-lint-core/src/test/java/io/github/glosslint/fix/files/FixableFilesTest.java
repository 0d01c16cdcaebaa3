package io.github.glosslint.fix.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files while fixes come and go. */
class FixableFilesTest {

  @TempDir Path folder;

  @Test
  void aFileThatNoFixTouchedIsAsItWasWhenAPassIsTakenBack() throws IOException {
    Path root = folder.toRealPath();
    Files.writeString(root.resolve("a.md"), "one two\n");
    Files.writeString(root.resolve("b.md"), "three\n");
    FixableFiles files =
        new FixableFiles(new PathNames(root), List.of(root), Instant.now().plusSeconds(60), true);
    files.take(replacing("a.md", 0, 3, "uno"));
    files.applyEdits();
    assertThat(files.fixed()).hasSize(1);
    // A finding in another file is looked at only now.
    assertThat(files.name("b.md")).isEqualTo("b.md");

    files.undo();

    assertThat(files.fixed()).isEmpty();
    assertThat(files.texts()).isEmpty();
  }

  private static PlacedFix replacing(String path, int start, int end, String with) {
    Location place = new Location(path, start, end);
    Region region = new Region(1, start + 1, 1, end + 1);
    return new PlacedFix(
        "replace it", Safety.SAFE, List.of(new PlacedEdit(place, path, region, with)));
  }
}
