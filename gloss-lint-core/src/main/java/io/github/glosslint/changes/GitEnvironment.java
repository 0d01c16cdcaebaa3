package io.github.glosslint.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables that Git runs with: those it needs to find itself and its user's settings, and none
 * of the tokens that a build server puts beside them. No transport is allowed, so that a partial
 * clone fetches nothing, and the filters that the repository names are empty.
 */
final class GitEnvironment {

  /** What Git and its system need. A proxy, an SSH agent or a token is none of it. */
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

  /** Filters that a repository may name; one has a handful. */
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

  /** Settings of the caller, such as directories that are safe. */
  private static boolean isSetting(String name) {
    return name.equals(COUNT)
        || name.startsWith("GIT_CONFIG_KEY_")
        || name.startsWith("GIT_CONFIG_VALUE_");
  }

  /**
   * The same with each filter switched off that settings define. Git would run it on every file
   * that looks changed, to compare what it makes of it.
   *
   * @param settings the names of all settings
   * @throws ChangesException if there are too many filters to be switched off
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
              + " filters; gloss-lint switches off "
              + MOST_FILTERS
              + " at most");
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

  /** Appends settings to those of the caller, which win over the repository's. */
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

  /** Makes these the variables of a process that is to be started. */
  void put(Map<String, String> environment) {
    environment.clear();
    environment.putAll(variables);
  }
}
