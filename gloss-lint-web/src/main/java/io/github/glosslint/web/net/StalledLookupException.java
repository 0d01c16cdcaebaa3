package io.github.glosslint.web.net;

import java.net.UnknownHostException;

/** The name server took too long; the message is a clause. */
final class StalledLookupException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  StalledLookupException(String clause) {
    super(clause);
  }
}
