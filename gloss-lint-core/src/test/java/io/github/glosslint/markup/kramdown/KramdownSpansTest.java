package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.document.Reference.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running text: links, references, what hides them, and what was meant as one. */
class KramdownSpansTest {

  private static final String DEFINED = "\n\n[one]: /1\n[two]: /2\n[a b]: /3\n";

  private static List<String> destinations(String text) {
    return Kramdown.destinations(Kramdown.read(text + DEFINED));
  }

  private static List<String> undefined(String text) {
    return Kramdown.undefined(Kramdown.read(text + DEFINED));
  }

  private static Defect defect(String text) {
    List<Defect> defects = Kramdown.read(text).defects();
    assertThat(defects).as(text).hasSize(1);
    return defects.get(0);
  }

  @Test
  void formsOfReferences() {
    String text = "[one] [one][] [x][two] [x]\n[two] ![one]" + DEFINED;
    Document document = Kramdown.read(text.replace("[one] [one][]", "[one], [one][],"));
    assertThat(document.references())
        .extracting(Reference::form)
        .containsExactly(Form.SHORTCUT, Form.COLLAPSED, Form.FULL, Form.FULL, Form.SHORTCUT);
    assertThat(document.references())
        .extracting(Reference::spaced)
        .containsExactly(false, false, false, true, false);
    assertThat(document.references()).extracting(Reference::image).endsWith(true);
  }

  @Test
  void whiteSpaceMayDivideTheBrackets() {
    assertThat(destinations("[x] [one]")).containsExactly("/1");
    assertThat(destinations("[x]\n[one]")).containsExactly("/1");
    assertThat(destinations("[one] []")).containsExactly("/1");
    assertThat(destinations("[one] [two], [two]")).containsExactly("/2", "/2");
    Reference reference = Kramdown.read("[one] [two]" + DEFINED).references().get(0);
    assertThat(reference.textDefined()).isTrue();
    assertThat(reference.text()).isEqualTo("one");
  }

  @Test
  void labelsAreCollapsedAndNotTrimmed() {
    assertThat(destinations("[A  B] [ a b ]")).isEmpty();
    assertThat(destinations("[A  \n B], [A\tb]")).containsExactly("/3", "/3");
    assertThat(undefined("[ a b ]")).containsExactly(" a b ");
    assertThat(KramdownLabels.key("Ünï  \t x İ ΣΑΣ")).isEqualTo("ünï x i\u0307 σασ");
    assertThat(KramdownLabels.key(" a ")).isEqualTo(" a ");
  }

  @Test
  void undefinedReferencesAreReportedOnce() {
    assertThat(undefined("[x]")).containsExactly("x");
    assertThat(undefined("*a [x] b*")).containsExactly("x");
    assertThat(undefined("*a [x] b")).containsExactly("x");
    assertThat(undefined("[x][y]")).containsExactly("y");
    assertThat(undefined("[one][y]")).containsExactly("y");
    assertThat(undefined("[x] [y]")).containsExactly("y");
    assertThat(undefined("[x][]")).containsExactly("x");
    assertThat(undefined("[x [y] z]")).containsExactly("y");
    assertThat(undefined("[[x]]")).containsExactly("x");
    assertThat(undefined("[x](y) [z](one)")).isEmpty();
  }

  @Test
  void theLabelOfAnUndefinedReferenceMayLinkByItself() {
    Document document = Kramdown.read("[x][y] [one]" + DEFINED);
    assertThat(Kramdown.undefined(document)).containsExactly("y");
    assertThat(Kramdown.destinations(document)).containsExactly("/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[![a][x]](/u)",
        "[![a][x]][one]",
        "[![a][x]] [one]",
        "[![x][]](/u)",
        "see [`a[0]`][x]",
        "[https://e.org/][x]",
        "[@ada][x]",
        "[?][x]",
        "[**a**][x]",
        "![a][x]",
        "arr[i][x]",
        "word[x][]",
        "[a\nb\nc][x]",
        "**[a][x]** and *b*",
      })
  void fullAndCollapsedReferencesAreStatedWhateverTheirText(String text) {
    assertThat(undefined(text)).containsExactly("x");
  }

