package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The environment variables of the Git process: those that Git needs to find itself and the user's
 * settings, but none of the tokens that CI systems add. No transport is allowed, so a partial clone
 * fetches nothing, and filters that the repository configures are empty.
 */
final class GitEnvironment {

  /**
   * The variables that Git and its system need. Proxies, SSH agents and tokens are not among them.
   */
  private static final Set<String> KEPT =
      Set.of(
          "APPDATA",
          "COMSPEC",
          "GIT_CEILING_DIRECTORIES",
          "GIT_CONFIG_GLOBAL",
          "GIT_CONFIG_NOSYSTEM",
          "GIT_CONFIG_PARAMETERS",
          "GIT_CONFIG_SYSTEM",
          "GIT_DISCOVERY_ACROSS_FILESYSTEM",
          "GIT_EXEC_PATH",
          "HOME",
          "HOMEDRIVE",
          "HOMEPATH",
          "LD_LIBRARY_PATH",
          "PATH",
          "PROGRAMDATA",
          "SUDO_UID",
          "SYSTEMDRIVE",
          "SYSTEMROOT",
          "TEMP",
          "TMP",
          "TMPDIR",
          "USERPROFILE",
          "WINDIR",
          "XDG_CONFIG_HOME");

  /** The maximum number of filters in a repository's settings; real ones have a handful. */
  private static final int MOST_FILTERS = 1_000;

  private static final String COUNT = "GIT_CONFIG_COUNT";

  private final Map<String, String> variables;

  private GitEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * @param all the environment of this process
   */
  static GitEnvironment of(Map<String, String> all) {
    Map<String, String> variables = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (KEPT.contains(name.toUpperCase(Locale.ROOT)) || isSetting(name)) {
            variables.put(name, value);
          }
        });
    // No protocol has this name, so none is allowed; newer versions do not even try.
    variables.put("GIT_ALLOW_PROTOCOL", "none");
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("LC_ALL", "C");
    return new GitEnvironment(variables);
  }

  /** Settings of the caller, such as safe directories. */
  private static boolean isSetting(String name) {
    return name.equals(COUNT)
        || name.startsWith("GIT_CONFIG_KEY_")
        || name.startsWith("GIT_CONFIG_VALUE_");
  }

  /**
   * Returns a copy that turns off every configured filter. Git would otherwise run them on each
   * file that looks changed, in order to compare the result.
   *
   * @param settings the names of all settings
   * @throws ChangesException if there are too many filters to turn off
   */
  GitEnvironment withoutFilters(Collection<String> settings) {
    Set<String> filters = new TreeSet<>();
    for (String name : settings) {
      int end = name.lastIndexOf('.');
      if (name.startsWith("filter.") && end > "filter.".length()) {
        filters.add(name.substring(0, end));
      }
    }
    if (filters.size() > MOST_FILTERS) {
      throw new ChangesException(
          "the settings of this repository name "
              + filters.size()
              + " filters; gloss-lint can turn off at most "
              + MOST_FILTERS);
    }
    List<Map.Entry<String, String>> overrides = new ArrayList<>();
    for (String filter : filters) {
      overrides.add(Map.entry(filter + ".clean", ""));
      overrides.add(Map.entry(filter + ".smudge", ""));
      overrides.add(Map.entry(filter + ".process", ""));
      overrides.add(Map.entry(filter + ".required", "false"));
    }
    return with(overrides);
  }

  /** Appends settings to those of the caller; they take precedence over those of the repository. */
  private GitEnvironment with(List<Map.Entry<String, String>> settings) {
    Map<String, String> more = new HashMap<>(variables);
    int count = Integer.parseInt(more.getOrDefault(COUNT, "0"));
    for (Map.Entry<String, String> setting : settings) {
      more.put("GIT_CONFIG_KEY_" + count, setting.getKey());
      more.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
      count++;
    }
    more.put(COUNT, String.valueOf(count));
    return new GitEnvironment(more);
  }

  /** Sets these variables for a process that is about to be started. */
  void put(Map<String, String> environment) {
    environment.clear();
    environment.putAll(variables);
  }
}
