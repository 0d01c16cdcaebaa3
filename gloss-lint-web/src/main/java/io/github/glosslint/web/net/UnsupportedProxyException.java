package io.github.glosslint.web.net;

/** A proxy cannot be used; the message is a clause. */
final class UnsupportedProxyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedProxyException(String clause) {
    super(clause);
  }
}
