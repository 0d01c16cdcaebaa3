package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits themselves are allowed, what is next to them is not. */
final class UrlSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void observations(int allowed) {
    assertThat(UrlSettings.Grace.checkedObservations(allowed)).isEqualTo(allowed);
    int refused = allowed == 1 ? 0 : 31;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UrlSettings.Grace.checkedObservations(refused))
        .withMessage("observations are between 1 and 30, not " + refused);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, UrlSettings.HIGHEST_PER_HOST})
  void urlsOfAHost(int allowed) {
    assertThat(UrlSettings.checkedPerHost(allowed)).isEqualTo(allowed);
    int refused = allowed == 1 ? 0 : UrlSettings.HIGHEST_PER_HOST + 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UrlSettings.checkedPerHost(refused))
        .withMessage("max-per-host is between 1 and 5000, not " + refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P90D"})
  void grace(Duration allowed) {
    assertThat(UrlSettings.Grace.checkedOver(allowed)).isEqualTo(allowed);
    Duration refused = allowed.isZero() ? Duration.ofNanos(-1) : allowed.plusNanos(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UrlSettings.Grace.checkedOver(refused))
        .withMessageStartingWith("the grace period is at most 90 d, not ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P30D"})
  void age(Duration allowed) {
    assertThat(UrlSettings.checkedMaxAge(allowed)).isEqualTo(allowed);
    Duration refused = allowed.isZero() ? Duration.ofSeconds(-1) : allowed.plusSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UrlSettings.checkedMaxAge(refused))
        .withMessageStartingWith("max-age is at most 30 d, not ");
  }
}
