package io.github.glosslint.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.check.Step;
import io.github.glosslint.web.url.WebUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code robots.txt} of an origin allows (RFC 9309). Until it is read, requests wait here.
 */
final class RobotsGate {

  /** The product token that files name. */
  static final String TOKEN = "gloss-lint";

  private final List<Waiting> waiting = new ArrayList<>();
  private @Nullable BaseRobotRules rules;

  /** Why everything is forbidden, if the file is not to be had. */
  private String unread = "";

  record Waiting(UrlTask task, Step.Ask step, boolean begun) {}

  boolean isOpen() {
    return rules != null;
  }

  void hold(UrlTask task, Step.Ask step, boolean begun) {
    waiting.add(new Waiting(task, step, begun));
  }

  /**
   * Takes in the file. One that does not exist allows everything; one that cannot be had, nothing
   * (RFC 9309, 2.3.1).
   *
   * @return what waited for it
   */
  List<Waiting> open(WebUrl file, Verdict verdict, String text) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    // What it complains of is text of the server's, and the log may be that of a build (OUT-2). It
    // still warns, once and with our spelling of the address, that there is something.
    parser.setMaxWarnings(0);
    boolean none =
        verdict.state() == State.SKIPPED
            || verdict.cause() == Cause.TOO_MANY_REDIRECTS
            || verdict.status() >= 400 && verdict.status() < 500 && verdict.status() != 429;
    if (verdict.state().isAlive()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      rules = parser.parseContent(file.key(), bytes, "text/plain", List.of(TOKEN));
    } else {
      rules = parser.failedFetch(none ? 404 : 503);
      unread = none ? "" : ", which cannot be read: " + verdict.evidence();
    }
    List<Waiting> released = List.copyOf(waiting);
    waiting.clear();
    return released;
  }

  /** Why a URL is not asked for; null if it may be. */
  @Nullable Verdict refusal(WebUrl url) {
    return rules == null || rules.isAllowed(url.key())
        ? null
        : Verdict.of(Cause.ROBOTS, "forbidden by robots.txt" + unread);
  }
}
