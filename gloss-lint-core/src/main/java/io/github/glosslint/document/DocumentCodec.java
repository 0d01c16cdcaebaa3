package io.github.glosslint.document;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.yaml.YamlVersion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the facts of a document into bytes and back, so that they can be stored and sent. The same
 * facts are the same bytes. What is read need not be trusted: bytes that are not facts are an
 * exception.
 */
public final class DocumentCodec {

  /** Changes with every change of the facts: there is nothing that reads those of another one. */
  private static final int VERSION = 10;

  private static final Anchor.Kind[] ANCHORS = Anchor.Kind.values();
  private static final Link.Kind[] LINKS = Link.Kind.values();
  private static final Reference.Form[] FORMS = Reference.Form.values();
  private static final Reference.Context[] CONTEXTS = Reference.Context.values();
  private static final Reference.Position[] PLACES = Reference.Position.values();
  private static final Definition.Position[] POSITIONS = Definition.Position.values();
  private static final NamedPlace.Kind[] NAMED = NamedPlace.Kind.values();
  private static final Defect.Kind[] DEFECTS = Defect.Kind.values();
  private static final Kind[] KINDS = Kind.values();
  private static final DefinedTerms.Kind[] DEFINED = DefinedTerms.Kind.values();
  private static final Prose.Kind[] PROSE = Prose.Kind.values();
  private static final YamlVersion[] YAMLS = YamlVersion.values();

  private DocumentCodec() {}

  /** The facts as bytes. */
  public static byte[] encode(Document document) {
    FactWriter out = new FactWriter(document.path());
    out.string(document.id().instance());
    syntax(out, document.syntax());
    FrontMatterCodec.write(out, document.frontMatter());
    out.list(document.headings(), DocumentCodec::heading);
    out.number(document.lead());
    out.list(document.anchors(), DocumentCodec::anchor);
    out.strings(document.openIds().patterns());
    out.list(document.links(), DocumentCodec::link);
    out.list(document.references(), DocumentCodec::reference);
    out.list(document.definedTerms(), DocumentCodec::defined);
    out.list(document.relatedTerms().written(), RelatedList::write);
    out.list(document.definitions(), DocumentCodec::definition);
    out.strings(document.openLabels().patterns());
    out.list(document.places(), DocumentCodec::named);
    out.list(document.inclusions(), DocumentCodec::inclusion);
    out.list(document.includes(), DocumentCodec::include);
    footnotes(out, document.footnotes());
    out.list(document.defects(), DocumentCodec::defect);
    base(out, document.base());
    out.flag(document.anchorsKnown());
    out.list(document.unknowns(), DocumentCodec::unknown);
    surplus(out, document.surplus());
    out.list(document.comments(), DocumentCodec::comment);
    out.list(document.prose(), DocumentCodec::prose);
    out.strings(document.files());
    out.string(document.madeBy());
    return out.toBytes(VERSION);
  }

  /**
   * The facts that {@link #encode} made the bytes of.
   *
   * @throws FactsFormatException if the bytes are something else
   */
  public static Document decode(byte[] bytes) throws FactsFormatException {
    try {
      FactReader in = new FactReader(bytes, VERSION);
      Document document =
          new Document(
              new DocumentId(in.path(), in.string()),
              syntax(in),
              FrontMatterCodec.read(in),
              in.list(DocumentCodec::heading),
              in.number(),
              in.list(DocumentCodec::anchor),
              new OpenNames(in.strings()),
              in.list(DocumentCodec::link),
              in.list(DocumentCodec::reference),
              in.list(DocumentCodec::defined),
              RelatedLists.of(in.path(), in.list(RelatedList::read)),
              in.list(DocumentCodec::definition),
              new OpenNames(in.strings()),
              in.list(DocumentCodec::named),
              in.list(DocumentCodec::inclusion),
              in.list(DocumentCodec::include),
              footnotes(in),
              in.list(DocumentCodec::defect),
              base(in),
              in.flag(),
              in.list(DocumentCodec::unknown),
              surplus(in),
              in.list(DocumentCodec::comment),
              in.list(DocumentCodec::prose),
              in.strings(),
              in.string());
      in.end();
      return document;
    } catch (IllegalArgumentException e) {
      throw new FactsFormatException("facts that cannot be", e);
    }
  }

