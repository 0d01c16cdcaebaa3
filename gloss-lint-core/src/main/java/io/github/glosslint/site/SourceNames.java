package io.github.glosslint.site;

import io.github.glosslint.source.SourceTree;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells destinations that name things in source code, which documentation tools resolve: rustdoc's
 * {@code [x](crate::Router)}, ExDoc's {@code [x](t:String.t/0)}, Documenter's {@code [x](@ref)}.
 * Most of them could be names of files as well, so they count only beside sources of a language
 * that has them. Thread-safe.
 */
public final class SourceNames {

  /** Why a destination that is one of these names is unknown. */
  public static final String REASON = "a name in source code";

  private static final Set<String> KINDS =
      Set.of(
          "attr",
          "attribute",
          "callback",
          "class",
          "const",
          "constant",
          "ctor",
          "derive",
          "enum",
          "error",
          "field",
          "flags",
          "fn",
          "func",
          "function",
          "iface",
          "interface",
          "macro",
          "method",
          "mod",
          "module",
          "prim",
          "primitive",
          "property",
          "signal",
          "static",
          "struct",
          "trait",
          "tyalias",
          "type",
          "typealias",
          "union",
          "value",
          "variant",
          "vfunc");

  /** Kinds of pages and of ids that rustdoc writes. */
  private static final Set<String> RUST_PAGES =
      Set.of(
          "attr",
          "constant",
          "derive",
          "enum",
          "fn",
          "keyword",
          "macro",
          "primitive",
          "static",
          "struct",
          "trait",
          "traitalias",
          "type",
          "union");

  private static final Set<String> RUST_IDS =
      Set.of(
          "associatedconstant", "associatedtype", "method", "structfield", "tymethod", "variant");

  /** Documenter.jl and Doxygen. */
  private static final Set<String> COMMANDS =
      Set.of("@cite", "@docs", "@extref", "@id", "@ref", "@subpage");

  private static final Set<String> RUST_WORDS = Set.of("Self", "crate", "self", "super");

  /** Files without an ending that repositories have, or that links to them miss. */
  private static final Set<String> FILES =
      Set.of(
          "Authors",
          "Changelog",
          "Changes",
          "Contributing",
          "Copying",
          "Install",
          "License",
          "News",
          "Notice",
          "Readme",
          "Todo");

  /** Endings of names that have dots and are files or hosts. */
  private static final Set<String> NO_MEMBERS =
      Set.of(
          "cfg", "com", "css", "dev", "html", "ini", "io", "ipynb", "js", "json", "lock", "md",
          "net", "org", "py", "rst", "sh", "svg", "toml", "txt", "xml", "yaml", "yml");

  /** Modules of Python's own library that documentation names without a dot. */
  private static final Set<String> PYTHON_MODULES =
      Set.of(
          "argparse",
          "asyncio",
          "contextlib",
          "contextvars",
          "dataclasses",
          "datetime",
          "functools",
          "importlib",
          "inspect",
          "itertools",
          "pathlib",
          "pickle",
          "sqlite3",
          "subprocess",
          "threading",
          "typing",
          "unittest",
          "uuid");

  /** What the names look like. */
  private enum Style {
    /** {@code a::b} */
    COLONS,
    RUST,
    ELIXIR,
    JVM,
    PYTHON
  }

  private final SourceTree tree;
  private @Nullable Set<Style> styles;
  private @Nullable Set<String> packages;

  private SourceNames(SourceTree tree) {
    this.tree = tree;
  }

  public static SourceNames of(SourceTree tree) {
    return new SourceNames(tree);
  }

