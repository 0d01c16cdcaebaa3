package io.github.glosslint.cli.init;

import io.github.glosslint.cli.init.InitFiles.Snippet;
import io.github.glosslint.config.YamlText;

/** What hooks and services read. docs/ci.md has the same text, and a test compares them. */
public final class CiFiles {

  static final String PRE_COMMIT = ".pre-commit-config.yaml";
  static final String WORKFLOW = ".github/workflows/gloss-lint.yml";
  static final String GITLAB = ".gitlab-ci.yml";

  private static final String HOOK =
      """
        - repo: https://github.com/gloss-lint/gloss-lint
          rev: v0.1.0
          hooks:
            - id: gloss-lint
      """;

  private static final String ON_GITHUB =
      """
      name: Documentation
      on:
        pull_request:
      permissions: {}
      jobs:
        gloss-lint:
          runs-on: ubuntu-24.04
          permissions:
            contents: read
          steps:
            - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
              with:
                # The merge commit that GitHub made for the check, and its parents.
                fetch-depth: 2
                persist-credentials: false
            - uses: gloss-lint/gloss-lint@v0.1.0
      """;

  private static final String ON_GITLAB =
      """
      gloss-lint:
        image: maven:3-eclipse-temurin-21
        variables:
          # The history back to where the change started.
          GIT_DEPTH: '0'
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        before_script:
          - git clone --quiet --depth 1 --branch v0.1.0 https://github.com/gloss-lint/gloss-lint.git "$CI_PROJECT_DIR/../gloss-lint-program"
        script:
          - '"$CI_PROJECT_DIR/../gloss-lint-program/gloss-lint" --changed-since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --report gitlab=gl-code-quality-report.json .'
        artifacts:
          when: always
          reports:
            codequality: gl-code-quality-report.json
      """;

  private CiFiles() {}

  /** The hook of pre-commit. */
  static Snippet preCommit(InitPlace place) {
    String path = place.pathInRepository();
    String hook = path.isEmpty() ? HOOK : HOOK + "        args: [" + YamlText.scalar(path) + "]\n";
    return new Snippet("repos:\n" + hook, "add below repos", hook);
  }

  /** The workflow of GitHub for pull requests. */
  static String workflow(InitPlace place) {
    String path = place.pathInRepository();
    return path.isEmpty()
        ? ON_GITHUB
        : ON_GITHUB + "        with:\n          paths: " + YamlText.scalar(path) + "\n";
  }

  /** The job of GitLab for merge requests. */
  static Snippet gitlab(InitPlace place) {
    String path = place.pathInRepository();
    String word = NextSteps.shellWord(path).replace("'", "''");
    String job = path.isEmpty() ? ON_GITLAB : ON_GITLAB.replace("json .'", "json " + word + "'");
    return new Snippet(job, "add this job", job);
  }
}
