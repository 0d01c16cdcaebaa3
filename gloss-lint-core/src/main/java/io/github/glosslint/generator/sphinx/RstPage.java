package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.generator.sphinx.RstNamesOfPage.Named;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.RelatedLines;
import io.github.glosslint.markup.SeeAlsoContext;
import io.github.glosslint.markup.rst.DirectiveShape;
import io.github.glosslint.markup.rst.Inline;
import io.github.glosslint.markup.rst.InlineParser;
import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.markup.rst.RstText;
import io.github.glosslint.markup.rst.RstTree;
import io.github.glosslint.markup.rst.RstWords;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page in reStructuredText into facts. What has a name comes first, since a text may refer
 * to what follows it; then what refers to it.
 */
final class RstPage {

  /** Directives that leave nothing behind which a label before them could be about. */
  private static final Set<String> INVISIBLE =
      Set.of(
          "index",
          "include",
          "highlight",
          "currentmodule",
          "module",
          "py:module",
          "role",
          "default-role",
          "class",
          "rst-class",
          "only",
          "ifconfig",
          "meta",
          "tabularcolumns",
          "program");

  private final RstWords.Shown shown = new RstShown();
  private final RstTree tree;
  private final Flavor flavor;
  private final SphinxPage page;
  private final DocumentBuilder builder;
  private final RstNamesOfPage names = new RstNamesOfPage();
  private final RstNotes notes;
  private final RstLinks links;
  private final Map<RstText, List<Inline>> inlines = new HashMap<>();
  private final Set<String> ownRoles = new HashSet<>();
  private boolean withProse;

  /** What texts are where the reader is: those of a table, or not. */
  private Prose.Kind words = Prose.Kind.TEXT;

  /**
   * @param around names that the configuration adds to every page
   * @param flavor says what begins a list of related terms
   */
  RstPage(
      RstTree tree,
      SphinxPage page,
      SphinxProject project,
      DocumentBuilder builder,
      RstAround around,
      Flavor flavor) {
    this.tree = tree;
    this.flavor = flavor;
    this.page = page;
    this.builder = builder;
    this.notes = new RstNotes(builder, this::locate);
    this.links = new RstLinks(names, notes, page, builder, this::locate, ownRoles, around);
    around.substitutions().forEach(names::substitution);
    around.targets().forEach(name -> names.put(name, new Named(Named.Kind.LINK, "")));
    links.defaultRole(project.config().text("default_role", ""));
  }

  /**
   * Adds all facts.
   *
   * @param prose whether the words are wanted
   */
  void read(boolean prose) {
    withProse = prose;
    builder.possibleId("id" + MappedText.UNKNOWN_TEXT);
    names(tree.blocks(), null);
    notes.define();
    notes.referFromCells();
    links.begin(prose);
    links(tree.blocks());
    links.end();
  }

  private Location locate(Span span) {
    return tree.text().origins().locate(span.start(), span.end());
  }

  private List<Inline> inlines(RstText text) {
    return inlines.computeIfAbsent(text, InlineParser::of);
  }

  // What has a name.

  private void names(List<RstBlock> blocks, @Nullable RstBlock behind) {
    for (int i = 0; i < blocks.size(); i++) {
      names(blocks.get(i), blocks, i, behind);
    }
  }

  private void names(RstBlock block, List<RstBlock> blocks, int at, @Nullable RstBlock behind) {
    RstBlock next = at + 1 < blocks.size() ? blocks.get(at + 1) : behind;
    if (isShown(block)) {
      builder.block();
    }
    if (block instanceof RstBlock.Title title) {
      title(title);
    } else if (block instanceof RstBlock.Paragraph paragraph) {
      names(paragraph.text());
    } else if (block instanceof RstBlock.Group group) {
      names(group.blocks(), next);
    } else if (block instanceof RstBlock.Definition definition) {
      names(definition.term());
      names(definition.blocks(), next);
    } else if (block instanceof RstBlock.Field field) {
      names(field.name());
      names(field.blocks(), next);
    } else if (block instanceof RstBlock.Term term) {
      term(term.text());
    } else if (block instanceof RstBlock.Target target) {
      target(target, blocks, at, behind);
    } else if (block instanceof RstBlock.Note note) {
      notes.add(note);
      names.put(note.label().replace("#", ""), new Named(Named.Kind.ID, ""));
      names(note.blocks(), next);
    } else if (block instanceof RstBlock.Substitution substitution) {
      names.substitution(substitution.name());
      names(substitution.directive(), next);
    } else if (block instanceof RstBlock.Directive directive) {
      names(directive, next);
    } else if (block instanceof RstBlock.Opaque opaque
        && opaque.kind() == RstBlock.Opaque.Kind.COMMENT) {
      comment(opaque.span());
    } else if (block instanceof RstBlock.Unknown unknown) {
      builder.add(new UnknownText(locate(unknown.span()), unknown.reason()));
    }
  }