  /** Whether a destination that leads to no file may name something in the sources. */
  public boolean isName(String destination) {
    if (destination.length() > 300 || destination.contains("//")) {
      return false;
    }
    int hash = destination.indexOf('#');
    String name = hash < 0 ? destination : destination.substring(0, hash);
    String member = hash < 0 ? "" : destination.substring(hash + 1);
    return COMMANDS.contains(name)
        || name.length() > 2 && name.startsWith("`") && name.endsWith("`")
        || isKind(name)
        || isColons(name) && styles().contains(Style.COLONS)
        || isRust(name, member) && styles().contains(Style.RUST)
        || isElixir(name) && styles().contains(Style.ELIXIR)
        || isJvm(name, member) && styles().contains(Style.JVM);
  }

  /**
   * Whether a label that nothing defines may name something in the sources, as in {@code
   * [`Router`][]} and {@code [x][tower::limit]}, which rustdoc resolves, and {@code
   * [x][httpx.Client]}, which mkdocstrings does.
   */
  public boolean isLabel(String label) {
    int length = label.length();
    boolean code = length > 2 && label.startsWith("`") && label.endsWith("`");
    String name = code ? label.substring(1, length - 1) : label;
    return length <= 300
        && (isRustLabel(name, code) && styles().contains(Style.RUST)
            || isPythonLabel(name) && styles().contains(Style.PYTHON));
  }

  /**
   * {@code package.module.name} of a package in the tree, {@code module.Type} of any. In a tree
   * with packages, {@code module.name} as well: mkdocstrings knows the inventories of others.
   */
  private boolean isPythonLabel(String name) {
    int first = identifierEnd(name, 0);
    int start = 0;
    int end = first;
    while (end > start && end < name.length() && name.charAt(end) == '.') {
      start = end + 1;
      end = identifierEnd(name, start);
    }
    boolean dotted = start > 0 && end == name.length() && isIdentifierStart(name, start);
    return dotted
            && (packages().contains(name.substring(0, first))
                || Character.isLowerCase(name.charAt(0))
                    && (isType(name.substring(start))
                        || !packages().isEmpty() && !NO_MEMBERS.contains(name.substring(start))))
        || PYTHON_MODULES.contains(name) && !packages().isEmpty();
  }

  private static boolean isRustLabel(String name, boolean code) {
    if (RUST_WORDS.contains(name) || isKind(name) || isColons(name)) {
      return true;
    }
    int end = identifierEnd(name, 0);
    if (end == 0 || !isIdentifierStart(name, 0)) {
      return false;
    }
    String rest = name.substring(end);
    if (!rest.isEmpty()) {
      return isMark(rest) || code && "!(<".indexOf(rest.charAt(0)) >= 0;
    }
    // One word that is not code is rather one of a language.
    return code || isType(name) && hasCapitalWithin(name);
  }

