package io.github.glosslint.run;

import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleProvider;
import io.github.glosslint.rule.RulesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/**
 * A jar that brings rules. Its classes see those of the library, the library sees its providers.
 */
final class RuleJar implements AutoCloseable {

  private static final String SERVICE = "META-INF/services/" + RuleProvider.class.getName();

  private final String shown;
  private final JarClasses classes;

  private RuleJar(String shown, JarClasses classes) {
    this.shown = shown;
    this.classes = classes;
  }

  /**
   * Opens a jar.
   *
   * @param shown how messages name it
   * @throws RulesException if it is none, or names no provider
   */
  static RuleJar open(Path file, String shown) {
    if (!Files.exists(file)) {
      throw new RulesException("no rules from " + shown + ": there is no such file", null);
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      if (jar.getEntry(SERVICE) == null) {
        throw new RulesException(
            "no rules from " + shown + ": it has no file " + SERVICE + " that names a RuleProvider",
            null);
      }
      return new RuleJar(shown, new JarClasses(file.toUri().toURL()));
    } catch (ZipException e) {
      throw new RulesException("no rules from " + shown + ": it is not a jar", e);
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder, not a jar" : e.getMessage();
      throw new RulesException("no rules from " + shown + ": " + why, e);
    }
  }

  String shown() {
    return shown;
  }

  /**
   * The providers that the jar names.
   *
   * @throws RulesException if one cannot be used
   */
  List<RuleProvider> providers() {
    List<RuleProvider> found = new ArrayList<>();
    try {
      ServiceLoader.load(RuleProvider.class, classes).stream()
          // The module path may have providers, too, which nobody named.
          .filter(provider -> provider.type().getClassLoader() == classes)
          .forEach(provider -> found.add(provider.get()));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw unusable(e);
    }
    if (found.isEmpty()) {
      throw new RulesException("no rules from " + shown + ": " + SERVICE + " is empty", null);
    }
    return found;
  }

  /** The rules of a provider, whose classes may turn out to be unusable only now. */
  List<Rule> rules(RuleProvider provider) {
    try {
      return List.copyOf(provider.rules());
    } catch (RuntimeException | LinkageError e) {
      throw unusable(e);
    }
  }

  private RulesException unusable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsupportedClassVersionError) {
        return new RulesException(
            "no rules from "
                + shown
                + ": it is built for a newer Java than this one, "
                + Runtime.version().feature()
                + "; build it for that, or run gloss-lint with the newer one",
            e);
      }
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String what = e instanceof ServiceConfigurationError ? e.getMessage() : cause.toString();
    return new RulesException("no rules from " + shown + ": " + what, e);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Classes come from the library first; files from the jar alone, so that it speaks for itself.
   */
  private static final class JarClasses extends URLClassLoader {

    JarClasses(URL jar) {
      super("rules", new URL[] {jar}, library());
    }

    private static ClassLoader library() {
      ClassLoader loader = RuleProvider.class.getClassLoader();
      // On the boot class path there is none, and the JVM's own loader lacks parts of the JDK.
      return loader == null ? getSystemClassLoader() : loader;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return findResources(name);
    }

    @Override
    public URL getResource(String name) {
      return findResource(name);
    }
  }
}
