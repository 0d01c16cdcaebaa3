package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.text.Location;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts made to hang a parser or to run it out of stack (requirements MD-1 to MD-4). */
class KramdownHostileTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static Map<String, String> inputs() {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("opening brackets", "[".repeat(100_000));
    inputs.put("nested brackets", "[".repeat(50_000) + "]".repeat(50_000));
    inputs.put("brackets, then a destination", "[".repeat(50_000) + "](/x)");
    inputs.put("pairs of brackets", "[a]".repeat(50_000));
    inputs.put("brackets with a space between", "[a] ".repeat(50_000));
    inputs.put("unclosed destinations", "[a](".repeat(50_000));
    inputs.put("unclosed titles", "[a](b \"".repeat(30_000));
    inputs.put("unclosed pointed destinations", "[a](<b".repeat(50_000));
    inputs.put("unclosed emphasis", "*a ".repeat(50_000));
    inputs.put("emphasis opened by both marks", "*a **a ".repeat(30_000));
    inputs.put("emphasis, two kinds", "*a _b ".repeat(30_000));
    inputs.put("emphasis and links", "*a [b](c ".repeat(20_000));
    inputs.put("stars", "*".repeat(100_000));
    inputs.put("underscores", "_".repeat(100_000) + "a");
    inputs.put("stars around letters", "a**b".repeat(50_000));
    inputs.put("nested quotes", ">".repeat(10_000) + "a");
    inputs.put("quotes on many lines", "> ".repeat(200).concat("a\n").repeat(500));
    inputs.put("nested lists on a line", "* ".repeat(20_000) + "a");
    inputs.put("nested lists on lines", nestedLists(5_000));
    inputs.put("nested definition lists", "a\n" + ": ".repeat(10_000) + "a");
    inputs.put("backticks of every length", backticks(700));
    inputs.put("backticks", "`".repeat(100_000) + "a");
    inputs.put("unclosed fences", "```a\n".repeat(100_000));
    inputs.put("fences of every length", fences(1_000));
    inputs.put("tags", "<a ".repeat(100_000));
    inputs.put("tags with attributes", "<a b='".repeat(50_000));
    inputs.put("nested elements", "<b>".repeat(50_000));
    inputs.put("nested unknown elements", "x " + "<q1>".repeat(50_000));
    inputs.put("nested block elements", "<div>\n".repeat(50_000));
    inputs.put("nested block elements that are read", "<div markdown=\"1\">\n".repeat(20_000));
    inputs.put("comments", "<!--".repeat(100_000));
    inputs.put("comments in text", "a <!-- ".repeat(50_000));
    inputs.put("instructions", "<div><?".repeat(50_000));
    inputs.put("images in images", "![[]()".repeat(40_000));
    inputs.put("opening images", "![".repeat(50_000));
    inputs.put("attribute lists", "{:".repeat(50_000));
    inputs.put("attribute lists on lines", "{: \\}\n".repeat(50_000));
    inputs.put("extensions", "{::comment}\n".repeat(30_000));
    inputs.put("bars", "|".repeat(100_000));
    inputs.put("bars on lines", "a|b\n".repeat(50_000) + "c");
    inputs.put("cells with code", "a|`b\n".repeat(20_000));
    inputs.put("mathematics", "a $$".repeat(33_333));
    inputs.put("strikethrough", "~~a ".repeat(50_000));
    inputs.put("addresses", "<http:".repeat(50_000));
    inputs.put("mail addresses", "<" + "a".repeat(50) + "@".repeat(50_000));
    inputs.put("bare URLs", "https://a](".repeat(30_000));
    inputs.put("stray brackets", "[a]]".repeat(30_000));
    inputs.put("quotes in a definition", "[a]: " + " \"b".repeat(30_000));
    inputs.put("definitions", "[a]: <b".repeat(30_000));
    inputs.put("footnotes", "[^a]: b\n".repeat(30_000));
    inputs.put("abbreviations", "*[".repeat(50_000));
    inputs.put("a list of attribute lists", "{:a: b}\n{:b: a}\n# x\n{:a}\n");
    inputs.put("See also without end", "See also [a],\n".repeat(50_000));
    inputs.put("one long line", ("lorem ipsum ".repeat(20) + "[dolor] *sit* amet ").repeat(80_000));
    inputs.put("line feeds", "\n".repeat(1_000_000));
    inputs.put("carriage returns", "a\r".repeat(100_000));
    inputs.put("controls", "\u0000\u000b\f[\u0085]\u2028".repeat(10_000));
    inputs.put("half surrogates", "[\ud800](\udc00)_\ud83d*".repeat(10_000));
    return inputs;
  }

  private static String nestedLists(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("* a\n");
    }
    return text.toString();
  }

  private static String backticks(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < longest; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }

  private static String fences(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = longest; i > 2; i--) {
      text.append("~".repeat(i)).append("a b\n").append("`".repeat(i)).append("a\n");
    }
    return text.toString();
  }

  @TestFactory
  Stream<DynamicTest> endsSoonWithFactsInsideTheText() {
    return inputs().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      String text = e.getValue();
                      check(text, read(text, Kramdown.GFM));
                      check(text, read(text, Kramdown.NATIVE));
                    }));
  }

  private static Document read(String text, Flavor options) {
    return ProcessorTime.within(LIMIT, () -> Kramdown.read(text, options));
  }

  @Test
  void anyMixtureOfMarksIsRead() {
    String[] marks = {
      "[",
      "]",
      "(",
      ")",
      "!",
      "*",
      "**",
      "_",
      "`",
      "```",
      "~~",
      "<",
      ">",
      "</b>",
      "<b>",
      "<div>",
      "</div>",
      "<!--",
      "-->",
      "{:",
      "}",
      "{: #a}",
      "{::comment}",
      "{:/}",
      "|",
      "\n",
      "\n\n",
      " ",
      "    ",
      "\t",
      "* ",
      "1. ",
      ": ",
      "> ",
      "# ",
      "#",
      "---\n",
      "===\n",
      "^\n",
      "$$",
      "\\",
      "\"",
      "'",
      "a",
      "b c",
      "[a]: b",
      "[^1]",
      "[^1]: ",
      "*[a]: b",
      "https://a.b",
      "&amp;",
      "...",
      "\r\n",
      "\u00e9",
      "\ud83d\ude00",
      "\ufdd0",
      "markdown=\"1\"",
      "<div markdown=\"1\">",
      "<h3 id=\"x\">",
      "</h3>",
      "<a name='x' href=\"#y\">",
      "<img src=i.png alt='>'>"
    };
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(30);
      for (int k = 0; k < length; k++) {
        text.append(marks[random.nextInt(marks.length)]);
      }
      check(text.toString(), Kramdown.read(text.toString(), Kramdown.GFM));
      check(text.toString(), Kramdown.read(text.toString(), Kramdown.NATIVE));
    }
  }

  @Test
  void sayingThatATextIsTooComplexOnceIsEnough() {
    Document document = Kramdown.read(("> ".repeat(100) + "a\n\n").repeat(3));
    assertThat(document.defects())
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.TOO_COMPLEX);
    assertThat(Kramdown.read("> ".repeat(Page.MAX_NESTING) + "a").defects()).isEmpty();
  }

  private static void check(String text, Document document) {
    Stream.of(
            document.headings().stream().map(Heading::location),
            document.anchors().stream().map(Anchor::location),
            document.links().stream().flatMap(l -> both(l.location(), l.destinationLocation())),
            document.references().stream().flatMap(r -> both(r.location(), r.labelLocation())),
            document.definitions().stream().flatMap(d -> both(d.location(), d.labelLocation())),
            document.defects().stream().map(Defect::location))
        .flatMap(s -> s)
        .forEach(
            l -> {
              if (l.start() < 0 || l.end() < l.start() || l.end() > text.length()) {
                throw new AssertionError(l + " is outside of " + text);
              }
            });
  }

  private static Stream<Location> both(Location a, Location b) {
    return Stream.of(a, b);
  }
}
