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
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns the directives, roles and labels of a page into facts, in the order of its text. */
final class SphinxPage implements NamedMarkup.Page {

  private static final Pattern EXTERNAL = Pattern.compile("[{\\s]\\.external[\\s}]");

  private final String path;
  private final SphinxProject project;
  private final MystSettings settings;
  private final DocumentBuilder builder;
  private final DocutilsIds ids = new DocutilsIds();
  private final DirectiveFacts directives;
  private final NamedMarkup.Syntax syntax;

  /** Slugs of headings, with the places of these. */
  private final Map<String, Location> slugs = new LinkedHashMap<>();

  private final Set<String> given = new HashSet<>();

  /** Where tags {@code <img>} name sources. */
  private final NavigableSet<Location> pictures = new TreeSet<>();

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
    this.builder = builder;
    this.directives = new DirectiveFacts(path, project, rst, this, builder);
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
    directives.read(directive);
  }

  @Override
  public boolean isTitled(Directive directive) {
    return DirectiveFacts.isTitled(directive);
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
      builder.add(new Link(Link.Kind.AUTOLINK, url.replace("%s", encoded(name)), place, location));
    }
  }

  /**
   * The blanks of a title as browsers send them. Behind a comma they are those of a list, of which
   * no URL can be made.
   */
  private static String encoded(String name) {
    return name.contains(", ") ? name : name.replace(" ", "%20");
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
      builder.add(new DefinedTerms(DefinedTerms.Kind.DIRECTIVE, terms, blocks, body));
      terms.clear();
    }
  }

  /** Takes an id; false if it is taken already. */
  boolean give(String id) {
    return given.add(id);
  }

  private void anchor(String id, Location location) {
    given.add(id);
    builder.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, false, location));
  }

  /** Takes what other pages may name. */
  void add(NamedPlace.Kind kind, String name, String id, boolean titled, Location location) {
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

  /**
   * Takes a place where MyST makes pictures of tags {@code <img>}, as {@code figure-md} does of
   * what is inside it: their {@code src} is the path of a source there, and no URL.
   */
  void pictures(Location place) {
    pictures.add(place);
  }

  private Link asPicture(Link link) {
    return link.kind() == Link.Kind.HTML_RESOURCE && isInPictures(link.location())
        ? new Link(Link.Kind.IMAGE, link.destination(), link.destinationLocation(), link.location())
        : link;
  }

  private boolean isInPictures(Location tag) {
    Location place = pictures.floor(new Location(tag.path(), tag.start(), Integer.MAX_VALUE));
    return place != null && place.path().equals(tag.path()) && tag.end() <= place.end();
  }

  @Override
  public void end() {
    if (!pictures.isEmpty()) {
      builder.replaceLinks(this::asPicture);
    }
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
