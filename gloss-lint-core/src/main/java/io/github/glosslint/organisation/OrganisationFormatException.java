package io.github.glosslint.organisation;

/** Bytes of addresses or targets that are damaged, or were written by another version. */
public final class OrganisationFormatException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OrganisationFormatException(String message) {
    super(message);
  }
}
