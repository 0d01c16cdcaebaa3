package io.github.glosslint.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings are invalid; lists everything that is wrong with them. Unchecked, because code that
 * builds settings cannot get them wrong only at run time.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  /**
   * Reports what is wrong.
   *
   * @param problems in the order of the file; at least one
   */
  public SettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file; at least one problem. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
