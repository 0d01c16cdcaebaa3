package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamedTargetsTest {

  @ParameterizedTest
  @CsvSource({
    "old.md, docs/old.md, docs/new.md, new.md",
    "old.md#x, docs/old.md, new.md, ../new.md#x",
    "../docs/old.md?x, docs/old.md, docs/sub/new.md, ../docs/sub/new.md?x",
    "/old.md, docs/old.md, docs/new.md, /new.md",
    "./a%20b.md, docs/a b.md, docs/c d.md, ./c%20d.md",
    "docs/, docs, handbook, handbook/",
    "/base/docs/old/, docs/old/, docs/new/, /base/docs/new/",
    "../../x/old, a/x/old, b/new, ../../../b/new",
  })
  void it_is_written_as_the_author_does(String raw, String former, String now, String written) {
    assertThat(RenamedTargets.written(raw, former, now)).isEqualTo(written);
  }
}
