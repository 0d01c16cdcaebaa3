package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs of the repository itself are looked up in the working tree. */
class OwnRepositoryTest {

  @TempDir Path root;

  private SiteFixture checkout(String remote, String head, String url) {
    return SiteFixture.in(root)
        .file(".git/config", "[core]", "\tbare = false", "[remote \"origin\"]", "\turl = " + remote)
        .file(".git/HEAD", head)
        .file("docs/a.md", "# Tulip")
        .file("README.md", "[x](" + url + ")");
  }

  private String verdictOn(String remote, String head, String url) {
    return verdict(targets(checkout(remote, head, url).link(), "README.md").get(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/Garden/Bulbs.git",
        "https://github.com/garden/bulbs",
        "https://me:secret@github.com/garden/bulbs.git",
        "git@github.com:garden/bulbs.git",
        "ssh://git@github.com/garden/bulbs"
      })
  void theRemoteSaysWhichRepositoryItIs(String remote) {
    String url = "https://github.com/garden/bulbs/blob/main/docs/a.md";
    assertThat(verdictOn(remote, "ref: refs/heads/main", url)).isEqualTo("found docs/a.md");
  }

  @ParameterizedTest
  @CsvSource({
    "blob/main/docs/a.md#tulip, found docs/a.md",
    "blob/main/docs/a.md#tulips, absent docs/a.md",
    "blob/main/docs/a.md?plain=1#L3, found docs/a.md",
    "blob/HEAD/docs/a.md#tulips, absent docs/a.md",
    "blob/main/docs/b.md, external",
    "blob/v1.0/docs/a.md, external",
    "tree/main/docs, external",
    "issues/1, external"
  })
  void filesOfTheBranchThatIsCheckedOut(String place, String verdict) {
    String url = "https://github.com/garden/bulbs/" + place;
    assertThat(verdictOn("git@github.com:garden/bulbs.git", "ref: refs/heads/main", url))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "ref: refs/heads/feature/x, blob/feature/x/docs/a.md#tulips, absent docs/a.md",
    "ref: refs/heads/feature/x, blob/main/docs/a.md#tulips, unknowable docs/a.md",
    "3c2f9a7d0e5b1c8f6a4d2e0b9c7a5f3e1d0c2b4a, blob/main/docs/a.md, found docs/a.md",
    "3c2f9a7d0e5b1c8f6a4d2e0b9c7a5f3e1d0c2b4a, blob/main/docs/a.md#tulips, unknowable docs/a.md"
  })
  void ofAnotherBranchOnlyThatTheFileIsThere(String head, String place, String verdict) {
    String url = "https://github.com/garden/bulbs/" + place;
    assertThat(verdictOn("git@github.com:garden/bulbs.git", head, url)).isEqualTo(verdict);
  }

  /** MkDocs would make {@code tulips-lilies} of it, and github.com {@code tulips--lilies}. */
  @ParameterizedTest
  @ValueSource(strings = {"tulips--lilies", "tulips-lilies"})
  void onPagesOfASiteGitHubMakesOtherIdsThanTheGenerator(String fragment) {
    String url = "https://github.com/garden/bulbs/blob/main/docs/b.md#" + fragment;
    SiteFixture checkout =
        checkout("git@github.com:garden/bulbs.git", "ref: refs/heads/main", url)
            .file("mkdocs.yml", "site_name: Bulbs")
            .file("docs/b.md", "# Tulips & lilies");
    assertThat(verdict(targets(checkout.link(), "README.md").get(url)))
        .isEqualTo("unknowable docs/b.md");
  }

  @Test
  void otherRepositoriesAreOfTheWeb() {
    String url = "https://github.com/garden/trees/blob/main/docs/a.md";
    assertThat(verdictOn("git@github.com:garden/bulbs.git", "ref: refs/heads/main", url))
        .isEqualTo("external");
  }
}
