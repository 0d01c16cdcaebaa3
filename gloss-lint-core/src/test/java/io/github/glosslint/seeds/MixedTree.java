package io.github.glosslint.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree of Markdown and HTML pages that lead to one another in every way there is. */
final class MixedTree {

  private static final int PAGES = 24;

  private MixedTree() {}

  static Path in(Path temp) throws IOException {
    Path root = temp.resolve("mixed");
    for (int i = 0; i < PAGES; i++) {
      write(root.resolve("docs/part" + i % 4 + "/page" + i + ".md"), markdown(i));
      write(root.resolve("site/page" + i + ".html"), html(i));
      write(root.resolve("docs/img/figure" + i + ".svg"), "<svg/>\n");
    }
    return root;
  }

  private static String markdown(int i) {
    int next = (i + 1) % PAGES;
    int other = (i * 7 + 3) % PAGES;
    String page = "../part" + other % 4 + "/page" + other + ".md";
    return """
        # Page %1$d

        See [the next](../part%3$d/page%2$d.md#topic-%2$d), ![a figure](../img/figure%1$d.svg) and
        [another page][other%1$d], [other%1$d][], <a href="%4$s#mark%5$d">a mark</a>.

        > - [here](#topic-%1$d "in this page"), [a heading](%4$s#topic-%5$d)

        | a | b |
        |---|---|
        | [cell](%4$s) | <img src="../img/figure%5$d.svg" alt="x"> |

        ## Topic %1$d

        <a id="mark%1$d"></a>Text with [![a badge](../img/figure%2$d.svg)](#page-%1$d).

        Setext %1$d
        -----------

        [far](/docs/part%3$d/page%2$d.md#setext-%2$d)

        [other%1$d]: %4$s#setext-%5$d
        """
        .formatted(i, next, next % 4, page, other);
  }

  private static String html(int i) {
    int next = (i + 1) % PAGES;
    return """
        <!DOCTYPE html>
        <html><head><title>%1$d</title></head>
        <body id="top%1$d">
        <h1 id="h%1$d">Page %1$d</h1>
        <p><a href="page%2$d.html#h%2$d">next</a> <a href="#h%1$d">here</a>
        <a href="page%2$d.html">page</a> <img src="../docs/img/figure%1$d.svg" alt="x"></p>
        </body></html>
        """
        .formatted(i, next);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
