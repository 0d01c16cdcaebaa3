package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Document;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents say of the files that they were read from, and of comments to this tool. */
class FactsOfPagesTest {

  @TempDir Path folder;
  private SiteFixture site;

  @BeforeEach
  void begin() {
    site = SiteFixture.in(folder);
  }

  @Test
  void aPageOfGitHubIsReadFromItselfAlone() {
    site.file("docs/a.md", "[b](b.md) <!-- gloss-lint off -->\n");
    site.file("docs/b.md", "# B\n");
    Document page = document("docs/a.md");
    assertThat(page.files()).containsExactly("docs/a.md");
    assertThat(page.comments()).extracting(Comment::text).containsExactly("gloss-lint off");
  }

  @Test
  void aPageOfJekyllNamesAllThatItsFactsDependOn() {
    site.file("_config.yml", "title: x\n");
    site.file("Gemfile", "gem 'jekyll'\n");
    site.file("_plugins/x.rb", "# none\n");
    site.file("_data/terms.yml", "a: b\n");
    site.file("_includes/note.md", "Note {% include inner.md %}\n");
    site.file("_includes/inner.md", "{{ site.data.terms.a }}\n");
    site.file("_includes/defs.md", "[x]: /y.html\n");
    site.file("_includes/head.html", "<a href='/z.html'>z</a>\n");
    site.file("_layouts/default.html", "{% include head.html %}{{ content }}\n");
    site.file("_layouts/page.html", "---\nlayout: default\n---\n{{ content }}\n");
    site.file("a.md", "---\nlayout: page\n---\n{% include defs.md %}\n\n{% include note.md %}\n");
    site.file("b.md", "---\n---\nPlain.\n");
    assertThat(document("a.md").files())
        .containsExactly(
            "Gemfile",
            "_config.yml",
            "_data/",
            "_includes/defs.md",
            "_includes/head.html",
            "_includes/inner.md",
            "_includes/note.md",
            "_layouts/default.html",
            "_layouts/page.html",
            "_plugins/",
            "a.md");
    assertThat(document("b.md").files())
        .containsExactly("Gemfile", "_config.yml", "_plugins/", "b.md");
  }

  @Test
  void commentsToThisToolAreFactsHoweverTheyAreWritten() {
    site.file("_config.yml", "title: x\n");
    String text =
        "Word <!-- gloss-lint one --> word <!-- gloss-linter no -->\n\n"
            + "<!--gloss-lint two\nlines-->\n\n"
            + "<div>\n<!-- gloss-lint three -->\n</div>\n\n"
            + "{% comment %} gloss-lint four {% endcomment %}\n\n{% # gloss-lint five %}\n\n";
    String kramdown =
        "{::comment}\ngloss-lint six\n{:/comment}\n\n"
            + "Word {::comment}gloss-lint seven{:/comment} word\n";
    site.file("a.md", "---\n---\n" + text + kramdown);
    site.file("b.html", "---\n---\n" + text);
    site.file("plain/_config.yml", "markdown: CommonMark\n");
    site.file("plain/c.md", "---\n---\n" + text);
    assertThat(document("a.md").comments())
        .extracting(Comment::text)
        .containsExactlyInAnyOrder(
            "gloss-lint one",
            "gloss-lint two\nlines",
            "gloss-lint three",
            "gloss-lint four",
            "gloss-lint five",
            "gloss-lint six",
            "gloss-lint seven");
    for (String other : new String[] {"b.html", "plain/c.md"}) {
      assertThat(document(other).comments())
          .extracting(Comment::text)
          .containsExactlyInAnyOrder(
              "gloss-lint one",
              "gloss-lint two\nlines",
              "gloss-lint three",
              "gloss-lint four",
              "gloss-lint five");
    }
    Comment first =
        document("a.md").comments().stream()
            .filter(comment -> comment.text().endsWith("one"))
            .findFirst()
            .orElseThrow();
    int start = "---\n---\nWord ".length();
    assertThat(first.location().start()).isEqualTo(start);
    assertThat(first.location().end()).isEqualTo(start + "<!-- gloss-lint one -->".length());
  }

  private Document document(String path) {
    return SiteFixture.document(site.link(), path).document();
  }
}
