package io.github.glosslint.report;

/** The version of gloss-lint that reports name. */
public final class ProductVersion {

  private ProductVersion() {}

  /** As the library's jar says; {@code dev} if it is not run from one. */
  public static String current() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
