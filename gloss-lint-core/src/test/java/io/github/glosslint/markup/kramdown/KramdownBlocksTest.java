package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Definition.Position;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks: headings and their ids, definitions, lists, code, tables, HTML, attribute lists. */
class KramdownBlocksTest {

  private static List<String> ids(String text) {
    return Kramdown.ids(Kramdown.read(text));
  }

  private static List<String> nativeIds(String text) {
    return Kramdown.ids(Kramdown.read(text, Kramdown.NATIVE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          # Plain Title ~ plain-title
          # It's "quoted" ~ its-quoted
          # One -- two --- three... ~ one--two--three
          # `a--b` *c* [d](e) ~ a--b-c-d
          # Ünïcode ΣΑΣ ~ ünïcode-σασ
          # a_b snake_case ~ a_b-snake_case
          # 3D & 100% ~ 3d--100
          # Trailing ## ~ trailing
          # C# ~ c
          # Title {#own} ~ own
          # ![alt](x.png) Image ~ -image
          # A &amp; B &eacute; ~ a--b-é
          # $$x_1$$ math ~ x_1-math
          """)
  void idsOfTheGfmInput(String heading, String id) {
    assertThat(ids(heading + "\n")).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          # Plain Title ~ plain-title
          # 3D Models ~ d-models
          # a_b é ~ ab-
          # [d](http://e.f) ~ dhttpef
          # 42 ~ section
          #NoBlank ~ noblank
          """)
  void idsOfTheNativeInput(String heading, String id) {
    assertThat(nativeIds(heading + "\n")).containsExactly(id);
  }

  @Test
  void idsOfStruckOutText() {
    assertThat(ids("## ~~old~~ new\n")).containsExactly("old-new");
  }

  @Test
  void repeatedIdsAreCountedAndExplicitOnesAreNot() {
    assertThat(ids("# A\n# A {#b}\n# A\n# B\n")).containsExactly("a", "b", "a-1", "b");
    assertThat(nativeIds("# A\n\n# A\n\n# A 1\n")).containsExactly("a", "a-1", "a-1");
  }

  @Test
  void headingsNeedABlankLineBeforeThemInTheNativeInputOnly() {
    assertThat(ids("text\n# A\n")).containsExactly("a");
    assertThat(nativeIds("text\n# A\n")).isEmpty();
    assertThat(ids("text\nA\n---\n")).isEmpty();
    assertThat(ids("A\n===\n\nB\n---\n")).containsExactly("a", "b");
  }

  @Test
  void headingKnowsItsPlaceAndLevel() {
    String text = "### The *text* here ### {#id}\n\nNext\n====\n";
    List<Heading> headings = Kramdown.read(text).headings();
    assertThat(headings).extracting(Heading::level).containsExactly(3, 1);
    assertThat(headings).extracting(Heading::text).containsExactly("The text here", "Next");
    assertThat(headings).extracting(Heading::explicit).containsExactly(true, false);
    assertThat(headings)
        .extracting(h -> Kramdown.at(text, h.location()))
        .containsExactly("The *text* here", "Next");
  }

  @Test
  void idPrefixAndSwitchFromTheOptionsOfThePage() {
    assertThat(ids("{::options auto_id_prefix=\"x-\" /}\n\n# A\n")).containsExactly("x-a");
    assertThat(ids("{::options auto_ids=\"false\" /}\n\n# A\n# B {#c}\n")).containsExactly("c");
  }

  @Test
  void attributeListsGiveIdsToAnyBlock() {
    assertThat(ids("para\n{: #p}\n")).containsExactly("p");
    assertThat(ids("{: #before}\npara\n")).containsExactly("before");
    assertThat(ids("* a\n* b\n{: #list .x}\n")).containsExactly("list");
    assertThat(ids("* {: #item} a\n")).containsExactly("item");
    assertThat(ids("{:ref: #named}\n\npara\n{:ref}\n")).containsExactly("named");
    assertThat(ids("a [b](c){: #span} d\n")).containsExactly("span");
    assertThat(ids("# A\n{: id=\"k\"}\n")).containsExactly("k");
    assertThat(ids("a text {: #none} behind text\n")).isEmpty();
    assertThat(ids("{: #lost}\n\npara\n")).isEmpty();
  }

  @Test
  void tableOfContentsHasAnchorsOfItsOwn() {
    Document document =
        Kramdown.read("# No\n{:.no_toc}\n\n* toc [x]\n{:toc}\n\n# A\n\n## B {#c}\n");
    assertThat(Kramdown.ids(document))
        .containsExactlyInAnyOrder(
            "no", "a", "c", "markdown-toc", "markdown-toc-a", "markdown-toc-c");
    assertThat(document.references()).isEmpty();
  }

  @Test
  void definitionsWithTheirPlaces() {
    String text = "[A b]: /x y#z \"title\"\n  [c]: <d e>\n[f]: g\n  'next line'\n";
    List<Definition> definitions = Kramdown.read(text).definitions();
    assertThat(definitions).extracting(Definition::key).containsExactly("a b", "c", "f");
    assertThat(definitions)
        .extracting(Definition::destination)
        .containsExactly("/x y#z", "d e", "g");
    assertThat(definitions)
        .extracting(d -> Kramdown.at(text, d.labelLocation()))
        .containsExactly("A b", "c", "f");
    assertThat(definitions)
        .extracting(d -> Kramdown.at(text, d.destinationLocation()))
        .containsExactly("/x y#z", "d e", "g");
    assertThat(definitions)
        .extracting(d -> Kramdown.at(text, d.location()))
        .containsExactly("[A b]: /x y#z \"title\"", "[c]: <d e>", "[f]: g\n  'next line'");
  }

  /** As kramdown 2.4 has them: a title that is glued to the brackets makes both the destination. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "[a]: <b.md> \"t\",        b.md",
        "[a]: <b.md>\t't',        b.md",
        "[a]: <b.md>\"t\",         <b.md>\"t\"",
        "[a]: <b.md>'t',         <b.md>'t'",
        "[a]: <b.md>t,           <b.md>t",
        "[a]: <b.md>\"t\" \"u\",   <b.md>\"t\"",
        "[a]: b.md\"t\",           b.md\"t\"",
        "[a]: <b> c> \"t\",        b> c"
      })
  void aTitleIsDividedFromItsDestination(String text, String destination) {
    assertThat(Kramdown.read(text + "\n").definitions())
        .extracting(Definition::destination)
        .containsExactly(destination);
  }

  @Test
  void whatIsNoDefinition() {
    for (String text :
        List.of(
            "text\n[a]: b\n",
            "[a]: b \"unclosed\n",
            "[a]:\nb\n",
            "[a [b]]: c\n",
            "    [a]: b\n",
            "```\n[a]: b\n```\n",
            "[^a]: b\n",
            "*[a]: b\n",
            "<div>\n[a]: b\n</div>\n",
            "[a\nb]: c\n")) {
      assertThat(Kramdown.read(text).definitions()).as(text).isEmpty();
    }
  }

  @Test
  void aSentenceBehindALabelInAListIsADefinition() {
    List<Definition> definitions =
        Kramdown.read("* [Term]: says something\n* text\n\n  [b]: /c\n").definitions();
    assertThat(definitions)
        .extracting(Definition::position)
        .containsExactly(Position.LIST_ITEM, Position.BLOCK);
    assertThat(definitions.get(0).destination()).isEqualTo("says something");
  }

  @Test
  void unknownTextIsNotJudged() {
    char unknown = MappedText.UNKNOWN;
    Document document =
        Kramdown.read("[a" + unknown + "] [b](/" + unknown + ")\n\n# x" + unknown + "\n");
    assertThat(document.references())
        .singleElement()
        .satisfies(r -> assertThat(MappedText.isUnknown(r.label())).isTrue());
    assertThat(document.links())
        .singleElement()
        .satisfies(l -> assertThat(l.destination()).isEqualTo("/" + unknown));
    assertThat(document.anchorsKnown()).isFalse();
    assertThat(Kramdown.read("[a" + unknown + "]: b\n").definitions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'[a]: b\n\n[c]: d\n', true",
    "'<!-- c -->\n[a]: b\n{::comment}\nx\n{:/comment}\n', true",
    "'', true",
    "'[a]: b\ntext\n', false",
    "'# A\n', false",
    "'* [a]: b\n', false",
    "'<div></div>\n', false"
  })
  void tellsWhetherThereAreOnlyDefinitions(String text, boolean expected) {
    MappedText mapped = MappedText.verbatim(new SourceText("links.md", text), 0);
    assertThat(KramdownBlocks.of(mapped, Kramdown.GFM).onlyDefinitions()).isEqualTo(expected);
  }

  @Test
  void headingsInsideOtherBlocks() {
    assertThat(ids("> # A\n> text\n\n* # B\n\n1. x\n\n   # C\n")).containsExactly("a", "b", "c");
    assertThat(ids("* item\n# A\n")).containsExactly("a");
    assertThat(ids("term\n: # A\n")).containsExactly("a");
    assertThat(ids("    # A\n")).isEmpty();
    assertThat(ids("```\n# A\n```\n")).isEmpty();
    assertThat(ids("```\n# A\n")).containsExactly("a");
    assertThat(ids("~~~ ruby\n# A\n~~~\n# B\n")).containsExactly("b");
    assertThat(ids("`````\n# A\n```\n# B\n")).containsExactly("b");
    assertThat(ids("<pre>\n# A\n\n</pre>\n# B\n")).containsExactly("b");
    assertThat(ids("<div>\n# A\n\n# B\n")).isEmpty();
    assertThat(ids("{::comment}\n# A\n{:/}\n\n# B\n")).containsExactly("b");
    assertThat(ids("$$\n# A\n$$\n\n# B\n")).containsExactly("b");
    assertThat(ids("a\n^\n# B\n")).containsExactly("b");
  }

  @Test
  void markdownInsideHtml() {
    assertThat(ids("<div markdown=\"1\">\n# 3 A\n</div>\n\n# 3 A\n")).containsExactly("a", "3-a");
    assertThat(Kramdown.read("<div markdown=\"1\" id=\"d\">\n[x](y)\n</div>\n"))
        .satisfies(d -> assertThat(Kramdown.destinations(d)).containsExactly("y"))
        .satisfies(d -> assertThat(Kramdown.ids(d)).containsExactly("d"));
    assertThat(Kramdown.destinations(Kramdown.read("<div>\n[x](y)\n</div>\n[a](b)\n")))
        .containsExactly("b");
    assertThat(
            Kramdown.destinations(
                Kramdown.read("{::options parse_block_html=\"true\" /}\n<div>\n[x](y)\n</div>\n")))
        .containsExactly("y");
  }

  @Test
  void tagsOfBlockHtml() {
    String text =
        "<figure id=\"f\">\n<img src=\"a.png\">\n<a name=\"n\" href=\"b\">c</a>\n</figure>\n";
    Document document = Kramdown.read(text);
    assertThat(Kramdown.destinations(document)).containsExactly("a.png", "b");
    assertThat(document.anchors())
        .extracting(a -> Kramdown.at(text, a.location()))
        .containsExactly("f", "n");
    assertThat(document.anchors())
        .extracting(Anchor::kind)
        .containsExactly(Anchor.Kind.HTML, Anchor.Kind.NAME);
  }

  @Test
  void termsOfADefinitionListCanHaveIds() {
    assertThat(ids("Some term\nOther\n: says\n{:auto_ids}\n"))
        .containsExactly("some-term", "other");
    assertThat(ids("Some term\nOther\n: says\n\n{:auto_ids}\n")).isEmpty();
    assertThat(ids("{:auto_ids}\nSome term\nOther\n: says\n"))
        .containsExactly("some-term", "other");
    assertThat(ids("{:auto_ids}\nOne\n: a\n\nTwo\n: b\n\n\nThree\n\n: c\n"))
        .as("lists with nothing but blank lines between them are one")
        .containsExactly("one", "two", "three");
    assertThat(ids("One\n: a\n\nTwo\n: b\n{:auto_ids}\n")).containsExactly("one", "two");
    assertThat(ids("{:auto_ids-x-}\nSome term\n: says\n")).containsExactly("x-some-term");
  }

  @Test
  void footnotesAreAnchorsOnceTheyAreUsed() {
    assertThat(ids("a[^1] b[^1]\n\n[^1]: note\n[^2]: unused\n"))
        .containsExactly("fn:1", "fnref:1", "fnref:1:1");
    assertThat(Kramdown.read("a[^1] [^2]\n\n[^1]: note [x]\n").references())
        .extracting(r -> r.label())
        .containsExactly("x");
  }

  @Test
  void tablesNeedNoHeadingRow() {
    String text = "a | [b](c)\nd | `|` | [e|f](g)\n";
    assertThat(Kramdown.destinations(Kramdown.read(text))).containsExactly("c");
    assertThat(Kramdown.destinations(Kramdown.read("a \\| [e\\|f](g)\n"))).containsExactly("g");
    assertThat(Kramdown.destinations(Kramdown.read("a `|` [e](g)\n"))).containsExactly("g");
    assertThat(Kramdown.undefined(Kramdown.read("| [a b] | [c\\|d] |\n")))
        .containsExactly("a b", "c|d");
  }

  @Test
  void placesInsideListsAndQuotes() {
    String text = "> * one\n>   * two [a b]\n>\n> \t[c](d e)\n\n1.  x\n\n\ty [f]\n";
    Document document = Kramdown.read(text);
    assertThat(document.references())
        .extracting(r -> Kramdown.at(text, r.location()))
        .containsExactly("[a b]", "[f]");
    assertThat(document.links())
        .extracting(l -> Kramdown.at(text, l.destinationLocation()))
        .containsExactly("d e");
  }

  @Test
  void placesWithEveryLineEnding() {
    String text = "# A\r\n\r\nx [b]\r\n* y\r\n  [c](d)\r\n\r\r[e]: /f\r";
    Document document = Kramdown.read(text);
    assertThat(document.headings())
        .extracting(h -> Kramdown.at(text, h.location()))
        .containsExactly("A");
    assertThat(document.references())
        .extracting(r -> Kramdown.at(text, r.location()))
        .containsExactly("[b]");
    assertThat(document.links())
        .extracting(l -> Kramdown.at(text, l.location()))
        .containsExactly("[c](d)");
    assertThat(document.definitions())
        .extracting(d -> Kramdown.at(text, d.location()))
        .containsExactly("[e]: /f");
  }

  /**
   * Rows that kramdown makes a table of, so that a backtick reaches to the end of its cell only.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b\n`c | [x](y)\nd` | e",
        "Key ` | [x](y)\nd ` | e",
        "a | b\n--|--\n`c | [x](y)\nd | `e` | f",
        "| Ctrl-` | [x](y)\n| b | c\n| `d` | e",
        "a | b\n`c|d` | [x](y)",
      })
  void backticksInTables(String table) {
    assertThat(Kramdown.destinations(Kramdown.read(table))).containsExactly("y");
  }
}
