package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetMemoryTest {

  private static final Target ANCHOR =
      new Target.Found("docs/a.md", "one", Target.AnchorState.Fine.FINE);
  private static final Target FILE =
      new Target.Found("docs/a.md", "", Target.AnchorState.Fine.FINE);
  private static final Target MISSING = new Target.Missing("docs/b.md", List.of(), List.of());

  private final TargetMemory memory = new TargetMemory();

  @Test
  void forgetsWhatLeadsToAnchorsOfADocumentAndNothingElse() {
    memory.knownFrom("docs/").put("a.md#one", ANCHOR);
    memory.knownFrom("docs/").put("a.md", FILE);
    memory.suggestedFrom("docs/").put("b.md", new TargetMemory.Suggested(MISSING, ANCHOR, 1));
    memory.follow();
    memory.knownFrom("").put("docs/a.md#one", ANCHOR);
    memory.note(ANCHOR, "", "docs/a.md#one");

    memory.forget("docs/other.md");
    assertThat(memory.knownFrom("docs/")).hasSize(2);

    memory.forget("docs/a.md");
    assertThat(memory.knownFrom("docs/")).containsOnlyKeys("a.md");
    assertThat(memory.suggestedFrom("docs/")).isEmpty();
    assertThat(memory.knownFrom("")).isEmpty();
  }

  @Test
  void makesRoomWhenMoreIsKnownThanIsOfUse() {
    memory.knownFrom("docs/").put("a.md", FILE);
    for (int i = 0; i < TargetMemory.MOST_KNOWN; i++) {
      memory.makeRoom();
    }
    assertThat(memory.knownFrom("docs/")).isNotEmpty();

    memory.makeRoom();
    assertThat(memory.knownFrom("docs/")).isEmpty();
  }

  @Test
  void candidatesAreForTheSameTargetOnly() {
    TargetMemory.Suggested suggested = new TargetMemory.Suggested(MISSING, FILE, 1);
    assertThat(suggested.isFor(MISSING)).isTrue();
    assertThat(suggested.isFor(new Target.Missing("b.md", List.of(), List.of()))).isFalse();
    assertThat(suggested.isFor(ANCHOR)).isFalse();
  }
}
