package io.github.glosslint.generator.sphinx;

import java.util.Set;

/** Names that the inventory of Python has, and that look like labels. */
final class PythonNames {

  /**
   * Functions, types and constants of Python 3.14 without capitals; see <a
   * href="https://docs.python.org/3.14/library/functions.html">Built-in Functions</a>.
   */
  private static final Set<String> BUILT_IN =
      Set.of(
          "abs",
          "aiter",
          "all",
          "anext",
          "any",
          "ascii",
          "bin",
          "bool",
          "breakpoint",
          "bytearray",
          "bytes",
          "callable",
          "chr",
          "classmethod",
          "compile",
          "complex",
          "delattr",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "eval",
          "exec",
          "filter",
          "float",
          "format",
          "frozenset",
          "getattr",
          "globals",
          "hasattr",
          "hash",
          "help",
          "hex",
          "id",
          "input",
          "int",
          "isinstance",
          "issubclass",
          "iter",
          "len",
          "list",
          "locals",
          "map",
          "max",
          "memoryview",
          "min",
          "next",
          "object",
          "oct",
          "open",
          "ord",
          "pow",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "slice",
          "sorted",
          "staticmethod",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip");

  private PythonNames() {}

  /** Whether a name is one that every program in Python knows, with or without parentheses. */
  static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name.endsWith("()") ? name.substring(0, name.length() - 2) : name);
  }
}
