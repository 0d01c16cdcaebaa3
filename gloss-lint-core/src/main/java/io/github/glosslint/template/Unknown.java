package io.github.glosslint.template;

/**
 * The value of whatever only the site generator knows. It suppresses verdicts; it is not a guess.
 */
public enum Unknown {
  VALUE
}
