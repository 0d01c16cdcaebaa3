package io.github.glosslint.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What package managers are given: it names the archives of this build and their sums. */
class ChannelsTest {

  private static final String DOWNLOADS =
      "https://github.com/gloss-lint/gloss-lint/releases/download/v" + Archives.VERSION + "/";

  private static Path file(String name) {
    return Archives.FOLDER.resolve("channels").resolve(name);
  }

  /** The texts of a JSON file by their names, which are different in these files. */
  private static Map<String, String> json(String name) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(file(name).toFile())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue() && parser.currentName() != null) {
          values.putIfAbsent(parser.currentName(), parser.getText());
        }
      }
    }
    return values;
  }

  private static String sum(Path archive) throws IOException {
    return Files.readString(Path.of(archive + ".sha256")).substring(0, 64);
  }

  @Test
  void scoop_gets_the_zip() throws Exception {
    assertThat(json("gloss-lint.json"))
        .containsEntry("version", Archives.VERSION)
        .containsEntry("url", DOWNLOADS + Archives.NAME + ".zip")
        .containsEntry("hash", "sha256:" + sum(Archives.zip()))
        .containsEntry("extract_dir", Archives.NAME)
        .containsEntry("bin", "bin\\gloss-lint.cmd");
  }

  /**
   * With the next version, Scoop looks for its sum where the release has those of all its files.
   */
  @Test
  void scoop_finds_the_next_sum() throws Exception {
    assertThat(file("gloss-lint.json")).content().contains("\"url\": \"$baseurl/SHA256SUMS\"");
    assertThat(Archives.ROOT.resolve(".github/workflows/release.yml"))
        .content()
        .contains("sha256sum -- * >SHA256SUMS", "release/*");
  }

  @Test
  void jbang_gets_what_is_on_central() throws Exception {
    assertThat(json("jbang-catalog.json"))
        .containsEntry("script-ref", "io.github.glosslint:gloss-lint-cli:" + Archives.VERSION)
        .containsEntry("main", "io.github.glosslint.cli.Main");
  }

  @ParameterizedTest
  @CsvSource({"gloss-lint.rb, 'sha256 \"%s\"'", "Dockerfile, '--checksum=sha256:%s '"})
  void others_get_the_tar(String name, String sum) throws Exception {
    assertThat(file(name))
        .content()
        .contains(DOWNLOADS + Archives.NAME + ".tar.gz", sum.formatted(sum(Archives.program())))
        .doesNotContain("@version@", "@tar@");
  }

  @Test
  void the_formula_is_ruby() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ruby")), "Ruby is installed");
    Archives.Run run =
        Archives.run(
            Map.of("PATH", "/usr/bin:/bin"),
            Archives.FOLDER,
            "ruby",
            "-c",
            file("gloss-lint.rb").toString());
    assertThat(run.err()).isEmpty();
  }
}
