package io.github.glosslint.site;

import io.github.glosslint.document.Base;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.linked.NameClaim;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One site generator's reading of one part of the tree. Implementations are thread-safe; paths are
 * relative to the root of the run.
 */
public interface Dialect {

  /** Reads a document. Never null; what cannot be read is a defect of the result. */
  ReadPage read(String path);

  /**
   * Whether what {@link #read} says of a document depends on its own text and the settings alone:
   * on no other file, whether it exists or not.
   */
  default boolean isReadAlone(String path) {
    return false;
  }

  /**
   * The files that pages have brought in while they were read, if that is all that reading a page
   * leaves here, and if nothing is kept here of the text of a page but what {@link
   * io.github.glosslint.source.SourceTree#glimpse} shows: then facts of an earlier run may stand
   * for a page.
   *
   * @return null where pages are always to be read
   */
  default @Nullable Set<String> broughtIn() {
    return null;
  }

  /** Takes note of files that were brought in by pages which are not read again. */
  default void bringIn(Set<String> files) {
    throw new UnsupportedOperationException("pages are always to be read");
  }

  /**
   * Whether another text of a document is its own affair: what is known here of all other files,
   * and what is around the document, stays as it is. Where that is unknown, it is not.
   *
   * @param path a file that was read, or may be, as a document of the tree
   * @param before its text so far; null if the disk has another already, and nobody knows
   */
  default boolean isOwnAffair(String path, @Nullable String before, String after) {
    return false;
  }

  /**
   * Whether another text of a file that is no page of its own matters only to the pages that show
   * it, as a part of their text or as a shared file of theirs, and to what {@link #forget} forgets.
   * A page may depend on its shared files by nothing but which labels these define.
   *
   * @param path a file that was read, or may be, for documents of the tree
   */
  default boolean isAffairOfPages(String path) {
    return false;
  }

  /** Forgets all texts that pages show, since one of them is another now. */
  default void forget() {}

  /** The output URL path of a page; empty where it has none. */
  String url(String path);

  /**
   * What the meaning of a destination on a page depends on besides the destination: destinations of
   * pages with the same base are resolved once.
   *
   * @param rooted whether the destination begins with a slash
   */
  String base(String path, boolean rooted);

  /**
   * Where a destination without scheme leads. The fragment of {@link Target.Found} is not judged
   * yet.
   *
   * @param path the page it is on
   */
  Target resolve(String path, Destination destination);

  /** What the configuration says of the site that a page is of. */
  default SiteIdentity identity(String path) {
    return SiteIdentity.UNKNOWN;
  }

  /**
   * How many characters of the path of an absolute URL the address of this site says, such as those
   * of a base URL; -1 if the URL is not one of this site.
   */
  default int addressOf(String url) {
    return -1;
  }

  /**
   * Where the site is on the web, as {@link #addressOf} knows it: URLs that those of all its pages
   * begin with; empty if not stated.
   */
  default List<String> addresses() {
    return List.of();
  }

  /**
   * Where an absolute URL of this site leads, see {@link #addressOf}.
   *
   * @return null if only the web can tell
   */
  default @Nullable Target resolveAbsolute(String url) {
    return null;
  }

  /**
   * Why a page lacks an id that its author sees in the source, as a clause; empty if there is
   * nothing to say.
   */
  default String absence(String path, String id) {
    return "";
  }

  /**
   * Whether something that no source spells out may lead to a page, such as navigation that the
   * generator makes of its files or that a theme brings.
   */
  default boolean mayLeadTo(String path) {
    return false;
  }

  /** Whether paths of sources are turned into URLs in the Markdown of a page's own file. */
  default boolean rewritesSources(String path) {
    return false;
  }

  /** Whether that goes for what included files and templates write as well. */
  default boolean rewritesIncluded() {
    return false;
  }

  /**
   * Where a destination leads that the page's own file spells in Markdown, on pages that {@link
   * #rewritesSources}.
   *
   * @return null if it is not a path of a source, so that {@link #resolve} says where it leads
   */
  default @Nullable Target resolveSource(String path, Destination destination) {
    return null;
  }

  /**
   * Where a destination leads whose target the page shows, such as a picture, where the generator
   * looks for that elsewhere than for what readers are led to.
   *
   * @param inMarkdown whether the page spells it in Markdown
   * @return null if it leads where it would lead a reader
   */
  default @Nullable Target resolveShown(String path, Destination destination, boolean inMarkdown) {
    return null;
  }

