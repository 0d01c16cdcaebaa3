package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Link;
import io.github.glosslint.markup.NamedMarkup.Body;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directives and roles of Sphinx, docutils and widespread extensions. */
final class Vocabulary {

  /** Directives whose argument is a title, or the beginning of the text. */
  private static final Set<String> TITLED =
      Set.of(
          "admonition",
          "attention",
          "button",
          "card",
          "caution",
          "centered",
          "danger",
          "definition",
          "deprecated",
          "deprecated-removed",
          "details",
          "dropdown",
          "error",
          "example",
          "exercise",
          "grid-item-card",
          "hint",
          "important",
          "lemma",
          "line-block",
          "list-table",
          "margin",
          "note",
          "prf:algorithm",
          "prf:definition",
          "prf:example",
          "prf:lemma",
          "prf:proof",
          "prf:remark",
          "prf:theorem",
          "proof",
          "remark",
          "rubric",
          "seealso",
          "sidebar",
          "solution",
          "tab",
          "tab-item",
          "table",
          "theorem",
          "tip",
          "todo",
          "toggle",
          "topic",
          "versionadded",
          "versionchanged",
          "versionremoved",
          "warning");

  /** Directives with blocks inside whose argument is none of the text. */
  private static final Set<String> BLOCKS =
      Set.of(
          "acknowledgements",
          "aside",
          "card-carousel",
          "class",
          "compound",
          "container",
          "default-role",
          "div",
          "epigraph",
          "footer",
          "grid",
          "grid-item",
          "group-tab",
          "header",
          "module",
          "myst-example",
          "highlights",
          "hlist",
          "only",
          "parsed-literal",
          "pull-quote",
          "role",
          "rst-class",
          "tab-set",
          "tabs",
          "versions");

  /** Directives with blocks inside that say more by their lines: captions, pictures and terms. */
  private static final Set<String> KEPT = Set.of("figure", "figure-md", "glossary");

  /** Directives whose body is code, data or nothing. */
  private static final Set<String> OPAQUE =
      Set.of(
          "bibliography",
          "button-link",
          "button-ref",
          "code",
          "code-block",
          "code-cell",
          "codeauthor",
          "contents",
          "csv-table",
          "currentmodule",
          "date",
          "digraph",
          "directive-syntax",
          "doctest",
          "doctree",
          "eval-rst",
          "glue",
          "graph",
          "graphviz",
          "highlight",
          "icon",
          "iframe",
          "image",
          "include",
          "index",
          "inheritance-diagram",
          "ipython",
          "literalinclude",
          "math",
          "mermaid",
          "meta",
          "myst-config",
          "plantuml",
          "plot",
          "productionlist",
          "prompt",
          "py-config",
          "py-repl",
          "py-script",
          "py:currentmodule",
          "raw",
          "raw-cell",
          "replace",
          "runblock",
          "sectionauthor",
          "sectnum",
          "sourcecode",
          "tableofcontents",
          "tabularcolumns",
          "testcleanup",
          "terminal",
          "testcode",
          "testoutput",
          "testsetup",
          "title",
          "toctree",
          "uml",
          "unicode",
          "video",
          "youtube",
          "article-info",
          "tab-set-code",
          "nb-exec-table",
          "glue:figure",
          "glue:math",
          "glue:md",
          "glue:any",
          "eval",
          "eval:figure",
          "nbgallery");

  /** What comes before the names of directives that describe objects. */
  private static final Set<String> DOMAINS =
      Set.of("c", "cpp", "go", "http", "js", "json", "py", "rst", "rust", "std", "yaml");

  private static final Set<String> OBJECTS =
      Set.of(
          "attribute",
          "class",
          "classmethod",
          "cmdoption",
          "confval",
          "data",
          "decorator",
          "decoratormethod",
          "describe",
          "enum",
          "enumerator",
          "envvar",
          "exception",
          "function",
          "macro",
          "member",
          "method",
          "object",
          "option",
          "program",
          "property",
          "rst:directive",
          "rst:role",
          "setting",
          "staticmethod",
          "struct",
          "type",
          "var");

  private static final Map<String, Link.Kind> ROLES =
      Map.ofEntries(
          Map.entry("doc", Link.Kind.PAGE_NAME),
          Map.entry("std:doc", Link.Kind.PAGE_NAME),
          Map.entry("ref", Link.Kind.TITLE_NAME),
          Map.entry("std:ref", Link.Kind.TITLE_NAME),
          Map.entry("numref", Link.Kind.NUMBER_NAME),
          Map.entry("std:numref", Link.Kind.NUMBER_NAME),
          Map.entry("term", Link.Kind.TERM_NAME),
          Map.entry("std:term", Link.Kind.TERM_NAME),
          Map.entry("eq", Link.Kind.EQUATION_NAME),
          Map.entry("math:numref", Link.Kind.EQUATION_NAME),
          Map.entry("any", Link.Kind.ANY_NAME),
          Map.entry("download", Link.Kind.SOURCE_FILE));

  /** Roles that format text, or lead to places that need no look. */
  private static final Set<String> PLAIN =
      Set.of(
          "abbr",
          "abbreviation",
          "b",
          "bdg",
          "code",
          "command",
          "cve",
          "cwe",
          "del",
          "dfn",
          "emphasis",
          "fab",
          "far",
          "fas",
          "file",
          "guilabel",
          "html",
          "i",
          "index",
          "kbd",
          "latex",
          "literal",
          "mailheader",
          "makevar",
          "manpage",
          "material-outlined",
          "material-regular",
          "material-round",
          "material-sharp",
          "material-twotone",
          "math",
          "menuselection",
          "mimetype",
          "newsgroup",
          "octicon",
          "pep",
          "program",
          "raw",
          "regexp",
          "rfc",
          "samp",
          "small",
          "smallcaps",
          "span",
          "strike",
          "strong",
          "sub",
          "subscript",
          "sup",
          "superscript",
          "t",
          "title",
          "title-reference",
          "u",
          "underline");

  private Vocabulary() {}

  /** How a directive is read; null if it is not known here. */
  static @Nullable Body body(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (TITLED.contains(name)) {
      return Body.TITLED;
    }
    if (BLOCKS.contains(name) || isObject(name)) {
      return Body.BLOCKS;
    }
    if (KEPT.contains(name)) {
      return Body.KEPT;
    }
    return OPAQUE.contains(name) ? Body.OPAQUE : null;
  }

  /** Whether a directive names the module that what follows, or is inside, belongs to. */
  static boolean isModule(String name) {
    return name.equals("module") || name.equals("py:module");
  }

  /** Whether a directive describes something that roles of its domain may name. */
  static boolean isObject(String name) {
    int colon = name.indexOf(':');
    return OBJECTS.contains(name)
        || colon > 0 && DOMAINS.contains(name.substring(0, colon)) && !OPAQUE.contains(name);
  }

  /** What the content of a role is; null if it is no name of something. */
  static Link.@Nullable Kind reference(String role) {
    return ROLES.get(role);
  }

  /** Whether a role leads nowhere that is to be looked at. */
  static boolean isPlain(String role) {
    return PLAIN.contains(role) || role.startsWith("bdg-");
  }
}
