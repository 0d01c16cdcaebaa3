package io.github.glosslint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.text.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlValuesTest {

  private static String shown(String scalar, YamlVersion version) {
    YamlScalar node = new YamlScalar(new Span(0, 0), scalar, true);
    Object value = YamlValues.toJava(node, version);
    return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes        | Boolean true        | String yes",
        "Off        | Boolean false       | String Off",
        "TRUE       | Boolean true        | Boolean true",
        "tRUE       | String tRUE         | String tRUE",
        "y          | String y            | String y",
        "~          | null                | null",
        "Null       | null                | null",
        "1          | Long 1              | Long 1",
        "-12        | Long -12            | Long -12",
        "010        | Long 8              | Long 10",
        "08         | String 08           | Long 8",
        "0o10       | String 0o10         | Long 8",
        "0x1F       | Long 31             | Long 31",
        "0b11       | Long 3              | String 0b11",
        "1_000      | Long 1000           | String 1_000",
        "1,000      | Long 1000           | String 1,000",
        "1.10       | Double 1.1          | Double 1.1",
        "1e3        | String 1e3          | Double 1000.0",
        "1.5e+3     | Double 1500.0       | Double 1500.0",
        ".          | String .            | String .",
        "-          | String -            | String -",
        "1.2.3      | String 1.2.3        | String 1.2.3",
        "-.inf      | Double -Infinity    | Double -Infinity",
        "2001-12-14 | String 2001-12-14   | String 2001-12-14",
        "12:30      | String 12:30        | String 12:30",
        ":symbol    | String :symbol      | String :symbol",
        "99999999999999999999 | String 99999999999999999999 | String 99999999999999999999",
        "0x         | String 0x           | String 0x",
        "0x_        | String 0x_          | String 0x_",
      })
  void plainScalars(String scalar, String old, String core) {
    assertThat(shown(scalar, YamlVersion.V1_1)).isEqualTo(old);
    assertThat(shown(scalar, YamlVersion.V1_2)).isEqualTo(core);
  }

  @Test
  void collectionsKeepTheirOrder() {
    String text = "b: [1, 'no', no, ~]\na: {z: \"\", y: }\n";
    YamlDocument document = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("z", "");
    inner.put("y", null);
    Object value = YamlValues.toJava(document.root(), YamlVersion.V1_1);
    assertThat(value).isEqualTo(Map.of("b", Arrays.asList(1L, "no", false, null), "a", inner));
    assertThat(((Map<?, ?>) value).keySet()).hasToString("[b, a]");
    assertThat(List.copyOf(((Map<?, ?>) ((Map<?, ?>) value).get("a")).keySet()))
        .hasToString("[z, y]");
  }

  @Test
  void nothingIsNull() {
    assertThat(YamlValues.toJava(null, YamlVersion.V1_1)).isNull();
  }
}
