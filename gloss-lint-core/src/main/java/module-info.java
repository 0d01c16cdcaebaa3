/** The library of gloss-lint: reads, links and checks a documentation tree. Prints nothing. */
@SuppressWarnings("module") // a qualified export may name a module that is built later
module io.github.glosslint.core {
  requires java.xml;
  requires com.fasterxml.jackson.core;
  requires re2j;
  requires json.schema;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires static transitive org.jspecify;
  requires org.tomlj;
  requires org.yaml.snakeyaml;

  uses io.github.glosslint.rule.RuleProvider;

  exports io.github.glosslint;
  exports io.github.glosslint.baseline;
  exports io.github.glosslint.catalogue;
  exports io.github.glosslint.changes;
  exports io.github.glosslint.config;
  exports io.github.glosslint.document;
  exports io.github.glosslint.finding;
  exports io.github.glosslint.fix;
  exports io.github.glosslint.glossary;
  exports io.github.glosslint.ledger;
  exports io.github.glosslint.linked;
  exports io.github.glosslint.migration;
  exports io.github.glosslint.organisation;
  exports io.github.glosslint.rename;
  exports io.github.glosslint.report;
  exports io.github.glosslint.report.glossary;
  exports io.github.glosslint.report.terminal;
  exports io.github.glosslint.rule;
  exports io.github.glosslint.shard;
  exports io.github.glosslint.survey;
  exports io.github.glosslint.text;
  exports io.github.glosslint.text.url;
  exports io.github.glosslint.verdict;
  exports io.github.glosslint.yaml;
}
