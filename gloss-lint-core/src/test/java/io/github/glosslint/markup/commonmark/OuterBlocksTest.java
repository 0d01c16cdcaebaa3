package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.text.Origins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link OuterBlocks} finds is what commonmark-java finds in the whole text. */
class OuterBlocksTest {

  private static final String[] LINES = {
    "a",
    "a b c",
    "é x",
    "— x",
    "",
    "",
    "",
    " ",
    "\t",
    "# h",
    "## h ##",
    "#",
    "# #",
    "#h",
    "# h \\#",
    "### a # b #  ",
    "#\tt",
    "# \f#",
    "####### no",
    "===",
    "---",
    "--- ",
    "- - -",
    "***",
    "* * *",
    "___",
    "_x_",
    "-",
    "- i",
    "-\ti",
    "* i",
    "+ i",
    "+",
    "1. i",
    "2. i",
    "01) i",
    "12345678901. x",
    "1.",
    "-x",
    "```",
    "``` js",
    "```` a`b",
    "~~~",
    "~~~ `x`",
    "```a\\*b",
    "``",
    "> q",
    ">",
    ">```",
    "<div>",
    "</div>",
    "<b>",
    "<b> x",
    "<!-- c -->",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "<script>",
    "</SCRIPT>",
    "<?php",
    "?>",
    "<!X",
    "[a]: b",
    "[b]: c \"t\"",
    "[c]:",
    "[d]: <e>",
    "[e]: f(g)",
    "[g]: h ",
    "[h]: /i\\_",
    "'t'",
    "\"t\"",
    "[^1]: n",
    "[^1] x",
    "[a] x",
    "[a](b)",
    "[a",
    "b]: c",
    "[]: x",
    "[ ]: x",
    "[a[b]: c",
    "[a\\]]: b",
    "| a | b |",
    "|---|---|",
    "a | b",
    "--- | ---",
    "|-",
    ":-:",
    "|",
    "$$",
    "$$ x",
    "x $$",
    "$",
    "$$x$$",
    "!",
    "\\# x",
    "&amp;",
    "a  ",
    "a\\",
    "{: #x}",
    ":::"
  };

  private static final String[] ROWS = {
    "| a | b |",
    "| a | b |",
    "|---|---|",
    "|---|---|",
    "--- | :-:",
    "|-",
    "- | -",
    "| |---",
    "a | b",
    "| c",
    "d |",
    "|",
    "| ",
    "| |",
    "||",
    "x",
    "é y",
    "— z",
    "",
    "    | e | f |",
    "    g",
    " | h |  ",
    "> | i |",
    "1. | j",
    "\\",
    "a \\| b | c",
    "`k|l`",
    "# m",
    "|\t n \t|o",
    "a|b|c|d",
    "$$|",
    "<b>|",
    "[^1]: |",
    "==="
  };

  private static final String[] INDENTS = {
    "", "", "", "", "", "", " ", "  ", "   ", "    ", "\t", " \t", "     ", "  - ", "> "
  };

  private static String text(Random random, String end) {
    StringBuilder text = new StringBuilder();
    for (int count = 1 + random.nextInt(12); count > 0; count--) {
      text.append(INDENTS[random.nextInt(INDENTS.length)])
          .append(LINES[random.nextInt(LINES.length)]);
      text.append(count > 1 || random.nextBoolean() ? end : "");
    }
    return text.toString();
  }

  /** All that the reader looks at. */
  private static String said(Node root) {
    StringBuilder said = new StringBuilder();
    say(root, new DocumentBuilder("a.md", Syntax.GFM, Origins.verbatim("a.md", 0)), said);
    return said.toString();
  }

  private static void say(Node parent, DocumentBuilder builder, StringBuilder said) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof MarkdownBlocks.Inlines inlines) {
        said.append(inlines(inlines, parent, builder));
      } else if (node instanceof FencedCodeBlock code) {
        said.append("code ").append(code.getInfo()).append(places(first(code))).append('\n');
      } else if (node instanceof HtmlBlock || node instanceof IndentedCodeBlock) {
        said.append(node.getClass().getSimpleName())
            .append(places(node.getSourceSpans()))
            .append('\n');
      } else if (node instanceof LinkReferenceDefinition definition) {
        said.append(definition.getDestination()).append(places(node.getSourceSpans())).append('\n');
      } else if (node instanceof FootnoteDefinition note) {
        said.append(note.getLabel()).append(places(first(note))).append('\n');
      }
      say(node, builder, said);
    }
  }

  /** What is read of the lines of a block: nothing, if there are none in a cell. */
  private static String inlines(
      MarkdownBlocks.Inlines inlines, Node block, DocumentBuilder builder) {
    if (inlines.isEmpty()) {
      return block instanceof Heading heading
          ? "Heading" + heading.getLevel() + places(heading.getSourceSpans()) + "\n"
          : "";
    }
    Passage passage = inlines.passage(block instanceof TableCell, builder);
    if (passage.text.isEmpty()) {
      return "";
    }
    StringBuilder said = new StringBuilder(block.getClass().getSimpleName());
    said.append(block instanceof Heading heading ? String.valueOf(heading.getLevel()) : "");
    boolean isFirst = block.getParent() instanceof ListItem && block.getPrevious() == null;
    said.append(isFirst ? " first " : " ").append(passage.text);
    for (int i = 0; i < passage.text.length(); i++) {
      said.append(' ').append(passage.source(i));
    }
    return said.append(passage.locate(0, passage.text.length())).append('\n').toString();
  }

  private static List<SourceSpan> first(Node node) {
    return node.getSourceSpans().subList(0, 1);
  }

  private static String places(List<SourceSpan> spans) {
    StringBuilder places = new StringBuilder();
    spans.forEach(
        each ->
            places.append(" ").append(each.getInputIndex()).append('+').append(each.getLength()));
    return places.toString();
  }

  private static void agree(String text) {
    String whole = said(MarkdownBlocks.parseWhole(text, true, true, null));
    assertThat(said(MarkdownBlocks.parse(text, true, true, null))).as("%s", text).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void randomLines(String end) {
    Random random = new Random(29);
    for (int i = 0; i < 60_000; i++) {
      agree(text(random, end));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void randomTables(String end) {
    Random random = new Random(30);
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int count = 1 + random.nextInt(8); count > 0; count--) {
        text.append(ROWS[random.nextInt(ROWS.length)]).append(end);
      }
      agree(text.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.glosslint.markup.commonmark.CommonMarkSpecTest#examples")
  void examplesOfTheSpecification(CommonMarkSpecTest.Example example) {
    agree(example.markdown());
  }

  @Test
  void paragraphsThatGrowLong() {
    agree("x\n" + "_y\n".repeat(400) + "\nz\n");
    agree("x\n" + "    y\n".repeat(400) + "# z\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../docs", "../rules", "../examples", "../gloss-lint-cli/src/sample"})
  void pagesOfThisProject(String folder) throws IOException {
    pagesAgree(Path.of(folder));
  }

  @Test
  void pagesOfTheCorpora() throws IOException {
    Path folder = Corpus.folder().orElse(null);
    assumeTrue(folder != null, "no corpora");
    pagesAgree(Objects.requireNonNull(folder));
  }

  private static void pagesAgree(Path folder) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".md")).toList();
    }
    for (Path page : pages) {
      String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
      if (text.indexOf(0) < 0) {
        agree(text);
      }
    }
  }
}
