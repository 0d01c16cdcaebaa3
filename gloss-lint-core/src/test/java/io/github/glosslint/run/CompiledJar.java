package io.github.glosslint.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Makes real jars of real classes, as somebody else's build would. */
public final class CompiledJar {

  private final Path folder;
  private final Map<String, byte[]> entries = new TreeMap<>();

  private CompiledJar(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts a jar.
   *
   * @param folder empty, for what is made on the way
   */
  public static CompiledJar in(Path folder) {
    return new CompiledJar(folder);
  }

  /** Compiles sources, each a file. */
  public CompiledJar classes(List<Path> sources) throws IOException {
    Path out = Files.createTempDirectory(folder, "classes");
    List<String> arguments = new ArrayList<>(List.of("-d", out.toString(), "--release", "17"));
    arguments.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
    sources.forEach(source -> arguments.add(source.toString()));
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    StringWriter problems = new StringWriter();
    PrintWriter said = new PrintWriter(problems);
    if (compiler.run(said, said, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalArgumentException(problems.toString());
    }
    return files(out);
  }

  /** Compiles a class of the package {@code t}. */
  public CompiledJar type(String name, String source) throws IOException {
    Path file = Files.createTempDirectory(folder, "source").resolve(name + ".java");
    Files.writeString(file, "package t;\n" + source);
    return classes(List.of(file));
  }

  /** Adds every file of a folder. */
  public CompiledJar files(Path from) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        entries.put(from.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return this;
  }

  public CompiledJar file(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public CompiledJar without(String name) {
    entries.remove(name);
    return this;
  }

  /** Makes a class one of a Java that does not exist yet. */
  public CompiledJar newer(String name) {
    entries.get(name)[7] = (byte) 199;
    return this;
  }

  public Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return jar;
  }
}
