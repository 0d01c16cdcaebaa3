package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the directives of a page into facts: links, files, objects, and names of its own. */
final class DirectiveFacts {

  /** Names in a body that is not read, which may be labels. */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "^\\s*\\(([^()\\n]+)\\)=\\s*$|:(?:name|label):[ \\t]*(\\S+)"
              + "|^\\s*\\.\\. _([^:\\n]+):",
          Pattern.MULTILINE);

  private static final Set<String> UNTITLED =
      Set.of(
          "attention",
          "caution",
          "danger",
          "error",
          "hint",
          "important",
          "note",
          "tip",
          "warning",
          "seealso",
          "image");

  private final String path;
  private final SphinxProject project;
  private final RstReader rst;
  private final SphinxPage page;
  private final DocumentBuilder builder;

  DirectiveFacts(
      String path, SphinxProject project, RstReader rst, SphinxPage page, DocumentBuilder builder) {
    this.path = path;
    this.project = project;
    this.rst = rst;
    this.page = page;
    this.builder = builder;
  }

  /** Takes a directive. */
  void read(Directive directive) {
    names(directive);
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "toctree" -> Toctree.read(directive, path, project, builder);
      case "image", "figure" -> image(directive);
      case "figure-md" -> {
        if (!directive.argument().isEmpty()) {
          page.label(directive.argument(), true, directive.argumentLocation());
        }
        page.pictures(directive.bodyPlaces().locate(0, directive.body().length()));
      }
      case "literalinclude" -> file(directive.argument(), directive.argumentLocation(), directive);
      case "csv-table", "raw" -> {
        Directive.Option file = directive.option("file");
        if (file != null) {
          file(file.value(), file.location(), directive);
        }
      }
      case "glossary" -> GlossaryDirective.read(directive, page);
      case "button-ref" -> button(directive);
      case "button-link" -> link(directive.argument(), directive.argumentLocation(), directive);
      default -> other(directive);
    }
    linked(directive);
  }

  /** What is known of the other directives. */
  private void other(Directive directive) {
    String name = directive.name();
    if (Vocabulary.isModule(name)) {
      module(directive.argument().strip(), directive.argumentLocation());
    } else if (Vocabulary.isObject(name)) {
      object(directive.argument(), directive.argumentLocation());
    } else if (name.equals("eval-rst")) {
      rst.block(directive, path, page, builder);
    } else if (Vocabulary.body(name) == null) {
      boolean written = name.startsWith("auto");
      String reason =
          written
              ? "documentation that an extension takes from source code"
              : "the directive \"" + name + "\", which is not known here";
      builder.add(new UnknownText(directive.location(), reason));
      if (written) {
        builder.possibleId(directive.argument() + MappedText.UNKNOWN_TEXT);
      } else {
        builder.anchorsUnknown();
      }
      possible(directive.body());
    }
  }

  /** A module has an id of its own shape, which no title of a section can have. */
  private void module(String name, Location place) {
    String id = "module-" + name;
    if (!name.isEmpty()) {
      builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, false, place));
      String key = name.substring(name.lastIndexOf('.') + 1);
      builder.add(new NamedPlace(NamedPlace.Kind.OBJECT, name, key, id, true, place));
    }
  }

  private void object(String signature, Location place) {
    int end = signature.indexOf('(');
    String name = (end < 0 ? signature : signature.substring(0, end)).strip();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    builder.possibleId(MappedText.UNKNOWN_TEXT + last);
    if (!last.isEmpty()) {
      if (page.give(last)) {
        builder.add(new Anchor(last, Anchor.Kind.ATTRIBUTE_LIST, false, place));
      }
      String key = last.substring(last.lastIndexOf('.') + 1);
      builder.add(new NamedPlace(NamedPlace.Kind.OBJECT, last, key, last, true, place));
    }
  }

  /** Labels in what nobody reads here are better known too well than missed. */
  private void possible(String body) {
    Matcher matcher = POSSIBLE.matcher(body);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String name = matcher.group(group);
        if (name != null) {
          Location nowhere = new Location(path, 0, 0);
          page.add(NamedPlace.Kind.LABEL, name, RstNames.id(name), true, nowhere);
          page.add(NamedPlace.Kind.EQUATION, name, RstNames.id(name), true, nowhere);
        }
      }
    }
  }

  /** Every directive may have a name. */
  private void names(Directive directive) {
    boolean math = directive.name().equals("math");
    for (String key : math ? new String[] {"label", "name"} : new String[] {"name"}) {
      Directive.Option option = directive.option(key);
      if (option != null && !option.value().isEmpty()) {
        if (math) {
          page.equation(option.value(), option.location());
        }
        page.label(option.value(), isTitled(directive), option.location());
      }
    }
  }

  /** Whether what a directive makes has a title. */
  static boolean isTitled(Directive directive) {
    return switch (directive.name()) {
      case "figure" -> !directive.body().isBlank();
      case "table", "list-table", "csv-table" -> !directive.argument().isEmpty();
      case "code-block", "code", "sourcecode", "literalinclude" ->
          directive.option("caption") != null;
      default -> !UNTITLED.contains(directive.name());
    };
  }

  private void image(Directive directive) {
    // Docutils drops white space, and a star stands for whichever format a builder likes best.
    String file = directive.argument().replaceAll("(?<!\\\\)\\s+", "");
    if (!file.isEmpty() && file.indexOf('*') < 0) {
      builder.add(
          new Link(
              Link.Kind.IMAGE, file, directive.argumentLocation(), directive.argumentLocation()));
    }
  }

  private void file(String file, Location place, Directive directive) {
    if (!file.isEmpty() && !Destination.isAbsolute(file)) {
      builder.add(new Link(Link.Kind.SOURCE_FILE, file, place, directive.location()));
    }
  }

  private void link(String url, Location place, Directive directive) {
    if (!url.isEmpty()) {
      builder.add(new Link(Link.Kind.HTML_LINK, url, place, directive.location()));
    }
  }

  private void button(Directive directive) {
    Directive.Option type = directive.option("ref-type");
    name(
        type == null ? "any" : type.value(),
        directive.argument(),
        directive.argumentLocation(),
        directive.location());
  }

  /** Cards and their like may be links. */
  private void linked(Directive directive) {
    Directive.Option link = directive.option("link");
    if (link == null || link.value().isEmpty()) {
      return;
    }
    Directive.Option type = directive.option("link-type");
    String kind = type == null ? "url" : type.value();
    if (kind.equals("url")) {
      link(link.value(), link.location(), directive);
    } else {
      name(kind, link.value(), link.location(), directive.location());
    }
  }

  private void name(String type, String name, Location place, Location whole) {
    Link.Kind kind =
        switch (type) {
          case "doc" -> Link.Kind.PAGE_NAME;
          case "ref" -> Link.Kind.LABEL_NAME;
          case "any", "myst" -> Link.Kind.ANY_NAME;
          default -> null;
        };
    if (kind != null && !name.isEmpty()) {
      builder.add(new Link(kind, name, place, whole));
    }
  }
}
