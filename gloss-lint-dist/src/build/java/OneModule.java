import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The build runs this over the jars of the command line: it makes one module of them all, which
 * {@code jlink} puts into a runtime. It takes no jar that is not a module, as a third of them are
 * not; and classes that are part of a runtime need neither jars to be opened nor paths to be
 * checked, so their class archive works wherever the runtime is unpacked, in every time zone.
 */
public final class OneModule {

  private static final String DESCRIPTOR = "module-info.class";
  private static final String SERVICES = "META-INF/services/";

  /** The oldest Java that the runtime may be of; classes for later ones are left out. */
  private static final Runtime.Version RELEASE = Runtime.Version.parse("17");

  /**
   * What no class names, as far as the JDK has it: algorithms of TLS, the charsets of web pages,
   * the order of letters in languages, and what Gson makes objects with.
   */
  private static final Set<String> UNNAMED =
      Set.of("jdk.crypto.ec", "jdk.charsets", "jdk.localedata", "jdk.unsupported");

  /**
   * What libraries name only in classes that we never call: YAML made into beans, SQL dates in
   * JSON, pages that jsoup fetches itself, marks for a compiler. It would double the runtime.
   */
  private static final Set<String> UNCALLED =
      Set.of("java.desktop", "java.sql", "java.net.http", "java.compiler");

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Map<String, Set<String>> providers = new TreeMap<>();

  private OneModule() {}

  /** Takes the jar to write, the name and the version of the module, and the jars to read. */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    OneModule module = new OneModule();
    for (String jar : Arrays.asList(args).subList(3, args.length)) {
      module.add(Path.of(jar));
    }
    module.write(out);
    module.entries.put(DESCRIPTOR, module.descriptor(args[1], args[2], needs(out)));
    module.write(out);
  }

  /** What several jars have is that of the first, as it is on a class path. */
  private void add(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, RELEASE)) {
      for (JarEntry entry : (Iterable<JarEntry>) file.versionedStream()::iterator) {
        String name = entry.getName();
        if (entry.isDirectory() || name.equals(DESCRIPTOR)) {
          continue;
        }
        byte[] bytes;
        try (InputStream in = file.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        if (name.startsWith(SERVICES)) {
          provide(name.substring(SERVICES.length()), new String(bytes, UTF_8));
        } else if (!name.startsWith("META-INF/")) {
          entries.putIfAbsent(name, bytes);
        }
      }
    }
  }

  private void provide(String service, String implementations) {
    Set<String> known = providers.computeIfAbsent(service, name -> new TreeSet<>());
    implementations
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(known::add);
  }

  private void write(Path out) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(out);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  /** The modules of the JDK that the classes of a jar need. */
  private static Set<String> needs(Path jar) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow(() -> new IllegalStateException("this Java has no jdeps; use a JDK"))
            .run(out, out, "--ignore-missing-deps", "--list-deps", jar.toString());
    String names = printed.toString(UTF_8).strip();
    if (code != 0) {
      throw new IOException("jdeps cannot read " + jar + ": " + names);
    }
    Set<String> modules = new TreeSet<>();
    // A line is a module, or one of its packages that it exports to nobody.
    names.lines().map(line -> line.strip().replaceFirst("/.*", "")).forEach(modules::add);
    modules.removeAll(UNCALLED);
    modules.addAll(UNNAMED);
    modules.removeIf(module -> ModuleFinder.ofSystem().find(module).isEmpty());
    return modules;
  }

  /**
   * Everything is open and exported: rules of others, from jars, may use what they always could.
   */
  private byte[] descriptor(String name, String version, Set<String> needs) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule(name, Opcodes.ACC_OPEN, version);
    for (String need : needs) {
      module.visitRequire(need, need.equals("java.base") ? Opcodes.ACC_MANDATED : 0, null);
    }
    for (String folder : packages()) {
      module.visitExport(folder, 0);
    }
    for (Map.Entry<String, Set<String>> provided : providers.entrySet()) {
      String service = provided.getKey().replace('.', '/');
      module.visitUse(service);
      module.visitProvide(
          service,
          provided.getValue().stream().map(type -> type.replace('.', '/')).toArray(String[]::new));
    }
    module.visitUse("io/github/glosslint/rule/RuleProvider");
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Set<String> packages() {
    return entries.keySet().stream()
        .filter(file -> file.endsWith(".class") && file.contains("/"))
        .map(file -> file.substring(0, file.lastIndexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
