package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plugins add to a site, and what they do not. */
class GeneratedPagesTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;

  private String verdictOf(String url, String... config) {
    return verdict(
        targets(
                SiteFixture.in(root)
                    .file("_config.yml", config)
                    .file("Gemfile.lock", "    jekyll (4.3.2)")
                    .file("a.md", FRONT, "[x](" + url + ")")
                    .link(),
                "a.md")
            .get(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jekyll-avatar",
        "jekyll-target-blank",
        "jekyll-spaceship",
        "jekyll-algolia",
        "jekyll-minifier",
        "jekyll-octicons",
        "jekyll-include-cache",
        "jekyll-feed",
        "jekyll-sitemap",
        "jekyll-archives",
        "jekyll-paginate-v2",
        "jekyll-scholar",
        "jekyll-assets",
        "jekyll_picture_tag",
        "jekyll-asciidoc",
        "jekyll-theme-cayman",
      })
  void aKnownPluginLeavesOtherPagesMissing(String plugin) {
    assertThat(verdictOf("/guide/nope.html", "plugins: [" + plugin + "]"))
        .isEqualTo("missing guide/nope.html");
    assertThat(verdictOf("/guide/nope/", "plugins: [" + plugin + "]"))
        .isEqualTo("missing guide/nope/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "plugins: [some-gem];                                      /guide/nope/",
        "plugins: [jekyll-feed];                                   /feed.xml",
        "{plugins: [jekyll-feed], feed: {path: /news/atom2.xml}};  /news/atom2.xml",
        "{plugins: [jekyll-feed], feed: {categories: [x]}};        /feed/x.xml",
        "plugins: [jekyll-sitemap];                                /sitemap.xml",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: all}};          /category/x/",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: [tags]}};       /tag/x/",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: [month]}};      /2024/01/",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: [tags], permalinks: {tag: '/by/:name/'}}}; /by/x/",
        "{plugins: [jekyll-paginate], paginate: 5};                /page2/",
        "{plugins: [jekyll-paginate-v2], pagination: {enabled: true}}; /blog/page/3/",
        "{plugins: [jekyll-paginate-v2], autopages: {enabled: true, tags: {permalink: '/about/:tag'}}}; /about/x",
        "{plugins: [jekyll-paginate-v2], autopages: {enabled: true}};            /tag/x",
        "plugins: [jekyll-tagging];                                /tag/x",
        "plugins: [jekyll-scholar];                                /bibliography/a.html",
        "{plugins: [jekyll-polyglot], languages: [en, de]};        /de/guide/",
        "{plugins: [jekyll-datapage-generator], page_gen: [{data: x, dir: people}]}; /people/a.html",
        "plugins: [jekyll-admin];                                  /admin/",
      })
  void whatAPluginMayAddIsUnknown(String config, String url) {
    assertThat(verdictOf(url, config)).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "title: x;                                                 /tags/x/",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: all, permalinks: {tag: '/by/:name/'}}}; /2024/nope.html",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: all}};          /guides/01/",
        "{plugins: [jekyll-archives], jekyll-archives: {enabled: [year]}};       /tag/x/",
        "plugins: [jekyll-paginate-v2];                            /tag/x",
        "{plugins: [jekyll-paginate], paginate: 5};                /guide/part2/",
        "{plugins: [jekyll-polyglot], languages: [en, de]};        /fr/guide/",
        "{plugins: [jekyll-datapage-generator], page_gen: [{data: x, dir: people}]}; /guide/a.html",
      })
  void whatItCouldNotAddIsMissing(String config, String url) {
    assertThat(verdictOf(url, config)).startsWith("missing ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jekyll::Hooks.register(:posts, :post_render) { |post| post.output.upcase }",
        "Jekyll::Hooks.register(:site, :post_write) { |site| system('touch done') }",
        "class Words < Jekyll::Generator; def generate(site); site.data['n'] = site.pages.size; end; end",
        "class Up < Jekyll::Converter; def convert(content); content.upcase; end; end",
        "class T < Generator; def generate(s); Kramdown::Document.new(s.data['t']).to_html; end; end",
        "Jekyll::Hooks.register(:documents, :post_render) { |d| Nokogiri::HTML::Document.new(d) }",
        "# Not a Generator, no PageWithoutAFile and no site.pages << here",
      })
  void whatOnlyRendersOrCountsAddsNoPage(String ruby) {
    SiteFixture.in(root).file("_plugins/own.rb", ruby);
    assertThat(verdictOf("/nope/", "title: x")).isEqualTo("missing nope/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class P < Jekyll::Generator; def generate(site); site.pages << Jekyll::PageWithoutAFile.new; end; end",
        "class TagPage < Jekyll::Page; end",
        "class TagPage < Page; end",
        "Jekyll::Hooks.register(:site, :post_read) { |site| site.pages.push(Jekyll::Page.new(site)) }",
        "class P < Generator; def generate(s); s.static_files << Jekyll::StaticFile.new(s); end; end",
        "class P < Generator; def generate(s); s.collections['x'].docs << Jekyll::Document.new(s); end; end",
        "class P < Generator; def generate(s); add(Jekyll::Document.new('a', site: s)); end; end",
        "class P < Generator; def generate(s); add(Document.new('a', site: s)); end; end",
        "Jekyll::Hooks.register(:site, :post_write) { |s| File.write('_site/made/index.html', '') }",
      })
  void whatMakesPagesLeavesMissingOnesOpen(String ruby) {
    SiteFixture.in(root).file("_plugins/own.rb", ruby);
    assertThat(verdictOf("/nope/", "title: x")).isEqualTo("unknown");
  }

  @Test
  void wrongCaseIsJudgedFirst() {
    SiteFixture.in(root)
        .file("hardware/HiKey/index.md", FRONT)
        .file("img/Logo.png", "")
        .file("_plugins/own.rb", "class P < Jekyll::Page; end");
    assertThat(verdictOf("/hardware/hikey/", "plugins: [some-gem]"))
        .isEqualTo("case /hardware/HiKey/");
    assertThat(verdictOf("/img/logo.png", "plugins: [some-gem]")).isEqualTo("case /img/Logo.png");
    assertThat(verdictOf("/Tags/", "plugins: [some-gem]")).isEqualTo("unknown");
  }

  @Test
  void aPermalinkThatOnlyAPluginFillsInMayBeAnyPageOfItsShape() {
    SiteFixture.in(root)
        .file("_sips/one.md", "---", "number: 7", "---")
        .file("_plugins/number.rb", "Jekyll::Drops::UrlDrop.class_eval do; end");
    String config = "collections: {sips: {output: true, permalink: '/sips/:number.html'}}";
    assertThat(verdictOf("/sips/7.html", config)).isEqualTo("unknown");
    assertThat(verdictOf("/sips/a/b.html", config)).isEqualTo("missing sips/a/b.html");
    assertThat(verdictOf("/other/7.html", config)).isEqualTo("missing other/7.html");
  }

  @Test
  void aSourceInALanguageThatNobodyReadsMayBeAPage() {
    SiteFixture.in(root).file("guide/setup.adoc", "= Set up");
    assertThat(verdictOf("/guide/setup.html", "plugins: [jekyll-asciidoc]")).isEqualTo("unknown");
    assertThat(verdictOf("/guide/setup/", "plugins: [jekyll-asciidoc]")).isEqualTo("unknown");
    assertThat(verdictOf("/guide/other.html", "plugins: [jekyll-asciidoc]"))
        .isEqualTo("missing guide/other.html");
    assertThat(verdictOf("/guide/setup.html", "title: x")).isEqualTo("missing guide/setup.html");
  }
}