  /** Whether a block by itself, and not only by those in it, is text that readers see. */
  private static boolean isShown(RstBlock block) {
    return block instanceof RstBlock.Paragraph
        || block instanceof RstBlock.Directive directive && !INVISIBLE.contains(directive.name())
        || block instanceof RstBlock.Opaque opaque
            && opaque.kind() != RstBlock.Opaque.Kind.COMMENT
            && opaque.kind() != RstBlock.Opaque.Kind.TRANSITION;
  }

  /** A comment, which begins with two dots, may speak to this tool. */
  private void comment(Span span) {
    String text = tree.text().text();
    String said = Comment.in(text, Math.min(span.start() + 2, span.end()), span.end());
    if (said != null) {
      builder.add(new Comment(said, locate(span)));
    }
  }

  private void title(RstBlock.Title title) {
    names(title.text());
    String words = RstWords.plain(title.text(), inlines(title.text()), shown);
    Location place = locate(title.span());
    String id = page.heading(words, title.level(), true, place);
    builder.add(new Heading(Math.min(6, title.level()), words, id, false, false, place));
    names.implicit(words, new Named(Named.Kind.ID, id));
  }

  private void term(RstText text) {
    // What follows a colon between blanks groups terms in the index.
    int colon = text.text().indexOf(" : ");
    RstText part = colon < 0 ? text : text.part(0, colon);
    String words = RstWords.plain(part, inlines(part), shown);
    page.term(words, locate(part.span()));
    names(text);
  }

  private void target(
      RstBlock.Target target, List<RstBlock> blocks, int at, @Nullable RstBlock behind) {
    String name = target.name();
    if (name.isEmpty()) {
      links.anonymous(target);
    } else if (!target.reference() && !target.destination().isEmpty()) {
      names.put(name, new Named(Named.Kind.URL, target.destination()));
    } else if (target.reference()) {
      names.put(name, new Named(Named.Kind.NAME, target.destination()));
      page.label(name, true, locate(target.label()));
    } else {
      boolean titled = isTitled(blocks, at + 1, behind);
      names.put(name, new Named(Named.Kind.ID, RstNames.id(name)));
      page.label(name, titled, locate(target.label()));
    }
  }

