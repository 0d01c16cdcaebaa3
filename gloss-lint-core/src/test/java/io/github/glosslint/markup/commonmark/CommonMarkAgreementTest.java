package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.markup.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random brackets, quotes and emphasis: our scanner and commonmark-java see the same links. */
final class CommonMarkAgreementTest {

  private static final String[] PIECES = {
    "[", "]", "[", "]", "(", ")", "![", "](", "](u)", "[r]", "[]", "](<v w>)", "](x 't')", "a", " ",
    "b", "\\", "`", "``", "<", ">", "<b c='", "'>", "<http://h>", "*", "_", "**", "*", "\n", "\"",
    "&amp;", "r", "R", "[s]", "!", "</b>", "<!--", "-->", "~~", "é", "\n> ", "\n- ", "1"
  };

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /**
   * Where the two differ on purpose. Before white space commonmark-java takes a destination whose
   * parentheses are not balanced; it knows no declarations in lower case; and a blank label keeps
   * it from seeing a shortcut. The specification says otherwise.
   */
  private static final Pattern DIFFERENT =
      Pattern.compile("\\]\\([\\s>]*\\S*\\(\\S*\\s|<![a-zA-Z]|\\[[\\s>]+]");

  private static final class Collector extends AbstractVisitor {
    final List<String> links = new ArrayList<>();
    final StringBuilder heading = new StringBuilder();
    private int images;

    @Override
    public void visit(org.commonmark.node.Link link) {
      if (images == 0) {
        links.add(link.getDestination());
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      if (images == 0) {
        links.add(image.getDestination());
      }
      images++;
      visitChildren(image);
      images--;
    }

    @Override
    public void visit(Text text) {
      if (images == 0) {
        heading.append(text.getLiteral());
      }
    }

    @Override
    public void visit(Code code) {
      if (images == 0) {
        heading.append(code.getLiteral());
      }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      heading.append('\n');
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void links(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String text = text(random, 24) + "\n\n[r]: /ref\n[s]: </other one>\n";
      if (DIFFERENT.matcher(text).find()) {
        continue;
      }
      Node root = PARSER.parse(text);
      Collector expected = new Collector();
      root.accept(expected);
      Document document = CommonMarkSpecTest.read(text).document();
      List<String> seen = new ArrayList<>();
      for (Link link : document.links()) {
        if (link.kind() != Link.Kind.BARE_URL && link.kind() != Link.Kind.HTML_LINK) {
          seen.add(link.destination());
        }
      }
      for (Reference reference : document.references()) {
        if (reference.defined()) {
          seen.add(Labelled.definition(document, reference).destination());
        }
      }
      assertThat(seen).as(text).containsExactlyInAnyOrderElementsOf(expected.links);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void headings(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String text = "# x" + text(random, 16).replace('\n', ' ') + "y\n\n[r]: /ref\n";
      if (DIFFERENT.matcher(text).find()) {
        continue;
      }
      Node heading = PARSER.parse(text).getFirstChild();
      Collector expected = new Collector();
      heading.accept(expected);
      List<Heading> headings = CommonMarkSpecTest.read(text).document().headings();
      assertThat(headings.get(0).text()).as(text).isEqualTo(expected.heading.toString());
    }
  }
}
