package io.github.glosslint.report;

/** The version of gloss-lint that reports name. */
public final class ProductVersion {

  private ProductVersion() {}

  /** As the library's jar or module says; {@code dev} if it is run from neither. */
  public static String current() {
    // A package of a named module has no version, whatever the manifest of its jar says.
    Module module = ProductVersion.class.getModule();
    String version =
        module.isNamed()
            ? module.getDescriptor().rawVersion().orElse(null)
            : ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
