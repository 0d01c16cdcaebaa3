package io.github.glosslint.generator.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.source.Selection;
import io.github.glosslint.source.SourceTree;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubSiteTest {

  private final GitHubSite site =
      new GitHubSite(
          SourceTree.inMemory(
              Path.of("/tree"), Map.of("docs/a.md", ""), Settings.defaults(), Selection.ALL),
          path -> false);

  @ParameterizedTest
  @ValueSource(strings = {"../../issues", "docs/../../../pulls/1", "../../../other/repository"})
  void pagesOfGitHubAreAboveTheRoot(String path) {
    assertThat(aboveRoot(path)).isEqualTo(new Target.Unknown("a page of github.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../b.md", "../docs/a.md", "../../no-such-page"})
  void otherPathsLeaveTheTree(String path) {
    assertThat(aboveRoot(path)).isEqualTo(new Target.OutsideRoot(path));
  }

  @Test
  void urlsOfATreeWithoutRepositoryAreNotItsFiles() {
    assertThat(site.resolve("https://github.com/owner/name/blob/main/docs/a.md")).isNull();
  }

  private Target aboveRoot(String path) {
    return site.aboveRoot(path, Destination.of(path), "a.md");
  }
}
