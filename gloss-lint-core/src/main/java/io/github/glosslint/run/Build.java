package io.github.glosslint.run;

import io.github.glosslint.report.ProductVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Which gloss-lint runs, and on what: another one may come to other results. */
final class Build {

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
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? null : Path.of(source.getLocation().toURI());
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
}
