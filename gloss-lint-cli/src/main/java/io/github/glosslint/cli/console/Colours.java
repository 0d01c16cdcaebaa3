package io.github.glosslint.cli.console;

import java.util.Map;

/** Whether to use colours, according to {@code --color} and the environment. */
public enum Colours {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Decides as no-color.org and bixense.com/clicolors have it: the option first, then {@code
   * NO_COLOR}, then {@code CLICOLOR_FORCE}, then whether there is a terminal that can.
   *
   * @param variables of the environment
   * @param terminal whether the output is a terminal
   */
  public boolean wanted(Map<String, String> variables, boolean terminal) {
    if (this != AUTO) {
      return this == ALWAYS;
    }
    if (!variables.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String forced = variables.getOrDefault("CLICOLOR_FORCE", "");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return true;
    }
    return terminal
        && !variables.getOrDefault("CLICOLOR", "1").equals("0")
        && knowsColours(variables);
  }

  /** A terminal without a name is one of Windows, where only the newer ones know them. */
  private static boolean knowsColours(Map<String, String> variables) {
    String name = variables.get("TERM");
    if (name != null) {
      return !name.isEmpty() && !name.equals("dumb");
    }
    return variables.containsKey("WT_SESSION") || "ON".equals(variables.get("ConEmuANSI"));
  }
}
