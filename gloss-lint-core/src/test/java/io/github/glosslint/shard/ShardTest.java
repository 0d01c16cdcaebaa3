package io.github.glosslint.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

  @Test
  void isReadAsItIsWritten() {
    assertThat(Shard.parse("2/7")).isEqualTo(new Shard(2, 7)).hasToString("2/7");
    assertThat(Shard.parse("1000/1000").count()).isEqualTo(Shard.MOST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0/3|shards are counted from 1: there is no 0 of 3",
        "4/3|shards are counted from 1: there is no 4 of 3",
        "1/0|there are 1 to 1000 shards, not 0",
        "1/1001|there are 1 to 1000 shards, not 1001",
        "1|a shard is a number and how many there are, such as 2/7",
        "-1/3|a shard is a number and how many there are, such as 2/7",
        "1/99999|a shard is a number and how many there are, such as 2/7"
      })
  void isRefused(String text, String why) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(why);
  }

  @Test
  void keepsAFairPart() {
    int kept = 0;
    for (int i = 0; i < 10_000; i++) {
      kept += new Shard(3, 10).keeps("b/docs/page" + i + ".md") ? 1 : 0;
    }
    assertThat(kept).isBetween(850, 1150);
  }
}
