package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Link.Kind;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.markup.Labelled;
import io.github.glosslint.markup.ReadText;
import io.github.glosslint.text.MappedText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommonMarkReaderTest {

  private static ReadText read(String markdown) {
    return CommonMarkSpecTest.read(markdown);
  }

  private static List<String> links(String markdown) {
    return read(markdown).document().links().stream()
        .map(l -> l.kind() + " " + l.destination())
        .toList();
  }

  private static List<String> candidates(String markdown) {
    return read(markdown).document().references().stream()
        .filter(r -> !r.defined())
        .map(r -> r.form() + " " + r.label())
        .toList();
  }

  private static List<String> ids(String markdown) {
    return read(markdown).document().anchors().stream().map(Anchor::id).toList();
  }

  // OffsetMap

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "> 😀\n> > %s",
        "* a\n\n  1. b\n     %s",
        "> * a\n>\n>   é %s",
        "-\ta\n\n\t%s",
        "> -\ta\n>\n>  \t%s",
        "# 😀 %s #",
        "%s\n===",
        "😀 text\n%s",
        "a | b\n--|--\n| x \\| y 😀 | %s |",
        "a | %s\n--|--\n",
        "x[^1]\n\n[^1]: note\n\n    %s",
        "text\r\n> lazy\r\n%s",
      })
  void everyPlaceIsExact(String frame) {
    String facts =
        "[text](a%20b.md#c) ![alt](<d e.png> \"title\") <https://example.org/x> [label][] [t][Label]"
            + " https://example.com/y. <img src='f.png'> [gone]";
    for (String newline : List.of("\n", "\r\n")) {
      String text = (frame.replace("%s", facts) + "\n\n[label]: g.md\n").replace("\n", newline);
      text = text.replace("\r\r", "\r");
      ReadText read = read(text);
      assertThat(read.document().links())
          .extracting(Link::kind, l -> read.at(l.destinationLocation()), l -> read.at(l.location()))
          .containsExactlyInAnyOrder(
              tuple(Kind.INLINE, "a%20b.md#c", "[text](a%20b.md#c)"),
              tuple(Kind.IMAGE, "d e.png", "![alt](<d e.png> \"title\")"),
              tuple(Kind.AUTOLINK, "https://example.org/x", "<https://example.org/x>"),
              tuple(Kind.BARE_URL, "https://example.com/y", "https://example.com/y"),
              tuple(Kind.HTML_RESOURCE, "f.png", "<img src='f.png'>"));
      assertThat(read.document().references())
          .extracting(Reference::form, r -> read.at(r.labelLocation()), r -> read.at(r.location()))
          .containsExactly(
              tuple(Form.COLLAPSED, "label", "[label][]"),
              tuple(Form.FULL, "Label", "[t][Label]"),
              tuple(Form.SHORTCUT, "gone", "[gone]"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "> %s", "* item\n\n  %s", "> > text\n> >\n> > %s"})
  void placesOfDefinitions(String frame) {
    String text = frame.replace("%s", "[a\\]b]: <c d> 'title'") + "\n\n[A\\]B] 😀";
    ReadText facts = read(text);
    assertThat(facts.document().definitions())
        .extracting(
            Definition::key,
            Definition::destination,
            d -> facts.at(d.labelLocation()),
            d -> facts.at(d.destinationLocation()),
            d -> facts.at(d.location()))
        .containsExactly(tuple("A\\]B", "c d", "a\\]b", "c d", "[a\\]b]: <c d> 'title'"));
    assertThat(facts.document().references()).hasSize(1);
  }

  /** CommonMark 0.31.2, 4.7: a title has to be divided from the destination. */
  @Test
  void aTitleThatIsGluedToItsDestinationSpoilsTheDefinition() {
    for (String glued : List.of("[a]: <b.md>\"t\"", "[a]: <b.md>'t'", "[a]: <b.md>(t)")) {
      assertThat(read(glued + "\n").document().definitions()).as(glued).isEmpty();
    }
    assertThat(read("[a]: <b.md> \"t\"\n").document().definitions()).hasSize(1);
  }

  @Test
  void aDefinitionOverSeveralLinesOfAQuote() {
    ReadText facts = read("> [a\n> b]:\n> /url\n> 'x\n> y'\n> text [A B]\n");
    Definition definition = facts.document().definitions().get(0);
    assertThat(facts.at(definition.destinationLocation())).isEqualTo("/url");
    assertThat(facts.at(definition.labelLocation())).isEqualTo("a\n> b");
    assertThat(Labelled.definition(facts.document(), facts.document().references().get(0)))
        .isEqualTo(definition);
  }

  @Test
  void allDefinitionsAreKeptAndTheFirstWins() {
    ReadText facts = read("[a]: /one\n[A]: /two\n\n[a]\n");
    assertThat(facts.document().definitions())
        .extracting(Definition::destination)
        .containsExactly("/one", "/two");
    assertThat(
            Labelled.definition(facts.document(), facts.document().references().get(0))
                .destination())
        .isEqualTo("/one");
  }

  @Test
  void labelsAreComparedFolded() {
    assertThat(candidates("[ẞ  x]: /u\n\n[SS\nX] [ ss x ]")).isEmpty();
  }

  // References

  @Test
  void unresolvedBracketsAreCandidatesOnce() {
    assertThat(candidates("[a] [b][] [c][d] ![e] ![f][g]"))
        .containsExactly("SHORTCUT a", "COLLAPSED b", "FULL d", "SHORTCUT e", "FULL g");
    assertThat(candidates("[0, 1] [x, y) ] [@key]")).hasSize(3);
  }

  @Test
  void aTextIsNoShortcutBeforeALabel() {
    ReadText facts = read("[a][b][c]\n\n[c]: /c\n[a]: /a\n");
    assertThat(facts.document().references())
        .extracting(Reference::form, Reference::label, r -> r.defined())
        .containsExactly(tuple(Form.SHORTCUT, "a", false), tuple(Form.FULL, "c", true));
    ReadText both = read("[a][b]\n\n[a]: /a\n");
    assertThat(both.document().references())
        .extracting(Reference::form, Reference::label, Reference::textDefined)
        .containsExactly(tuple(Form.FULL, "b", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[x1]` ``[a] ` [b]``",
        "    [code]",
        "```\n[code]\n```",
        "- [ ] task\n- [x] done\n- [X] done",
        "> [!NOTE]\n> text",
        "note[^1] and [^2]\n\n[^1]: text",
        "[ ] []",
        "$[a]_i$ and $$\\sum [b]$$",
        "$$\n[a]\n$$",
        "\\[a\\] \\[b]",
        "[a](b) ![c](d)",
        "[see [c] there](d) ![alt [c]](d)",
        "<!-- [a] --> <code>x[i]</code> <kbd>[Esc]</kbd>",
        "<div>\n[a]\n</div>",
        "[a [b\\] c](d)",
      })
  void whatIsNoCandidate(String markdown) {
    assertThat(candidates(markdown)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          [a]          ~ BLOCK_START
          see [a]      ~ TEXT
          see ([a])    ~ TEXT
          arg[a]       ~ AFTER_WORD
          arg=[a]      ~ AFTER_WORD
          [[a]]        ~ IN_BRACKETS
          see <<[a]>>  ~ IN_BRACKETS
          使用[a]进行  ~ TEXT
          nicht[a]e    ~ IN_WORD
          - [a] b      ~ BLOCK_START
          - [x] [a]    ~ BLOCK_START
          # [a]        ~ BLOCK_START
          see ![a]     ~ TEXT
          see[b][a]    ~ AFTER_WORD
          """)
  void whatABracketStandsBeside(String markdown, Reference.Position position) {
    assertThat(read(markdown + "\n").document().references())
        .extracting(Reference::position)
        .containsExactly(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[![a][x]](/u)",
        "[![a][x]][c]\n\n[c]: /c",
        "[see [a][x] there](/u)",
        "[![x][]](/u)",
        "see [`a[0]`][x]",
        "[`a`][x] ",
        "[https://e.org/][x]",
        "[@ada][x]",
        "[?][x]",
        "[**a**][x]",
        "![a][x]",
        "arr[i][x]",
        "word[x][]",
        "[a\nb\nc][x]",
        "[[a][x]]",
      })
  void fullAndCollapsedReferencesAreStatedWhateverTheirText(String markdown) {
    assertThat(read(markdown + "\n").document().references())
        .filteredOn(reference -> !reference.defined())
        .extracting(Reference::label)
        .containsExactly("x");
  }

  @Test
  void moneyIsNoMathematics() {
    assertThat(candidates("It costs $5 [a] and $6.")).containsExactly("SHORTCUT a");
  }

  @Test
  void taskBoxesAreNoReferencesEvenWhereALabelIsDefined() {
    assertThat(read("* [x] a\n* b [x]\n\n[x]: /u\n").document().references()).hasSize(1);
  }

  @Test
  void contexts() {
    ReadText facts =
        read(
            "# About [h]\n\ntext [p]\nSee also [a],\n[b]\nSee [c]\nthen [d]\n\n[e]\n\n"
                + "* **See also**: [f]\n");
    assertThat(facts.document().references())
        .extracting(Reference::label, Reference::context)
        .containsExactly(
            tuple("h", Context.HEADING),
            tuple("p", Context.PROSE),
            tuple("a", Context.SEE_ALSO),
            tuple("b", Context.SEE_ALSO),
            tuple("c", Context.SEE),
            tuple("d", Context.PROSE),
            tuple("e", Context.PROSE),
            tuple("f", Context.SEE_ALSO));
  }

  // Headings

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "# A *b* __c__ ~~d~~ | A b c d | a-b-c-d",
        "# `code_x` and snake_case | code_x and snake_case | code_x-and-snake_case",
        "# [text](url) [ref] ![alt](img) end | text ref  end | text-ref--end",
        "# <a name='x'></a>HTML <b>bold</b> | HTML bold | html-bold",
        "# A &amp; B \\* C | A & B * C | a--b--c",
        "# _a_b_ and __init__ and foo_bar_ | a_b and init and foo_bar_ | a_b-and-init-and-foo_bar_",
        "# **a*b**  #### | a*b | ab",
        "# *a [b*](u) c* | a b* c | a-b-c",
        "# <https://x.org> | https://x.org | httpsxorg",
        "# Emoji :tada: x[^1] | Emoji :tada: x | emoji-tada-x",
        "# `` ` `` | ` | ''",
        "# ***a** b* | a b | a-b",
      })
  void headings(String markdown, String text, String id) {
    ReadText facts = read(markdown + "\n\n[ref]: /r\n[^1]: note\n");
    Heading heading = facts.document().headings().get(0);
    assertThat(heading.text()).isEqualTo(text);
    assertThat(heading.id()).isEqualTo(id.equals("''") ? "" : id);
  }

  @Test
  void placesOfHeadings() {
    ReadText facts = read("#   One `x`  ##\n\nTwo\nlines\n---\n\n> - ### Three\n\n##\n");
    assertThat(facts.document().headings())
        .extracting(Heading::level, Heading::text, h -> facts.at(h.location()))
        .containsExactly(
            tuple(1, "One x", "One `x`"),
            tuple(2, "Two\nlines", "Two\nlines"),
            tuple(3, "Three", "Three"),
            tuple(2, "", "##"));
  }

  @Test
  void htmlHeadingsHaveIdsOnGitHub() {
    ReadText facts = read("<h1 align=\"center\">\n  My <b>Tool</b>\n</h1>\n\n# My Tool\n");
    assertThat(facts.document().headings())
        .extracting(Heading::text, Heading::level)
        .contains(tuple("My Tool", 1));
    assertThat(ids("<h2>A &amp; B</h2>")).containsExactly("a--b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h3 id=\"bb\">B</h3>            | 3 B b          | b bb",
        "<h3 id=\"b\">B</h3>             | 3 B b          | b",
        "<h6 id='x' align=center>B</h6>  | 6 B b          | b x",
        "<h1 id=x><img src=i></h1>       | '1  '          | x",
        "<h2 id=x>B <h3 id=y>C</h3>      | 3 C c          | c x y",
        "<h2 id=x>B                      | ''             | x",
        "<h2 id=x>B</h3></h2>            | 2 B b          | b x",
        "<h2 id=x>B</h2></h2><h2>B</h2>  | 2 B b, 2 B b-1 | b b-1 x",
      })
  void htmlHeadingsWithIdsOfTheirOwn(String html, String headings, String anchors) {
    ReadText facts = read(html);
    assertThat(
            facts.document().headings().stream()
                .map(h -> h.level() + " " + h.text() + " " + h.id())
                .collect(Collectors.joining(", ")))
        .isEqualTo(headings);
    assertThat(ids(html).stream().sorted().collect(Collectors.joining(" "))).isEqualTo(anchors);
  }

  // Links

  @Test
  void bareUrls() {
    assertThat(
            links(
                "https://a.org/x_y(z), (http://b.org) www.c.org. \"https://d.org\" x://e"
                    + " [https://f.org](g) <a href=h>https://i.org</a> **https://j.org** a.www.k.org"
                    + " HTTPS://L.org&amp;"))
        .containsExactly(
            "HTML_LINK h",
            "BARE_URL https://a.org/x_y(z)",
            "BARE_URL http://b.org",
            "BARE_URL http://www.c.org",
            "BARE_URL https://d.org",
            "INLINE g",
            "BARE_URL https://j.org",
            "BARE_URL HTTPS://L.org");
  }

  @Test
  void destinationsAreDecoded() {
    assertThat(links("[a](x\\)y&auml;%20&#x41;&copy&amp;) <a@b.org>"))
        .containsExactly("INLINE x)yä%20A&copy&", "AUTOLINK mailto:a@b.org");
  }

  @Test
  void linksOfImagesInLinks() {
    assertThat(links("[![a](b)](c) ![[d](e)](f)"))
        .containsExactly("INLINE c", "IMAGE b", "IMAGE f");
  }

  @Test
  void htmlIsReadWhereverItStands() {
    ReadText facts =
        read(
            "> <div>\n> <a\n>  href='a.md'\n>  id=one>x</a>\n> <!-- <a href='no'> -->\n> </div>\n\n"
                + "text <a name=\"two\"></a><video poster='p.png'>\n\n"
                + "<script>var s = \"<a href='no'>\"</script>\n");
    assertThat(facts.document().links())
        .extracting(Link::kind, l -> facts.at(l.destinationLocation()))
        .containsExactly(tuple(Kind.HTML_LINK, "a.md"), tuple(Kind.HTML_RESOURCE, "p.png"));
    assertThat(facts.document().anchors())
        .extracting(Anchor::id, a -> facts.at(a.location()))
        .containsExactly(tuple("one", "one"), tuple("two", "two"));
  }

  @Test
  void footnotesMakeAnchors() {
    assertThat(ids("a[^n] b[^n] c[^m]\n\n[^n]: text\n"))
        .containsExactlyInAnyOrder(
            "fn-n",
            "user-content-fn-n",
            "fnref-n",
            "user-content-fnref-n",
            "fnref-n-2",
            "user-content-fnref-n-2");
  }

  // Broken links

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "see [a] (https://x.org) now | [a] (https://x.org) | [a](https://x.org)",
        "see [a] (b/c.md) | [a] (b/c.md) | [a](b/c.md)",
        "[a](https://x.org | [a](https://x.org | [a](https://x.org)",
        "[a](https://x.org/y_(z) | [a](https://x.org/y_(z) | [a](https://x.org/y_(z))",
        "the (words)[https://x.org] | (words)[https://x.org] | [words](https://x.org)",
        "[a](b c.md) | [a](b c.md) | [a](b%20c.md)",
        "![a](my pic.png) | ![a](my pic.png) | ![a](my%20pic.png)",
        "See also [Term A}, [B] | [Term A} | [Term A]",
      })
  void brokenLinks(String markdown, String marked, String suggestion) {
    ReadText facts = read(markdown + "\nnext line");
    assertThat(facts.document().defects())
        .extracting(Defect::kind, d -> facts.at(d.location()), d -> d.suggestions().get(0))
        .containsExactly(tuple(Defect.Kind.BROKEN_LINK, marked, suggestion));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1] (see the book)",
        "[Fixed] (#123)",
        "[a] (etc.)",
        "f[i](x, y)",
        "[a](see above)",
        "[a](https://x.org/{{ name }})",
        "[a] (2.5)",
        "`[a] (b.md)`",
        "$[a}$, {[x}",
        "[a}",
        "\\[a] (b.md)",
        "[a](b.md)",
        "(x)[1]",
        "[text](url \"title with words.md\")",
      })
  void whatIsNotClearlyBroken(String markdown) {
    assertThat(read(markdown).document().defects()).isEmpty();
  }

  @Test
  void whatATemplateWritesStaysUnknown() {
    String text = "# A " + MappedText.UNKNOWN + "\n\n[a](" + MappedText.UNKNOWN + "/b)";
    ReadText facts = read(text);
    assertThat(facts.document().anchorsKnown()).isFalse();
    assertThat(MappedText.isUnknown(facts.document().links().get(0).destination())).isTrue();
  }

  @Test
  void longParagraphsKeepTheirDefinitionsAndEndAtHeadings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append("[l").append(i).append("]: /u\n");
    }
    text.append("\n[l2999]\n").append("[l0]\n".repeat(1_000)).append("# End\n");
    ReadText facts = read(text.toString());
    assertThat(facts.document().definitions()).hasSize(3_000);
    assertThat(facts.document().references()).hasSize(1_001).allMatch(r -> r.defined());
    assertThat(facts.document().headings()).extracting(Heading::id).containsExactly("end");
  }
}
