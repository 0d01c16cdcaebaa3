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

/** Markdown inside block HTML, which readers see as it stands. */
final class PrintedLinksTest {

  @TempDir Path folder;

  private List<String> found(String page, String text) throws IOException {
    Files.writeString(folder.resolve("b.md"), "# B\n");
    Files.writeString(folder.resolve(page), text);
    return TreeCheck.findings(folder).stream()
        .filter(f -> f.rule().value().equals("link/broken-syntax"))
        .map(Finding::marked)
        .toList();
  }

  private List<String> inKramdown(String text) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: t\n");
    return found("a.md", "---\n---\n" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>\n[b](b.md)\n</div>\n",
        "<div>[b](b.md)</div>\n",
        "<table><tr><td>[b](b.md)</td></tr></table>\n",
        "<details><summary>s</summary>\nSee [b](b.md).\n</details>\n",
        "* one\n\n  <div>\n  [b](b.md)\n  </div>\n",
        "<p align=\"center\">\n<b>x</b>\n[b](b.md)\n</p>\n",
        "<div><pre>x</pre>\n[b](b.md)</div>\n",
        "<div>[x] and \\[y] [b](b.md)</div>\n",
      })
  void links(String text) throws IOException {
    assertThat(found("a.md", text)).containsExactly("[b](b.md)");
    assertThat(inKramdown(text)).containsExactly("[b](b.md)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![b](https://example.org/b.svg)",
        "[b](https://example.org/)",
        "[b](https://example.org/ \"title\")",
        "[b](mailto:a@example.org)",
        "[![b](https://example.org/b.svg)](https://example.org/)",
        "![b](images/b.png)",
        "[b](b.md#b)",
      })
  void shapes(String link) throws IOException {
    String text = "<div>\nSee " + link + ".\n</div>\n";
    assertThat(found("a.md", text)).containsExactly(link);
    assertThat(inKramdown(text)).containsExactly(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre>[b](b.md)</pre>\n",
        "<div><code>[b](b.md)</code></div>\n",
        "<div>\n<pre><b>[b](b.md)</b></pre>\n</div>\n",
        "<div>`[b](b.md)`</div>\n",
        "<div><!-- [b](b.md) --></div>\n",
        "<div title=\"[b](b.md)\">x</div>\n",
        "<script>\nlet a = x[b](b.md)\n</script>\n",
        "<div><textarea>[b](b.md)</textarea></div>\n",
        "<div><svg><text>[b](b.md)</text></svg></div>\n",
        "<div markdown=\"1\">\n[b](b.md)\n</div>\n",
        "<div>a[i](n) and [x](y) and [0](1.5) and [b](b.md or c)</div>\n",
        "<div>\\[b](b.md)</div>\n",
        "A <b>[b](b.md)</b> inline.\n",
      })
  void nothingToReport(String text) throws IOException {
    assertThat(found("a.md", text)).isEmpty();
    assertThat(inKramdown(text)).isEmpty();
  }

  @Test
  void aBlankLineBeginsMarkdownForCommonMarkOnly() throws IOException {
    String text = "<div>\n\n[b](b.md)\n\n</div>\n";
    assertThat(found("a.md", text)).isEmpty();
    assertThat(inKramdown(text)).containsExactly("[b](b.md)");
  }

  @Test
  void whereHtmlIsParsed() throws IOException {
    String text = "<div>\n[b](b.md)\n</div>\n";
    assertThat(found("a.mdx", text)).isEmpty();
    assertThat(inKramdown("{::options parse_block_html=\"true\" /}\n\n" + text)).isEmpty();
    assertThat(inKramdown("<div markdown=\"1\">\n\n" + text + "\n</div>\n"))
        .containsExactly("[b](b.md)");
  }

  @Test
  void anElementThatNothingCloses() throws IOException {
    assertThat(inKramdown("<div>\n[b](b.md)\n")).containsExactly("[b](b.md)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<br>\n[b](b.md)\n",
        "<br/>\n![b](images/b.png)\n",
        "</span>\n[b](b.md)\n",
        "<img src=\"a.png\"\n alt=\"\">\n[b](b.md)\n",
        "<link rel=\"x\">\n[b](b.md)\n",
        "* one\n\n    <br>\n    [b](b.md)\n",
        "<hr>\n[b](b.md)\n",
        "Text\n<hr />\n[b](b.md)\n",
      })
  void tagsThatAreNoBlockForPythonMarkdown(String text) throws IOException {
    Files.writeString(folder.resolve("mkdocs.yml"), "site_name: t\ndocs_dir: p\n");
    Files.createDirectories(folder.resolve("p"));
    assertThat(found("p/a.md", text)).isEmpty();
    assertThat(found("p/a.md", "<div>\n" + text + "</div>\n")).hasSize(1);
  }

  @Test
  void nothingReadsAnHtmlPageAsMarkdown() throws IOException {
    assertThat(found("a.html", "<div>[b](b.md)</div>\n")).isEmpty();
  }
}
