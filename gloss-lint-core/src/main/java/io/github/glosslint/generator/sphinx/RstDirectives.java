package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.NamedMarkup.Body;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.rst.DirectiveShape;
import io.github.glosslint.markup.rst.DirectiveShape.Content;
import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Directives of reStructuredText: their shapes, and what they say in the words of MyST. */
final class RstDirectives {

  private static final DirectiveShape SECTIONS =
      new DirectiveShape(true, false, true, Content.SECTIONS);
  private static final DirectiveShape VERSION =
      new DirectiveShape(true, true, false, Content.BLOCKS);
  private static final DirectiveShape TERMS = new DirectiveShape(false, false, true, Content.TERMS);

  private RstDirectives() {}

  /** The shape of a directive that docutils does not bring; null if it is not known. */
  static @Nullable DirectiveShape shape(String name) {
    switch (name) {
      case "only", "ifconfig", "module", "py:module":
        return SECTIONS;
      case "versionadded", "versionchanged", "versionremoved", "deprecated", "deprecated-removed":
        return VERSION;
      case "glossary":
        return TERMS;
      case "seealso", "todo", "hlist", "acks", "tabs", "tab-set":
        return DirectiveShape.blocks();
      case "centered":
        return new DirectiveShape(true, true, false, Content.RAW);
      case "toctree", "code-cell":
        return DirectiveShape.listing();
      default:
        Body body = Vocabulary.body(name);
        return body == null || DirectiveShape.isStandard(name) ? null : shape(body);
    }
  }

  private static DirectiveShape shape(Body body) {
    return switch (body) {
      case TITLED -> DirectiveShape.titled();
      case BLOCKS, KEPT -> DirectiveShape.named();
      case OPAQUE -> DirectiveShape.raw();
    };
  }

  /** A directive as MyST would have read it. */
  static Directive of(RstBlock.Directive directive, Function<Span, Location> places) {
    Location first = places.apply(directive.span());
    List<Directive.Option> options = new ArrayList<>();
    for (RstBlock.Option option : directive.options()) {
      RstText value = option.value();
      options.add(
          new Directive.Option(
              option.name(),
              value.text(),
              value.isEmpty() ? places.apply(directive.place()) : places.apply(value.span())));
    }
    return new Directive(
        directive.name(),
        directive.argument().text(),
        places(directive.argument(), places),
        options,
        directive.content().text(),
        places(directive.content(), places),
        first);
  }

  /** The way from a text back to its file. */
  static OffsetMap places(RstText text, Function<Span, Location> places) {
    return new OffsetMap() {
      @Override
      public int source(int offset) {
        return text.source(offset);
      }

      @Override
      public Location locate(int start, int end) {
        return places.apply(text.span(start, end));
      }
    };
  }
}
