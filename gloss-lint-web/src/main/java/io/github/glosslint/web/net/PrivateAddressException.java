package io.github.glosslint.web.net;

import java.io.IOException;

/** An address must not be connected to; the message is a clause. */
final class PrivateAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  PrivateAddressException(String clause) {
    super(clause);
  }
}
