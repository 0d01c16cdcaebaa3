package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DollarMathTest {

  private static Document read(String markdown) {
    return CommonMarkSpecTest.read(markdown).document();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$X[a](b)$",
        "so $[x](\\zeta)$.",
        "($f[n](x)$)",
        "$$[x](y)$$",
        "a $$Z [x](y) = 1$$ b",
        "$`f[a](b)`$",
        "$$\nX = Z [x](y)\n$$",
        "$$\n\n[a](b)\n\n[b][c]\n\n$$",
        "$$ x =\n[a](b) $$",
        "a\n$$\n[a](b)\n$$\nc",
        "> $$\n> [a](b)\n> - [c](d)\n> $$",
        "- a\n\n  $$\n  # [a](b)\n  $$",
        "```math\n[a](b)\n```",
        "$[a](x)$$[b](y)$$[c](z)$",
        "$$[[a](b)](c)$$",
        "$ [A+B](A) $",
        "$ [A](A) $ text $ [B](A) $",
        "# $f[a](b)$",
        "a | b\n--|--\n$f[a](b)$ | c",
        "$\\$[a](b)$",
        "$f[a](b)$-th",
        "$a<b$ $[x](y)>c$",
        "$$\n- [a](b)\n+ [c](d)\n> [e](f)\n$$",
        "$$\nx\n$$\n\n$$\n[a](b)\n$$",
        "$x[a](b)\n= y$"
      })
  void formulas(String markdown) {
    assertThat(read(markdown).links()).isEmpty();
    assertThat(read(markdown).references()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$5 and [a](b) $6",
        "$5 [a](b)",
        "$50-$100 [a](b)",
        "US$5 [a](b) US$",
        "5 US$ [a](b) 6 US$",
        "5$ [a](b) 6$",
        "\\$x[a](b)$",
        "$x[a](b)\\$",
        "$PATH [a](b) $HOME",
        "$PATH:[a](b):$HOME",
        "$$unclosed [a](b)",
        "$$\n\n[a](b)\n",
        "$$ x\n\n[a](b)\n\n$$ y",
        "\\$$x[a](b)$$",
        "`$`[a](b)`$`",
        "$5 (`x$`) [a](b)",
        "[a $5](b) 6$",
        "[$x$](b)",
        "![$a$](b)",
        "x$y[a](b)$",
        "$x[a](b)$y",
        "$x[a](b)$2",
        "> $$\n\n[a](b)\n\n> $$",
        "- $$\n\n[a](b)\n\n- $$",
        "$ npm install [a](b) and then $ ls",
        "$$$[a](b)$$$",
        "$$$$ [a](b)",
        "\\([a](b)\\)",
        "$$ is the pid, [a](b)\n\n$$ again\n"
      })
  void pricesAndOtherText(String markdown) {
    Document document = read(markdown);
    assertThat(document.links()).hasSize(1);
    assertThat(document.links().get(0).destination()).isEqualTo("b");
  }

  @Test
  void whatStandsBehindAnUnclosedBlockIsRead() {
    assertThat(read("$$\n\n# A\n\n> $$\n> [a](b)\n\n- $$\n\n[c](d)\n").links()).hasSize(2);
    assertThat(read("- $$\n".repeat(50) + "\n[c](d)\n").links()).hasSize(1);
  }

  @Test
  void formulasStandInHeadingsAsTheyAre() {
    assertThat(read("# The $x_1$ of $y_1$ `$`").headings())
        .extracting(Heading::text)
        .containsExactly("The $x_1$ of $y_1$ $");
  }
}
