package io.github.glosslint.web.net;

/** The user agent: never that of a browser, and with an address for complaints (POL-4). */
public final class UserAgent {

  static final String VALUE =
      "gloss-lint/" + version() + " (+https://github.com/gloss-lint/gloss-lint)";

  private UserAgent() {}

  /** The version of the library; {@code dev} where nobody says so. */
  public static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
