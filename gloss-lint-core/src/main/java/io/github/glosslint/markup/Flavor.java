package io.github.glosslint.markup;

import io.github.glosslint.text.WantedProse;
import org.jspecify.annotations.Nullable;

/**
 * What a platform makes of Markdown, beyond its specification: what the room of a generator tells
 * the readers.
 *
 * @param anchors how ids are made from headings
 * @param related what lists of related terms begin with; null for {@link #SEE_ALSO} and {@link
 *     #SEE}, which {@link SeeAlsoContext} spells out
 * @param kramdown what only the reader of kramdown wants to know
 * @param extensions what only the reader of CommonMark wants to know
 * @param python what Python-Markdown does otherwise than CommonMark
 * @param goldmark what goldmark does otherwise than CommonMark
 * @param braces what attributes of markdown-it are written in
 * @param names what is found by its name; null where there is nothing of the kind
 * @param prose which words of pages rules want
 * @param titleIds whether headings of the first level get an id as all others do
 */
public record Flavor(
    AnchorStyle anchors,
    @Nullable RelatedPatterns related,
    Kramdown kramdown,
    Extensions extensions,
    Python python,
    Goldmark goldmark,
    Braces braces,
    @Nullable NamedMarkup names,
    WantedProse prose,
    boolean titleIds) {

  /** "See also [A], [B]", also emphasised, in a list item or with a colon. */
  public static final String SEE_ALSO = "(?i)^[ \\t>*+_-]*see\\s+also\\b";

  /** "See [A]" at the start of a line. */
  public static final String SEE = "(?i)^[ \\t>*+_-]*see[*_:]*[ \\t]+(\\[|:term:`|\\{term\\}`)";

  /**
   * Options of kramdown.
   *
   * @param gfm whether it reads its GFM input and not its native one ({@code input})
   * @param idPrefix {@code auto_id_prefix}
   * @param autoIds {@code auto_ids}
   * @param longInfo whether a fence with an info string of several words begins code although
   *     kramdown reads none: sites that write so have a plugin that removes all but the first
   */
  public record Kramdown(boolean gfm, String idPrefix, boolean autoIds, boolean longInfo) {

    /** Those of a site that shows kramdown its files as they are. */
    public static final Kramdown GFM = new Kramdown(true, "", true, false);
  }

  /**
   * Extensions of CommonMark, beyond tables, footnotes and task lists.
   *
   * @param headingAttributes whether <code>{#id}</code> at the end of a heading is its id
   * @param definitionTerms whether a paragraph before a line that begins with a colon is a term,
   *     and gets an id as headings do
   * @param notes how ids of notes are made
   * @param drafts whether a link without a destination announces a page that is yet to be written
   * @param perhapsAttributes whether <code>{#id}</code>, where it is text, may be an id all the
   *     same, because a generator that nobody knows of publishes the page; likewise the size of an
   *     image behind its destination
   * @param doubleBrackets what they are
   */
  public record Extensions(
      boolean headingAttributes,
      boolean definitionTerms,
      NoteIds notes,
      boolean drafts,
      boolean perhapsAttributes,
      DoubleBrackets doubleBrackets) {

    /** Those of github.com. */
    public static final Extensions GITHUB = new Extensions(false, false, NoteIds.GITHUB, false);

    /** Those of github.com, on a page that something else may publish as well. */
    public static final Extensions GITHUB_AND_OTHERS =
        new Extensions(false, false, NoteIds.GITHUB, false, true, DoubleBrackets.MARKDOWN);

    /** Those of the wikis of github.com. */
    public static final Extensions GITHUB_WIKI =
        new Extensions(false, false, NoteIds.GITHUB, false, false, DoubleBrackets.GOLLUM);

    /** Those of Obsidian, on a page that something else may publish as well. */
    public static final Extensions VAULT =
        new Extensions(false, false, NoteIds.GITHUB, false, true, DoubleBrackets.VAULT);

    /**
     * Whether lines that begin with a colon define what is above them, or may do so where it is not
     * known who publishes the page: pandoc reads them so.
     */
    public boolean mayHaveDefinitions() {
      return definitionTerms || perhapsAttributes;
    }

    /** Those of one that publishes the page, so that braces are what it says that they are. */
    public Extensions(
        boolean headingAttributes, boolean definitionTerms, NoteIds notes, boolean drafts) {
      this(headingAttributes, definitionTerms, notes, drafts, false, DoubleBrackets.MARKDOWN);
    }
  }

  /**
   * What Python-Markdown does otherwise than CommonMark.
   *
   * @param links whether a blank may stand between the brackets of a reference and in a destination
   * @param attributes whether <code>{#id}</code> and <code>{: #id}</code> give an id to what is
   *     before them; those of headings are taken before any is made
   * @param lateLabels whether something else looks for labels that no definition has: such brackets
   *     are links, whatever is found, and labels may hold code, which is taken out before
   *     definitions are looked up
   */
  public record Python(boolean links, boolean attributes, boolean lateLabels) {

    /** CommonMark. */
    public static final Python NONE = new Python(false, false, true);
  }

  /**
   * What goldmark does otherwise than CommonMark.
   *
   * @param isUsed whether goldmark reads the page at all
   * @param headings whether headings end with attributes, <code>{#id .class key="value"}</code>,
   *     whose ids are taken from then on
   * @param blocks whether a line of attributes gives an id to the block before it
   * @param html whether HTML reaches the page, which is left out otherwise
   * @param tex whether what is between <code>\\(</code> and <code>\\)</code>, or the same with
   *     brackets, is left to a program that sets mathematics
   * @param definitionLists whether lines that begin with a colon define what is above them
   * @param delimiters of elements besides emphasis, of <code>^+=</code>: superscripts, insertions
   *     and marks
   */
  public record Goldmark(
      boolean isUsed,
      boolean headings,
      boolean blocks,
      boolean html,
      boolean tex,
      boolean definitionLists,
      String delimiters) {

    /** CommonMark. */
    public static final Goldmark NONE = new Goldmark(false, false, false, true, false, false, "");

    /** The same with HTML. */
    public Goldmark withHtml() {
      return new Goldmark(isUsed, headings, blocks, true, tex, definitionLists, delimiters);
    }
  }

  /**
   * Between what markdown-it-attrs reads the attributes of the inline element or the block that is
   * before them, such as <code>{#id .class target="_self"}</code>. Explicit ids are taken as they
   * come, and an automatic one yields.
   *
   * @param left ends with a brace; empty if nobody reads attributes so
   */
  public record Braces(String left, String right) {

    /** None. */
    public static final Braces NONE = new Braces("", "");

    /** The usual ones. */
    public static final Braces USUAL = new Braces("{", "}");

    public boolean areRead() {
      return !left.isEmpty();
    }
  }

  /** The usual flavor with these ids. */
  public static Flavor of(AnchorStyle anchors) {
    return new Flavor(
        anchors,
        null,
        Kramdown.GFM,
        Extensions.GITHUB,
        Python.NONE,
        Goldmark.NONE,
        Braces.NONE,
        null,
        WantedProse.NONE,
        true);
  }

  public Flavor with(AnchorStyle other) {
    return new Flavor(
        other, related, kramdown, extensions, python, goldmark, braces, names, prose, titleIds);
  }

  public Flavor with(Kramdown options) {
    return new Flavor(
        anchors, related, options, extensions, python, goldmark, braces, names, prose, titleIds);
  }

  public Flavor with(Extensions others) {
    return new Flavor(
        anchors, related, kramdown, others, python, goldmark, braces, names, prose, titleIds);
  }

  public Flavor with(Python other) {
    return new Flavor(
        anchors, related, kramdown, extensions, other, goldmark, braces, names, prose, titleIds);
  }

  public Flavor with(Goldmark other) {
    return new Flavor(
        anchors, related, kramdown, extensions, python, other, braces, names, prose, titleIds);
  }

  public Flavor with(Braces other) {
    return new Flavor(
        anchors, related, kramdown, extensions, python, goldmark, other, names, prose, titleIds);
  }

  /** The same with what is found by its name. */
  public Flavor with(NamedMarkup markup) {
    return new Flavor(
        anchors, related, kramdown, extensions, python, goldmark, braces, markup, prose, titleIds);
  }

  /** The same with another value of {@link #prose}. */
  public Flavor withProse(WantedProse wanted) {
    return new Flavor(
        anchors, related, kramdown, extensions, python, goldmark, braces, names, wanted, titleIds);
  }

  /** The same without ids of headings of the first level, which are titles. */
  public Flavor withoutTitleIds() {
    return new Flavor(
        anchors, related, kramdown, extensions, python, goldmark, braces, names, prose, false);
  }

  /** The same with another value of {@link Kramdown#longInfo}. */
  public Flavor withLongInfo(boolean value) {
    return with(new Kramdown(kramdown.gfm, kramdown.idPrefix, kramdown.autoIds, value));
  }

  /** The same with another value of {@link #related}. */
  public Flavor withRelated(@Nullable RelatedPatterns patterns) {
    return new Flavor(
        anchors, patterns, kramdown, extensions, python, goldmark, braces, names, prose, titleIds);
  }
}
