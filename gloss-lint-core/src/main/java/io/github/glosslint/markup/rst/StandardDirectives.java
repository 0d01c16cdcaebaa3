package io.github.glosslint.markup.rst;

import io.github.glosslint.markup.rst.DirectiveShape.Content;

/** The directives that docutils brings. */
final class StandardDirectives {

  private StandardDirectives() {}

  static DirectiveShape shape(String name) {
    return switch (name) {
      case "attention",
          "caution",
          "danger",
          "error",
          "hint",
          "important",
          "note",
          "tip",
          "warning",
          "epigraph",
          "highlights",
          "pull-quote",
          "compound" ->
          DirectiveShape.blocks();
      case "header", "footer" -> new DirectiveShape(false, false, false, Content.BLOCKS);
      case "admonition", "topic", "sidebar", "table", "list-table" -> DirectiveShape.titled();
      case "rubric" -> new DirectiveShape(true, true, true, Content.RAW);
      case "container", "figure", "class", "role" -> DirectiveShape.named();
      case "replace" -> new DirectiveShape(false, false, false, Content.LINES);
      case "parsed-literal", "line-block" -> new DirectiveShape(false, false, true, Content.LINES);
      case "image",
          "include",
          "raw",
          "code",
          "code-block",
          "sourcecode",
          "csv-table",
          "contents",
          "sectnum",
          "section-numbering",
          "default-role",
          "title",
          "target-notes",
          "unicode",
          "date" ->
          name.equals("include")
              ? new DirectiveShape(true, false, true, Content.FILE)
              : DirectiveShape.raw();
      case "math", "meta" -> DirectiveShape.listing();
      default -> DirectiveShape.UNKNOWN;
    };
  }
}
