package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import org.junit.jupiter.api.Test;

class PresetsTest {

  @Test
  void a_preset_is_what_a_reader_of_yaml_makes_of_it() {
    for (String name : Presets.NAMES) {
      String text = Presets.text(name, TestRules.CATALOGUE);

      YamlDocument read = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);

      assertThat(read.problems()).as(name).isEmpty();
      assertThat(Presets.root(text)).as(name).isEqualTo(read.root());
    }
  }
}
