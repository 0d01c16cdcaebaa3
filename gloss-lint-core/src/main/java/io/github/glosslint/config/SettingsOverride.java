package io.github.glosslint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings for certain files. If several overrides match a file, each setting is taken from the
 * last one that sets it.
 *
 * @param files globs of the files; none matches every file
 * @param dialect {@code auto} to find it out, null to leave it open
 * @param anchors null to leave it open
 * @param rules by id or alias
 * @param paths where paths and URLs lead
 */
public record SettingsOverride(
    List<String> files,
    @Nullable String dialect,
    @Nullable String anchors,
    Map<String, RuleSetting> rules,
    SitePaths paths) {

  public SettingsOverride {
    files = List.copyOf(files);
    rules = Map.copyOf(rules);
  }

  /** Says nothing of paths. */
  public SettingsOverride(
      List<String> files,
      @Nullable String dialect,
      @Nullable String anchors,
      Map<String, RuleSetting> rules) {
    this(files, dialect, anchors, rules, SitePaths.NONE);
  }

  /** The keys under which the origins of these settings are recorded. */
  List<String> originKeys() {
    List<String> keys = new ArrayList<>();
    if (dialect != null) {
      keys.add("dialect");
    }
    if (anchors != null) {
      keys.add("anchors");
    }
    if (paths.roots() != null) {
      keys.add("roots");
    }
    paths.remap().keySet().forEach(prefix -> keys.add("remap:" + prefix));
    rules.forEach(
        (name, setting) -> {
          if (setting.severity() != null) {
            keys.add("rule:" + name);
          }
          setting.options().keySet().forEach(option -> keys.add("option:" + name + ":" + option));
        });
    return keys;
  }
}
