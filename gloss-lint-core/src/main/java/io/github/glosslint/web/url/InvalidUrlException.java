package io.github.glosslint.web.url;

/** Says that a text is no URL that a browser could ask for; the message is a clause. */
public final class InvalidUrlException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidUrlException(String message) {
    super(message);
  }
}
