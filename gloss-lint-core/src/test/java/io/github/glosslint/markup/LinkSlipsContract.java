package io.github.glosslint.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips in the syntax of links: every reader of Markdown tells of the same. */
public abstract class LinkSlipsContract {

  /** What is wrong with a text. */
  protected abstract List<Defect> slips(String markdown);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a)[https://e.org] now               | (a)[https://e.org]               | [a](https://e.org)",
        "(a)[https://e.org/] {x}              | (a)[https://e.org/]              | [a](https://e.org/)",
        "see (the docs)[docs/a.md].           | (the docs)[docs/a.md]            | [the docs](docs/a.md)",
        "(the docs)[a.md#b]                   | (the docs)[a.md#b]               | [the docs](a.md#b)",
        "(http://e.com/a)[Example]            | (http://e.com/a)[Example]        | [Example](http://e.com/a)",
        "(http://e.com/a)[An example] here    | (http://e.com/a)[An example]     | [An example](http://e.com/a)",
        "!(Venus)[https://e.org/v.png].       | !(Venus)[https://e.org/v.png]    | ![Venus](https://e.org/v.png)",
        "(f (x))[https://e.org]               | (f (x))[https://e.org]           | [f (x)](https://e.org)",
        "*(a)[https://e.org]*                 | (a)[https://e.org]               | [a](https://e.org)",
        "(mail)[mailto:a@b.org]               | (mail)[mailto:a@b.org]           | [mail](mailto:a@b.org)",
        "[text] (https://e.org)               | [text] (https://e.org)           | [text](https://e.org)",
        "[text]  (a.md)                       | [text]  (a.md)                   | [text](a.md)",
        "[text]/(https://e.org)               | [text]/(https://e.org)           | [text](https://e.org)",
        "![text]/(a/b.png)                    | ![text]/(a/b.png)                | ![text](a/b.png)",
        "[text] (a.html#b), c                 | [text] (a.html#b)                | [text](a.html#b)",
        "[text] (b.cd)                        | [text] (b.cd)                    | [text](b.cd)",
        "[text] (b.abcdefgh)                  | [text] (b.abcdefgh)              | [text](b.abcdefgh)",
        "[text] (b(c).md)                     | [text] (b(c).md)                 | [text](b(c).md)",
        "[text] (b_c-1/d.e.md)                | [text] (b_c-1/d.e.md)            | [text](b_c-1/d.e.md)",
        "[text] (http://e)                    | [text] (http://e)                | [text](http://e)",
        "[text]                  (a.md)       | [text]                  (a.md)   | [text](a.md)",
        "[1a] (a.md)                          | [1a] (a.md)                      | [1a](a.md)",
        "[xx] (a.md)                          | [xx] (a.md)                      | [xx](a.md)",
        "((a) b)[c.md]                        | ((a) b)[c.md]                    | [(a) b](c.md)",
        "((a)[b.md]                           | (a)[b.md]                        | [a](b.md)",
        "(a)[b.md#c.d]                        | (a)[b.md#c.d]                    | [a](b.md#c.d)",
        "x(a)[https://e.org]                  | (a)[https://e.org]               | [a](https://e.org)",
      })
  void slips(String markdown, String marked, String suggestion) {
    List<Defect> defects = slips(markdown);
    assertThat(defects)
        .extracting(d -> markdown.substring(d.location().start(), d.location().end()))
        .containsExactly(marked);
    assertThat(defects.get(0).suggestions()).containsExactly(suggestion);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a [text]\n(https://e.org) b", "> [text]\n> (a/b.md)", "- [text]\n  (a.md)"})
  void theEndOfALineDivides(String markdown) {
    assertThat(slips(markdown))
        .extracting(Defect::message)
        .containsExactly(
            "A line break separates the text of this link from its destination, so both are"
                + " shown as text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(see)[1]",
        "f(x)[i]",
        "(reversed)[link]",
        "(a)[b.c]",
        "[1] (https://e.org)",
        "[x] (a.md)",
        "- [ ] (a.md)",
        "[^1] (a.md)",
        "[@smith] (https://e.org)",
        "(http://e.org)[1]",
        "(http://e.org)[^1]",
        "[a](http://e.org)[Example]",
        "[a](b.md)[https://e.org]",
        "get(x)[a.md]",
        "(a|b)[0-9a.b]*",
        "'([a-zA-Z]|\\\\.[a-zA-Z.])[a-zA-Z0-9._]*'",
        "[optional] (default)",
        "[a] (see b)",
        "`(a)[https://e.org]`",
        "[a]\n\n(https://e.org)",
        "()[https://e.org]",
        "(1)[https://e.org]",
        "\\(a)[https://e.org]",
        "[core] (#123)",
        "[note] (e.g. this)",
        "- (a)[ ]",
        "[0, 1] (b.md)",
        "[text] (b.c)",
        "[text] (b.abcdefghi)",
        "[text] (.md)",
        "[text] (b*c.md)",
        "[text] (b.m-d)",
        "[text] (b.1d)",
        "[text] (b(c.md",
        "[text] (b\tc.md)",
        "[text]                   (a.md)",
        "(text)[http://]",
        "(text)[https://]",
        "(text)[mailto:@b]",
        "(text)[#b.md]",
        "(text)[a b.md]",
        "(http://)[text]",
        "(text\nmore)[a.md]",
        "x_(text)[a.md]",
        "x)(text)[a.md]",
        "[a]: b\n\n[a] (https://e.org)"
      })
  void otherReadings(String markdown) {
    assertThat(slips(markdown)).isEmpty();
  }

  /** Nobody writes a passage as the text of a link. */
  @ParameterizedTest
  @CsvSource({"300, 1", "301, 0"})
  void passages(int length, int found) {
    assertThat(slips("[" + "ab ".repeat(length / 3) + "c".repeat(length % 3) + "] (a.md)"))
        .hasSize(found);
  }
}
