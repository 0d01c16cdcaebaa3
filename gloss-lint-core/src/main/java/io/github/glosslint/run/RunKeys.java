package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.run.Inputs.Part;
import io.github.glosslint.text.PathNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for, as texts: what is kept of a run is found by them, and they are equal then. */
final class RunKeys {

  private RunKeys() {}

  /**
   * All that is asked for, apart from the moment and the files.
   *
   * @param effective the settings of each part
   * @param more whatever else the report depends on
   * @return null if that is unknown
   */
  static @Nullable String ofReport(
      Inputs inputs, List<Part> parts, List<EffectiveSettings> effective, String more) {
    String files = inputs.key();
    String settings = inputs.settings().key();
    if (files == null || settings == null) {
      return null;
    }
    StringBuilder key = new StringBuilder(Build.id());
    key.append('\0').append(files).append('\0').append(settings).append('\0').append(more);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      key.append('\0').append(PathNames.real(part.root())).append('\0');
      key.append(part.settingsFile()).append(effective.get(i).settings().texts());
    }
    return key.toString();
  }

  /**
   * All that facts depend on, apart from the files.
   *
   * @return null if that is unknown
   */
  static @Nullable String ofFacts(Inputs inputs, Part part, EffectiveSettings effective) {
    return inputs.areTheirFiles() && inputs.settings().areTexts()
        ? Build.id()
            + '\0'
            + PathNames.real(part.root())
            + '\0'
            + effective.settings().texts()
            + effective.wantedProse().longest()
            + '\0'
            + effective.wantedProse().initials()
        : null;
  }
}
