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
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** The program of the build that makes classes of lambdas. */
final class LambdasTest {

  private static final List<String> CLASSES =
      List.of("LambdaShapes", "LambdaShapes$Inner", "LambdaShapes$Named");

  @TempDir Path folder;

  @Test
  void classes_do_what_their_lambdas_did() throws Exception {
    Path jar = folder.resolve("shapes.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        out.putNextEntry(new JarEntry("io/github/glosslint/cli/" + name + ".class"));
        try (InputStream in = LambdasTest.class.getResourceAsStream(name + ".class")) {
          assertThat(in).isNotNull();
          in.transferTo(out);
        }
      }
    }

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

  private static void convert(Path jar) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                location(ClassReader.class),
                Path.of(System.getProperty("basedir", "."), "src/build/java/Lambdas.java")
                    .toString(),
                jar.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String location(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
