package io.github.glosslint.document;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of one document while it is read. Readers use offsets in the expanded text;
 * {@link #locate} maps them back to the file.
 */
public final class DocumentBuilder {

  /**
   * Headings, anchors, links, references, definitions and unknown pieces of one document. A page of
   * ten megabytes of ordinary text has some ten thousand; each takes some hundred bytes of memory
   * as long as the run lasts.
   */
  public static final int MAX_FACTS = 200_000;

  private final DocumentId id;
  private final Syntax syntax;
  private final Origins origins;
  private FrontMatter frontMatter = FrontMatter.ABSENT;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<DefinedTerms> defined = new ArrayList<>(0);
  private final List<RelatedList> related = new ArrayList<>(0);
  private final List<Definition> definitions = new ArrayList<>();
  private OpenNames openIds = OpenNames.NONE;
  private OpenNames openLabels = OpenNames.NONE;
  private final Set<String> possibleFootnotes = new HashSet<>();
  private final List<NamedPlace> places = new ArrayList<>(0);
  private final List<Inclusion> inclusions = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private final List<FootnoteReference> footnoteReferences = new ArrayList<>(0);
  private final List<FootnoteDefinition> footnoteDefinitions = new ArrayList<>(0);
  private final List<Defect> defects = new ArrayList<>();
  private SpanSet conditional = SpanSet.EMPTY;
  private @Nullable Base base;
  private boolean anchorsKnown = true;
  private boolean headingsForeseen;
  private int blocks;
  private int lead;
  private boolean namesLead;
  private boolean keepsHtml = true;
  private final FactLimit limit = new FactLimit(MAX_FACTS);
  private String madeBy = "";
  private final List<UnknownText> unknowns = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>(0);
  private final IgnoredElements ignored = new IgnoredElements();
  private final List<Prose> prose = new ArrayList<>(0);
  private WantedProse wantedProse = WantedProse.NONE;
  private final Set<String> files = new TreeSet<>();

  /** Begins a page. */
  public DocumentBuilder(String path, Syntax syntax, Origins origins) {
    this(new DocumentId(path, ""), syntax, origins);
  }

  /** Begins a page, or something that pages show. */
  public DocumentBuilder(DocumentId id, Syntax syntax, Origins origins) {
    this.id = id;
    this.syntax = syntax;
    this.origins = origins;
    files.add(id.path());
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
   * Says that the page has a {@code base} element, the first of which counts if any does.
   *
   * @param href as the browser gets it
   * @param certain false if it stands in a branch of a template
   */
  public DocumentBuilder base(String href, boolean certain) {
    if (base == null && syntax.wholeHtml() && keepsHtml) {
      base = new Base(href, links.size(), certain);
    }
    return this;
  }

  /**
   * Says that another program makes a page of the text, at a URL and with labels and anchors that
   * nobody knows here.
   */
  public DocumentBuilder madeElsewhere() {
    base = new Base("//" + MappedText.UNKNOWN + "/", 0, true);
    return anchorsUnknown().openLabel(Character.toString(MappedText.UNKNOWN));
  }

  /**
   * Says whether what follows reaches the page: headings, anchors, and links of HTML that is left
   * out do not.
   */
  public DocumentBuilder keepHtml(boolean kept) {
    keepsHtml = kept;
    return this;
  }

  /** Says that fragments find the {@code name} of every element, as a script of github.com does. */
  public void withNames() {
    namesLead = true;
  }

  /** Whether fragments find the names of other elements than {@code a}. */
  public boolean namesLead() {
    return namesLead;
  }

  /** Whether the expanded text at {@code offset} may not be rendered at all. */
  public boolean isConditional(int offset) {
    return conditional.contains(offset);
  }

  /** Ranges of the expanded text that are in template branches or loops. */
  public DocumentBuilder conditional(List<Span> spans) {
    conditional = SpanSet.of(spans);
    return this;
  }

  /** Whether there is room for another fact; what comes after the limit is one defect. */
  private boolean takes(Location location, @Nullable Kind kind) {
    boolean takes = limit.takes(location, kind);
    anchorsKnown &= takes;
    return takes;
  }

  /** What the page has before its text so far. */
  public FrontMatter frontMatter() {
    return frontMatter;
  }

  /** Says what the page has before its text. */
  public DocumentBuilder frontMatter(FrontMatter value) {
    frontMatter = value;
    value.comments().forEach(this::add);
    return this;
  }

  /** Adds a heading and, unless its id is empty, the anchor that it makes. */
  public DocumentBuilder add(Heading heading) {
    if (!keepsHtml || !takes(heading.location(), null)) {
      return this;
    }
    countBlocks();
    headings.add(heading);
    if (MappedText.isUnknown(heading.text()) && !heading.explicit()) {
      anchorsKnown &= headingsForeseen;
    } else if (!heading.id().isEmpty()) {
      anchors.add(
          new Anchor(heading.id(), Anchor.Kind.HEADING, heading.conditional(), heading.location()));
    }
    return this;
  }

  /** Gives the blocks since the last heading to it, those before the first to the page. */
  private void countBlocks() {
    int last = headings.size() - 1;
    if (last < 0) {
      lead += blocks;
    } else if (blocks > 0) {
      headings.set(last, headings.get(last).with(blocks));
    }
    blocks = 0;
  }

  /** Says that a block of text follows, which is no heading. */
  public DocumentBuilder block() {
    blocks++;
    return this;
  }

  /** The headings so far, in the order of the text; not to be changed. */
  public List<Heading> headings() {
    return headings;
  }

  /** Leaves the headings out: those of a layout are none of an entry. Their anchors stay. */
  public DocumentBuilder withoutHeadings() {
    headings.clear();
    blocks = 0;
    lead = 0;
    return this;
  }

  /** Adds an anchor; one of which a template writes a part is one of {@link #openId}. */
  public DocumentBuilder add(Anchor anchor) {
    if (!keepsHtml) {
      return this;
    }
    if (MappedText.isUnknown(anchor.id())) {
      openId(anchor.id());
    } else if (takes(anchor.location(), null)) {
      anchors.add(anchor);
    }
    return this;
  }

  /** Says that a template writes an id of this pattern, see {@link OpenNames}. */
  public DocumentBuilder openId(String pattern) {
    anchorsKnown = false;
    openIds = openIds.with(pattern);
    return this;
  }

  /** Says that the page may have an id of this pattern, and that it has no others unseen. */
  public DocumentBuilder possibleId(String pattern) {
    openIds = openIds.with(pattern);
    return this;
  }

  /** Says that headings with unknown words have ids of {@link #possibleId} and no others. */
  public DocumentBuilder headingsForeseen() {
    headingsForeseen = true;
    return this;
  }

  /** Adds a link, unless it is of HTML that is left out. */
  public DocumentBuilder add(Link link) {
    if (keepsHtml && takes(link.mark(), link.kind().isEmbed() ? Kind.EMBED : Kind.LINK)) {
      links.add(link);
    }
    return this;
  }

  /** Puts others in the place of links so far. */
  public DocumentBuilder replaceLinks(UnaryOperator<Link> other) {
    links.replaceAll(other);
    return this;
  }

  /** Adds a bracket that is, or may be, a reference. */
  public DocumentBuilder add(Reference reference) {
    if (takes(reference.location(), Kind.REFERENCE)) {
      references.add(reference);
    }
    return this;
  }

  /** Adds terms that share a definition. */
  public DocumentBuilder add(DefinedTerms terms) {
    if (keepsHtml && takes(terms.body(), null)) {
      defined.add(terms);
    }
    return this;
  }

  /** Adds a list of related terms. */
  public DocumentBuilder add(RelatedList list) {
    if (takes(list.location(), null)) {
      related.add(list);
    }
    return this;
  }

  /**
   * Adds a list of related terms.
   *
   * @param start of the list in the expanded text
   * @see RelatedList
   */
  public DocumentBuilder addRelated(
      RelatedTerms.Kind kind, boolean alone, String text, int wordsEnd, int start) {
    return add(RelatedList.of(kind, alone, text, wordsEnd, start, origins));
  }

  /** Adds the definition of a label. */
  public DocumentBuilder add(Definition definition) {
    if (takes(definition.location(), Kind.DEFINITION)) {
      definitions.add(definition);
    }
    return this;
  }

  /** Adds a place that a whole project may refer to by a name. */
  public DocumentBuilder add(NamedPlace place) {
    if (takes(place.location(), null)) {
      places.add(place);
    }
    return this;
  }

  /** Says that a template defines labels of this pattern, see {@link OpenNames}. */
  public DocumentBuilder openLabel(String pattern) {
    openLabels = openLabels.with(pattern);
    return this;
  }

  /** Says that the facts of another document belong to the page. */
  public DocumentBuilder add(Inclusion inclusion) {
    inclusions.add(inclusion);
    return this;
  }

  /** Adds a file that the page includes; the facts depend on it if it is found. */
  public DocumentBuilder add(Include include) {
    includes.add(include);
    if (include.isFound()) {
      files.add(include.path());
    }
    return this;
  }

  /** Adds a reference to a footnote. */
  public DocumentBuilder add(FootnoteReference reference) {
    if (takes(reference.location(), Kind.FOOTNOTE)) {
      footnoteReferences.add(reference);
    }
    return this;
  }

  /** Adds the definition of a footnote. */
  public DocumentBuilder add(FootnoteDefinition definition) {
    if (takes(definition.location(), null)) {
      footnoteDefinitions.add(definition);
    }
    return this;
  }

  /** Says that a template may refer to a footnote of this key, or define it. */
  public DocumentBuilder possibleFootnote(String key) {
    possibleFootnotes.add(key);
    return this;
  }

  /** Adds an error that only the reader of the text can see. */
  public DocumentBuilder add(Defect defect) {
    if (defect.kind() == Defect.Kind.TOO_COMPLEX
        || takes(defect.location(), defect.kind().counted())) {
      defects.add(defect);
    }
    return this;
  }

  /** Says that the page may have anchors that cannot be seen in the source. */
  public DocumentBuilder anchorsUnknown() {
    anchorsKnown = false;
    return this;
  }

  /** Adds a piece of text that only the generator can know. */
  public DocumentBuilder add(UnknownText unknown) {
    if (takes(unknown.location(), Kind.TEMPLATE)) {
      unknowns.add(unknown);
    }
    return this;
  }

  /** Adds a comment that speaks to gloss-lint, or to another linter. */
  public DocumentBuilder add(Comment comment) {
    if (takes(comment.location(), null)) {
      comments.add(comment);
    }
    return this;
  }

  /** Says which words of the page are wanted. */
  public DocumentBuilder gatherProse(WantedProse wanted) {
    wantedProse = wanted;
    return this;
  }

  /** Which words of the page are wanted. */
  public WantedProse wantedProse() {
    return wantedProse;
  }

  /** Adds words of a page whose places are known. */
  public DocumentBuilder add(Prose words) {
    prose.add(words);
    return this;
  }

  /**
   * Adds words of the page, if they are wanted. Their offsets count in the expanded text.
   *
   * @param from where each character of the text begins
   * @param to where each ends
   * @param location all of it, markup included
   */
  public DocumentBuilder addProse(
      Prose.Kind kind, CharSequence text, int[] from, int[] to, Location location) {
    // Who asks for what is short asks for texts.
    if (wantedProse.all() || kind.isText() && wantedProse.includes(text.length())) {
      prose.add(Prose.of(kind, text, from, to, location, origins));
    }
    return this;
  }

  /** Says that an element begins. */
  public DocumentBuilder openElement(String name, boolean linksIgnored, Location tag) {
    if (linksIgnored) {
      add(Comment.element(tag));
    }
    ignored.open(name, linksIgnored, tag);
    return this;
  }

  /** Whether an element is open that link checkers leave alone. */
  public boolean isInIgnoredElement() {
    return ignored.isOpen();
  }

  /** Says that an element ends. */
  public DocumentBuilder closeElement(String name, Location tag) {
    Comment whole = ignored.close(name, tag);
    return whole == null ? this : add(whole);
  }

  /**
   * Says that the facts depend on a file.
   *
   * @param path the file; a folder, which ends with {@code /}, stands for all that it holds
   */
  public DocumentBuilder readFrom(String path) {
    files.add(path);
    return this;
  }

  /** Names the tool that made the page of source code; empty if none did. */
  public DocumentBuilder madeBy(String tool) {
    madeBy = tool;
    return this;
  }

  /** The facts so far, which are not to be added to afterwards. */
  public Document build() {
    countBlocks();
    Defect tooDense = limit.defect();
    if (tooDense != null) {
      defects.add(tooDense);
    }
    return new Document(
        id,
        syntax,
        frontMatter.packed(),
        List.copyOf(headings),
        lead,
        List.copyOf(anchors),
        openIds,
        List.copyOf(links),
        List.copyOf(references),
        List.copyOf(defined),
        RelatedLists.of(id.path(), related),
        List.copyOf(definitions),
        openLabels,
        List.copyOf(places),
        List.copyOf(inclusions),
        List.copyOf(includes),
        new Footnotes(footnoteReferences, footnoteDefinitions, possibleFootnotes),
        List.copyOf(defects),
        base == null ? Base.NONE : base,
        anchorsKnown,
        List.copyOf(unknowns),
        limit.surplus(),
        List.copyOf(comments),
        List.copyOf(prose),
        List.copyOf(files),
        madeBy);
  }
}
