package io.github.glosslint.glossary;

import java.util.List;

/**
 * What pages say of a glossary, before it is known how its entries relate.
 *
 * @param named what entries name by data
 */
record GlossaryOutline(
    String name,
    Glossary.Form form,
    List<GlossaryPage> pages,
    List<Entry> entries,
    List<NamedTerm> named) {

  GlossaryOutline(String name, Glossary.Form form, List<GlossaryPage> pages, List<Entry> entries) {
    this(name, form, pages, entries, List.of());
  }
}
