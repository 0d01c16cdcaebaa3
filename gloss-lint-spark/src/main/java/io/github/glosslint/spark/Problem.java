package io.github.glosslint.spark;

import io.github.glosslint.text.Secrets;
import java.io.Serializable;

/**
 * Why a repository was not audited.
 *
 * @param what is wrong, as a clause
 * @param remedy what to do, as a clause
 * @param ours whether gloss-lint failed, and not the repository
 */
record Problem(String what, String remedy, boolean ours) implements Serializable {

  Problem {
    what = Secrets.masked(what);
  }

  /** Of a failure of gloss-lint. */
  static Problem bug(String doing, Throwable cause) {
    return new Problem(
        "gloss-lint failed" + (doing.isEmpty() ? "" : " at " + doing) + ": " + cause,
        "report it, with the repository if you can",
        true);
  }

  /** Of a task without enough memory. */
  static Problem memory() {
    return new Problem(
        "it needs more memory than a task has",
        "give executors more, or fewer tasks at a time, and run the same command again",
        true);
  }
}
