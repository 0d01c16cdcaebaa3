package io.github.glosslint.template;

/** The value of whatever only the site generator knows. It suppresses verdicts; it is no guess. */
public enum Unknown {
  VALUE
}
