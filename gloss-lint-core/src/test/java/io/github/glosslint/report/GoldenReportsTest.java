package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.glosslint.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each format looks like: {@code src/test/resources/report/golden}. A change shows in its
 * diff; to accept it, delete the file and run the test twice.
 */
class GoldenReportsTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "report", "golden");

  /** All but HTML, most of which is style: its own tests look at what it shows. */
  static List<String> formats() {
    return ReportFormats.names().stream().filter(name -> !name.equals("html")).toList();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void is_as_it_was(String name) throws IOException {
    String written =
        Samples.write(ReportFormats.named(name).orElseThrow(), Samples.mixed())
            .replace('"' + ProductVersion.current() + '"', "\"dev\"");
    Path file = GOLDEN.resolve(name + ".txt");
    if (!Files.exists(file)) {
      Files.writeString(file, written);
      fail(file + " is new: look at it, and run again");
    }
    assertThat(written).isEqualTo(Files.readString(file));
    assertThat(written).endsWith("\n").doesNotContain("\r");
  }
}
