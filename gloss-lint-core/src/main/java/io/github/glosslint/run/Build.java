package io.github.glosslint.run;

import io.github.glosslint.report.ProductVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Which gloss-lint runs, and on what: another one may come to other results. */
final class Build {

  /**
   * The system property that names the jar of this library, absolute, where it is on the boot class
   * path: classes from there do not know their jar.
   */
  private static final String BOOT_JAR = "io.github.glosslint.jar";

  private Build() {}

  /** A text that no other build has, and that only this process has if it runs from folders. */
  static String id() {
    return ProductVersion.current()
        + ' '
        + code()
        + ' '
        + System.getProperty("java.vm.version")
        + ' '
        + System.getProperty("sun.jnu.encoding");
  }

  private static String code() {
    try {
      Path jar = jar();
      if (jar != null && Files.isRegularFile(jar)) {
        return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
      }
    } catch (URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException
        | IOException
        | SecurityException e) {
      // As if there were none.
    }
    ProcessHandle process = ProcessHandle.current();
    return process.pid() + " " + process.info().startInstant();
  }

  /** Where this class comes from, if that is known. */
  private static @Nullable Path jar() throws URISyntaxException {
    if (Build.class.getClassLoader() != null) {
      CodeSource source = Build.class.getProtectionDomain().getCodeSource();
      return source == null ? null : Path.of(source.getLocation().toURI());
    }
    String named = System.getProperty(BOOT_JAR);
    return named == null ? null : Path.of(named);
  }
}
