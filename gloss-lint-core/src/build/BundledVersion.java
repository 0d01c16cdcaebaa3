package io.github.glosslint.report;

/** The version of the project, as the build knows it. */
final class BundledVersion {

  static final String TEXT = "@version@";

  private BundledVersion() {}
}
