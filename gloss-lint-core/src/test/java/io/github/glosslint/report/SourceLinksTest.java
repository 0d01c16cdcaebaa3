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

  private @Nullable String cloned(String url, String head) throws Exception {
    Path git = Files.createDirectories(checkout.resolve(".git/refs/heads")).getParent().getParent();
    Path remotes = Files.createDirectories(git.resolve("refs/remotes/origin"));
    Files.writeString(git.resolve("config"), "[remote \"origin\"]\nurl = " + url + "\n");
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main");
    Files.writeString(git.resolve("refs/heads/main"), head);
    Files.writeString(remotes.resolve("main"), "1".repeat(40));
    Path docs = Files.createDirectories(checkout.resolve("docs"));
    SourceLinks links = SourceLinks.ofCheckout(docs);
    return links == null ? null : links.to("a b.md", 7);
  }

  @Test
  void aCheckoutLeadsToTheForgeItCameFrom() throws Exception {
    String commit = "1".repeat(40);
    String path = "/docs/a%20b.md";
    assertThat(cloned("git@github.com:o/n.git", commit))
        .isEqualTo("https://github.com/o/n/blob/" + commit + path + "?plain=1#L7");
    assertThat(cloned("https://gitlab.com/a/b/n.git", commit))
        .isEqualTo("https://gitlab.com/a/b/n/-/blob/" + commit + path + "?plain=1#L7");
    assertThat(cloned("https://bitbucket.org/o/n", commit))
        .isEqualTo("https://bitbucket.org/o/n/src/" + commit + path + "#lines-7");
    assertThat(cloned("https://codeberg.org/o/n", commit))
        .isEqualTo("https://codeberg.org/o/n/src/commit/" + commit + path + "?display=source#L7");
  }

  @Test
  void aCommitThatTheForgeMayNotHaveIsNotLinked() throws Exception {
    String ahead = "2".repeat(40);
    assertThat(cloned("https://github.com/o/n", ahead))
        .isEqualTo("https://github.com/o/n/blob/main/docs/a%20b.md?plain=1#L7");
    assertThat(cloned("https://codeberg.org/o/n", ahead))
        .isEqualTo("https://codeberg.org/o/n/src/branch/main/docs/a%20b.md?display=source#L7");
    assertThat(cloned("https://forge.example/o/n", ahead)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://forge.example/", "file:///{path}", "javascript:{path}"})
  void aTemplateIsAUrlWithAPath(String template) {
    assertThatThrownBy(() -> SourceLinks.of(template, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not " + template);
  }
}
