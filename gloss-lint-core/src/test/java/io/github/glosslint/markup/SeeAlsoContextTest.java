package io.github.glosslint.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.github.glosslint.document.Reference.Context;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The usual patterns are spelt out in code, which is to mean what the patterns say. */
class SeeAlsoContextTest {

  private static final Pattern SEE_ALSO = Pattern.compile(Flavor.SEE_ALSO);

  private static final Pattern SEE = Pattern.compile(Flavor.SEE);

  private static final String[] PARTS = {
    "see",
    "See",
    "\u017fee",
    "also",
    "ALSO",
    "al\u017fo",
    "s",
    "a",
    "1",
    "_",
    "*",
    ":",
    ">",
    "-",
    "+",
    " ",
    " ",
    "\t",
    "\f",
    "\r",
    "\u00a0",
    "[",
    ":term:`",
    "{Term}`",
    "]",
    "\u00e9",
    "."
  };

  @Test
  void theWordsAreThoseOfThePatterns() {
    Random random = new Random(15);
    Set<Context> seen = EnumSet.noneOf(Context.class);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int parts = random.nextInt(7); parts >= 0; parts--) {
        line.append(PARTS[random.nextInt(PARTS.length)]);
      }
      Context expected =
          SEE_ALSO.matcher(line).find()
              ? Context.SEE_ALSO
              : SEE.matcher(line).find() ? Context.SEE : Context.PROSE;
      // What follows the line does not count.
      String text = "see\n" + line + "also [x]";
      assertThat(SeeAlsoContext.usual(text, 4, 4 + line.length()))
          .as("%s", line)
          .isEqualTo(expected);
      seen.add(expected);
    }
    assertThat(seen).containsExactlyInAnyOrder(Context.PROSE, Context.SEE, Context.SEE_ALSO);
  }
}
