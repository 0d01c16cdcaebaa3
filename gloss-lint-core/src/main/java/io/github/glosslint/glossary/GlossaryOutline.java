package io.github.glosslint.glossary;

import java.util.List;

/** What pages say of a glossary, before it is known how its entries relate. */
record GlossaryOutline(
    String name, Glossary.Form form, List<GlossaryPage> pages, List<Entry> entries) {}
