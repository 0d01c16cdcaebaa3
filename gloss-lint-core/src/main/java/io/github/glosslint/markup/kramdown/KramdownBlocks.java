package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Labels;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.LineLimit;
import io.github.glosslint.text.MappedText;
import java.util.List;

/**
 * A kramdown page that is divided into blocks. Reading takes two phases, because a reference may
 * lead to a definition far below it or in another file: the first finds blocks and definitions, the
 * second reads running text with all labels known.
 *
 * <p>Any text can be read: nothing throws, and what is nested or tangled beyond {@link
 * Page#MAX_NESTING}, {@link Page#MAX_COPIES} or {@link SpanParser#MAX_WORK} is skipped with one
 * defect.
 */
public final class KramdownBlocks {

  private final MappedText mapped;
  private final int end;
  private final Flavor flavor;
  private final Page page;

  private KramdownBlocks(MappedText mapped, Flavor flavor, boolean varies) {
    this.mapped = mapped;
    this.flavor = flavor;
    this.end = LineLimit.end(mapped.text());
    String text = mapped.text().substring(0, end);
    this.page = new Page(flavor, text);
    page.varies = varies;
    BlockText source = BlockText.page(text);
    BlockParser.parse(page, source, new Container(Container.Kind.PLAIN, ""), 0);
  }

  /** Divides an expanded text without front matter into blocks. */
  public static KramdownBlocks of(MappedText text, Flavor flavor) {
    return new KramdownBlocks(text, flavor, false);
  }

  /**
   * Divides a text of which a template writes some in branches or unknown. What of it opens an
   * element and never closes it does so on no page: it ends with its tag.
   */
  public static KramdownBlocks ofVarying(MappedText text, Flavor flavor) {
    return new KramdownBlocks(text, flavor, true);
  }

  /** The definitions of links, in the order of the text; those whose label is unknown left out. */
  public List<DefinitionBlock> definitions() {
    return List.copyOf(page.definitions);
  }

  /**
   * Whether the text has nothing but definitions, blank lines and comments. It then means the same
   * on every page that includes it, unless a paragraph is directly before it.
   */
  public boolean onlyDefinitions() {
    return page.onlyDefinitions;
  }

  /**
   * Reads headings, running text and tags, and adds all facts of the page, {@link #definitions} and
   * their places among them.
   *
   * @param labels what is defined on the page, by {@link KramdownLabels#key}
   */
  public void read(DocumentBuilder builder, Labels labels) {
    LineLimit.report(end, mapped.text(), builder);
    page.definitions.forEach(d -> builder.add(d.definition(mapped.origins())));
    page.openLabels.forEach(builder::openLabel);
    new KramdownPageReader(page, mapped.text(), flavor, builder, labels).read();
  }
}
