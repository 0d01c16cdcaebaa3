package io.github.glosslint.changes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.finding.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {

  /** For each line where it was; 0 for new ones. Texts are given as a character a line. */
  private static List<Integer> origins(String before, String after) {
    ChangedLines lines =
        ChangedLines.between(
            String.join("\n", before.split("")), String.join("\n", after.split("")));
    List<Integer> origins = new ArrayList<>();
    for (int line = 1; line <= after.length(); line++) {
      origins.add(lines.before(line));
    }
    return origins;
  }

  @Test
  void equalTextsAreUnchanged() {
    assertThat(origins("abc", "abc")).containsExactly(1, 2, 3);
  }

  @Test
  void anInsertionMovesWhatFollows() {
    assertThat(origins("abc", "axbc")).containsExactly(1, 0, 2, 3);
    assertThat(origins("abc", "xabc")).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aDeletionMovesWhatFollows() {
    assertThat(origins("abcd", "ad")).containsExactly(1, 4);
  }

  @Test
  void severalChangesAreToldApart() {
    assertThat(origins("abcdefg", "aXcdYfg")).containsExactly(1, 0, 3, 4, 0, 6, 7);
  }

  @Test
  void whatMovedIsChangedAtOneOfItsPlaces() {
    assertThat(origins("abcdef", "defabc")).containsExactly(0, 0, 0, 1, 2, 3);
  }

  @Test
  void equalLinesAreMatchedAroundThoseThatAreUnique() {
    assertThat(origins("--a--b--", "-x-a--b-y-")).containsExactly(1, 0, 2, 3, 4, 5, 6, 7, 0, 8);
  }

  @Test
  void blankLinesDoNotHoldOthersApart() {
    ChangedLines lines = ChangedLines.between("a\n\nb", "b\n\nc");

    assertThat(lines.before(1)).isEqualTo(3);
  }

  @Test
  void lineEndingsMakeNoDifference() {
    ChangedLines lines = ChangedLines.between("a\nb\nc", "a\r\nb\rc\n");

    assertThat(lines.touch(1, 3)).isFalse();
    assertThat(lines.touch(1, 4)).isTrue();
  }

  @Test
  void aRegionIsTouchedByAnyOfItsLines() {
    ChangedLines lines = ChangedLines.between("a\nb\nc\n", "a\nb\nX\n");

    assertThat(lines.touch(new Region(1, 1, 2, 2))).isFalse();
    assertThat(lines.touch(new Region(2, 1, 3, 2))).isTrue();
    // It ends before the third line.
    assertThat(lines.touch(new Region(2, 1, 3, 1))).isFalse();
    assertThat(lines.touch(new Region(3, 1, 3, 1))).isTrue();
  }

  @Test
  void aNewTextIsNewAsAWhole() {
    assertThat(ChangedLines.all().touch(1, 1)).isTrue();
    assertThat(ChangedLines.all().before(1)).isZero();
  }

  @Test
  void whatIsMatchedIsEqualAndInOrder() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      String before = text(random);
      String after = text(random);
      int last = 0;
      List<Integer> origins = origins(before, after);
      for (int line = 1; line <= after.length(); line++) {
        int origin = origins.get(line - 1);
        if (origin != 0) {
          assertThat(origin).as("%s -> %s", before, after).isGreaterThan(last);
          assertThat(before.charAt(origin - 1)).isEqualTo(after.charAt(line - 1));
          last = origin;
        }
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    int letters = 1 + random.nextInt(26);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(letters)));
    }
    return text.toString();
  }

  @Test
  void longTextsThatShareLittleTakeNoTime() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      before.append(i).append('\n');
      after.append(i % 2 == 0 ? 300_000 - i : -i).append('\n');
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> ChangedLines.between(before.toString(), after.toString()).before(1));
  }
}
