package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Report;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.survey.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a survey tells of a tree. */
class SurveyTest {

  private final Map<String, String> files = new LinkedHashMap<>();

  private Survey survey() {
    List<Survey> surveys = new ArrayList<>();
    Report surveyed = GlossLint.ofTexts(files).surveys(surveys::add).check();
    assertThat(surveyed).isEqualTo(GlossLint.ofTexts(files).check());
    assertThat(surveys).hasSize(1);
    return surveys.get(0);
  }

  @Test
  void says_who_publishes_what() {
    files.put("README.md", "# R\n");
    files.put("site/_config.yml", "kramdown: {input: kramdown}\n");
    files.put("site/a.md", "---\n---\n{% include x.md %}\n");
    files.put("site/_includes/x.md", "[x]: /a.html\n");
    files.put("book/book.toml", "[book]\ntitle = 'B'\n");
    files.put("book/src/SUMMARY.md", "- [C](c.md)\n");
    files.put("book/src/c.md", "# C\n");
    files.put("manual/mkdocs.yml", "site_name: M\n");
    files.put("manual/docs/index.md", "# M\n");

    assertThat(survey().sites())
        .containsExactly(
            new RecognisedSite("jekyll", "site/", "site/_config.yml", "kramdown", 2),
            new RecognisedSite("mdbook", "book/", "book/book.toml", "mdbook", 2),
            new RecognisedSite("mkdocs", "manual/", "manual/mkdocs.yml", "mkdocs", 1),
            new RecognisedSite("github", "", "", "github", 1));
  }

  @Test
  void counts_what_a_glossary_is_made_of() {
    files.put("a.md", "# A\n\nSee also [B], [C]\n\nSee [B]\n\n[B]: b.md\n");
    files.put("docs/b.md", "- See also: [A]\n\n[A]: ../a.md\n[//]: # (no definition)\n");

    Survey survey = survey();
    assertThat(survey.relatedTerms())
        .isEqualTo(
            new Survey.RelatedTerms(2, 1, 2, new Survey.Example("a.md", 3, "See also [B], [C]")));
    assertThat(survey.definitions()).isEqualTo(Map.of("", 1, "docs/", 1));
  }

  @Test
  void counts_assets_front_matter_and_links_to_the_web() {
    files.put(
        "a.md",
        """
        ---
        title: A
        ---
        ![x](img/x.png) ![again](img/x.png) <img src="img/y.png"> ![none](img/z.png)

        [1](https://example.org/a#b) [2](https://EXAMPLE.org/a) <https://example.com> [m](mailto:a@b.c)

        [d]: https://example.net:8080/?q
        """);
    files.put("b.md", "---\ntitle: B\nlayout: x\n---\n[d][d]\n\n[d]: https://example.net\n");
    files.put("c.md", "---\n---\n");
    files.put("img/x.png", "");
    files.put("img/y.png", "");

    Survey survey = survey();
    assertThat(survey.assets()).isEqualTo(Map.of("img/", 2));
    assertThat(survey.frontMatter().documents()).isEqualTo(3);
    assertThat(survey.frontMatter().keys()).isEqualTo(Map.of("title", 2, "layout", 1));
    assertThat(survey.externalLinks()).isEqualTo(new Survey.ExternalLinks(5, 5, 4));
  }

  @Test
  void of_nothing_it_says_nothing() {
    Survey survey = survey();

    assertThat(survey.sites()).containsExactly(new RecognisedSite("github", "", "", "github", 0));
    assertThat(survey.relatedTerms().example()).isNull();
    assertThat(survey.externalLinks().links()).isZero();
  }
}
