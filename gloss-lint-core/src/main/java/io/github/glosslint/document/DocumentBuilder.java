package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of one document while it is read. The readers think in offsets of the expanded
 * text; {@link #locate} leads each of them back to the file before the fact is made.
 */
public final class DocumentBuilder {

  private final String path;
  private final Syntax syntax;
  private final Origins origins;
  private FrontMatter frontMatter = FrontMatter.ABSENT;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Inclusion> inclusions = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private final List<FootnoteReference> footnoteReferences = new ArrayList<>(0);
  private final List<FootnoteDefinition> footnoteDefinitions = new ArrayList<>(0);
  private final List<Defect> defects = new ArrayList<>();
  private List<Span> conditional = List.of();
  private @Nullable Base base;
  private boolean anchorsKnown = true;
  private final List<UnknownText> unknowns = new ArrayList<>();

  public DocumentBuilder(String path, Syntax syntax, Origins origins) {
    this.path = path;
    this.syntax = syntax;
    this.origins = origins;
  }

  /** The place in the original file of a range of the expanded text. */
  public Location locate(int start, int end) {
    return origins.locate(start, end);
  }

  /** The language of the document. */
  public Syntax syntax() {
    return syntax;
  }

  /**
   * Says that the page has a {@code base} element, the first of which counts. GitHub shows none.
   *
   * @param href as the browser gets it
   */
  public DocumentBuilder base(String href) {
    if (base == null && syntax != Syntax.GFM) {
      base = new Base(href, links.size());
    }
    return this;
  }

  /** Whether the expanded text at {@code offset} may not be rendered at all. */
  public boolean isConditional(int offset) {
    for (Span span : conditional) {
      if (offset >= span.start() && offset < span.end()) {
        return true;
      }
    }
    return false;
  }

  /** Ranges of the expanded text that stand in template branches or loops. */
  public DocumentBuilder conditional(List<Span> spans) {
    conditional = List.copyOf(spans);
    return this;
  }

  public DocumentBuilder frontMatter(FrontMatter value) {
    frontMatter = value;
    return this;
  }

  /** Adds a heading and, unless its id is empty, the anchor that it makes. */
  public DocumentBuilder add(Heading heading) {
    headings.add(heading);
    if (MappedText.isUnknown(heading.text()) && !heading.explicit()) {
      anchorsKnown = false;
    } else if (!heading.id().isEmpty()) {
      anchors.add(new Anchor(heading.id(), Anchor.Kind.HEADING, heading.location()));
    }
    return this;
  }

  public DocumentBuilder add(Anchor anchor) {
    if (MappedText.isUnknown(anchor.id())) {
      anchorsKnown = false;
    } else {
      anchors.add(anchor);
    }
    return this;
  }

  public DocumentBuilder add(Link link) {
    links.add(link);
    return this;
  }

  public DocumentBuilder add(Reference reference) {
    references.add(reference);
    return this;
  }

  public DocumentBuilder add(Definition definition) {
    definitions.add(definition);
    return this;
  }

  public DocumentBuilder add(Inclusion inclusion) {
    inclusions.add(inclusion);
    return this;
  }

  public DocumentBuilder add(Include include) {
    includes.add(include);
    return this;
  }

  public DocumentBuilder add(FootnoteReference reference) {
    footnoteReferences.add(reference);
    return this;
  }

  public DocumentBuilder add(FootnoteDefinition definition) {
    footnoteDefinitions.add(definition);
    return this;
  }

  public DocumentBuilder add(Defect defect) {
    defects.add(defect);
    return this;
  }

  /** Says that the page may have anchors that cannot be seen in the source. */
  public DocumentBuilder anchorsUnknown() {
    anchorsKnown = false;
    return this;
  }

  public DocumentBuilder add(UnknownText unknown) {
    unknowns.add(unknown);
    return this;
  }

  public Document build() {
    return new Document(
        path,
        syntax,
        frontMatter,
        List.copyOf(headings),
        List.copyOf(anchors),
        List.copyOf(links),
        List.copyOf(references),
        List.copyOf(definitions),
        List.copyOf(inclusions),
        List.copyOf(includes),
        new Footnotes(footnoteReferences, footnoteDefinitions),
        List.copyOf(defects),
        base == null ? Base.NONE : base,
        anchorsKnown,
        List.copyOf(unknowns));
  }
}
