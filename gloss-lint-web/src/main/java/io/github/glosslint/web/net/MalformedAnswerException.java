package io.github.glosslint.web.net;

import java.io.IOException;

/** A response is not valid HTTP; the message is a clause that says what is wrong. */
final class MalformedAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param part what is wrong, such as {@code "its Content-Length is negative"}
   */
  MalformedAnswerException(String part) {
    super("malformed HTTP response: " + part);
  }

  /**
   * What OkHttp stumbled over: it throws no exceptions of the network for bytes that its authors
   * did not think of.
   */
  static MalformedAnswerException of(RuntimeException failure) {
    MalformedAnswerException malformed =
        new MalformedAnswerException(
            NetworkFaults.message(failure).startsWith("code < 0")
                ? "its status code is negative"
                : "it cannot be read");
    malformed.initCause(failure);
    return malformed;
  }
}
