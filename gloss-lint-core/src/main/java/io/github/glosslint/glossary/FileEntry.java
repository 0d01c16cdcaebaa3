package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that defines one term: its title, and aliases, tags and related terms in its front matter.
 *
 * @param terms the preferred one, then its aliases; empty if the file has no title
 */
record FileEntry(LinkedDocument document, DataKeys keys, List<Term> terms) {

  static FileEntry of(LinkedDocument document, GlossarySettings settings) {
    Document facts = document.document();
    DataKeys keys = new DataKeys(facts.frontMatter().mapping(), document.path());
    List<Term> terms = new ArrayList<>();
    Term title = keys.term("");
    if (title == null) {
      title = heading(facts);
    }
    if (title != null) {
      terms.add(title);
      keys.aliases(settings.aliasKeys(), terms);
    }
    return new FileEntry(document, keys, terms);
  }

  /** The title of a page; empty if it has none. */
  static String title(LinkedDocument document) {
    String said = document.document().frontMatter().title();
    Term heading = said.isEmpty() ? heading(document.document()) : null;
    return heading == null ? said : heading.text();
  }

  private static @Nullable Term heading(Document document) {
    for (Heading heading : document.headings()) {
      if (heading.level() == 1
          && !heading.conditional()
          && !heading.text().isBlank()
          && !MappedText.isUnknown(heading.text())) {
        return new Term(heading.text().strip(), "", heading.location());
      }
    }
    return null;
  }

  Entry entry(int number, GlossaryPage page) {
    Document facts = document.document();
    int blocks = facts.lead();
    for (Heading heading : facts.headings()) {
      blocks += heading.blocks();
    }
    int start = facts.frontMatter().bodyStart();
    Location place = new Location(document.path(), start, Integer.MAX_VALUE);
    List<RelatedTerms> lists = new ListCursor(facts).in(place);
    EntryBody body = EntryBody.of(facts, place, blocks, lists);
    // A file may say all in its front matter, which a template shows. What only redirects says
    // nothing.
    Prose stated = lists.isEmpty() ? keys.stated() : null;
    return new Entry(
        number,
        page,
        page.letter(),
        terms,
        stated == null ? body : body.stating(stated),
        keys.tags());
  }
}
