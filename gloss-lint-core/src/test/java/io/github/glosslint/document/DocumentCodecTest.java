package io.github.glosslint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

  private static final String PATH = "docs/a.md";

  @Test
  void everyKindOfFactSurvives() throws FactsFormatException {
    Document all = everything();
    byte[] bytes = DocumentCodec.encode(all);
    assertThat(DocumentCodec.decode(bytes)).isEqualTo(all);
    assertThat(DocumentCodec.encode(DocumentCodec.decode(bytes))).isEqualTo(bytes);
  }

  @Test
  void everyKindOfFactIsTheSameWithTextsOfAnother() {
    Document all = everything();
    assertThat(all.sharing(all.definitions(), text -> String.valueOf(text.toCharArray())))
        .isEqualTo(all);
  }

  @Test
  void stringsAreTheSameWhateverTheirUnits() throws FactsFormatException {
    for (String text : List.of("", "é", "\ud83d\ude00", "\ud83d", "語", "\u0000", "\ue000")) {
      Document document = builder().add(heading(text)).build();
      assertThat(DocumentCodec.decode(DocumentCodec.encode(document))).isEqualTo(document);
    }
  }

  @Test
  void whatIsNoneIsAnExceptionAndNothingElse() {
    byte[] good = DocumentCodec.encode(everything());
    for (int length = 0; length < good.length; length++) {
      tries(Arrays.copyOf(good, length), false);
    }
    tries(Arrays.copyOf(good, good.length + 1), false);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = good.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      tries(bad, true);
    }
  }

  private static void tries(byte[] bytes, boolean mayBeFacts) {
    try {
      DocumentCodec.decode(bytes);
      assertThat(mayBeFacts).isTrue();
    } catch (FactsFormatException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  private static DocumentBuilder builder() {
    return new DocumentBuilder(
        new DocumentId(PATH, "include a \"b"), Syntax.KRAMDOWN, Origins.verbatim(PATH, 0));
  }

  private static Heading heading(String text) {
    return new Heading(2, text, text, true, false, at(3, 9));
  }

  private static Location at(int start, int end) {
    return new Location(PATH, start, end);
  }

  private static Document everything() {
    String yaml = "a: b\nc: [d, {e: '1'}]\n";
    YamlMapping mapping =
        (YamlMapping) Yaml.read(yaml, 0, yaml.length(), YamlLimits.SETTINGS).root();
    Location elsewhere = new Location("_includes/b.md", 100, 120);
    Document built =
        builder()
            .frontMatter(new FrontMatter(true, new Span(0, 30), mapping, 31))
            .add(heading("A"))
            .block()
            .block()
            .add(heading("B"))
            .block()
            .add(new Anchor("x", Anchor.Kind.HTML, true, elsewhere))
            .openId("\ue000-x")
            .add(new Link(Link.Kind.IMAGE, "i.png", at(50, 55), at(40, 56)))
            .add(
                new Reference(
                    Reference.Form.FULL,
                    "Text",
                    "Label",
                    "label",
                    true,
                    Reference.Context.SEE_ALSO,
                    true,
                    true,
                    true,
                    Reference.Position.IN_WORD,
                    at(70, 75),
                    at(60, 76)))
            .add(
                new DefinedTerms(
                    DefinedTerms.Kind.DIRECTIVE,
                    List.of(new DefinedTerms.DefinedTerm("A", "term-A", at(1, 2))),
                    3,
                    at(3, 9)))
            .add(
                new DefinedTerms(
                    DefinedTerms.Kind.ROW,
                    List.of(new DefinedTerms.DefinedTerm("B", "", at(11, 12))),
                    1,
                    at(12, 30),
                    new DefinedTerms.Row(at(14, 20), List.of(at(22, 28)))))
            .add(
                new RelatedList(
                    RelatedTerms.Kind.SEE,
                    true,
                    "See [A], [B]",
                    3,
                    at(60, 67),
                    List.of(at(60, 63), at(64, 67), elsewhere)))
            .add(
                new Definition(
                    "Label",
                    "label",
                    "/x#y",
                    Definition.Position.LIST_ITEM,
                    elsewhere,
                    elsewhere,
                    elsewhere))
            .add(new NamedPlace(NamedPlace.Kind.TERM, "A B", "a b", "term-A-B", true, at(60, 63)))
            .openLabel("issue \ue000")
            .add(new Inclusion(new DocumentId("_includes/c.md", "include"), 1, at(80, 90)))
            .add(new Include("_includes/b.md", "", at(80, 90)))
            .add(new Include("", "why not", at(91, 92)))
            .add(new FootnoteReference("N", "n", true, false, at(93, 95)))
            .add(new FootnoteDefinition("N", "n", true, at(96, 99)))
            .possibleFootnote("m")
            .possibleFootnote("k")
            .add(
                new Defect(
                    Defect.Kind.MISSING_INCLUDE,
                    at(7, 8),
                    "None.",
                    "s",
                    List.of("t", "u"),
                    List.of("v")))
            .base("/base/", false)
            .anchorsUnknown()
            .add(new UnknownText(at(5, 6), "a reason"))
            .add(new Comment("gloss-lint x", at(1, 4)))
            .addProse(Prose.Kind.LINK, "a b", new int[] {5, 7, 8}, new int[] {6, 8, 9}, at(4, 20))
            .addProse(Prose.Kind.IMAGE, "", new int[0], new int[0], at(4, 20))
            .readFrom("_data/")
            .madeBy("a tool")
            .build();
    return new Document(
        built.id(),
        built.syntax(),
        built.frontMatter(),
        built.headings(),
        built.lead(),
        built.anchors(),
        built.openIds(),
        built.links(),
        built.references(),
        built.definedTerms(),
        built.relatedTerms(),
        built.definitions(),
        built.openLabels(),
        built.places(),
        built.inclusions(),
        built.includes(),
        built.footnotes(),
        built.defects(),
        built.base(),
        built.anchorsKnown(),
        built.unknowns(),
        new Surplus(at(200, 201), Map.of(Kind.LINK, 3, Kind.EMBED, 1)),
        built.comments(),
        built.prose(),
        built.files(),
        built.madeBy());
  }
}
