package io.github.glosslint.workspace;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.SuggestionBudget;
import java.time.Clock;
import java.util.List;

/** Tells what of the configuration of a generator was understood. */
public final class Configurations {

  private Configurations() {}

  /**
   * What was read, and what a program computes, as comments of YAML.
   *
   * @param path a file of the site, or one beside it
   * @return empty if the file is of no site, or of one whose configuration is no program
   */
  public static String of(SourceTree tree, EffectiveSettings settings, Clock clock, String path) {
    List<ConfigurationKey> keys =
        Dialects.of(tree, settings, clock, SuggestionBudget.among(0)).configuration(path);
    if (keys.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append("# What the generator's own configuration says:\n");
    for (ConfigurationKey key : keys) {
      out.append("#   ").append(key.name()).append(": ");
      out.append(key.value().isEmpty() ? "unknown" : Secrets.starred(key.value()));
      if (!key.computed().isEmpty()) {
        out.append(key.value().isEmpty() ? ", " : ", with ").append(key.computed());
        if (!key.setting().isEmpty()) {
          out.append("; set ").append(key.setting()).append(" here to say it");
        }
      }
      Location place = key.place();
      String file = place.path();
      if (file.isEmpty()) {
        out.append("  # as set here");
      } else if (tree.kind(file) == SourceTree.Kind.FILE) {
        int line = LineMap.of(tree.read(file).text().content()).line(place.start());
        out.append("  # ").append(file).append(':').append(line);
      }
      out.append('\n');
    }
    return out.toString();
  }
}
