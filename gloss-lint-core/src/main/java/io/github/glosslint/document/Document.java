package io.github.glosslint.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All facts in one file, read once. Everything after the parser works only on these facts.
 *
 * @param id the file, relative to the root of the run, and what it is read as
 * @param lead how many blocks of text are before the first heading, see {@link Heading#blocks}
 * @param definedTerms those of glossaries and lists of definitions, in the order of the text
 * @param relatedTerms lists of them
 * @param definitions in the order of the text
 * @param openIds ids that a template writes in part
 * @param openLabels labels that a template writes in part
 * @param places what other pages may refer to by name, in the order of the text
 * @param inclusions files of definitions that were read once for all pages, in the order of the
 *     text
 * @param includes tags that bring files into the page, in the order of their expansion
 * @param base what relative destinations of the page mean
 * @param anchorsKnown false where a template may write anchors that nobody can see here
 * @param unknowns what only the generator knows of the text, in its order
 * @param surplus what there was no room for
 * @param comments those that speak to this tool or one like it, in the order in which they were
 *     read
 * @param prose the words of the page, if they were asked for
 * @param files what was read for these facts, each once, in order: the file itself, what it
 *     includes, its layouts, the configuration of its site; a folder, which ends with {@code /},
 *     stands for all that it holds
 * @param madeBy the tool that made the page of source code; empty if an author wrote it
 */
public record Document(
    DocumentId id,
    Syntax syntax,
    FrontMatter frontMatter,
    List<Heading> headings,
    int lead,
    List<Anchor> anchors,
    OpenNames openIds,
    List<Link> links,
    List<Reference> references,
    List<DefinedTerms> definedTerms,
    RelatedLists relatedTerms,
    List<Definition> definitions,
    OpenNames openLabels,
    List<NamedPlace> places,
    List<Inclusion> inclusions,
    List<Include> includes,
    Footnotes footnotes,
    List<Defect> defects,
    Base base,
    boolean anchorsKnown,
    List<UnknownText> unknowns,
    Surplus surplus,
    List<Comment> comments,
    List<Prose> prose,
    List<String> files,
    String madeBy) {

  /** The file, relative to the root of the run, with {@code /}. */
  public String path() {
    return id.path();
  }

  /**
   * The same with equal texts, such as those that other documents hold as well.
   *
   * @param equal definitions that are equal to those of the document
   * @param texts gives a text that is equal to one of the document
   */
  public Document sharing(List<Definition> equal, UnaryOperator<String> texts) {
    return new Document(
        id,
        syntax,
        frontMatter,
        Worded.sharing(headings, texts),
        lead,
        Worded.sharing(anchors, texts),
        openIds,
        Worded.sharing(links, texts),
        Worded.sharing(references, texts),
        definedTerms,
        relatedTerms,
        List.copyOf(equal),
        openLabels,
        places,
        inclusions,
        includes,
        footnotes,
        defects,
        base,
        anchorsKnown,
        unknowns,
        surplus,
        comments,
        prose,
        files,
        madeBy);
  }

  /** Whether it is read once for all pages that show it, and is none itself. */
  public boolean isPart() {
    return !id.instance().isEmpty();
  }
}
