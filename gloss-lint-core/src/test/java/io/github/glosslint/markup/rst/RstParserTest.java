package io.github.glosslint.markup.rst;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RstParserTest {

  private static void check(String text, String... expected) {
    assertThat(RstOutline.of(text)).containsExactly(expected);
  }

  @Test
  void levelsOfTitlesFollowTheOrderOfTheirAdornments() {
    check(
        "=====\nTitle\n=====\n\nOne\n===\n\nTwo\n---\n\nToo short\n====\n\n----\n\nOne again\n=========\n",
        "title 1 Title",
        "title 2 One",
        "title 3 Two",
        "title 2 Too short",
        "TRANSITION",
        "title 2 One again");
  }

  @Test
  void whatIsNoTitleIsText() {
    check("Some words\n---\n\n- item\n  ====\n", "unknown a title of a section where none can be");
    check(
        "A\n=\n\nB\n-\n\nC\n=\n\nD\n~\n",
        "title 1 A",
        "title 2 B",
        "title 1 C",
        "unknown a title whose level does not fit");
  }

  @Test
  void targetsHaveNamesAndDestinations() {
    check(
        """
        .. _A Label:
        .. _url: https://example.org/
           a_b
        .. _`with: colon`: other_
        .. _phrase: `another one`_
        .. __: anonymous.html
        __ second.html
        .. _esc\\:aped: x
        .. _no target
        """,
        "target A Label =",
        "target url = https://example.org/a_b",
        "target with: colon -> other",
        "target phrase -> another one",
        "target  = anonymous.html",
        "target  = second.html",
        "target esc:aped = x",
        "unknown a target that docutils cannot read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "See name_ and other-name__.;reference name / reference other-name __",
        "`A phrase`_ and `x <b.html>`_;reference A phrase / link x = b.html",
        "`x <name_>`_ and `<u>`__;link x -> name / link u = u",
        ":ref:`label` and `term`:term:;role ref label / role term term",
        "`default` role;role  default",
        "``:ref:`x```, *`no`_*;''",
        "[1]_ [#a]_ [*]_ [CIT2002]_;note 1 / note #a / note * / note CIT2002",
        "|sub| and |ref|_;use sub / use ref",
        "An _`inline target`.;here inline target",
        "https://example.org/a_b. Mail me@example.org;url https://example.org/a_b / url"
            + " mailto:me@example.org",
        "On comp.lang/list@example.org. <mailto:a@b>;url mailto:comp.lang/list@example.org / url"
            + " mailto:a@b",
        "(https://example.org/) <https://a.b>;url https://example.org/ / url https://a.b",
        "in_word and escaped\\_ and \"*\" and a_b_c;''",
        "Not closed `here;unclosed `",
        "\\`escaped`_ and x\\ :ref:`a`;role ref a",
      })
  void inlineMarkup(String text, String expected) {
    assertThat(String.join(" / ", RstOutline.of(text))).isEqualTo(expected);
  }

  @Test
  void directivesHaveArgumentsOptionsAndContent() {
    check(
        """
        .. image:: a.png
           :alt: some
              words
           :target: name_
        .. note:: Words with name_.

           :field: in the content
        .. figure:: b.png

           A caption, `x <y>`_.
        .. code:: python

           not_a_reference_
        .. admonition:: A `title <t>`_
           :class: x

           - item_
        .. whatever:: argument

           content_
        """,
        "directive image a.png",
        "option alt some words",
        "option target name_",
        "directive note",
        "reference name",
        "field field",
        "directive figure b.png",
        "link x = y",
        "directive code python",
        "directive admonition A `title <t>`_",
        "option class x",
        "link title = t",
        "reference item",
        "directive whatever argument",
        "reference content");
  }

  @Test
  void notesAndSubstitutions() {
    check(
        """
        .. [1] One_.
        .. [#auto] Two
        .. [*]
           Three_
        .. [CIT] Four
        .. |pic| image:: p.png
        .. |words with blanks| replace:: some x_
        """,
        "footnote 1",
        "reference One",
        "footnote #auto",
        "footnote *",
        "reference Three",
        "citation CIT",
        "substitution pic p.png",
        "substitution words with blanks");
  }

  @Test
  void substitutionsMayGoOverLines() {
    check(
        """
        .. |below|
          image:: p.png
             :alt: x
        .. |over
           two lines| image:: q.png
           :alt: y

        .. |none|

           image:: r.png

        .. |open
           and so on

        - .. |inner|
            image:: s.png
        """,
        "substitution below p.png",
        "substitution over two lines q.png",
        "unknown a substitution that docutils cannot read",
        "unknown a substitution that docutils cannot read",
        "substitution inner s.png");
  }

  @Test
  void literalTextHasNoMarkup() {
    check(
        """
        Words::

          no_ `x`_

        Quoted::

        > no_
        > no_

        .. no_

           no_
        ..

          yes_

        >>> no_
        no_

        | line_ of
        | `a block`_
        """,
        "LITERAL",
        "LITERAL",
        "COMMENT",
        "COMMENT",
        "reference yes",
        "DOCTEST",
        "reference line",
        "reference a block");
  }

  @Test
  void listsAndQuotes() {
    check(
        """
        * one_

          more_
        #. two_
        (a) three_
        iv. four_
        1. no item since this follows
        at once

        -f FILE, --file=FILE  five_
        --long
            six_
        term_
           seven_
        :field: eight_

            quote_

            -- author_
        """,
        "reference one",
        "reference more",
        "reference two",
        "reference three",
        "reference four",
        "reference five",
        "reference six",
        "reference term",
        "reference seven",
        "field field",
        "reference eight",
        "reference quote",
        "reference author");
  }

  @Test
  void cellsOfTablesAreText() {
    check(
        """
        +-------+---------+
        | one_  | two_    |
        |       | three_  |
        +=======+=========+
        | four_ | - five_ |
        |       +---------+
        |       | \u8868_     |
        +-------+---------+

        =====  =====
        A_     B_
        =====  =====
        c_     d_ and more than fits
               e_
        =====  =====

        +---+---+
        | broken|
        """,
        "reference one",
        "reference two",
        "reference three",
        "reference four",
        "reference five",
        "reference \u8868",
        "reference A",
        "reference B",
        "reference c",
        "reference d",
        "reference e",
        "unknown a malformed table");
  }

  @Test
  void spansCountInTheFile() {
    String text = "\tquoted `x <dest>`_\r\n\n.. note::\r\n   `y <other>`_\n";
    RstTree tree = RstParser.page(new SourceText("a.rst", text), 0, RstDialect.PLAIN);
    RstBlock.Group quote = (RstBlock.Group) tree.blocks().get(0);
    RstBlock.Paragraph first = (RstBlock.Paragraph) quote.blocks().get(0);
    RstBlock.Directive note = (RstBlock.Directive) tree.blocks().get(1);
    RstBlock.Paragraph second = (RstBlock.Paragraph) note.blocks().get(0);
    assertThat(written(text, tree, first)).isEqualTo("dest");
    assertThat(written(text, tree, second)).isEqualTo("other");
  }

  private static String written(String text, RstTree tree, RstBlock.Paragraph paragraph) {
    Inline.Embedded link = (Inline.Embedded) InlineParser.of(paragraph.text()).get(0);
    var span = paragraph.text().span(link.destinationStart(), link.destinationEnd());
    var place = tree.text().origins().locate(span.start(), span.end());
    return text.substring(place.start(), place.end());
  }

  @Test
  void blocksInsideManyOthersAreUnknown() {
    assertThat(RstOutline.of("- ".repeat(100_000) + "x_\n"))
        .containsExactly("unknown a block inside too many others");
    StringBuilder quotes = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      quotes.append(" ".repeat(i)).append("x_\n\n");
    }
    assertThat(RstOutline.of(quotes.toString())).contains("unknown a block inside too many others");
  }

  @Test
  void longTextsTakeLinearTime() {
    for (String part :
        List.of(
            "*a ",
            "`a ",
            "``a ",
            "|a ",
            "_`a ",
            "a-",
            ":a",
            ":a:`b ",
            "[a",
            "<a ",
            "`a <b ",
            "a.b@",
            "http:",
            "a:b`",
            "\\",
            "`x`:a-",
            "**a*",
            ".. ",
            "x::\n\n",
            "+-",
            "= =\n",
            "- a\n",
            "==\n",
            "a\n b\n",
            ":a: b\n",
            ".. [a]\n",
            ".. _a\n",
            ".. |a|\n",
            "--a, ",
            "(a ",
            "1. a\n")) {
      RstOutline.of(part.repeat(400_000 / part.length()));
    }
  }

  @Test
  void mutatedTextsHaveNoFaultOfOurs() {
    String[] pieces = {
      "`",
      "``",
      "*",
      "_",
      "__",
      "|",
      "::",
      "..",
      " ",
      "   ",
      "\n",
      "\n\n",
      "[1]_",
      "<",
      ">",
      "\\",
      ".. _a: ",
      ".. note::",
      "+--+--+\n",
      "====\n",
      "==  ==\n",
      "- ",
      "1. ",
      "\t",
      "`x <y>`_",
      "|s|_",
      ":ref:`x`",
      "\u6f22\u5b57",
      "https://a.b/c",
      ".. |x| image:: y\n",
      ".. [#f] x",
      ">>> a",
      "-f  x",
      "| l",
      "__ foo",
      "\r\n",
      "\r",
      "\ud83d\ude00",
      ":f: v\n",
      "x\n",
      "  y",
      "'",
      ")",
      "."
    };
    Random random = new Random(20);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int k = 0; k < length; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      RstOutline.of(text.toString());
    }
  }
}
