package io.github.glosslint.web.url;

/** A text is not a URL that a browser could request; the message is a clause. */
public final class InvalidUrlException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidUrlException(String message) {
    super(message);
  }
}
