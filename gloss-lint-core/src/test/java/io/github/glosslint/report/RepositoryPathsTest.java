package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.report.forge.GitlabReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryPathsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "site/docs, a/b.md,        site/docs/a/b.md",
    "site/docs, ../a.md,       site/a.md",
    "site/docs, ../../a.md,    a.md",
    "site/docs, ../../../a.md, ../../../a.md",
    "site,      ../a.md,       a.md",
    "site,      /tmp/a.md,     /tmp/a.md"
  })
  void paths_are_those_from_the_root(String working, String path, String expected) {
    ReportFormat format = new RepositoryPaths(new GitlabReport(), working);
    assertThat(Json.read(write(format, Samples.report(Samples.at(path)))).at("/0/location/path"))
        .hasToString("\"" + expected + "\"");
  }

  @Test
  void only_servers_get_them() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path docs = Files.createDirectory(folder.resolve("docs"));
    for (String name : ReportFormats.names()) {
      String written =
          write(
              ReportFormats.named(name, docs, Map.of()).orElseThrow(),
              Samples.report(Samples.at("a.md")));
      boolean server = name.startsWith("git") || name.equals("sarif");
      assertThat(written.contains("docs/a.md")).as(name).isEqualTo(server);
    }
  }

  @Test
  void without_a_repository_paths_stay() {
    assertThat(RepositoryPaths.folder(folder)).isEmpty();
  }
}
