package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts as Material 9 publishes them. */
class BlogPostsTest {

  @TempDir Path folder;

  private SiteFixture site(String... configuration) {
    return SiteFixture.in(folder).file("mkdocs.yml", configuration).file("docs/index.md", "# I");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                | /blog/2024/01/31/my-first-post/index.html",
        "{blog_dir: ., post_dir: 'blog/posts'}             | /2024/01/31/my-first-post/index.html",
        "{post_url_format: '{slug}'}                       | /blog/my-first-post/index.html",
        "{post_url_format: '{categories}/{file}'}          | /blog/cat-one/p/index.html",
        "{post_url_date_format: yyyy/M}                    | /blog/2024/1/my-first-post/index.html",
        "{post_url_date_format: MMMM}                      | ''",
        "{post_slugify: '!!python/name:own.slug'}          | ''",
      })
  void urlsAreMadeOfDatesAndTitles(String options, String url) {
    LinkedSite site =
        site("plugins:", "  - blog: " + options)
            .file(
                "docs/blog/posts/p.md",
                "---",
                "date: 2024-01-31",
                "categories: [Cat One, Two]",
                "---",
                "# My *first* post")
            .link();
    assertThat(document(site, "docs/blog/posts/p.md").url()).isEqualTo(url);
  }

  @Test
  void htmlOfPostsCountsFromTheirUrls() {
    LinkedSite site =
        site("plugins: [blog]")
            .file("docs/p.png", "")
            .file(
                "docs/blog/posts/p.md",
                "---",
                "date: {created: 2024-01-31T10:00:00}",
                "slug: own",
                "---",
                "<img src=\"../../../../../p.png\"> <img src=\"../../p.png\">",
                "[1](../../index.md) [2](q.md)")
            .file("docs/blog/posts/q.md", "# Undated", "<img src=\"x.png\">")
            .link();
    String post = "docs/blog/posts/p.md";
    assertThat(verdictOn(site, post, "../../../../../p.png")).isEqualTo("found docs/p.png");
    assertThat(verdictOn(site, post, "../../index.md")).isEqualTo("found docs/index.md");
    assertThat(verdictOn(site, post, "q.md")).isEqualTo("found docs/blog/posts/q.md");
    assertThat(verdictOn(site, "docs/blog/posts/q.md", "x.png")).isEqualTo("unknown");
  }

  @Test
  void draftsAreLeftOutAndListsOfPostsAreWritten() {
    LinkedSite site =
        site("plugins: [blog]")
            .file("docs/blog/posts/p.md", "---", "date: 2024-01-31", "slug: own", "---", "x")
            .file(
                "docs/blog/posts/d.md",
                "---",
                "date: 2024-01-31",
                "draft: true",
                "---",
                "[1](p.md) [2](e.md)")
            .file("docs/blog/posts/e.md", "---", "draft: true", "date: 2024-02-01", "---", "x")
            .file(
                "docs/a.md",
                "[1](blog/posts/d.md) [2](blog/archive/2024.md) [3](blog/category/x.md)",
                "[4](blog/index.md) [5](blog/posts/gone.md)",
                "<a href=\"../blog/2024/01/31/own/\">6</a> <a href=\"../blog/2024/01/31/gone/\">7</a>",
                "<a href=\"../blog/archive/2024/\">8</a>")
            .link();
    assertThat(targets(site, "docs/a.md").get("blog/posts/d.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, missing -> assertThat(missing.because()).contains("draft"));
    assertThat(verdictOn(site, "docs/blog/posts/d.md", "e.md"))
        .isEqualTo("found docs/blog/posts/e.md");
    assertThat(verdictOn(site, "docs/a.md", "blog/archive/2024.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "blog/category/x.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "blog/index.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "blog/posts/gone.md")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "../blog/2024/01/31/own/"))
        .isEqualTo("found docs/blog/posts/p.md");
    assertThat(verdictOn(site, "docs/a.md", "../blog/2024/01/31/gone/")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "../blog/archive/2024/")).isEqualTo("unknown");
  }
}
