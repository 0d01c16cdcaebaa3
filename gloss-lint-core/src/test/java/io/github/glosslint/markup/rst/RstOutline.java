package io.github.glosslint.markup.rst;

import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** What the parser finds in a text, a line each, in the order of the text. */
final class RstOutline {

  private final List<String> lines = new ArrayList<>();
  private final String whole;

  private RstOutline(String whole) {
    this.whole = whole;
  }

  static List<String> of(String text) {
    RstTree tree = RstParser.page(new SourceText("a.rst", text), 0, RstDialect.PLAIN);
    RstOutline outline = new RstOutline(tree.text().text());
    outline.add(tree.blocks());
    return outline.lines;
  }

  private void line(String... words) {
    lines.add(String.join(" ", words).replace("\n", " ").strip());
  }

  private void add(List<RstBlock> blocks) {
    blocks.forEach(this::add);
  }

  private void add(RstBlock block) {
    if (block.span().end() > whole.length()) {
      throw new AssertionError("outside the text: " + block);
    }
    if (block instanceof RstBlock.Title title) {
      line("title", String.valueOf(title.level()), title.text().text());
      inlines(title.text());
    } else if (block instanceof RstBlock.Paragraph paragraph) {
      inlines(paragraph.text());
    } else if (block instanceof RstBlock.Group group) {
      add(group.blocks());
    } else if (block instanceof RstBlock.Definition definition) {
      inlines(definition.term());
      add(definition.blocks());
    } else if (block instanceof RstBlock.Field field) {
      line("field", field.name().text());
      add(field.blocks());
    } else if (block instanceof RstBlock.Term term) {
      line("term", term.text().text());
    } else if (block instanceof RstBlock.Target target) {
      line("target", target.name(), target.reference() ? "->" : "=", target.destination());
    } else if (block instanceof RstBlock.Note note) {
      line(note.citation() ? "citation" : "footnote", note.label());
      add(note.blocks());
    } else if (block instanceof RstBlock.Substitution substitution) {
      line("substitution", substitution.name(), substitution.directive().argument().text());
    } else if (block instanceof RstBlock.Directive directive) {
      line("directive", directive.name(), directive.argument().text());
      directive.options().forEach(each -> line("option", each.name(), each.value().text()));
      if (directive.shape().words()) {
        inlines(directive.argument());
      }
      add(directive.blocks());
    } else if (block instanceof RstBlock.Opaque opaque) {
      line(opaque.kind().name());
    } else if (block instanceof RstBlock.Unknown unknown) {
      line("unknown", unknown.reason());
    }
  }

  private void inlines(RstText text) {
    for (Inline each : InlineParser.of(text)) {
      if (text.span(each.start(), each.end()).end() > whole.length()) {
        throw new AssertionError("outside the text: " + each);
      }
      if (each instanceof Inline.Role role) {
        line("role", role.role(), text.text().substring(role.textStart(), role.textEnd()));
      } else if (each instanceof Inline.Reference reference) {
        line("reference", reference.name(), reference.anonymous() ? "__" : "");
      } else if (each instanceof Inline.Embedded embedded) {
        line("link", embedded.name(), embedded.alias() ? "->" : "=", embedded.destination());
      } else if (each instanceof Inline.Note note) {
        line("note", note.label());
      } else if (each instanceof Inline.Substitution substitution) {
        line("use", substitution.name());
      } else if (each instanceof Inline.Target target) {
        line("here", target.name());
      } else if (each instanceof Inline.Url url) {
        line("url", url.destination());
      } else if (each instanceof Inline.Unclosed unclosed) {
        line("unclosed", unclosed.mark());
      }
    }
  }
}
