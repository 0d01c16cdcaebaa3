/** The library of gloss-lint: reads, links and checks a documentation tree. Prints nothing. */
module io.github.glosslint.core {
  requires java.xml;
  requires com.fasterxml.jackson.core;
  requires crawler.commons;
  requires okhttp3;
  requires okio;
  requires re2j;
  requires json.schema;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires static org.jspecify;
  requires org.yaml.snakeyaml;

  exports io.github.glosslint;
  exports io.github.glosslint.baseline;
  exports io.github.glosslint.catalogue;
  exports io.github.glosslint.changes;
  exports io.github.glosslint.config;
  exports io.github.glosslint.finding;
  exports io.github.glosslint.ledger;
  exports io.github.glosslint.report;
  exports io.github.glosslint.rule;
  exports io.github.glosslint.web;
  exports io.github.glosslint.web.verdict;
}