  private static void syntax(FactWriter out, Syntax syntax) {
    out.flag(syntax.markdown());
    out.flag(syntax.lastDefinitionWins());
    out.flag(syntax.wholeHtml());
    out.flag(syntax.linksUrls());
    out.flag(syntax.generated());
    out.constant(syntax.yaml());
  }

  private static Syntax syntax(FactReader in) {
    return new Syntax(in.flag(), in.flag(), in.flag(), in.flag(), in.flag(), in.constant(YAMLS));
  }

  private static void heading(FactWriter out, Heading heading) {
    out.number(heading.level());
    out.string(heading.text());
    out.string(heading.id());
    out.flag(heading.explicit());
    out.flag(heading.conditional());
    out.place(heading.location());
    out.number(heading.blocks());
  }

  private static Heading heading(FactReader in) {
    return new Heading(
        in.number(), in.string(), in.string(), in.flag(), in.flag(), in.place(), in.number());
  }

  private static void anchor(FactWriter out, Anchor anchor) {
    out.string(anchor.id());
    out.constant(anchor.kind());
    out.flag(anchor.conditional());
    out.place(anchor.location());
  }

  private static Anchor anchor(FactReader in) {
    return new Anchor(in.string(), in.constant(ANCHORS), in.flag(), in.place());
  }

  private static void link(FactWriter out, Link link) {
    out.constant(link.kind());
    out.string(link.destination());
    out.place(link.destinationLocation());
    out.place(link.location());
  }

  private static Link link(FactReader in) {
    return new Link(in.constant(LINKS), in.string(), in.place(), in.place());
  }

  private static void reference(FactWriter out, Reference reference) {
    out.constant(reference.form());
    out.string(reference.text());
    out.string(reference.label());
    out.string(reference.key());
    out.flag(reference.defined());
    out.constant(reference.context());
    out.flag(reference.textDefined());
    out.flag(reference.spaced());
    out.flag(reference.image());
    out.constant(reference.position());
    out.place(reference.labelLocation());
    out.place(reference.location());
  }

  private static Reference reference(FactReader in) {
    return new Reference(
        in.constant(FORMS),
        in.string(),
        in.string(),
        in.string(),
        in.flag(),
        in.constant(CONTEXTS),
        in.flag(),
        in.flag(),
        in.flag(),
        in.constant(PLACES),
        in.place(),
        in.place());
  }

  private static void defined(FactWriter out, DefinedTerms terms) {
    out.constant(terms.kind());
    out.list(
        terms.terms(),
        (to, term) -> {
          to.string(term.text());
          to.string(term.id());
          to.place(term.location());
        });
    out.number(terms.blocks());
    out.place(terms.body());
    DefinedTerms.Row row = terms.row();
    out.flag(row != null);
    if (row != null) {
      out.place(row.definition());
      out.list(row.related(), FactWriter::place);
    }
  }

  private static DefinedTerms defined(FactReader in) {
    return new DefinedTerms(
        in.constant(DEFINED),
        in.list(from -> new DefinedTerms.DefinedTerm(from.string(), from.string(), from.place())),
        in.number(),
        in.place(),
        in.flag() ? new DefinedTerms.Row(in.place(), in.list(FactReader::place)) : null);
  }

  private static void definition(FactWriter out, Definition definition) {
    out.string(definition.label());
    out.string(definition.key());
    out.string(definition.destination());
    out.constant(definition.position());
    out.place(definition.labelLocation());
    out.place(definition.destinationLocation());
    out.place(definition.location());
  }

  private static Definition definition(FactReader in) {
    return new Definition(
        in.string(),
        in.string(),
        in.string(),
        in.constant(POSITIONS),
        in.place(),
        in.place(),
        in.place());
  }

  private static void named(FactWriter out, NamedPlace place) {
    out.constant(place.kind());
    out.string(place.name());
    out.string(place.key());
    out.string(place.id());
    out.flag(place.titled());
    out.place(place.location());
  }

