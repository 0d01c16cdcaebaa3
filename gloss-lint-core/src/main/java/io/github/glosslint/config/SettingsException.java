package io.github.glosslint.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings are wrong, and all that is wrong with them. Unchecked, since who builds settings in code
 * can make none of these mistakes by accident at run time only.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  public SettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file; at least one. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
