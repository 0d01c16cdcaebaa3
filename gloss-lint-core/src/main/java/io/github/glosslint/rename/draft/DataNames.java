package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Heading;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;

/**
 * Names of a term in front matter and data: those that other entries call it by, and the titles
 * that the page of an entry has besides, there and in navigations.
 */
final class DataNames {

  /** Keys of titles that menus show, small and without what divides their words. */
  private static final List<String> TITLES =
      List.of("linktitle", "sidebarlabel", "sidebartitle", "navtitle", "menutitle", "shorttitle");

  private final View.Found found;
  private final Glossary.Form form;
  private final String old;
  private final String name;
  private final TextChanges changes;
  private final TreeDraft draft;
  private final ValueText values;

  DataNames(View.Found found, String name, TextChanges changes, TreeDraft draft) {
    this.found = found;
    this.form = found.glossary().form();
    this.old = found.term().text();
    this.name = name;
    this.changes = changes;
    this.draft = draft;
    this.values = new ValueText(draft, changes);
  }

  /**
   * Adds all changes; none for glossaries without data.
   *
   * @throws RenameException if a name is written otherwise than it is read
   */
  void add() {
    if (form != Glossary.Form.FILES && form != Glossary.Form.DATA) {
      return;
    }
    Document page = found.entry().page().document().document();
    if (isData(found.term().location(), page)) {
      values.check(new TermPlace(found, draft).place(), name);
    }
    for (Relation relation : found.glossary().to(found.entry())) {
      Location place = relation.location();
      if (relation.kind() == Relation.Kind.RELATED
          && isData(place, relation.from().page().document().document())) {
        addRelated(place);
      }
    }
    if (form == Glossary.Form.FILES && found.isPreferred()) {
      addTitles(page);
      new NavigationTitles(draft, changes, found, name).add();
    }
  }

  private boolean isData(Location place, Document page) {
    return form == Glossary.Form.DATA
        || place.path().equals(page.path()) && place.start() < page.frontMatter().bodyStart();
  }

  private void addRelated(Location place) {
    String written = draft.text(place.path()).substring(place.start(), place.end());
    if (NameForms.same(written, old) && !found.glossary().isId(found.entry(), written)) {
      values.replace(place, NameForms.like(written, old, name));
    }
  }

  /** The heading of a page whose title is in its front matter, and its title in menus. */
  private void addTitles(Document page) {
    FrontMatter matter = page.frontMatter();
    YamlMapping mapping = matter.mapping();
    for (YamlMapping.Entry entry :
        mapping == null ? List.<YamlMapping.Entry>of() : mapping.entries()) {
      String key = entry.key().value().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
      if (TITLES.contains(key) && entry.value() instanceof YamlScalar title) {
        addTitle(title, page.path());
      }
    }
    for (Heading heading : page.headings()) {
      Location place = heading.location();
      if (heading.level() == 1
          && heading.text().strip().equals(old)
          && !place.equals(found.term().location())) {
        Term term = new Term(old, heading.id(), place);
        View.Found same = new View.Found(found.glossary(), found.entry(), term);
        changes.replace(new TermPlace(same, draft).place(), name);
      }
    }
  }

  private void addTitle(YamlScalar title, String path) {
    if (title.value().strip().equals(old)) {
      int quotes = title.plain() ? 0 : 1;
      Location place =
          new Location(path, title.span().start() + quotes, title.span().end() - quotes);
      if (draft.text(path).substring(place.start(), place.end()).equals(old)) {
        values.replace(place, name);
      }
    }
  }
}
