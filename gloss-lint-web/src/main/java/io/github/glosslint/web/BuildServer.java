package io.github.glosslint.web;

import java.util.Map;

/** Reads the environment variables that GitHub Actions and GitLab CI set for their jobs. */
public final class BuildServer {

  private static final String SCHEDULE = "schedule";

  private BuildServer() {}

  /** Whether the job was started by a schedule, so that nobody waits for it. */
  public static boolean isScheduled(Map<String, String> variables) {
    return SCHEDULE.equals(variables.get("GITHUB_EVENT_NAME"))
        || SCHEDULE.equals(variables.get("CI_PIPELINE_SOURCE"));
  }

  /**
   * Looks up GitHub pages through its API if {@code GITHUB_TOKEN} is set, see {@link
   * UrlOptions.Builder#gitHub}.
   *
   * @throws IllegalArgumentException if {@code GITHUB_API_URL} or {@code GITHUB_SERVER_URL} is
   *     invalid; the message names them
   */
  public static void askGitHub(Map<String, String> variables, UrlOptions.Builder options) {
    String token = variables.getOrDefault("GITHUB_TOKEN", "");
    if (token.isBlank()) {
      return;
    }
    try {
      options.gitHub(
          variables.getOrDefault("GITHUB_SERVER_URL", "https://github.com"),
          variables.getOrDefault("GITHUB_API_URL", "https://api.github.com"),
          token.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("GITHUB_API_URL, GITHUB_SERVER_URL: " + e.getMessage(), e);
    }
  }
}
