package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** The program of the build that writes out what the Java runtime would link. */
final class InvokeDynamicTest {

  private static final List<String> CLASSES =
      List.of("LambdaShapes", "LambdaShapes$Inner", "LambdaShapes$Named");

  private static final List<String> RECORDS =
      List.of("RecordShapes", "RecordShapes$All", "RecordShapes$None", "RecordShapes$Own");

  @TempDir Path folder;

  @Test
  void classes_do_what_their_lambdas_did() throws Exception {
    Path jar = jar("shapes.jar", CLASSES);

    convert(jar);

    try (JarFile file = new JarFile(jar.toFile());
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      assertThat(file.stream().map(JarEntry::getName))
          .hasSizeGreaterThan(CLASSES.size() + 20)
          .contains("io/github/glosslint/cli/LambdaShapes$$0.class");
      Class<?> converted = loader.loadClass(LambdaShapes.class.getName());
      assertThat(converted).isNotEqualTo(LambdaShapes.class);
      assertThat(converted.getMethod("results").invoke(null)).isEqualTo(LambdaShapes.results());
    }
    byte[] once = Files.readAllBytes(jar);
    convert(folder);
    assertThat(Files.readAllBytes(jar)).as("converted twice").isEqualTo(once);
  }

  /** Their hashes, too: what is sorted by nothing else comes out in their order. */
  @Test
  void records_do_what_they_did_and_link_no_methods() throws Exception {
    Path jar = jar("records.jar", RECORDS);

    convert(jar);

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> converted = loader.loadClass(RecordShapes.class.getName());
      assertThat(converted.getMethod("results").invoke(null)).isEqualTo(RecordShapes.results());
    }
    Path log = folder.resolve("classes.log");
    run("-Xlog:class+load:file=" + log, "-cp", jar.toString(), RecordShapes.class.getName());
    assertThat(log).content().contains("RecordShapes").doesNotContain("runtime.ObjectMethods");
    byte[] once = Files.readAllBytes(jar);
    convert(folder);
    assertThat(Files.readAllBytes(jar)).as("converted twice").isEqualTo(once);
  }

  private Path jar(String file, List<String> classes) throws IOException {
    Path jar = folder.resolve(file);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : classes) {
        out.putNextEntry(new JarEntry("io/github/glosslint/cli/" + name + ".class"));
        try (InputStream in = InvokeDynamicTest.class.getResourceAsStream(name + ".class")) {
          assertThat(in).isNotNull();
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  private static void convert(Path jar) throws IOException, InterruptedException {
    run(
        "-cp",
        location(ClassReader.class),
        Path.of(System.getProperty("basedir", "."), "src/build/java/InvokeDynamic.java").toString(),
        jar.toString());
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String location(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
