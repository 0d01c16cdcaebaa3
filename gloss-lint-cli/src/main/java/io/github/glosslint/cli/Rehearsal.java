package io.github.glosslint.cli;

import io.github.glosslint.GlossaryFormats;
import io.github.glosslint.ReportFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The run that the launcher makes the class archive of audits of, and another time, on the class
 * path, that of the language server. An archive has what one process loaded, so this one does what
 * is usually done, one after the other, and says nothing. Checks have a smaller run and archive:
 * see {@link CheckRehearsal}.
 */
public final class Rehearsal {

  private static final String CLASS = ".class";

  private Rehearsal() {}

  /** Takes a small folder, and then the arguments of a run that reads everything. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    loadAll("gloss-lint-*.jar");
    runOften(args[0]);
    audit();
    runLast(args);
  }

  /** Loads all classes of the command line, and of jars beside it. */
  static void loadAll(String jars) throws IOException, ClassNotFoundException {
    Path jar = Path.of(System.getProperty("java.class.path"));
    load(jar);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(jar.resolveSibling("lib"), jars)) {
      for (Path each : found) {
        load(each);
      }
    }
  }

  /** Does what is usually done, but asks no web. */
  static void runOften(String small) {
    for (String asked : List.of("--version", "--help")) {
      String answer = ShortAnswers.to(new String[] {asked});
      if (answer != null) {
        ShortAnswers.print(answer, OutputStream.nullOutputStream(), silent());
      }
    }
    for (String format : ReportFormats.names()) {
      run(Map.of(), "check", "--format", format, small);
    }
    run(Map.of("GITHUB_ACTIONS", "true"), "check", small);
    run(Map.of(), "fix", "--dry-run", "--diff", small);
    for (String format : GlossaryFormats.names()) {
      run(Map.of(), "glossary", "--format", format, small);
    }
    run(Map.of(), "explain", "link/missing-file");
  }

  /** Checks everything, and ends the process. */
  static void runLast(String[] args) {
    Main.main(Arrays.copyOfRange(args, 1, args.length));
  }

  /**
   * Loads all classes of a jar. What follows does not meet each of them, and for one that the
   * archive lacks a run opens jars, which takes ten milliseconds.
   */
  private static void load(Path jar) throws IOException, ClassNotFoundException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.endsWith(CLASS) && !name.endsWith("module-info.class")) {
          String type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
          Class.forName(type, false, Rehearsal.class.getClassLoader());
        }
      }
    }
  }

  /** Audits links to this process, and nothing else. */
  private static void audit() {
    try (RehearsedWeb web = RehearsedWeb.open()) {
      audit(web);
    } catch (IOException e) {
      // Then audits start as slowly as they would without an archive.
    }
    for (String algorithm : List.of("EC", "RSA")) {
      try (RehearsedKeys keys = RehearsedKeys.of(algorithm);
          RehearsedWeb web = RehearsedWeb.secure(keys)) {
        keys.trust();
        audit(web);
      } catch (IOException | GeneralSecurityException e) {
        // Likewise; a small runtime has no keytool.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void audit(RehearsedWeb web) {
    String folder = web.folder();
    run(Map.of(), "audit", "--no-github", "--allow-private", "--second-look", "0", folder);
  }

  private static void run(Map<String, String> variables, String... args) {
    Main.run(
        args,
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        silent(),
        variables,
        Path.of("").toAbsolutePath());
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
