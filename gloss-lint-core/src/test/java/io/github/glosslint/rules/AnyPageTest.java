package io.github.glosslint.rules;

import io.github.glosslint.site.SiteFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random pages of Markdown and of HTML with attributes, checked by all rules: none of them fails.
 * The fuzzers of the readers see no rule, and a fact that no rule can digest only shows here.
 */
final class AnyPageTest {

  private static final int PAGES = 400;

  private static final List<String> ELEMENTS =
      List.of(
          "h1", "h2", "h3", "h4", "h5", "h6", "a", "p", "div", "details", "summary", "span", "img",
          "table", "tr", "td", "code", "pre", "b", "br", "sup", "section", "picture", "source",
          "video", "script", "svg", "x-tab", "Tabs");

  private static final List<String> ATTRIBUTES =
      List.of(
          "id=\"bb\"",
          "id=a",
          "id='1 2'",
          "id=\"\"",
          "id",
          "ID=\"É\"",
          "name=\"n\"",
          "id=\"{{ x }}\"",
          "href=\"#bb\"",
          "href=\"other.md#a\"",
          "href=''",
          "src=\"i.png\"",
          "srcset=\"a.png 1x, b.png 2x\"",
          "align=\"center\"",
          "class=\"id\"",
          "markdown=\"1\"",
          "markdown=\"span\"",
          "data-x='>'",
          "disabled",
          "/",
          "\"",
          "=");

  private static final List<String> PIECES =
      List.of(
          "# A\n",
          "## B\n",
          "#### a\n",
          "B\n---\n",
          "# \n",
          "## [A](#b)\n",
          "\n",
          "\n\n",
          "\n",
          " ",
          "    ",
          "- ",
          "1. ",
          "> ",
          "a",
          "A b",
          "é",
          "\ud83d\ude00",
          "[",
          "]",
          "(",
          ")",
          "](",
          "![",
          "][",
          "[a]",
          "[a][]",
          "[b][a]",
          "[x](other.md)",
          "![i](i.png)",
          "[a]: other.md\n",
          "[A]: https://e.org\n",
          "[//]: # (note)\n",
          "[^1]",
          "[^1]: note\n",
          "[^a b]",
          "`",
          "```\n",
          "$",
          "$$",
          "\\",
          "|",
          "a|b\n-|-\n",
          "{:",
          "{: #bb}",
          "}",
          "{#bb}",
          "<!--",
          "-->",
          "See [a]",
          "http://e.org",
          "<http://e.org>",
          "&amp;",
          "*",
          "_",
          "~~",
          "^\n",
          ": d\n",
          "*[a]: b\n",
          "---\n",
          "{% include a.md %}",
          "{% raw %}",
          "{{ page.x }}",
          "\r\n",
          "\t",
          "[ ] ",
          "[x] ",
          "(a)[b.md]");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, README.md, md",
    "2, _config.yml, md",
    "3, README.md, html",
    "4, _config.yml, html"
  })
  void noRuleFails(long seed, String marker, String extension) throws IOException {
    Random random = new Random(seed);
    SiteFixture site = SiteFixture.in(folder.toRealPath()).file(marker, "").file("other.md", "# A");
    for (int i = 0; i < PAGES; i++) {
      String front = random.nextBoolean() ? "" : "---\ntitle: a\n---\n";
      site.file("page" + i + "." + extension, front + page(random));
    }
    TreeCheck.findings(folder.toRealPath());
  }

  static String page(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(24);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(3) == 0) {
        element(random, text);
      } else {
        text.append(any(random, PIECES));
      }
    }
    return text.toString();
  }

  /** A tag, mostly with its end and with something between, at the head of a line or within it. */
  private static void element(Random random, StringBuilder text) {
    String name = any(random, ELEMENTS);
    text.append(random.nextBoolean() ? "\n" : "").append('<').append(name);
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(' ').append(any(random, ATTRIBUTES));
    }
    text.append(random.nextInt(12) == 0 ? "" : ">");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(any(random, PIECES));
    }
    if (random.nextInt(4) > 0) {
      text.append("</").append(name).append(random.nextInt(12) == 0 ? "" : ">");
    }
  }

  private static String any(Random random, List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }
}
