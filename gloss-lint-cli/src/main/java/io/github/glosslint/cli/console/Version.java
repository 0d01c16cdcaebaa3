package io.github.glosslint.cli.console;

import io.github.glosslint.report.ProductVersion;

/** What {@code --version} prints. */
public final class Version {

  private Version() {}

  /** A line; its second word is the version. */
  public static String text() {
    return name() + " (Java " + System.getProperty("java.version") + ")\n";
  }

  /** The program with its version. */
  public static String name() {
    return "gloss-lint " + ProductVersion.current();
  }
}
