package io.github.glosslint.rule;

import org.jspecify.annotations.Nullable;

/** Rules from outside that cannot be used. The message says which, why, and what to do. */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which rules, why, and what to do
   * @param cause what the JVM or the jar said; null if nothing did
   */
  public RulesException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