  @Test
  void aLabelThatIsNoneLeavesALoneBracket() {
    assertThat(undefined("[x][^1]")).containsExactly("x");
    assertThat(undefined("[x][y](/u)")).containsExactly("x");
    assertThat(undefined("[x] [https://e.org/]")).containsExactly("x", "https://e.org/");
    assertThat(undefined("[a][b] [c]")).containsExactly("b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          `[x]`
          ``a ` [x]``
          $$[x]$$
          \\[x]
          \\[x\\]
          [^x]
          <code>[x]</code>
          <!-- [x] -->
          {::comment}[x]{:/}
          the <words> [x]
          * [ ] task
          * [x] done
          > [!NOTE]
          [ ]
          []
          [one](<a b> "[x]")
          """)
  void whatIsNoReference(String text) {
    assertThat(undefined(text)).isEmpty();
  }

  @Test
  void unknownElementsHideWhatFollows() {
    assertThat(destinations("a <b>[one]</b> [two]")).containsExactly("/1", "/2");
    assertThat(destinations("a <words> [one]")).isEmpty();
    assertThat(destinations("a <words/> [one]")).containsExactly("/1");
    assertThat(destinations("a <words>[one]</words> [two]")).containsExactly("/2");
    assertThat(destinations("a < b [one] > c")).containsExactly("/1");
  }

  @Test
  void destinationsOfInlineLinks() {
    String text =
        "[a](b c) [d]( e ) [f](<g h>) [i](j \"k\") [l](m(n)o) ![p](q \"r)\") [s](t&amp;u)\n";
    Document document = Kramdown.read(text);
    assertThat(Kramdown.destinations(document))
        .containsExactly("b c", "e", "g h", "j", "m(n)o", "q", "t&u");
    assertThat(document.links())
        .extracting(l -> Kramdown.at(text, l.destinationLocation()))
        .containsExactly("b c", "e", "g h", "j", "m(n)o", "q", "t&amp;u");
    assertThat(document.links())
        .extracting(l -> Kramdown.at(text, l.location()))
        .contains("[a](b c)", "[d]( e )", "[f](<g h>)", "![p](q \"r)\")");
  }

  @Test
  void kindsOfLinks() {
    assertThat(Kramdown.read("[![a](b)](c) <https://d.e> https://f.g\n").links())
        .extracting(l -> l.kind() + " " + l.destination())
        .containsExactlyInAnyOrder(
            "IMAGE b", "INLINE c", "AUTOLINK https://d.e", "BARE_URL https://f.g");
  }

  @Test
  void linksInsideLinksAreText() {
    assertThat(destinations("[a [one] b](c)")).containsExactly("c");
    assertThat(destinations("[![a](b)](c)")).containsExactly("c", "b");
    assertThat(destinations("[*a* `]` b](c)")).containsExactly("c");
  }

  @Test
  void emphasisMayTakeABracketAway() {
    assertThat(destinations("[1_(y](2_(y))")).isEmpty();
    assertThat(destinations("[a_b_c](d_e_f)")).containsExactly("d_e_f");
    assertThat(destinations("*[one]* **[two]** _[one]_")).containsExactly("/1", "/2", "/1");
    assertThat(destinations("***[one]*** __a *b* [two]__")).containsExactly("/1", "/2");
  }

  @Test
  void struckOutTextIsReadByItself() {
    assertThat(destinations("~~a ~~[one] c~~ d ~~[two]~~")).containsExactly("/1", "/2");
    assertThat(destinations("~~a x`[one]~~ x`[two]`")).containsExactly("/1");
    assertThat(Kramdown.read("~~[x](y)\n", Kramdown.NATIVE).links()).hasSize(1);
  }

