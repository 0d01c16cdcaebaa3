package io.github.glosslint.report;

/** The version of gloss-lint that reports name. */
public final class ProductVersion {

  private ProductVersion() {}

  /** As the project's pom has it, such as {@code 0.1.0-SNAPSHOT}. */
  public static String current() {
    // Not from the jar's manifest: for that, classes of the JVM's own loader open the jar anew.
    return BundledVersion.TEXT;
  }
}