  private static NamedPlace named(FactReader in) {
    return new NamedPlace(
        in.constant(NAMED), in.string(), in.string(), in.string(), in.flag(), in.place());
  }

  private static void inclusion(FactWriter out, Inclusion inclusion) {
    out.string(inclusion.fragment().path());
    out.string(inclusion.fragment().instance());
    out.number(inclusion.before());
    out.place(inclusion.location());
  }

  private static Inclusion inclusion(FactReader in) {
    return new Inclusion(new DocumentId(in.string(), in.string()), in.number(), in.place());
  }

  private static void include(FactWriter out, Include include) {
    out.string(include.path());
    out.string(include.reason());
    out.place(include.location());
    out.string(include.countsFrom());
  }

  private static Include include(FactReader in) {
    return new Include(in.string(), in.string(), in.place(), in.string());
  }

  private static void footnotes(FactWriter out, Footnotes footnotes) {
    out.list(
        footnotes.references(),
        (to, mark) -> {
          to.string(mark.label());
          to.string(mark.key());
          to.flag(mark.defined());
          to.flag(mark.plausible());
          to.place(mark.location());
        });
    out.list(
        footnotes.definitions(),
        (to, definition) -> {
          to.string(definition.label());
          to.string(definition.key());
          to.flag(definition.conditional());
          to.place(definition.location());
        });
    out.strings(new TreeSet<>(footnotes.possible()));
  }

  private static Footnotes footnotes(FactReader in) {
    return new Footnotes(
        in.list(
            from ->
                new FootnoteReference(
                    from.string(), from.string(), from.flag(), from.flag(), from.place())),
        in.list(
            from ->
                new FootnoteDefinition(from.string(), from.string(), from.flag(), from.place())),
        Set.copyOf(in.strings()));
  }

  private static void defect(FactWriter out, Defect defect) {
    out.constant(defect.kind());
    out.place(defect.location());
    out.string(defect.message());
    out.string(defect.subject());
    out.strings(defect.suggestions());
    out.strings(defect.lostIds());
  }

  private static Defect defect(FactReader in) {
    return new Defect(
        in.constant(DEFECTS), in.place(), in.string(), in.string(), in.strings(), in.strings());
  }

  private static void base(FactWriter out, Base base) {
    out.string(base.href());
    out.number(base.linksBefore());
    out.flag(base.certain());
  }

  private static Base base(FactReader in) {
    return new Base(in.string(), in.number(), in.flag());
  }

  private static void unknown(FactWriter out, UnknownText unknown) {
    out.string(unknown.reason());
    out.place(unknown.location());
  }

  private static UnknownText unknown(FactReader in) {
    String reason = in.string();
    return new UnknownText(in.place(), reason);
  }

  private static void surplus(FactWriter out, Surplus surplus) {
    out.flag(surplus.from() != null);
    if (surplus.from() == null) {
      return;
    }
    out.place(surplus.from());
    for (Kind kind : KINDS) {
      out.number(surplus.counts().getOrDefault(kind, 0));
    }
  }

  private static Surplus surplus(FactReader in) {
    if (!in.flag()) {
      return Surplus.NONE;
    }
    var from = in.place();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : KINDS) {
      int count = in.number();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return new Surplus(from, counts);
  }

  private static void comment(FactWriter out, Comment comment) {
    out.string(comment.text());
    out.place(comment.location());
  }

  private static Comment comment(FactReader in) {
    return new Comment(in.string(), in.place());
  }

  private static void prose(FactWriter out, Prose prose) {
    out.constant(prose.kind());
    out.string(prose.text());
    out.place(prose.location());
    out.list(
        prose.pieces(),
        (to, piece) -> {
          to.number(piece.at());
          to.place(piece.place());
        });
  }

  private static Prose prose(FactReader in) {
    return new Prose(
        in.constant(PROSE),
        in.string(),
        in.place(),
        in.list(from -> new Prose.Piece(from.number(), from.place())));
  }
}
