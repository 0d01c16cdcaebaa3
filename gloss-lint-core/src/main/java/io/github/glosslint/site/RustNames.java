package io.github.glosslint.site;

import java.util.Set;

/** Names in Rust's source code and pages that rustdoc writes, as destinations and labels. */
final class RustNames {

  /** Kinds of pages and of ids that rustdoc writes. */
  private static final Set<String> PAGES =
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

  private static final Set<String> IDS =
      Set.of(
          "associatedconstant", "associatedtype", "method", "structfield", "tymethod", "variant");

  private static final Set<String> WORDS = Set.of("Self", "crate", "self", "super");

  private RustNames() {}

  /** Whether a label, which code spans surround or not, names something. */
  static boolean isLabel(String name, boolean code) {
    if (WORDS.contains(name) || Identifiers.hasKind(name) || Identifiers.hasColons(name)) {
      return true;
    }
    int end = Identifiers.end(name, 0);
    if (end == 0 || !Identifiers.isStart(name, 0)) {
      return false;
    }
    String rest = name.substring(end);
    if (!rest.isEmpty()) {
      return isMark(rest) || code && "!(<".indexOf(rest.charAt(0)) >= 0;
    }
    // One word that is not code is rather one of a language.
    return code || Identifiers.isType(name) && hasCapitalWithin(name);
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

  /** Whether a destination names something, or a page or an id of rustdoc. */
  static boolean isDestination(String name, String member) {
    if (name.isEmpty()) {
      int dot = member.indexOf('.');
      return dot > 0 && IDS.contains(member.substring(0, dot))
          || member.startsWith("impl-")
              && member.length() > 5
              && Identifiers.isCapital(member.charAt(5));
    }
    if (WORDS.contains(name)) {
      return true;
    }
    String last = UrlPath.name(name);
    if (last.equals("index.html") && name.length() > last.length()) {
      return true;
    }
    int dot = last.indexOf('.');
    if (dot > 0 && last.endsWith(".html") && PAGES.contains(last.substring(0, dot))) {
      return true;
    }
    int end = Identifiers.end(name, 0);
    String rest = name.substring(end);
    if (end == 0) {
      return false;
    }
    return isMark(rest) || rest.isEmpty() && Identifiers.isType(name);
  }
}
