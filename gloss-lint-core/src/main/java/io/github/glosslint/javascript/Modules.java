package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Entry;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a configuration is written in: a file, and those of the same tree that it
 * imports. Reads each once.
 */
public final class Modules {

  /** Endings that an import leaves out. */
  private static final List<String> ENDINGS =
      List.of(
          "",
          ".ts",
          ".mts",
          ".cts",
          ".js",
          ".mjs",
          ".cjs",
          ".json",
          "/index.ts",
          "/index.mts",
          "/index.js",
          "/index.mjs");

  /** Modules that are further from the file are not read. */
  private static final int MAX_IMPORTS = 5;

  /** Values and characters that are put together; what comes after them is unknown. */
  private static final int MOST_WORK = 500_000;

  /** Longer files are no configuration. */
  private static final int LONGEST = 2_000_000;

  private final Function<String, @Nullable String> files;
  private final Map<String, Module> read = new TreeMap<>();
  private final Map<String, String> found = new HashMap<>();
  private int depth;
  private int work;

  private record Module(
      String path, Expressions expressions, JsScope scope, Statements statements, boolean data) {}

  private Modules(Function<String, @Nullable String> files) {
    this.files = files;
  }

  /**
   * What a file exports by default.
   *
   * @param value unknown if it exports nothing that is understood
   * @param files the file and those that it imports, sorted
   */
  public record Exported(JsValue value, Set<String> files) {}

  /**
   * Reads a file; never throws on account of what it says.
   *
   * @param files gives the text of a file by its path; null if there is none
   */
  public static Exported read(String path, Function<String, @Nullable String> files) {
    Modules modules = new Modules(files);
    Module module = modules.module(path);
    Location all = new Location(path, 0, 0);
    JsValue value =
        module == null
            ? new Unknown("a file that is not there", all)
            : modules.exported(module, "default", all);
    return new Exported(value, Set.copyOf(modules.read.keySet()));
  }

  /** Counts work; false when there was too much. */
  boolean take(int amount) {
    work += amount;
    return work <= MOST_WORK;
  }

  /**
   * What a module exports.
   *
   * @param name empty for all of it
   * @param place where it is asked for
   */
  JsValue exported(String importer, String specifier, String name, Location place) {
    if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
      return new Unknown("something of the package \"" + specifier + "\"", place);
    }
    String path = find(importer, specifier);
    if (path == null) {
      return new Unknown("something of \"" + specifier + "\", which is not there", place);
    }
    if (depth >= MAX_IMPORTS) {
      return new Unknown("an import that goes too deep", place);
    }
    Module module = module(path);
    if (module == null) {
      return new Unknown("something of \"" + specifier + "\"", place);
    }
    depth++;
    JsValue value = name.isEmpty() ? all(module, place) : exported(module, name, place);
    depth--;
    return value;
  }

  /** What a function that a module exports returns; null if it exports none that is understood. */
  @Nullable JsValue outcome(String importer, String specifier, String name, Location place) {
    boolean relative = specifier.startsWith("./") || specifier.startsWith("../");
    String path = relative ? find(importer, specifier) : null;
    Module module = path == null || depth >= MAX_IMPORTS ? null : module(path);
    if (module == null || module.data()) {
      return null;
    }
    Statements.Export export = module.statements().exports().get(name);
    depth++;
    JsValue value = null;
    if (export instanceof Statements.Export.Name inner) {
      value = module.expressions().outcome(inner.name(), module.scope());
    } else if (export instanceof Statements.Export.Value whole) {
      value = module.expressions().outcomeAt(whole.token(), module.scope());
    } else if (export instanceof Statements.Export.Other other) {
      value = outcome(module.path(), other.from(), other.name(), place);
    }
    depth--;
    return value;
  }

  private JsValue all(Module module, Location place) {
    List<Entry> entries = new ArrayList<>();
    for (String name : new TreeMap<>(module.statements().exports()).keySet()) {
      entries.add(new Entry(name, place, exported(module, name, place)));
    }
    return new Entries(entries, !module.statements().allFrom().isEmpty(), place);
  }

  private JsValue exported(Module module, String name, Location place) {
    if (module.data()) {
      JsValue data = module.expressions().value(0, module.scope());
      JsValue part = name.equals("default") ? data : data.get(name);
      return part == null ? new Unknown("something that is not exported", place) : part;
    }
    Statements.Export export = module.statements().exports().get(name);
    if (export instanceof Statements.Export.Value value) {
      Expressions expressions = module.expressions();
      return name.equals("default")
          ? expressions.exported(value.token(), module.scope())
          : expressions.value(value.token(), module.scope());
    }
    if (export instanceof Statements.Export.Name inner) {
      return module.expressions().named(inner.name(), module.scope(), 0, name.equals("default"));
    }
    if (export instanceof Statements.Export.Other other && depth < MAX_IMPORTS) {
      depth++;
      JsValue value = exported(module.path(), other.from(), other.name(), place);
      depth--;
      return value;
    }
    for (String from : module.statements().allFrom()) {
      if (depth < MAX_IMPORTS) {
        depth++;
        JsValue value = exported(module.path(), from, name, place);
        depth--;
        if (!(value instanceof Unknown)) {
          return value;
        }
      }
    }
    return new Unknown("something that is not exported", place);
  }

  private @Nullable Module module(String path) {
    Module known = read.get(path);
    if (known != null) {
      return known;
    }
    String text = files.apply(path);
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    Tokens tokens = Tokens.of(text);
    JsScope scope = new JsScope(null);
    boolean data = path.endsWith(".json");
    Statements statements = Statements.of(tokens, 0, data ? 0 : tokens.count(), scope);
    Module module =
        new Module(path, new Expressions(path, text, tokens, this), scope, statements, data);
    read.put(path, module);
    return module;
  }

  private @Nullable String find(String importer, String specifier) {
    String base = importer.substring(0, importer.lastIndexOf('/') + 1);
    String path = PathNames.normalized(base + specifier);
    if (path == null) {
      return null;
    }
    String known = found.get(path);
    if (known != null) {
      return known;
    }
    List<String> tries = new ArrayList<>();
    ENDINGS.forEach(ending -> tries.add(path + ending));
    for (String ending : List.of("js", "mjs", "cjs")) {
      // TypeScript names what it compiles to.
      if (path.endsWith("." + ending)) {
        tries.add(path.substring(0, path.length() - 2) + "ts");
      }
    }
    for (String file : tries) {
      if (!file.isEmpty() && files.apply(file) != null) {
        found.put(path, file);
        return file;
      }
    }
    return null;
  }
}
