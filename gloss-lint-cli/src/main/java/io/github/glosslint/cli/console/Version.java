package io.github.glosslint.cli.console;

/** What {@code --version} prints. */
public final class Version {

  private Version() {}

  /** A line; its second word is the version. */
  public static String text() {
    return name() + " (Java " + System.getProperty("java.version") + ")\n";
  }

  /** The program with its version. */
  public static String name() {
    // Stands in the jar's manifest; classes from a folder have none.
    String version = Version.class.getPackage().getImplementationVersion();
    return "gloss-lint " + (version == null ? "unpackaged" : version);
  }
}