  private static boolean hasCapitalWithin(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What rustdoc lets stand behind a name to tell macros and functions. */
  private static boolean isMark(String rest) {
    return switch (rest) {
      case "!", "()", "!()", "![]", "!{}" -> true;
      default -> false;
    };
  }

  /** {@code struct@Router}, but no address of mail. */
  private static boolean isKind(String name) {
    int at = name.indexOf('@');
    if (at < 0 || !KINDS.contains(name.substring(0, at))) {
      return false;
    }
    String path = name.substring(at + 1);
    boolean host = path.indexOf('.') > 0 && path.chars().noneMatch(Character::isUpperCase);
    return !host && isIdentifierStart(path, 0);
  }

  /** {@code tower_http::cors}, {@code ::std::vector<T>}, {@code Foo::operator==}. */
  private static boolean isColons(String name) {
    int colons = name.indexOf("::");
    if (colons < 0 || colons + 2 >= name.length() || name.indexOf('/') >= 0) {
      return false;
    }
    for (int i = 0; i < colons; i++) {
      char c = name.charAt(i);
      if (!Character.isJavaIdentifierPart(c) && "<>,&'*! -".indexOf(c) < 0) {
        return false;
      }
    }
    char next = name.charAt(colons + 2);
    return isIdentifierStart(name, colons + 2) || "<{*~".indexOf(next) >= 0;
  }

  private static boolean isRust(String name, String member) {
    if (name.isEmpty()) {
      int dot = member.indexOf('.');
      return dot > 0 && RUST_IDS.contains(member.substring(0, dot))
          || member.startsWith("impl-") && member.length() > 5 && isCapital(member.charAt(5));
    }
    if (RUST_WORDS.contains(name)) {
      return true;
    }
    String last = UrlPath.name(name);
    if (last.equals("index.html") && name.length() > last.length()) {
      return true;
    }
    int dot = last.indexOf('.');
    if (dot > 0 && last.endsWith(".html") && RUST_PAGES.contains(last.substring(0, dot))) {
      return true;
    }
    int end = identifierEnd(name, 0);
    String rest = name.substring(end);
    if (end == 0) {
      return false;
    }
    return isMark(rest) || rest.isEmpty() && isType(name);
  }

  /** {@code Router}, {@code StatusCode}: no name of a file that repositories have. */
  private static boolean isType(String name) {
    return isCapital(name.charAt(0))
        && hasLowerCase(name)
        && !name.endsWith("file")
        && !FILES.contains(name);
  }

  private static boolean hasLowerCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code t:String.t/0}, {@code c:GenServer.init/1}, {@code m:Enum}. */
  private static boolean isElixir(String name) {
    return name.length() > 2
        && name.charAt(1) == ':'
        && "cemt".indexOf(name.charAt(0)) >= 0
        && isIdentifierStart(name, 2);
  }

  /** {@code java.util.List}, {@code List#add(Object)}. */
  private static boolean isJvm(String name, String member) {
    int start = 0;
    int packages = 0;
    while (start < name.length()) {
      int end = identifierEnd(name, start);
      if (end == start) {
        return false;
      }
      boolean type = isCapital(name.charAt(start));
      if (end == name.length()) {
        return type && (packages > 1 || packages == 0 && isMember(member));
      }
      if (type || name.charAt(end) != '.') {
        return type && packages > 1 && name.charAt(end) == '.';
      }
      packages++;
      start = end + 1;
    }
    return false;
  }

  private static boolean isMember(String member) {
    int end = identifierEnd(member, 0);
    return end > 0 && end < member.length() && member.charAt(end) == '(' && member.endsWith(")");
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isIdentifierStart(String name, int at) {
    return at < name.length() && Character.isJavaIdentifierStart(name.charAt(at));
  }

  private static int identifierEnd(String name, int start) {
    int at = start;
    while (at < name.length() && Character.isJavaIdentifierPart(name.charAt(at))) {
      at++;
    }
    return at;
  }

  private synchronized Set<String> packages() {
    Set<String> known = packages;
    if (known == null) {
      known = new HashSet<>();
      for (String file : tree.named("__init__.py")) {
        String folder = UrlPath.folder(file);
        if (!folder.isEmpty()) {
          known.add(UrlPath.name(folder.substring(0, folder.length() - 1)));
        }
      }
      packages = known;
    }
    return known;
  }

  private synchronized Set<Style> styles() {
    Set<Style> known = styles;
    if (known == null) {
      known = EnumSet.noneOf(Style.class);
      for (String file : tree.files()) {
        switch (UrlPath.extension(file)) {
          case ".rs" -> {
            known.add(Style.RUST);
            known.add(Style.COLONS);
          }
          case ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".php", ".pm", ".rb" ->
              known.add(Style.COLONS);
          case ".ex", ".exs" -> known.add(Style.ELIXIR);
          case ".py" -> known.add(Style.PYTHON);
          case ".java", ".kt", ".scala", ".groovy" -> known.add(Style.JVM);
          default -> {
            // No sources.
          }
        }
      }
      if (!tree.named("Cargo.toml").isEmpty()) {
        known.add(Style.RUST);
        known.add(Style.COLONS);
      }
      styles = known;
    }
    return known;
  }
}
