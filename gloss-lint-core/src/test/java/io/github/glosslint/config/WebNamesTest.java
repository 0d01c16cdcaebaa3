package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The longest host names and headers that settings may hold. */
final class WebNamesTest {

  private static String host(int length) {
    return "a.".repeat(length / 2) + (length % 2 == 0 ? "" : "b");
  }

  @Test
  void hosts() {
    String longest = host(253);
    assertThat(HostNames.checked(longest)).isEqualTo(longest);
    String longer = "b" + longest;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HostNames.checked(longer))
        .withMessage(HostNames.problem(longer));
  }

  @Test
  void headers() {
    String longest = "a".repeat(RequestHeaders.MAX_LENGTH);
    assertThat(RequestHeaders.checkedName(longest)).isEqualTo(longest);
    assertThat(RequestHeaders.checkedValue(longest)).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestHeaders.checkedName(longest + "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestHeaders.checkedValue(longest + "a"))
        .withMessageContaining("at most");
  }
}
