package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

  @TempDir Path folder;

  @BeforeEach
  void a_project() throws IOException {
    folder = folder.toRealPath();
    for (String path :
        List.of(
            "pom.xml",
            "README.md",
            "docs/a.md",
            "docs/b.html",
            "src/site/markdown/c.md",
            "src/docs/d.htm",
            "src/main/resources/templates/e.html",
            "src/test/resources/f.md",
            "src/it/g/README.md",
            "target/h.md",
            "out/i.md",
            "module/pom.xml",
            "module/docs/j.html",
            "module/src/test/k.md",
            "module/target/l.md")) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private List<String> found(List<String> sources, List<String> includes, List<String> excludes)
      throws MojoExecutionException {
    return found(sources, includes, excludes, List.of());
  }

  private List<String> found(
      List<String> sources, List<String> includes, List<String> excludes, List<String> built)
      throws MojoExecutionException {
    List<Path> builds = List.of(folder.resolve("out"), folder.resolve("target"));
    return new Documentation(folder, sources, includes, excludes, built, builds)
        .lint()
        .workingDirectory(folder)
        .documents();
  }

  @Test
  void documentation_is_found_without_configuration() throws Exception {
    assertThat(found(List.of(), List.of(), List.of()))
        .containsExactly(
            "README.md",
            "docs/a.md",
            "docs/b.html",
            "module/docs/j.html",
            "src/docs/d.htm",
            "src/site/markdown/c.md");
  }

  @Test
  void sources_are_taken_whole() throws Exception {
    assertThat(found(List.of("src/main", "src/test", "README.md"), List.of(), List.of()))
        .containsExactly(
            "README.md", "src/main/resources/templates/e.html", "src/test/resources/f.md");
    assertThatThrownBy(() -> found(List.of("doc"), List.of(), List.of()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "there is no " + folder.resolve("doc") + ", which is named in the parameter sources");
  }

  @Test
  void built_sites_are_read_in_place_of_sources() throws Exception {
    Files.createDirectories(folder.resolve("target/site/old"));
    Files.writeString(folder.resolve("target/site/index.html"), "");
    Files.writeString(folder.resolve("target/site/old/index.html"), "");
    List<String> none = List.of();
    List<String> site = List.of("target/site");
    assertThat(found(none, none, none, site))
        .containsExactly("target/site/index.html", "target/site/old/index.html");
    assertThat(found(none, none, List.of("target/site/old/"), site))
        .containsExactly("target/site/index.html");
    assertThatThrownBy(() -> found(none, none, none, List.of("target/gone")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageEndingWith("gone, which is named in the parameter built");
    assertThatThrownBy(() -> found(List.of("docs"), none, none, site))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("remove the parameter sources");
  }

  @Test
  void patterns_are_those_of_Ant() throws Exception {
    assertThat(found(List.of(), List.of("*.md", "docs/**"), List.of()))
        .containsExactly("README.md", "docs/a.md", "docs/b.html");
    assertThat(found(List.of(), List.of("**/*.html"), List.of("src/")))
        .containsExactly("docs/b.html", "module/docs/j.html");
    assertThat(found(List.of(), List.of(), List.of("*.md", "docs\\b.html", "src", "**/j.*")))
        .containsExactly("docs/a.md");
  }
}
