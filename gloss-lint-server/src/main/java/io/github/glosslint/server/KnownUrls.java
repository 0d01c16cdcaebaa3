package io.github.glosslint.server;

import io.github.glosslint.Workspace;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlVerdicts;
import org.jspecify.annotations.Nullable;

/** What is known of the external URLs of a folder. Not thread-safe. */
final class KnownUrls {

  private final UrlOracles oracles;
  private @Nullable UrlReport known;

  KnownUrls(UrlOracles oracles) {
    this.oracles = oracles;
  }

  /** Tells a workspace what earlier checks saw, and this session. */
  void recall(Workspace workspace) {
    UrlOracle memory = oracles.remembering();
    UrlReport session = known;
    if (memory != null) {
      for (UrlQuestion question : workspace.urls(null)) {
        learn(memory.ask(question));
      }
    }
    if (session != null) {
      learn(session);
    }
    tell(workspace);
  }

  /** Takes what the web said, which counts more than what was known. */
  void learn(UrlReport report) {
    UrlReport before = known;
    known = before == null ? report : before.and(report);
  }

  void tell(Workspace workspace) {
    if (known != null) {
      workspace.answered(known);
    }
  }

  UrlVerdicts verdicts() {
    return known == null ? UrlVerdicts.NONE : known;
  }
}