  /** Whether what a label is about has a title; true if unknown. */
  private boolean isTitled(List<RstBlock> blocks, int from, @Nullable RstBlock behind) {
    for (int i = from; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof RstBlock.Target)) {
        return isTitled(blocks.get(i));
      }
    }
    return behind == null || isTitled(behind);
  }

  private boolean isTitled(RstBlock block) {
    if (block instanceof RstBlock.Directive directive) {
      boolean figure = directive.name().equals("figure") && directive.blocks().isEmpty();
      return !figure
          && (INVISIBLE.contains(directive.name())
              || page.isTitled(RstDirectives.of(directive, this::locate)));
    }
    return !(block instanceof RstBlock.Paragraph
        || block instanceof RstBlock.Group
        || block instanceof RstBlock.Opaque opaque
            && opaque.kind() != RstBlock.Opaque.Kind.TRANSITION);
  }

  private void names(RstBlock.Directive directive, @Nullable RstBlock next) {
    Directive read = RstDirectives.of(directive, this::locate);
    switch (directive.name()) {
      case "role" -> {
        String name = read.argument().strip();
        int open = name.indexOf('(');
        ownRoles.add((open < 0 ? name : name.substring(0, open)).strip());
      }
      case "contents" -> {
        String title = read.argument().strip();
        String id = RstNames.id(title.isEmpty() ? "contents" : title);
        builder.possibleId(id);
        names.implicit(title.isEmpty() ? "contents" : title, new Named(Named.Kind.LINK, ""));
      }
      case "raw" -> {
        page.directive(read);
        if (read.body().contains("id=") || read.body().contains("name=")) {
          builder.anchorsUnknown();
        }
      }
      case "csv-table" -> {
        page.directive(read);
        if (!read.body().isBlank()) {
          builder.add(new UnknownText(read.location(), "the cells of a table in CSV"));
          notes.cells(read.body(), read.location());
        }
      }
      case "include", "glossary" -> {}
      default -> page.directive(read);
    }
    Directive.Option name = read.option("name");
    if (name != null && !name.value().isEmpty()) {
      names.put(name.value(), new Named(Named.Kind.ID, RstNames.id(name.value())));
    }
    if (directive.shape().words()) {
      names(directive.argument());
    }
    if (directive.shape().content() == DirectiveShape.Content.TERMS) {
      glossary(directive, next);
    } else if (directive.shape().content() != DirectiveShape.Content.UNKNOWN) {
      names(directive.blocks(), next);
    }
  }

  private static void related(RstBlock.Group definition, RelatedLines lists) {
    for (RstBlock block : definition.blocks()) {
      if (block instanceof RstBlock.Paragraph paragraph) {
        lists.read(paragraph.text().span().start(), paragraph.text().span().end());
      }
    }
  }

  /** Terms one after the other share the definition behind the last of them. */
  private void glossary(RstBlock.Directive directive, @Nullable RstBlock next) {
    List<RstBlock> blocks = directive.blocks();
    String text = tree.text().text();
    RelatedLines lists = new RelatedLines(text, new SeeAlsoContext(text, flavor), builder);
    int start = 0;
    int size = 0;
    for (int i = 0; i < blocks.size(); i++) {
      RstBlock block = blocks.get(i);
      if (block instanceof RstBlock.Term && size > 0) {
        page.definition(size, locate(new Span(start, block.span().start())));
        size = 0;
      }
      names(block, blocks, i, next);
      if (block instanceof RstBlock.Term) {
        start = block.span().end();
      } else if (block instanceof RstBlock.Group group) {
        size += group.blocks().size();
        related(group, lists);
      }
    }
    page.definition(
        size, locate(new Span(start, Math.max(start, directive.content().span().end()))));
  }

  private void names(RstText text) {
    for (Inline each : inlines(text)) {
      if (each instanceof Inline.Target target) {
        names.put(target.name(), new Named(Named.Kind.ID, RstNames.id(target.name())));
        page.label(target.name(), false, locate(text.span(target.textStart(), target.textEnd())));
      } else if (each instanceof Inline.Embedded link && !link.anonymous()) {
        names.implicit(
            link.name(),
            new Named(link.alias() ? Named.Kind.NAME : Named.Kind.LINK, link.destination()));
      }
    }
  }

  // What refers to it.

  private void links(List<RstBlock> blocks) {
    for (RstBlock block : blocks) {
      links(block);
    }
  }

  private void links(RstBlock block) {
    if (block instanceof RstBlock.Title title) {
      links(title.text(), Prose.Kind.HEADING);
    } else if (block instanceof RstBlock.Paragraph paragraph) {
      links(paragraph.text(), words);
    } else if (block instanceof RstBlock.Group group) {
      Prose.Kind around = words;
      words = group.table() ? Prose.Kind.CELL : around;
      links(group.blocks());
      words = around;
    } else if (block instanceof RstBlock.Definition definition) {
      links(definition.term(), words);
      links(definition.blocks());
    } else if (block instanceof RstBlock.Field field) {
      links(field.name(), words);
      links(field.blocks());
    } else if (block instanceof RstBlock.Term term) {
      links(term.text(), words);
    } else if (block instanceof RstBlock.Target target) {
      links.target(target);
    } else if (block instanceof RstBlock.Note note) {
      links(note.blocks());
    } else if (block instanceof RstBlock.Substitution substitution) {
      links(substitution.directive());
    } else if (block instanceof RstBlock.Directive directive) {
      if (directive.shape().words()) {
        links(directive.argument(), words);
      }
      links.directive(directive);
      if (directive.shape().content() != DirectiveShape.Content.UNKNOWN) {
        links(directive.blocks());
      }
    }
  }

  private void links(RstText text, Prose.Kind kind) {
    List<Inline> found = inlines(text);
    links.read(text, found);
    String written = text.text();
    if (withProse && !builder.wantedProse().excludes(written, 0, written.length())) {
      RstWords.add(text, found, shown, kind, builder);
    }
  }
}
