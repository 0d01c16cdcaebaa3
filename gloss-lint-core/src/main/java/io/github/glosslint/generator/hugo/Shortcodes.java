package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.generator.hugo.PageOutput.Sink;
import io.github.glosslint.markup.frontmatter.FrontMatterFormats;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out shortcodes, before Markdown is read and so in code as well. What a template writes is
 * unknown; what is between its tags, and what it includes, is read. Thread-safe.
 */
final class Shortcodes {

  /** Includes inside each other. */
  private static final int MAX_DEPTH = 10;

  private final SourceTree tree;
  private final PageReferences references;
  private final ShortcodeTemplates templates;
  private final ShortcodeIncludes includes;
  private final ShortcodeLinks links;

  Shortcodes(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      PageFinder finder,
      SiteUrls urls) {
    this.tree = tree;
    this.references = new PageReferences(config, pages, finder);
    this.templates = new ShortcodeTemplates(tree, mounts);
    this.links = new ShortcodeLinks(config, pages, urls, references);
    this.includes = new ShortcodeIncludes(tree, config, mounts, pages, finder, references);
  }

  /** Files that pages have included so far. */
  Set<String> used() {
    return includes.used();
  }

  /**
   * Carries out a page.
   *
   * @param from where its body begins
   * @param facts get what shows on the way
   */
  FilledPage fill(
      HugoPage page, SourceText source, int from, List<Consumer<DocumentBuilder>> facts) {
    PageOutput output = new PageOutput(facts);
    add(page, source, from, source.content().length(), Sink.MARKDOWN, 0, output);
    return output.build(source.path());
  }

  private void add(
      HugoPage page, SourceText file, int from, int to, Sink sink, int depth, PageOutput output) {
    ShortcodeTag.Scan scan = ShortcodeTag.scan(file.content(), from, to);
    if (scan.unfinished() >= 0) {
      int at = scan.unfinished();
      output.unclosed(
          new Location(file.path(), at, Math.min(to, at + 3)),
          "This shortcode never ends: Hugo stops the build here.");
    }
    List<ShortcodeTag> tags = scan.tags();
    ShortcodePairs pairs = ShortcodePairs.of(file, tags, output);
    new Nest(page, file, tags, pairs, depth, output).add(from, to, 0, tags.size(), sink);
  }

  /** The tags of one file, inside each other. */
  private final class Nest {

    private final HugoPage page;
    private final SourceText file;
    private final List<ShortcodeTag> tags;
    private final ShortcodePairs pairs;
    private final int depth;
    private final PageOutput output;

    Nest(
        HugoPage page,
        SourceText file,
        List<ShortcodeTag> tags,
        ShortcodePairs pairs,
        int depth,
        PageOutput output) {
      this.page = page;
      this.file = file;
      this.tags = tags;
      this.pairs = pairs;
      this.depth = depth;
      this.output = output;
    }

    void add(int from, int to, int first, int last, Sink sink) {
      int copied = from;
      for (int i = first; i < last; i++) {
        ShortcodeTag tag = tags.get(i);
        output.copy(file, copied, tag.start(), sink);
        copied = tag.end();
        if (tag.comment()) {
          output.copy(file, tag.start(), tag.start() + 3, sink);
          output.copy(file, tag.start() + 5, tag.end() - 5, sink);
          output.copy(file, tag.end() - 3, tag.end(), sink);
        } else if (!tag.closing()) {
          carryOut(i, sink);
          if (pairs.endOf(i) >= 0) {
            i = pairs.endOf(i);
            copied = tags.get(i).end();
          }
        }
      }
      output.copy(file, copied, to, sink);
    }

    private void carryOut(int number, Sink sink) {
      ShortcodeTag tag = tags.get(number);
      if (tag.name().equals("ref") || tag.name().equals("relref")) {
        for (PageReferences.Written part : references.of(page, file, tag, output.facts())) {
          output.put(part.text(), part.origin(), part.verbatim(), sink);
        }
        return;
      }
      Location place = tag.nameIn(file.path());
      Location whole = tag.in(file.path());
      int end = pairs.endOf(number);
      ShortcodeTemplate template = templates.of(tag.name(), page.language());
      if (template == null) {
        output.fact(b -> b.add(templates.unknown(tag.name(), place)));
        output.fact(DocumentBuilder::anchorsUnknown);
        template = UnseenShortcodes.of(tag.name());
      } else if (end < 0 && template.takesInner() && !tag.alone()) {
        output.unclosed(
            place,
            "The shortcode \"" + tag.name() + "\" is never closed: Hugo stops the build here.");
      }
      note(tag, template, whole);
      if (sink != Sink.NONE) {
        links.add(page, file, tag, template, output);
      }
      if (template.lookup() != null) {
        lookUp(tag, template.lookup(), end < 0 ? null : tags.get(end));
      }
      boolean block = tag.isAlone(file.content());
      if (!block) {
        output.unknown(whole, sink, tag.markdown());
      }
      if (template.include() != ShortcodeTemplate.Included.NOTHING) {
        include(tag, template, sink, block);
      }
      if (end >= 0) {
        ShortcodeTag closing = tags.get(end);
        add(tag.end(), closing.start(), number + 1, end, inner(tag, template, sink));
        if (!closing.isAlone(file.content())) {
          output.unknown(closing.in(file.path()), sink, false);
        }
      }
    }

