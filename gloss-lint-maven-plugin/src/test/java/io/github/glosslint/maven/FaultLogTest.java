package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Failure;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FaultLogTest {

  private final LogLines log = new LogLines();
  private final FaultLog faults = new FaultLog(log);

  @Test
  void a_fault_of_ours_says_where() {
    Exception odd = new IllegalStateException("odd\n::error::x", new RuntimeException("\n##[x]"));
    faults.log(Collections.nCopies(7, new Failure("a.md", "link/empty", odd)));

    assertThat(log.lines.get(0))
        .isEqualTo(
            "[ERROR] internal error: a.md, link/empty: java.lang.IllegalStateException:"
                + " odd\\u{000A}::error::x");
    assertThat(log.lines).contains("[ERROR] 2 more of this kind");
    assertThat(log.lines)
        .anyMatch(line -> line.contains("FaultLogTest.a_fault_of_ours_says_where"))
        .contains("[DEBUG] java.lang.RuntimeException: \\u{000A}##\\[x]")
        .noneMatch(line -> line.contains("\n") || line.contains("##["));
  }

  @Test
  void OUT_2_what_the_user_can_mend_has_safe_lines() {
    assertThat(faults.mendable("a.yml:1:1: \u001b\r\n  ::error::x").getMessage())
        .isEqualTo("a.yml:1:1: \\u{001B}\n./  ::error::x");
    assertThat(faults.ours()).hasNoCause();
  }
}
