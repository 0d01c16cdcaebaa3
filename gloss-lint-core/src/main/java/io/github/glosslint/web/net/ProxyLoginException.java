package io.github.glosslint.web.net;

import java.io.IOException;

/** Says that a proxy lets nobody through without a login, or not with this one; a clause. */
final class ProxyLoginException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sent whether it had a login
   */
  ProxyLoginException(boolean sent) {
    super(sent ? "the proxy rejected the login" : "the proxy requires a login");
  }
}
