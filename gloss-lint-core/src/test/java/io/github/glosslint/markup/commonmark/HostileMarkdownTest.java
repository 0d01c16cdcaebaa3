package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * MD-1 to MD-4: inputs that have brought Markdown parsers to their knees, in shapes that the test
 * suites of cmark and commonmark-java made known, and those that could hurt a scanner like ours.
 * Each is read as prose, as a heading, in a list item and in a table's cell.
 */
final class HostileMarkdownTest {

  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int N = 50_000;

  static Stream<Arguments> inputs() {
    return Stream.of(
        input("nested strong emphasis", "*a **a ".repeat(N) + "b" + " a** a*".repeat(N)),
        input("closers without openers", "a_ ".repeat(N)),
        input("openers without closers", "_a ".repeat(N)),
        input("closing brackets", "a] ".repeat(N)),
        input("opening brackets", "[a ".repeat(N)),
        input("mismatched emphasis", "*a_ ".repeat(N)),
        input("emphasis in emphasis", "*a ".repeat(N) + "_a*_ ".repeat(N)),
        input("multiples of three", "a**b" + "c* ".repeat(N)),
        input("brackets and emphasis", "[ a_".repeat(N)),
        input("half links", "[ (](".repeat(N)),
        input("image, bracket, empty link", "![[]()".repeat(160_000)),
        input("nested brackets", "[".repeat(N) + "a" + "]".repeat(N)),
        input("nested quotes", "> ".repeat(N) + "a"),
        input(
            "nested lists",
            IntStream.range(0, 500)
                .mapToObj(i -> "  ".repeat(i) + "* [a](b)\n")
                .collect(Collectors.joining())),
        input("NUL", "[a\0b](c\0d) ".repeat(N)),
        input("growing backticks", grown('`', 3_000)),
        input("unclosed destination in brackets", "[a](<b".repeat(N)),
        input("unclosed destination", "[a](b".repeat(N)),
        input("unclosed comments", "</" + "<!--".repeat(300_000)),
        input("blank lines in deep lists", "- ".repeat(30_000) + "x" + "\n".repeat(30_000)),
        input(
            "blank lines in deep quotes",
            "> " + "- ".repeat(30_000) + "x\n" + ">\n".repeat(30_000)),
        input("emphasis in deep quotes", ">".repeat(100_000) + "a*".repeat(100_000)),
        input("many definitions", numbered("[%d]: u\n", N) + "[0] ".repeat(N)),
        input("nested inlines", "*".repeat(N) + "a" + "*".repeat(N)),
        input("long rule", "*".repeat(N)),
        input("backslashes", "[" + "\\".repeat(100_000)),
        input("unclosed empty links", "[](".repeat(100_000)),
        input("unclosed instructions", "x <? >".repeat(100_000)),
        input("unclosed comments with brackets", "x <!-- >".repeat(100_000)),
        input("unclosed character data", "x <![CDATA[ >".repeat(100_000)),
        input("less-than signs", "<".repeat(160_000)),
        input("many attributes", "<a" + " a".repeat(100_000)),
        input("long e-mail address", "<a@" + "a.".repeat(100_000) + "a>"),
        input("reused opener", "*".repeat(N) + "x" + "*".repeat(N) + "b*".repeat(N)),
        input("different delimiters", "*a ".repeat(N) + " b*".repeat(N)),
        input("nested images", "![".repeat(N) + "x" + "](u)".repeat(N)),
        input("emphasis and images", "*![".repeat(N) + "x" + "](u)*".repeat(N)),
        input("images and emphasis", "![*".repeat(N) + "x" + "*](u)".repeat(N)),
        input(
            "prose with emphasis and links", "The quick *brown* [fox](http://x). ".repeat(20_000)),
        input("full references", "[a][b]".repeat(N)),
        input("collapsed references", "[a][]".repeat(N)),
        input("candidates in a link", "[" + "![a](b) [c] ".repeat(N) + "](d)"),
        input("unclosed quotes", "<a x=\"".repeat(N)),
        input("dollar signs", "$a [b] ".repeat(N)),
        input("pairs of dollar signs", "$$ [b] ".repeat(N)),
        input("dollar signs in link texts", "[a $b](c) ".repeat(N)),
        input("dollar signs in a link text", "[" + "$b ".repeat(N) + "](c)"),
        input("spaced dollar signs", "$ a ".repeat(N)),
        input("pairs of dollar signs in brackets", "[$$b](c) ".repeat(N)),
        input("dollar signs and backticks", "$a`".repeat(N)),
        input("bare URLs", "http://(((".repeat(N)),
        input("one long URL", "http://" + "a[(]).".repeat(N)),
        input("entities", "&amp;".repeat(N)),
        input("unclosed entities", "&".repeat(N) + "a".repeat(N)),
        input("footnotes", "[^1]".repeat(N) + "\n\n[^1]: x"),
        input("escaped bars", "\\|[a](b)".repeat(N)),
        input("broken links", "[a] (b.md) [c](d e.md) [f} ".repeat(N)),
        input("opening parentheses", "[a](http://" + "(".repeat(N)),
        input("swapped", "(".repeat(N) + ")[http://x]".repeat(N)),
        input("long label", "[" + "a ".repeat(N) + "]"),
        input("link in a link in a link", "[".repeat(N) + "](a)".repeat(N)));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        input("digits", "1\n".repeat(200_000)),
        input("asterisks", "**\n".repeat(200_000)),
        input("bars", "|\n".repeat(200_000)),
        input("half tables", "a|b|c\n-|\n".repeat(100_000)),
        input("tags", "<a\n".repeat(200_000)),
        input("references", "[a]\n".repeat(200_000)),
        input("see also", "See also [a]\n".repeat(100_000)),
        input("carriage returns", "a [b]\r".repeat(200_000)),
        input("markers and carriage returns", "a\r" + "__\r".repeat(200_000)),
        input("rules", "a\n===\n".repeat(100_000)),
        input("items", "- [a](b)\n".repeat(100_000)),
        input("a definition on every line", "[a]: b\n".repeat(100_000)),
        input("unfinished definitions", "[a]:\n".repeat(100_000)),
        input("unfinished titles", "[a]: b \"\n".repeat(100_000)),
        input("HTML blocks", "<div><img src=a>\n\n".repeat(100_000)),
        input("HTML block", "<div>\n" + "<img src=a>\n".repeat(200_000)),
        input("unclosed tags in a block", "<div>\n" + "<img src=\"\n".repeat(200_000)),
        input("unclosed scripts", "<div>\n" + "<script>".repeat(200_000)),
        input("HTML headings", "<div>\n" + "<h1>a</h1>\n".repeat(100_000)),
        input("HTML headings with ids", "<h2 id='x'>a</h2>\n".repeat(100_000)),
        input("unclosed HTML headings", "<h2 id='x'>\n".repeat(100_000)),
        input("unclosed mathematics", "- $$\n".repeat(100_000)),
        input("nested unclosed mathematics", "$$\n\n> $$ a\n\n- $$\n\n".repeat(30_000) + "$$"),
        input("mathematics", "$$\nx\n$$\n\n".repeat(100_000)),
        input("a paragraph of dollar signs", "a\n" + "$$ a\n".repeat(100_000)),
        input("same headings", "# a\n".repeat(200_000)),
        input(
            "wide table",
            "a|".repeat(1_000) + "\n" + "-|".repeat(1_000) + "\n" + "|x\n".repeat(4_000)));
  }

  private static Arguments input(String name, String text) {
    return Arguments.argumentSet(name, text);
  }

  private static String grown(char c, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= most; i++) {
      text.append('e');
      text.append(String.valueOf(c).repeat(i));
    }
    return text.toString();
  }

  private static String numbered(String line, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  private static Document read(String text) {
    Document document = ProcessorTime.within(LIMIT, () -> CommonMarkSpecTest.read(text).document());
    assertThat(CommonMarkSpecTest.places(document))
        .allMatch(l -> l.start() >= 0 && l.start() <= l.end() && l.end() <= text.length());
    return document;
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void md2Prose(String text) {
    read(text);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void md2Heading(String text) {
    read("# " + text);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void md2Cell(String text) {
    read("a | b\n--|--\n" + text.replace('\n', ' ') + " | c");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void md4Lines(String text) {
    read(text);
  }

  @Test
  void md1DeepQuotesBecomeText() {
    assertThat(read(">".repeat(10_000) + " [a](b)").links()).hasSize(1);
  }

  @Test
  void md1TooManyCellsAreReadAsText() {
    String wide = "a|".repeat(2_000) + "\n" + "-|".repeat(2_000) + "\n" + "|[x](y)\n".repeat(200);
    Document document = read(wide);
    assertThat(document.defects()).extracting(Defect::kind).contains(Defect.Kind.TOO_COMPLEX);
    assertThat(document.links()).hasSize(200);
  }

  @Test
  void md2EveryLinkOfALongParagraphIsSeen() {
    Document document = read("The quick *brown* [fox](http://x). ".repeat(20_000));
    assertThat(document.links()).hasSize(20_000);
    assertThat(document.defects()).isEmpty();
  }
}
