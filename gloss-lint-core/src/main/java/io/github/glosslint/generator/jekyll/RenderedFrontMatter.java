package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.kramdown.DefinitionBlock;
import io.github.glosslint.markup.kramdown.KramdownBlocks;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of front matter that a layout, or the page itself, prints as Markdown. Each of
 * them is a text of its own: it knows no labels of the page, and no plugin rewrites its links.
 */
final class RenderedFrontMatter {

  private final Flavor flavor;
  private final boolean kramdown;

  RenderedFrontMatter(Flavor flavor, boolean kramdown) {
    this.flavor = flavor;
    this.kramdown = kramdown;
  }

  /**
   * Adds what the values link to, and the anchors that they have.
   *
   * @param keys see {@link RenderedKeys}
   */
  void read(JekyllPage page, SourceText file, Set<String> keys, DocumentBuilder builder) {
    YamlMapping mapping = page.frontMatter().mapping();
    for (String key : mapping == null ? Set.<String>of() : keys) {
      if (value(mapping, key) instanceof YamlScalar scalar && !scalar.value().isBlank()) {
        add(document(page.path(), ScalarText.of(file, scalar)), builder);
      }
    }
  }

  private static @Nullable YamlNode value(@Nullable YamlMapping mapping, String key) {
    YamlNode node = mapping;
    for (String name : key.split("\\.", -1)) {
      node = node instanceof YamlMapping inner ? inner.get(name) : null;
    }
    return node;
  }

  private Document document(String path, MappedText value) {
    Syntax syntax = kramdown ? Syntax.KRAMDOWN : Syntax.GFM;
    DocumentBuilder builder = new DocumentBuilder(path, syntax, value.origins());
    if (kramdown) {
      KramdownBlocks blocks = KramdownBlocks.of(value, flavor);
      Map<String, Definition> labels = new HashMap<>();
      for (DefinitionBlock block : blocks.definitions()) {
        labels.put(block.key(), block.definition(value.origins()));
      }
      blocks.read(builder, labels::get);
    } else {
      CommonMarkReader.of(flavor).read(value, builder);
    }
    return builder.build();
  }

  private static void add(Document value, DocumentBuilder builder) {
    for (Link link : value.links()) {
      builder.add(asHtml(link));
    }
    for (Definition definition : value.definitions()) {
      builder.add(
          new Link(
              Link.Kind.HTML_LINK,
              definition.destination(),
              definition.destinationLocation(),
              definition.location()));
    }
    for (Reference reference : value.references()) {
      if (!reference.defined()) {
        builder.add(reference);
      }
    }
    value.anchors().forEach(builder::add);
    value.defects().forEach(builder::add);
  }

  /** To whoever rewrites links in the Markdown of pages it is HTML. */
  private static Link asHtml(Link link) {
    Link.Kind kind =
        switch (link.kind()) {
          case INLINE -> Link.Kind.HTML_LINK;
          case IMAGE -> Link.Kind.HTML_RESOURCE;
          default -> link.kind();
        };
    return new Link(kind, link.destination(), link.destinationLocation(), link.location());
  }
}
