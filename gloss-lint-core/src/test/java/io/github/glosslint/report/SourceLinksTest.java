package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinksTest {

  private static final Map<String, String> GITHUB =
      Map.of("GITHUB_REPOSITORY", "owner/name", "GITHUB_SHA", "abc123");

  @TempDir Path checkout;

  private @Nullable String link(Map<String, String> variables, String folder, String path)
      throws Exception {
    if (Files.notExists(checkout.resolve(".git"))) {
      Files.createDirectory(checkout.resolve(".git"));
    }
    Path working = Files.createDirectories(checkout.resolve(folder));
    return Objects.requireNonNull(SourceLinks.ofBuild(variables, working)).to(path, 12);
  }

  private static Map<String, String> and(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>(GITHUB);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return variables;
  }

  @Test
  void buildServersSayWhereTheirCommitIsShown() throws Exception {
    assertThat(link(GITHUB, "", "a.md"))
        .isEqualTo("https://github.com/owner/name/blob/abc123/a.md?plain=1#L12");
    assertThat(link(and("GITHUB_SERVER_URL", "https://git.example.org"), "", "a.md"))
        .isEqualTo("https://git.example.org/owner/name/blob/abc123/a.md?plain=1#L12");
    Map<String, String> gitea =
        and("GITHUB_SERVER_URL", "https://gitea.com", "GITEA_ACTIONS", "true");
    assertThat(link(gitea, "", "a.md"))
        .isEqualTo("https://gitea.com/owner/name/src/commit/abc123/a.md?display=source#L12");
    Map<String, String> gitLab =
        Map.of("CI_PROJECT_URL", "https://gitlab.com/group/sub/name", "CI_COMMIT_SHA", "abc123");
    assertThat(link(gitLab, "", "a.md"))
        .isEqualTo("https://gitlab.com/group/sub/name/-/blob/abc123/a.md?plain=1#L12");
    Map<String, String> bitbucket =
        Map.of(
            "BITBUCKET_GIT_HTTP_ORIGIN",
            "https://bitbucket.org/team/name",
            "BITBUCKET_COMMIT",
            "abc123");
    assertThat(link(bitbucket, "", "a.md"))
        .isEqualTo("https://bitbucket.org/team/name/src/abc123/a.md#lines-12");
  }

  @Test
  void pathsBecomeThoseOfTheRepository() throws Exception {
    String base = "https://github.com/owner/name/blob/abc123/";
    assertThat(link(GITHUB, "site/docs", "a.md")).isEqualTo(base + "site/docs/a.md?plain=1#L12");
    assertThat(link(GITHUB, "site/docs", "../../README.md"))
        .isEqualTo(base + "README.md?plain=1#L12");
    assertThat(link(GITHUB, "site", "../../outside.md")).isNull();
    assertThat(link(GITHUB, "site", "/etc/a.md")).isNull();
    assertThat(link(GITHUB, "site", "C:/a.md")).isNull();
  }

  @Test
  void namesMeanNothingToTheForge() throws Exception {
    assertThat(link(GITHUB, "", "a b/100%/#1?x=y&z/{line}/é\"<.md"))
        .isEqualTo(
            "https://github.com/owner/name/blob/abc123/"
                + "a%20b/100%25/%231%3Fx%3Dy%26z/%7Bline%7D/%C3%A9%22%3C.md?plain=1#L12");
  }

  @Test
  void aWorktreeIsACheckoutToo() throws Exception {
    Files.writeString(checkout.resolve(".git"), "gitdir: /elsewhere\n");

    assertThat(link(GITHUB, "docs", "a.md")).contains("/abc123/docs/a.md");
  }

  @Test
  void whereNobodySaysThereAreNone() throws Exception {
    Path plain = Files.createDirectory(checkout.resolve("plain"));
    assertThat(SourceLinks.ofBuild(GITHUB, plain)).as("no checkout").isNull();

    Files.createDirectory(plain.resolve(".git"));
    assertThat(SourceLinks.ofBuild(Map.of(), plain)).isNull();
    assertThat(SourceLinks.ofBuild(Map.of("CI_PROJECT_URL", "https://x.example"), plain)).isNull();
    assertThat(SourceLinks.ofBuild(and("GITHUB_SERVER_URL", "javascript:alert(1)"), plain))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://forge.example/", "file:///{path}", "javascript:{path}"})
  void aTemplateIsAUrlWithAPath(String template) {
    assertThatThrownBy(() -> SourceLinks.of(template, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not " + template);
  }
}
