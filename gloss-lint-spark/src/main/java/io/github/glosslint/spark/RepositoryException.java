package io.github.glosslint.spark;

/** A repository that cannot be audited. The audit goes on with the others. */
final class RepositoryException extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * @param message what is wrong, as a clause
   * @param remedy what to do, as a clause
   */
  RepositoryException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  Problem problem() {
    return new Problem(String.valueOf(getMessage()), remedy, false);
  }
}
