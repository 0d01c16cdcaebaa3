package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.FrontMatterFormats;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out shortcodes, before Markdown is read and so in code as well. What a template writes is
 * unknown; what is between its tags, and what it includes, is read. Thread-safe.
 */
final class Shortcodes {

  /** Includes inside each other. */
  private static final int MAX_DEPTH = 10;

  /** A page that includes more is not read to its end. */
  private static final int MAX_TEXT = 20_000_000;

  private final SourceTree tree;
  private final HugoConfig config;
  private final SitePages pages;
  private final PageFinder finder;
  private final SiteUrls urls;
  private final PageReferences references;
  private final ShortcodeTemplates templates;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  Shortcodes(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      SitePages pages,
      PageFinder finder,
      SiteUrls urls) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
    this.finder = finder;
    this.urls = urls;
    this.references = new PageReferences(config, pages, finder);
    this.templates = new ShortcodeTemplates(tree, mounts);
  }

  /** Files that pages have included so far. */
  Set<String> used() {
    return used;
  }

  /**
   * A page with its shortcodes carried out.
   *
   * @param text Markdown, and behind it what shortcodes put into the page as HTML
   * @param html where that begins
   */
  record Filled(MappedText text, int html) {

    /** The Markdown alone. */
    MappedText markdown() {
      return new MappedText(text.text().substring(0, html), text.origins());
    }

    /** The HTML alone, with blanks in place of the rest. */
    @Nullable MappedText htmlPart() {
      return html >= text.text().length()
          ? null
          : new MappedText(" ".repeat(html) + text.text().substring(html), text.origins());
    }
  }

  /** A page that is carried out. */
  Filled fill(HugoPage page, SourceText source, int from, List<Consumer<DocumentBuilder>> facts) {
    Filling filling = new Filling(page, facts);
    filling.add(source, from, source.content().length(), Sink.MARKDOWN, 0);
    if (!filling.writesHeading) {
      // What is not Markdown is put in once ids are made, of something that stands for it.
      facts.add(DocumentBuilder::headingsForeseen);
    }
    int html = filling.markdown.text().length();
    for (Part part : filling.html) {
      filling.append(part);
    }
    return new Filled(filling.markdown.build(source.path()), html);
  }

  /** Where text goes. */
  private enum Sink {
    MARKDOWN,
    HTML,
    /** Nowhere: it is code, or nothing shows it. */
    NONE
  }

  private record Part(String text, Location origin, boolean verbatim) {}

  /** The filling of one page. */
  private final class Filling {

    private final HugoPage page;
    private final List<Consumer<DocumentBuilder>> facts;
    private final OriginMap.Builder markdown = new OriginMap.Builder();
    private final List<Part> html = new ArrayList<>();
    private int length;

    /** Whether text of a heading may be what a template writes as Markdown. */
    private boolean writesHeading;

    Filling(HugoPage page, List<Consumer<DocumentBuilder>> facts) {
      this.page = page;
      this.facts = facts;
    }

    private void append(Part part) {
      if (part.verbatim()) {
        markdown.verbatim(part.text(), part.origin());
      } else {
        markdown.written(part.text(), part.origin());
      }
    }

    private void put(String text, Location origin, boolean verbatim, Sink sink) {
      Part part = new Part(text, origin, verbatim);
      length += text.length();
      if (sink == Sink.MARKDOWN) {
        append(part);
      } else if (sink == Sink.HTML) {
        html.add(part);
      }
    }

    private void copy(SourceText file, int from, int to, Sink sink) {
      if (to > from) {
        Location origin = new Location(file.path(), from, to);
        put(file.content().substring(from, to), origin, true, sink);
      }
    }

    void add(SourceText file, int from, int to, Sink sink, int depth) {
      ShortcodeTag.Scan scan = ShortcodeTag.scan(file.content(), from, to);
      if (scan.unfinished() >= 0) {
        int at = scan.unfinished();
        Location place = new Location(file.path(), at, Math.min(to, at + 3));
        String message = "This shortcode never ends: Hugo stops the build here.";
        facts.add(b -> b.add(Defect.of(Defect.Kind.UNCLOSED_TAG, place, message)));
      }
      List<ShortcodeTag> tags = scan.tags();
      new Nest(file, tags, partners(file, tags)).add(from, to, 0, tags.size(), sink, depth);
    }

    /** The number of the tag that ends each; -1 for one that has no end. */
    private int[] partners(SourceText file, List<ShortcodeTag> tags) {
      int[] partners = new int[tags.size()];
      Arrays.fill(partners, -1);
      Deque<Integer> open = new ArrayDeque<>();
      Map<String, Integer> names = new HashMap<>();
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < tags.size(); i++) {
        ShortcodeTag tag = tags.get(i);
        if (tag.comment() || tag.alone()) {
          continue;
        }
        if (!tag.closing()) {
          open.push(i);
          seen.add(tag.name());
          names.merge(tag.name(), 1, Integer::sum);
          continue;
        }
        boolean known = names.getOrDefault(tag.name(), 0) > 0;
        while (known && !tags.get(open.element()).name().equals(tag.name())) {
          names.merge(tags.get(open.pop()).name(), -1, Integer::sum);
        }
        if (known) {
          names.merge(tag.name(), -1, Integer::sum);
          partners[open.pop()] = i;
        } else if (seen.contains(tag.name())) {
          // Hugo compares names with all that were open before, and closes the innermost one.
          if (!open.isEmpty()) {
            int inner = open.pop();
            names.merge(tags.get(inner).name(), -1, Integer::sum);
            partners[inner] = i;
          }
        } else {
          Location place = nameOf(file, tag);
          String message =
              "No shortcode \"" + tag.name() + "\" is open: Hugo stops the build here.";
          facts.add(b -> b.add(Defect.of(Defect.Kind.UNCLOSED_TAG, place, message)));
        }
      }
      return partners;
    }

    private Location nameOf(SourceText file, ShortcodeTag tag) {
      int end = Math.max(tag.nameStart() + tag.name().length(), tag.nameStart() + 1);
      return new Location(file.path(), tag.nameStart(), Math.min(end, tag.end()));
    }

    /** The tags of one file, inside each other. */
    private final class Nest {

      private final SourceText file;
      private final List<ShortcodeTag> tags;
      private final int[] partners;

      Nest(SourceText file, List<ShortcodeTag> tags, int[] partners) {
        this.file = file;
        this.tags = tags;
        this.partners = partners;
      }

      void add(int from, int to, int first, int last, Sink sink, int depth) {
        int copied = from;
        for (int i = first; i < last; i++) {
          ShortcodeTag tag = tags.get(i);
          copy(file, copied, tag.start(), sink);
          copied = tag.end();
          if (tag.comment()) {
            copy(file, tag.start(), tag.start() + 3, sink);
            copy(file, tag.start() + 5, tag.end() - 5, sink);
            copy(file, tag.end() - 3, tag.end(), sink);
          } else if (!tag.closing()) {
            int partner = partners[i];
            carryOut(tag, i, partner, sink, depth);
            if (partner >= 0) {
              i = partner;
              copied = tags.get(partner).end();
            }
          }
        }
        copy(file, copied, to, sink);
      }

      private void carryOut(ShortcodeTag tag, int at, int partner, Sink sink, int depth) {
        Location whole = new Location(file.path(), tag.start(), tag.end());
        if (tag.name().equals("ref") || tag.name().equals("relref")) {
          for (PageReferences.Written part : references.of(page, file, tag, facts)) {
            put(part.text(), part.origin(), part.verbatim(), sink);
          }
          return;
        }
        ShortcodeTemplate template = templates.of(tag.name(), page.language());
        if (template == null) {
          facts.add(b -> b.add(templates.unknown(tag.name(), nameOf(file, tag))));
          facts.add(DocumentBuilder::anchorsUnknown);
          template = UnseenShortcodes.of(tag.name());
        } else if (partner < 0 && template.takesInner() && !tag.alone()) {
          String message =
              "The shortcode \"" + tag.name() + "\" is never closed: Hugo stops the build here.";
          Location place = nameOf(file, tag);
          facts.add(b -> b.add(Defect.of(Defect.Kind.UNCLOSED_TAG, place, message)));
        }
        facts.add(b -> b.add(new UnknownText(whole, "the output of a shortcode")));
        if (template.anyIds()) {
          facts.add(DocumentBuilder::anchorsUnknown);
        }
        for (String id : template.ids(tag)) {
          facts.add(b -> b.possibleId(id));
        }
        if (!template.file().isEmpty()) {
          String read = template.file();
          facts.add(b -> b.readFrom(read));
        }
        if (tag.name().equals("figure") && template.file().isEmpty()) {
          figure(tag);
        }
        if (template.lookup() != null) {
          lookUp(tag, template.lookup(), partner, whole);
        }
        boolean block = isAlone(tag.start(), tag.end());
        if (!block) {
          put(MappedText.UNKNOWN_TEXT, whole, false, sink);
          writesHeading |= tag.markdown();
        }
        if (template.include() != ShortcodeTemplate.Included.NOTHING) {
          include(tag, template, sink, depth, block);
        }
        if (partner >= 0) {
          ShortcodeTag end = tags.get(partner);
          add(tag.end(), end.start(), at + 1, partner, inner(tag, template, sink), depth);
          if (!isAlone(end.start(), end.end())) {
            Location closing = new Location(file.path(), end.start(), end.end());
            put(MappedText.UNKNOWN_TEXT, closing, false, sink);
          }
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

      /** Whether nothing else is on the lines of a tag. */
      private boolean isAlone(int start, int end) {
        String text = file.content();
        int before = start;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
          before--;
        }
        int after = end;
        while (after < text.length() && " \t\r".indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        return (before == 0 || text.charAt(before - 1) == '\n')
            && (after >= text.length() || text.charAt(after) == '\n');
      }

      /** A page that a template looks up, and shows in short. */
      private void lookUp(ShortcodeTag tag, PageLookup lookup, int partner, Location whole) {
        ShortcodeTag.Argument argument = tag.argument(lookup.key().isEmpty() ? "0" : lookup.key());
        String name = argument == null ? "" : argument.value();
        Location place =
            argument == null ? whole : new Location(file.path(), argument.start(), argument.end());
        Location link = whole;
        if (lookup.key().isEmpty() && partner >= 0) {
          ShortcodeTag end = tags.get(partner);
          link = new Location(file.path(), tag.start(), end.end());
          if (argument == null) {
            int from = tag.end();
            int to = end.start();
            place = new Location(file.path(), from, to);
            name = file.content().substring(from, to).strip();
          }
        }
        if (!name.isBlank() && !name.contains("{{")) {
          Link.Kind kind = lookup.strict() ? Link.Kind.TERM_NAME : Link.Kind.PAGE_NAME;
          Link made = new Link(kind, lookup.destination(name), place, link);
          facts.add(b -> b.add(made));
        }
      }

      /** A picture, whose paths Hugo copies if they name no resource. */
      private void figure(ShortcodeTag tag) {
        ShortcodeTag.Argument src = tag.argument("src");
        src = src == null ? tag.argument("0") : src;
        if (src != null && urls.resource(page, src.value(), false) == null) {
          attribute("<img alt=\" \" src=\"", src);
        }
        ShortcodeTag.Argument link = tag.argument("link");
        if (link != null) {
          attribute("<a href=\"", link);
        }
      }

      private void attribute(String tag, ShortcodeTag.Argument argument) {
        Location place = new Location(file.path(), argument.start(), argument.end());
        boolean same = argument.end() - argument.start() == argument.value().length();
        put("\n" + tag, place, false, Sink.HTML);
        put(argument.value(), place, same, Sink.HTML);
        put("\">", place, false, Sink.HTML);
      }

      private void include(
          ShortcodeTag tag, ShortcodeTemplate template, Sink sink, int depth, boolean block) {
        ShortcodeTag.Argument name = template.key().isEmpty() ? null : tag.argument(template.key());
        if (name == null && !tag.arguments().isEmpty() && template.key().equals("0")) {
          name = tag.arguments().get(0);
        }
        Location place =
            name == null ? nameOf(file, tag) : new Location(file.path(), name.start(), name.end());
        String wanted = template.includes(name == null ? null : name.value());
        boolean isPage = template.include() == ShortcodeTemplate.Included.PAGE;
        String path = wanted == null ? null : isPage ? pageOf(wanted) : fileOf(wanted);
        boolean chosen = name == null && path == null;
        if (wanted == null || chosen || depth >= MAX_DEPTH || length > MAX_TEXT) {
          facts.add(b -> b.add(new Include("", "an include that a template chooses", place)));
          facts.add(DocumentBuilder::anchorsUnknown);
          return;
        }
        if (path == null) {
          missing(wanted, place, isPage);
          return;
        }
        ReadResult reading = tree.read(path);
        if (reading.problem() != null) {
          facts.add(b -> b.add(new Include("", "an include that is not text", place)));
          return;
        }
        used.add(path);
        facts.add(b -> b.readFrom(path).add(new Include(path, "", place)));
        boolean plain = template.include() == ShortcodeTemplate.Included.FILE;
        Sink to = plain && !tag.markdown() && sink != Sink.NONE ? Sink.HTML : sink;
        to = template.inner() == ShortcodeTemplate.Inner.CODE ? Sink.NONE : to;
        String around = block ? "\n" : "";
        put(around, place, false, to);
        SourceText text = reading.text();
        if (isPage) {
          int body = FrontMatterFormats.read(text, defect -> {}).bodyStart();
          Filling.this.add(text, body, text.content().length(), to, depth + 1);
        } else {
          copy(text, 0, text.content().length(), to);
        }
        put(around, place, false, to);
      }

      private @Nullable String pageOf(String wanted) {
        return finder.find(page, page.language(), wanted, false)
                instanceof PageFinder.Found.Page found
            ? found.page().source()
            : null;
      }

      private @Nullable String fileOf(String wanted) {
        for (String folder : List.of(config.root(), UrlPath.folder(page.source()))) {
          String path = UrlPath.normalize(folder + wanted);
          if (path != null && tree.kind(path) == SourceTree.Kind.FILE) {
            return path;
          }
        }
        return null;
      }

      private void missing(String wanted, Location place, boolean isPage) {
        String path = UrlPath.normalize(config.root() + wanted);
        boolean written = !isPage && (path == null || tree.isIgnored(path));
        boolean open = isPage && pages.open().mayHold(page, page.language(), wanted);
        if (written || open || wanted.contains("://")) {
          facts.add(b -> b.add(new Include("", "an include that a program writes", place)));
          facts.add(DocumentBuilder::anchorsUnknown);
          return;
        }
        String what = isPage ? "page" : "file";
        String message =
            "The " + what + " \"" + wanted + "\" does not exist: nothing is inserted here.";
        List<String> similar = isPage ? references.similar(page, wanted) : List.of();
        facts.add(
            b ->
                b.add(
                    new Defect(
                        Defect.Kind.MISSING_INCLUDE, place, message, wanted, similar, List.of())));
      }
    }
  }
}
