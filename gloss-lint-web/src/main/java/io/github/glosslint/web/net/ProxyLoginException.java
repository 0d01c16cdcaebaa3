package io.github.glosslint.web.net;

import java.io.IOException;

/** A proxy requires a login, or rejected this one; the message is a clause. */
final class ProxyLoginException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sent whether it had a login
   */
  ProxyLoginException(boolean sent) {
    super(sent ? "the proxy rejected the login" : "the proxy requires a login");
  }
}
