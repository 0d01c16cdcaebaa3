package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.markup.rst.RstNames;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the directives, roles and labels of a page into facts, in the order of its text. */
final class SphinxPage implements NamedMarkup.Page {

  /** Names in a body that is not read, which may be labels. */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "^\\s*\\(([^()\\n]+)\\)=\\s*$|:(?:name|label):[ \\t]*(\\S+)"
              + "|^\\s*\\.\\. _([^:\\n]+):",
          Pattern.MULTILINE);

  private static final Pattern EXTERNAL = Pattern.compile("[{\\s]\\.external[\\s}]");

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
  private final MystSettings settings;
  private final RstReader rst;
  private final DocumentBuilder builder;
  private final DocutilsIds ids = new DocutilsIds();
  private final NamedMarkup.Syntax syntax;

  /** Slugs of headings, with the places of these. */
  private final Map<String, Location> slugs = new LinkedHashMap<>();

  private final Set<String> given = new HashSet<>();

  /** Terms whose definition comes later. */
  private final List<DefinedTerms.DefinedTerm> terms = new ArrayList<>(0);

  SphinxPage(
      String path,
      SphinxProject project,
      MystSettings settings,
      RstReader rst,
      DocumentBuilder builder) {
    this.path = path;
    this.project = project;
    this.settings = settings;
    this.rst = rst;
    this.builder = builder;
    this.syntax =
        new NamedMarkup.Syntax(
            settings.has("colon_fence"),
            settings.has("attrs_block"),
            settings.has("attrs_inline") || settings.has("attrs_image"),
            settings.has("dollarmath"));
  }

  @Override
  public NamedMarkup.Syntax syntax() {
    return syntax;
  }

  @Override
  public NamedMarkup.Body body(String directive) {
    NamedMarkup.Body known = Vocabulary.body(directive);
    return known == null ? NamedMarkup.Body.OPAQUE : known;
  }

  @Override
  public void directive(Directive directive) {
    names(directive);
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "toctree" -> Toctree.read(directive, path, project, builder);
      case "image", "figure" -> image(directive);
      case "figure-md" -> {
        if (!directive.argument().isEmpty()) {
          label(directive.argument(), true, directive.argumentLocation());
        }
      }
      case "literalinclude" -> file(directive.argument(), directive.argumentLocation(), directive);
      case "csv-table", "raw" -> {
        Directive.Option file = directive.option("file");
        if (file != null) {
          file(file.value(), file.location(), directive);
        }
      }
      case "glossary" -> GlossaryDirective.read(directive, this);
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
      rst.block(directive, path, this, builder);
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
      if (given.add(last)) {
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
          add(NamedPlace.Kind.LABEL, name, RstNames.id(name), true, nowhere);
          add(NamedPlace.Kind.EQUATION, name, RstNames.id(name), true, nowhere);
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
          equation(option.value(), option.location());
        }
        label(option.value(), isTitled(directive), option.location());
      }
    }
  }

  @Override
  public boolean isTitled(Directive directive) {
    return switch (directive.name()) {
      case "figure" -> !directive.body().isBlank();
      case "table", "list-table", "csv-table" -> !directive.argument().isEmpty();
      case "code-block", "code", "sourcecode", "literalinclude" ->
          directive.option("caption") != null;
      default -> !UNTITLED.contains(directive.name());
    };
  }

  private void image(Directive directive) {
    String file = directive.argument();
    // A star stands for whichever format a builder likes best.
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

  @Override
  public Span role(String role, String content, OffsetMap places, Location location) {
    Link.Kind kind = Vocabulary.reference(role);
    String external = project.externalRole(role);
    RoleTarget target = RoleTarget.of(content);
    if (external != null) {
      external(external, content, target, places, location);
    } else if (kind != null) {
      reference(kind, content, target, places, location);
    } else if (Vocabulary.isPlain(role)) {
      return new Span(0, content.length());
    } else {
      builder.add(new UnknownText(location, "what a role of a domain or an extension names"));
    }
    return target.shown();
  }

  /** A role of {@code extlinks}. */
  private void external(
      String url, String content, RoleTarget target, OffsetMap places, Location location) {
    if (!url.isEmpty()) {
      Span span = target.target();
      String name = content.substring(span.start(), span.end());
      Location place = places.locate(span.start(), span.end());
      builder.add(new Link(Link.Kind.AUTOLINK, url.replace("%s", name), place, location));
    }
  }

  private void reference(
      Link.Kind kind, String content, RoleTarget target, OffsetMap places, Location location) {
    if (content.startsWith("!")) {
      return;
    }
    Span span = target.target();
    String name = content.substring(span.start(), span.end());
    Location place = places.locate(span.start(), span.end());
    Link.Kind actual = kind;
    if (kind == Link.Kind.SOURCE_FILE && Destination.isAbsolute(name)) {
      actual = Link.Kind.AUTOLINK;
    } else if (kind == Link.Kind.TITLE_NAME && target.hasText()) {
      actual = Link.Kind.LABEL_NAME;
    }
    builder.add(new Link(actual, name, place, location));
  }

  @Override
  public void label(String name, boolean titled, Location location) {
    String id = ids.next(name);
    add(NamedPlace.Kind.LABEL, name, id, titled, location);
    anchor(id, location);
  }

  @Override
  public void attribute(String id, boolean titled, Location location) {
    label(id, titled, location);
  }

  @Override
  public boolean isExternal(String attributes) {
    return EXTERNAL.matcher(attributes).find();
  }

  @Override
  public void equation(String label, Location location) {
    String id = "equation-" + RstNames.id(label);
    add(NamedPlace.Kind.EQUATION, label, id, true, location);
    anchor(id, location);
  }

  @Override
  public boolean isGlossary(String attributes) {
    return attributes.contains(".glossary");
  }

  @Override
  public void term(String text, Location location) {
    String name = String.join(" ", text.replaceAll("[*`]", "").strip().split("\\s+"));
    String id = ids.term(name);
    builder.add(
        new NamedPlace(
            NamedPlace.Kind.TERM, name, name.toLowerCase(Locale.ROOT), id, true, location));
    terms.add(new DefinedTerms.DefinedTerm(name, id, location));
    anchor(id, location);
  }

  @Override
  public void definition(int blocks, Location body) {
    if (!terms.isEmpty()) {
      builder.add(new DefinedTerms(true, terms, blocks, body));
      terms.clear();
    }
  }

  private void anchor(String id, Location location) {
    given.add(id);
    builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, false, location));
  }

  private void add(
      NamedPlace.Kind kind, String name, String id, boolean titled, Location location) {
    String key = kind == NamedPlace.Kind.EQUATION ? name : RstNames.normalized(name);
    builder.add(new NamedPlace(kind, name, key, id, titled, location));
  }

  @Override
  public String heading(String text, int level, boolean nested, Location location) {
    String id = ids.next(text);
    given.add(id);
    SlugStyle style = settings.slugs();
    if (level <= settings.headingAnchors() && style != null) {
      String slug = style.of(text);
      if (nested) {
        // An extension may read what is inside its directive as sections.
        builder.possibleId(slug).possibleId(slug + "-" + MappedText.UNKNOWN_TEXT);
      } else {
        slug(slug, location);
      }
    }
    if (project.labelsSections()) {
      String name = project.sectionLabel(path, text);
      add(NamedPlace.Kind.TITLE, name, id, true, location);
    }
    return id;
  }

  private void slug(String slug, Location location) {
    String unique = slug;
    for (int i = 1; slugs.containsKey(unique); i++) {
      unique = slug + "-" + i;
    }
    if (!slug.isEmpty()) {
      slugs.put(unique, location);
    }
  }

  /** The title of the page that the front matter writes. */
  void title(String text, Location location) {
    anchor(heading(text, 1, false, location), location);
  }

  @Override
  public void end() {
    slugs.forEach(
        (slug, location) -> {
          if (given.add(slug)) {
            anchor(slug, location);
          }
        });
    if (settings.headingAnchors() > 0 && settings.slugs() == null) {
      builder.anchorsUnknown();
    }
  }
}
