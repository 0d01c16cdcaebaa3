package io.github.glosslint.site;

import java.util.Set;

/** Identifiers of programming languages as most of them spell those, and names that hold some. */
final class Identifiers {

  /** What can stand before the name of something, as in {@code struct@Router}. */
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

  private Identifiers() {}

  /** {@code Router}, {@code StatusCode}: no name of a file that repositories have. */
  static boolean isType(String name) {
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

  /** {@code struct@Router}, but no address of mail. */
  static boolean hasKind(String name) {
    int at = name.indexOf('@');
    if (at < 0 || !KINDS.contains(name.substring(0, at))) {
      return false;
    }
    String path = name.substring(at + 1);
    boolean host = path.indexOf('.') > 0 && path.chars().noneMatch(Character::isUpperCase);
    return !host && isStart(path, 0);
  }

  /** {@code tower_http::cors}, {@code ::std::vector<T>}, {@code Foo::operator==}. */
  static boolean hasColons(String name) {
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
    return isStart(name, colons + 2) || "<{*~".indexOf(next) >= 0;
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isStart(String name, int at) {
    return at < name.length() && Character.isJavaIdentifierStart(name.charAt(at));
  }

  /** Behind the identifier that begins here; {@code start} if none does. */
  static int end(String name, int start) {
    int at = start;
    while (at < name.length() && Character.isJavaIdentifierPart(name.charAt(at))) {
      at++;
    }
    return at;
  }
}
