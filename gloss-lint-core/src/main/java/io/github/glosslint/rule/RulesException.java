package io.github.glosslint.rule;

import org.jspecify.annotations.Nullable;

/** Rules from outside that cannot be used. The message says which, why, and what to do. */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RulesException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