  /**
   * Where a destination leads that Markdown spells, going by all of it: by its scheme, or because
   * names count before paths.
   *
   * @param kind one that {@link Link.Kind#isOfMarkdown}
   * @param raw as the page spells it, not empty
   * @return null if it is a URL like any other
   */
  default @Nullable Target resolveMarkdown(String path, Link.Kind kind, String raw) {
    return null;
  }

  /**
   * What has a name that a link of a page says.
   *
   * @param kind one that {@link Link.Kind#isName}
   */
  default Target resolveName(String path, Link.Kind kind, String name) {
    return new Target.Unknown("a name that only a generator can look up");
  }

  /**
   * What could be meant by a name that nothing has.
   *
   * @param work counts what looking for it takes
   */
  default Target.Undefined withCandidates(
      Link.Kind kind, Target.Undefined undefined, WorkBudget work) {
    return undefined;
  }

  /**
   * What could be meant by a destination that leads to nothing.
   *
   * @param path the page it is on
   * @param work counts what looking for them takes
   * @return the target with its candidates
   */
  Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work);

  /**
   * The document whose anchors a fragment behind {@code target} means; null if unknown.
   *
   * @param page the page that the fragment is on: a folder is shown as who shows the page does
   */
  @Nullable String fragmentPage(String page, String target);

  /** Whether a fragment is fine on a target whatever anchors that has, such as lines of a file. */
  boolean isAlwaysFine(String target, Destination destination);

  /** Whether the ids that a page gets when it is published are known here. */
  default boolean knowsAnchors(String path) {
    return true;
  }

  /**
   * Whether the ids of a page that are not known here can only be those of its headings, made of
   * the letters and digits of their words, and those that templates have.
   *
   * @param id looked for in vain
   */
  default boolean lacksId(String path, String id) {
    return false;
  }

  /**
   * An id as a forge shows it, which may stand in a source that was copied from the forge, too; the
   * id itself where no forge shows the page.
   */
  default String forgeId(String id) {
    return id;
  }

  /**
   * Whether the way in which ids of headings are made is only assumed for a page, as nothing in the
   * tree says who publishes it.
   */
  default boolean assumesAnchors(String path) {
    return false;
  }

  /** Whether what publishes a page gives it labels that no definition in the source shows. */
  default boolean makesLabels(String path) {
    return false;
  }

  /** Whether a fragment with capitals finds the id in small letters. */
  default boolean lowersFragments(String path) {
    return false;
  }

  /**
   * Whether ids of headings are made in a decomposed Unicode form, in which fragments are seldom
   * written: browsers tell them apart, although they look the same. Elsewhere equivalent spellings
   * count as one.
   */
  default boolean decomposesIds(String path) {
    return false;
  }

  /** The id that a fragment looks for. */
  default String id(String fragment) {
    return fragment;
  }

  /** Ids that the page gets from what is put around it, such as a layout. */
  default Set<String> idsAround(String path) {
    return Set.of();
  }

  /** Ids that what is put around the page writes in part, so that only the generator knows them. */
  default OpenNames openIdsAround(String path) {
    return OpenNames.NONE;
  }

  /**
   * What a fragment finds in the templates around a page, besides {@link #idsAround}. Asked only
   * about ids that are found nowhere else, so it may take its time.
   *
   * @param id as {@link #id} makes it
   */
  default AnchorState stateAround(String path, String id) {
    return AnchorState.Absent.PLAIN;
  }

  /** The {@code base} element that is put around a page, such as that of a layout. */
  default Base baseAround(String path) {
    return Base.NONE;
  }

  /**
   * The files of which the generator writes one to the output URL of a document, and nobody can
   * tell which: the document itself and the others that claim its URL.
   */
  default List<String> claimants(String path) {
    return List.of(path);
  }

  /**
   * Files that are read once for all pages that show them, besides those that pages name
   * themselves.
   *
   * @param documents what is to be checked, by path
   */
  default List<Part> parts(Set<String> documents) {
    return List.of();
  }

  /** Output URLs that several documents claim. */
  default List<UrlClaim> urlClaims() {
    return List.of();
  }

  /** Names that several places have, on pages that name each other's. */
  default List<NameClaim> nameClaims() {
    return List.of();
  }

  /**
   * What is wrong with files that are not documents, such as the configuration of a site.
   *
   * @return by path
   */
  default Map<String, List<Defect>> defects() {
    return Map.of();
  }

  /** Files that were read as part of pages, such as what these include. */
  default Set<String> partsRead() {
    return Set.of();
  }
}