    /** Takes note of what a template writes, as far as that is known. */
    private void note(ShortcodeTag tag, ShortcodeTemplate template, Location whole) {
      output.fact(b -> b.add(new UnknownText(whole, "the output of a shortcode")));
      if (template.anyIds()) {
        output.fact(DocumentBuilder::anchorsUnknown);
      }
      for (String id : template.ids(tag)) {
        output.fact(b -> b.possibleId(id));
      }
      String read = template.file();
      if (!read.isEmpty()) {
        output.fact(b -> b.readFrom(read));
      }
    }

    private Sink inner(ShortcodeTag tag, ShortcodeTemplate template, Sink sink) {
      boolean own = !template.file().isEmpty();
      if (sink == Sink.NONE || own && !template.takesInner()) {
        return Sink.NONE;
      }
      return switch (template.inner()) {
        case MARKDOWN -> Sink.MARKDOWN;
        case CODE -> Sink.NONE;
        case RAW -> tag.markdown() ? Sink.MARKDOWN : Sink.HTML;
      };
    }

    /** A page that a template looks up, and shows in short. */
    private void lookUp(ShortcodeTag tag, PageLookup lookup, @Nullable ShortcodeTag closing) {
      ShortcodeTag.Argument argument = tag.argument(lookup.key().isEmpty() ? "0" : lookup.key());
      Location link = tag.in(file.path());
      Location place = argument == null ? link : argument.in(file.path());
      String name = argument == null ? "" : argument.value();
      if (lookup.key().isEmpty() && closing != null) {
        link = new Location(file.path(), tag.start(), closing.end());
        if (argument == null) {
          int from = tag.end();
          int to = closing.start();
          place = new Location(file.path(), from, to);
          name = file.content().substring(from, to).strip();
        }
      }
      if (!name.isBlank() && !name.contains("{{")) {
        Link.Kind kind = lookup.strict() ? Link.Kind.TERM_NAME : Link.Kind.PAGE_NAME;
        Link made = new Link(kind, lookup.destination(name), place, link);
        output.fact(b -> b.add(made));
      }
    }

    private void include(ShortcodeTag tag, ShortcodeTemplate template, Sink sink, boolean block) {
      ShortcodeTag.Argument name = template.key().isEmpty() ? null : tag.argument(template.key());
      if (name == null && !tag.arguments().isEmpty() && template.key().equals("0")) {
        name = tag.arguments().get(0);
      }
      Location place = name == null ? tag.nameIn(file.path()) : name.in(file.path());
      String wanted = template.includes(name == null ? null : name.value());
      boolean showsPages = template.include().isContent();
      boolean matches = template.include() == ShortcodeTemplate.Included.RESOURCE;
      String named =
          wanted == null
              ? null
              : matches ? includes.resource(wanted) : includes.path(page, wanted, showsPages);
      // A template may show files and pages, and be told which by another argument.
      String shown =
          wanted == null || named != null || showsPages ? null : includes.path(page, wanted, true);
      boolean isPage = showsPages || shown != null;
      String path = named == null ? shown : named;
      boolean chosen = (name == null || matches) && path == null;
      if (wanted == null || chosen || depth >= MAX_DEPTH || output.isFull()) {
        ShortcodeIncludes.unseen(
            place, "an include that a template chooses", template.showsCode(tag), output);
        return;
      }
      if (path == null) {
        includes.missing(page, wanted, isPage, place, output);
        return;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        output.fact(b -> b.add(new Include("", "an include that is not text", place)));
        return;
      }
      includes.use(path);
      output.fact(b -> b.readFrom(path).add(new Include(path, "", place)));
      Sink to = included(tag, template, sink);
      String around = block ? "\n" : "";
      output.put(around, place, false, to);
      SourceText text = reading.text();
      if (isPage) {
        int body = FrontMatterFormats.read(text, defect -> {}).bodyStart();
        Shortcodes.this.add(page, text, body, text.content().length(), to, depth + 1, output);
      } else {
        output.copy(text, 0, text.content().length(), to);
      }
      output.put(around, place, false, to);
    }

    private static Sink included(ShortcodeTag tag, ShortcodeTemplate template, Sink sink) {
      if (sink == Sink.NONE || template.inner() == ShortcodeTemplate.Inner.CODE) {
        return Sink.NONE;
      }
      boolean plain = template.include() == ShortcodeTemplate.Included.FILE;
      return plain && !tag.markdown() ? Sink.HTML : sink;
    }
  }
}
