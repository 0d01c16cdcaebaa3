package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that stand twice on a page, whatever makes them. */
final class RepeatedIdsTest {

  private static final String FAR = "\n\n" + "Some words in between. ".repeat(9) + "\n\n";

  @TempDir Path folder;

  private List<String> found(String page, String text) throws IOException {
    Files.writeString(folder.resolve(page), text);
    return TreeCheck.findings(folder).stream()
        .filter(f -> f.rule().value().startsWith("anchor/"))
        .map(f -> f.rule().value() + " " + f.marked() + "@" + f.line())
        .toList();
  }

  private void jekyll() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: t\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a id=\"x\"></a>%s## X\n",
        "<a id=\"x\"></a>%s<p id=\"x\">\n",
        "## X%s<div id='x'>a</div>\n",
        "## X%s<a name=\"x\"></a>\n",
        "<a name=\"x\"></a>%s## X\n",
        "<a name=\"x\"></a>%s<a name=\"x\"></a>\n",
        "<a id=\"x\"></a>%s<h2 id=\"x\">Other</h2>\n",
        "A.[^1]%s<a id=\"user-content-fn-1\"></a>b\n\n[^1]: c\n",
      })
  void farApart(String pattern) throws IOException {
    assertThat(found("a.md", String.format(pattern, FAR)))
        .singleElement()
        .asString()
        .startsWith("anchor/duplicate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{: #x}\nOne.%sTwo.\n{: #x}\n",
        "One *a*{: #x} b.%s## X\n",
        "* one\n{: #x}%s## X\n",
        "## X%s* toc\n{:toc #x}\n",
        "<a id=\"x\"></a>%s## X\n",
        "## Other {#x}%s<a name=\"x\"></a>\n",
        "A.[^1]%s<a id=\"fn:1\"></a>b\n\n[^1]: c\n",
      })
  void farApartInKramdown(String pattern) throws IOException {
    jekyll();
    assertThat(found("a.md", "---\n---\n" + String.format(pattern, FAR)))
        .singleElement()
        .asString()
        .startsWith("anchor/duplicate");
  }

  @Test
  void anIdBeatsANameThatComesFirst() throws IOException {
    assertThat(found("a.md", "<a name=\"x\"></a>" + FAR + "## X\n"))
        .containsExactly("anchor/duplicate x@1");
    assertThat(found("a.md", "<a id=\"x\"></a>" + FAR + "## X\n"))
        .containsExactly("anchor/duplicate X@5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a id=\"x\"></a>\n## X\n",
        "<a id=\"x\"></a>\n\n## X\n",
        "## X\n\n<a id=\"x\"></a>\n",
        "<a id=\"x\"></a>\n\nX\n---\n",
        "<p align=\"right\" id=\"x\"><a href=\"#top\">to the top</a></p>\n\n## X\n",
      })
  void besideTheHeading(String text) throws IOException {
    assertThat(found("a.md", text)).singleElement().asString().startsWith("anchor/redundant x@");
    jekyll();
    assertThat(found("a.md", "---\n---\n" + text))
        .singleElement()
        .asString()
        .startsWith("anchor/redundant x@");
  }

  @Test
  void oneFindingForAHabit() throws IOException {
    String text = "<a id=\"a\"></a>\n\n## A\n\n<a id=\"b\"></a>\n\n## B\n";
    Files.writeString(folder.resolve("a.md"), text);
    List<Finding> findings =
        TreeCheck.findings(folder).stream()
            .filter(f -> f.rule().value().equals("anchor/redundant"))
            .toList();
    assertThat(findings).singleElement().satisfies(f -> assertThat(f.related()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## <a id=\"x\"></a>X\n",
        "## X <a name=\"x\"></a>\n",
        "<a name=\"x\"></a>\n\n## X\n",
        "<a id=\"x\" name=\"x\"></a>\n",
        "<a id=\"x\"></a>\n\n## X-1\n\n<a id=\"X\"></a>\n",
        "## X\n\n## X\n",
        "<svg><path id=\"x\"/></svg>\n\n<svg><path id=\"x\"/></svg>\n",
        "```html\n<a id=\"x\"></a>\n```\n\n`<a id=\"x\">` ## X\n",
        "<!-- <a id=\"x\"></a> -->\n\n<!-- <a id=\"x\"></a> -->\n",
        "A.[^1] B.[^1]\n\n[^1]: c\n\n[^1]: d\n",
      })
  void nothingToReport(String text) throws IOException {
    assertThat(found("a.md", text)).isEmpty();
    jekyll();
    assertThat(found("a.md", "---\n---\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if page.a %}<a id=\"x\"></a>{% else %}<a id=\"x\"></a>{% endif %}\n",
        "{% for a in page.all %}\n<p id=\"x\">\n{% endfor %}\n\n<p id=\"x\">\n",
        "{% if page.a %}\n\nOne.\n{: #x}\n\n{% endif %}\n\nTwo.\n{: #x}\n",
        "<p id=\"{{ page.a }}\">\n\n<p id=\"{{ page.a }}\">\n",
      })
  void whatATemplateMayLeaveOut(String text) throws IOException {
    jekyll();
    assertThat(found("a.md", "---\n---\n" + text)).isEmpty();
    assertThat(found("b.html", "---\n---\n" + text)).isEmpty();
  }

  @Test
  void templatesOfOtherLanguages() throws IOException {
    String text = "{{#if a}}<p id=\"x\">{{else}}<p id=\"x\">{{/if}}\n";
    assertThat(found("a.html", text)).isEmpty();
  }

  @Test
  void aFileThatAPageIncludesTwice() throws IOException {
    jekyll();
    Files.createDirectory(folder.resolve("_includes"));
    Files.writeString(folder.resolve("_includes/i.html"), "<p id=\"x\">y</p>\n");
    String include = "{% include i.html %}\n";
    assertThat(found("a.md", "---\n---\n" + include + "\n" + include)).isEmpty();
    assertThat(found("a.md", "---\n---\n<p id=\"x\">z</p>\n\n" + include)).hasSize(1);
  }
}
