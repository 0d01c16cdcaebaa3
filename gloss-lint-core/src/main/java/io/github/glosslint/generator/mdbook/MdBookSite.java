package io.github.glosslint.generator.mdbook;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.commonmark.LabelKeys;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.IncludingSite;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.TemplateIds;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A book, as mdBook builds it: the chapters that its summary lists, and the summary itself. */
final class MdBookSite implements IncludingSite {

  private final SourceTree tree;
  private final BookConfig config;
  private final BookSummary summary;
  private final Set<String> chapters;
  private final BookUrls urls;
  private final Insertions insertions;
  private final TemplateIds templates;
  private final Flavor flavor;

  private MdBookSite(SourceTree tree, BookConfig config, BookSummary summary, Flavor flavor) {
    this.tree = tree;
    this.config = config;
    this.summary = summary;
    this.chapters = Set.copyOf(summary.chapters());
    this.urls = new BookUrls(tree, config, summary.chapters());
    this.insertions = new Insertions(tree);
    this.templates = TemplateIds.among(tree, config::isTemplate);
    this.flavor = flavor;
  }

  static MdBookSite of(BookConfig config, Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    Flavor usual =
        surroundings.flavor(config.path(), config.smart() ? ChapterIds.STYLE : ChapterIds.PLAIN);
    Flavor flavor =
        usual.with(new Flavor.Extensions(true, config.definitionLists(), ChapterIds.NOTES, false));
    return new MdBookSite(tree, config, BookSummary.read(tree, config.source(), flavor), flavor);
  }

  @Override
  public String root() {
    return config.source();
  }

  @Override
  public Set<String> markers() {
    return Set.of(config.path());
  }

  @Override
  public String anchors() {
    return flavor.anchors().name();
  }

  @Override
  public boolean isPage(String path) {
    return chapters.contains(path) || isSummary(path);
  }

  private boolean isSummary(String path) {
    return path.equals(summary.document().path());
  }

  @Override
  public @Nullable String leftOutBy(String path) {
    return path.startsWith(config.output()) && !config.output().equals(config.source())
        ? "mdBook (a book that was built)"
        : "mdBook (not in SUMMARY.md)";
  }

  @Override
  public ReadPage read(String path) {
    Document document = isSummary(path) ? summary.document() : chapter(path);
    return ReadPage.of(document);
  }

  private Document chapter(String path) {
    ReadResult reading = tree.read(path);
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    MappedText text =
        config.inserts()
            ? insertions.fill(reading.text(), facts)
            : MappedText.verbatim(reading.text(), 0);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.COMMONMARK, text.origins());
    builder.gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    builder.readFrom(config.path()).readFrom(summary.document().path());
    facts.forEach(fact -> fact.accept(builder));
    if (config.makesAnchors(text.text())) {
      builder.anchorsUnknown();
    }
    if (config.makesLabels()) {
      addPossibleNotes(text.text(), builder);
    }
    CommonMarkReader.of(flavor).read(text, builder);
    return builder.build();
  }

  /** What is code to Markdown may be text to a preprocessor, such as a grammar. */
  private static void addPossibleNotes(String text, DocumentBuilder builder) {
    for (int at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
      int end = text.indexOf(']', at);
      int line = text.indexOf('\n', at);
      if (end > 0 && (line < 0 || end < line) && !text.startsWith(":", end + 1)) {
        builder.possibleFootnote(LabelKeys.of(text.substring(at + 2, end)));
      }
    }
  }

  @Override
  public String url(String path) {
    return isSummary(path) ? "" : "/" + urls.output(path);
  }

  @Override
  public String base(String path, boolean rooted) {
    return (isSummary(path) ? "summary " : "") + (rooted ? "" : UrlPath.folder(path));
  }

  @Override
  public Target resolve(String path, Destination destination) {
    return isSummary(path) && !destination.path().isEmpty()
        ? urls.listed(destination)
        : urls.resolve(path, destination);
  }

  @Override
  public Target.Missing withCandidates(
      String path, Destination destination, Target.Missing missing, WorkBudget work) {
    return urls.withCandidates(path, isSummary(path), destination, missing, work);
  }

  @Override
  public @Nullable String fragmentPage(String page, String target) {
    return target;
  }

  @Override
  public boolean isAlwaysFine(String target, Destination destination) {
    return false;
  }

  @Override
  public boolean knowsAnchors(String path) {
    return !config.makesAnchors();
  }

  @Override
  public boolean makesLabels(String path) {
    return config.makesLabels();
  }

  /** Redirects of fragments are followed by a script on the page. */
  @Override
  public Set<String> idsAround(String path) {
    String page = "/" + urls.output(path) + "#";
    Set<String> ids = new HashSet<>();
    for (String from : config.redirects().keySet()) {
      if (from.startsWith(page)) {
        ids.add(from.substring(page.length()));
      }
    }
    return ids;
  }

  @Override
  public AnchorState stateAround(String path, String id) {
    return templates.state(id);
  }

  @Override
  public List<String> claimants(String path) {
    return isSummary(path) ? List.of(path) : urls.claimants(path);
  }

  @Override
  public List<UrlClaim> urlClaims() {
    return urls.claims();
  }

  @Override
  public Map<String, List<Defect>> defects() {
    return config.defects().isEmpty() ? Map.of() : Map.of(config.path(), config.defects());
  }

  @Override
  public Set<String> included() {
    return insertions.used();
  }

  @Override
  public Set<String> partsOutside() {
    Set<String> outside = new HashSet<>(insertions.used());
    outside.removeIf(path -> path.startsWith(config.source()) || !Language.isMarkdown(path));
    return outside;
  }
}
