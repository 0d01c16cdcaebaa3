package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Settings that come with the program, for settings to extend. They only speak of rules. */
final class Presets {

  /** The defaults, said aloud: what extends them after something else undoes that. */
  private static final String RECOMMENDED = "recommended";

  /** Their names. */
  static final List<String> NAMES = List.of(RECOMMENDED, "strict", "glossary", "links-only");

  private Presets() {}

  /** What messages call a preset. */
  static String shown(String name) {
    return "preset " + name;
  }

  /** Whether that is what messages call one of them: its lines say nothing to its users. */
  static boolean isShown(String file) {
    return file.startsWith("preset ");
  }

  /** The text of a preset. */
  static String text(String name, RuleCatalogue rules) {
    if (!name.equals(RECOMMENDED)) {
      return bundled(name);
    }
    StringBuilder text = new StringBuilder("rules:\n");
    for (RulePage page : rules.pages()) {
      text.append("  ").append(page.id()).append(": ").append(page.severity().word()).append('\n');
    }
    return text.toString();
  }

  private static String bundled(String name) {
    try (InputStream preset = Presets.class.getResourceAsStream("preset/" + name + ".yml")) {
      if (preset == null) {
        throw new IllegalStateException("the build has left out the preset " + name);
      }
      return new String(preset.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the preset " + name, e);
    }
  }
}