  @Test
  void autolinks() {
    Document document =
        Kramdown.read("<https://a.b/c?d=e&amp;f> <x@y.org> <mailto:z@y.org> <ftp://g>\n");
    assertThat(Kramdown.destinations(document))
        .containsExactly("https://a.b/c?d=e&f", "mailto:x@y.org", "mailto:z@y.org", "ftp://g");
    assertThat(document.links()).extracting(Link::kind).containsOnly(Link.Kind.AUTOLINK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          see https://a.b/c_d_e. Then ~ https://a.b/c_d_e
          (see http://a.b/(c)) ~ http://a.b/(c)
          "https://a.b/c", ~ https://a.b/c
          **https://a.b/c** ~ https://a.b/c
          _https://a.b/c_ ~ https://a.b/c
          [https://a.b/c] ~ https://a.b/c
          # https://a.b/c ~ https://a.b/c
          https://a.b/c<br> ~ https://a.b/c
          https://a.b/c](https://a.b/c) ~ https://a.b/c](https://a.b/c)
          [https://a.b/c}(https://a.b/c) ~ https://a.b/c}(https://a.b/c)
          """)
  void bareUrls(String text, String url) {
    assertThat(Kramdown.read(text + "\n").links())
        .filteredOn(l -> l.kind() == Link.Kind.BARE_URL)
        .extracting(Link::destination)
        .containsExactly(url);
  }

  @Test
  void urlsInsideLinksCodeAndTagsAreNotBare() {
    assertThat(
            Kramdown.read(
                    "[https://a](https://a) `https://b` <https://c> <a href=\"https://d\">x</a>"
                        + " <code>https://e</code> $$https://f$$\n")
                .links())
        .noneMatch(l -> l.kind() == Link.Kind.BARE_URL);
  }

  @Test
  void contextOfAReference() {
    Document document =
        Kramdown.read(
            "# [h]\n\nSee [r]\n\ntext [p]\nSee also [a],\n[b]\n\n* x\n See also [c]\n\nSee also | [d]\n");
    assertThat(document.references())
        .extracting(Reference::context)
        .containsExactly(
            Context.HEADING,
            Context.SEE,
            Context.PROSE,
            Context.SEE_ALSO,
            Context.SEE_ALSO,
            Context.SEE_ALSO,
            Context.SEE_ALSO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          See also [A}, [B]\t~ [A} ~ [A]
          [https://x.org/a(https://x.org/a) ~ [https://x.org/a(https://x.org/a) ~ [https://x.org/a](https://x.org/a)
          [https://x.org}(https://x.org) ~ [https://x.org}(https://x.org) ~ [https://x.org](https://x.org)
          [Lakera](https://x.org and more ~ [Lakera](https://x.org ~ [Lakera](https://x.org)
          [Lakera][https://x.org] ~ [Lakera][https://x.org] ~ [Lakera](https://x.org)
          [https://w/M_(1_f)](https://w/M_(1_f)) ~ [https://w/M_(1_f)](https://w/M_(1_f)) ~ [https://w/M\\_(1\\_f)](https://w/M_(1_f))
          x [Encoder]][Latent] ~ [Encoder]] ~ '[Encoder], '
          x [Encoder]] and more ~ [Encoder]] ~ [Encoder]
          x [[OpenAI Gym], ~ [[OpenAI Gym] ~ [OpenAI Gym]
          [text]](https://x.org) ~ [text]](https://x.org) ~ [text](https://x.org)
          Ahttps://x.org](https://x.org) ~ Ahttps://x.org](https://x.org) ~ [https://x.org](https://x.org)
          x [https://a|b](https://a) ~ [https://a|b](https://a) ~ [https://a%7Cb](https://a)
          """)
  void brokenLinks(String text, String marked, String suggestion) {
    Defect defect = defect(text);
    assertThat(defect.kind()).isEqualTo(Defect.Kind.BROKEN_LINK);
    assertThat(Kramdown.at(text, defect.location())).isEqualTo(marked);
    assertThat(defect.suggestions()).containsExactly(suggestion);
  }

  @Test
  void aDestinationThatSwallowsTheNextLineIsBroken() {
    Document document = Kramdown.read("[a](https://x.org\nand then [b] (c)\n");
    assertThat(document.defects()).extracting(Defect::kind).contains(Defect.Kind.BROKEN_LINK);
    assertThat(Kramdown.read("[a](\nhttps://x.org\n)\n").defects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      commentCharacter = '%',
      textBlock =
          """
          in [0, 1) and (2, 3]
          a[i] = b[[1, 2], [3, 4]]
          [[one]] and [[two] three]
          an array [x
          f({a: [b, c})
          text ] more
          see [one] (https://x.org)
          [x[, and [one]
          """)
  void ordinaryBracketsAreNotBroken(String text) {
    assertThat(Kramdown.read(text + DEFINED).defects()).isEmpty();
  }

  @Test
  void placesOfReferences() {
    String text = "é [x y][One] and *[two]* 😀 [a\n b]" + DEFINED;
    assertThat(Kramdown.read(text).references())
        .extracting(r -> Kramdown.at(text, r.labelLocation()))
        .containsExactly("One", "two", "a\n b");
    assertThat(Kramdown.read(text).references())
        .extracting(r -> Kramdown.at(text, r.location()))
        .containsExactly("[x y][One]", "[two]", "[a\n b]");
  }
}
