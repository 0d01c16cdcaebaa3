package io.github.glosslint.web.net;

/** The user agent: never that of a browser, and with an address for complaints (POL-4). */
public final class UserAgent {

  static final String VALUE =
      "gloss-lint/" + version() + " (+https://github.com/gloss-lint/gloss-lint)";

  private UserAgent() {}

  /** The version of the library; {@code dev} if unknown. */
  public static String version() {
    // A package of a named module has no version, whatever the manifest of its jar says.
    Module module = UserAgent.class.getModule();
    String version =
        module.isNamed()
            ? module.getDescriptor().rawVersion().orElse(null)
            : UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
