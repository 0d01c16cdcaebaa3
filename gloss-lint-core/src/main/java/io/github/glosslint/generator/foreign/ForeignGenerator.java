package io.github.glosslint.generator.foreign;

import java.util.List;
import java.util.Set;

/**
 * A generator that is recognised by a file of its own.
 *
 * @param markers settings files, as paths below the root of a site; hidden ones, which are in no
 *     list of files, are looked for at usual places only
 * @param folders what it publishes, below the root of a site; empty for all of it
 */
record ForeignGenerator(
    String name, List<String> markers, List<String> folders, Set<Trait> traits) {

  /** What a generator does besides publishing Markdown at URLs of its own. */
  enum Trait {
    /**
     * It defines labels that no source shows: pandoc makes them of headings, Grav has shortcodes.
     */
    MAKES_LABELS,
    /** It appends the definitions of {@code links.md} to every page, as sandpaper does. */
    APPENDS_LINKS,
    /** It looks for relative paths where its settings say, not beside the page, as docsify does. */
    ROUTES_PATHS,
    /** It finds pages by their names alone, and writes them into one folder, as ExDoc does. */
    FLATTENS,
    /** Ids of headings are made of their words by github-slugger, see {@link SluggedSite}. */
    SLUGS_HEADINGS,
    /**
     * A package for it, which its settings name, makes routes of files, see {@link StarlightSite}.
     */
    MAY_BE_STARLIGHT,
    /** It is another generator's that its settings must name: Nextra is in those of Next.js. */
    IS_NAMED,
    /** It reads Markdown only by a package for it, which {@code package.json} names. */
    NEEDS_PACKAGE,
    /** Its settings may say which folder it reads. */
    HAS_INPUT,
    /** A build makes its settings, and may write any page and any file. */
    IS_BUILT,
    /** Others have such a file as well: where one of them publishes the folder, it is theirs. */
    SHARES_MARKER,
    /** A marker in the root of the tree is about the sources, and says nothing about pages. */
    NOT_AT_ROOT,
  }

  private static final List<String> WHOLE = List.of();
  private static final List<String> CONTENT = List.of("content", "src", "docs");
  private static final Set<Trait> PLAIN = Set.of();

  /** Known by the names of its folders, {@code Name.docc}, and by no file. */
  static final ForeignGenerator DOCC = of("DocC", List.of(), WHOLE);

  /** All that are known; where two publish a file, the first one has it. */
  static final List<ForeignGenerator> ALL =
      List.of(
          of("Zola", List.of("config.toml"), List.of("content", "templates", "themes")),
          new ForeignGenerator(
              "Astro",
              scripts("astro.config"),
              List.of("src", "content", "docs"),
              Set.of(Trait.SLUGS_HEADINGS, Trait.MAY_BE_STARLIGHT)),
          new ForeignGenerator(
              "Gatsby", scripts("gatsby-config"), CONTENT, Set.of(Trait.NEEDS_PACKAGE)),
          new ForeignGenerator(
              "Eleventy",
              List.of(
                  "eleventy.config.js",
                  "eleventy.config.mjs",
                  "eleventy.config.cjs",
                  "eleventy.config.ts",
                  ".eleventy.js",
                  ".eleventy.cjs"),
              WHOLE,
              Set.of(Trait.HAS_INPUT)),
          of("Sphinx", List.of("conf.py"), WHOLE),
          of("Middleman", List.of("config.rb"), List.of("source")),
          new ForeignGenerator("Quarto", List.of("_quarto.yml"), WHOLE, Set.of(Trait.MAKES_LABELS)),
          new ForeignGenerator(
              "bookdown", List.of("_bookdown.yml"), WHOLE, Set.of(Trait.MAKES_LABELS)),
          of("Antora", List.of("antora.yml"), WHOLE),
          of("DocFX", List.of("docfx.json"), WHOLE),
          new ForeignGenerator(
              "Doxygen", List.of("Doxyfile", "Doxyfile.in"), WHOLE, Set.of(Trait.NOT_AT_ROOT)),
          new ForeignGenerator(
              "Fumadocs",
              scripts("source.config"),
              List.of("content", "docs"),
              Set.of(Trait.SLUGS_HEADINGS)),
          new ForeignGenerator(
              "Nextra",
              scripts("next.config"),
              WHOLE,
              Set.of(Trait.IS_NAMED, Trait.SLUGS_HEADINGS)),
          new ForeignGenerator(
              "Next.js", scripts("next.config"), WHOLE, Set.of(Trait.NEEDS_PACKAGE)),
          new ForeignGenerator(
              "Nuxt",
              scripts("nuxt.config"),
              List.of("content", "docs", "pages"),
              Set.of(Trait.NEEDS_PACKAGE)),
          of("VuePress", List.of(".vuepress"), WHOLE),
          of("VuePress", List.of("docs/.vuepress"), List.of("docs")),
          of("VuePress", List.of("src/.vuepress"), List.of("src")),
          of("Rspress", scripts("rspress.config"), List.of("docs", "doc")),
          of("Vocs", scripts("vocs.config"), List.of("docs", "src", "site")),
          new ForeignGenerator(
              "SvelteKit",
              List.of("svelte.config.js"),
              List.of("content", "src"),
              Set.of(Trait.NEEDS_PACKAGE)),
          new ForeignGenerator(
              "React Router",
              scripts("react-router.config"),
              List.of("app", "content"),
              Set.of(Trait.NEEDS_PACKAGE)),
          of("Hexo", List.of("scaffolds/post.md", "scaffolds/page.md"), List.of("source")),
          new ForeignGenerator(
              "docsify",
              List.of("_sidebar.md", "_navbar.md", "_coverpage.md"),
              WHOLE,
              Set.of(Trait.ROUTES_PATHS)),
          new ForeignGenerator(
              "Grav", List.of("config/system.yaml"), List.of("pages"), Set.of(Trait.MAKES_LABELS)),
          of("Hakyll", List.of("site.hs"), WHOLE),
          of("Documenter", List.of("make.jl"), List.of("src")),
          of("Pelican", List.of("pelicanconf.py"), List.of("content")),
          of("Nanoc", List.of("nanoc.yaml"), List.of("content")),
          of("Bridgetown", List.of("bridgetown.config.yml"), List.of("src")),
          new ForeignGenerator(
              "ExDoc", List.of("mix.exs"), List.of("guides", "pages"), Set.of(Trait.FLATTENS)),
          new ForeignGenerator("docs.page", List.of("docs.json"), WHOLE, Set.of(Trait.IS_NAMED)),
          of("Fern", List.of("fern/docs.yml"), List.of("fern")),
          new ForeignGenerator(
              "Lume", List.of("_config.ts", "_config.js"), WHOLE, Set.of(Trait.IS_NAMED)),
          of("Logseq", List.of("logseq/config.edn"), List.of("pages", "journals")),
          of("Redocly", List.of("sidebars.yaml"), WHOLE),
          of("Writerside", List.of("writerside.cfg"), WHOLE),
          of("Soupault", List.of("soupault.toml"), List.of("site")),
          of("Cobalt", List.of("_cobalt.yml"), WHOLE),
          of("Couscous", List.of("couscous.yml"), WHOLE),
          of("Gridsome", List.of("gridsome.config.js"), CONTENT),
          of("dumi", List.of(".dumirc.ts", ".dumirc.js"), List.of("docs", "src")),
          of("Zudoku", List.of("zudoku.config.ts", "zudoku.config.tsx"), List.of("pages", "docs")),
          of("Retype", List.of("retype.yml"), WHOLE),
          new ForeignGenerator(
              "GitBook", List.of("SUMMARY.md"), WHOLE, Set.of(Trait.SHARES_MARKER)),
          new ForeignGenerator(
              "spec-md",
              List.of("package.json"),
              List.of("spec"),
              Set.of(Trait.IS_NAMED, Trait.MAKES_LABELS)),
          of("Maven Site", List.of("pom.xml"), List.of("src/site")),
          new ForeignGenerator(
              "sandpaper",
              List.of("config.yaml"),
              List.of("episodes", "learners", "instructors", "profiles"),
              Set.of(Trait.APPENDS_LINKS)));

  private static ForeignGenerator of(String name, List<String> markers, List<String> folders) {
    return new ForeignGenerator(name, markers, folders, PLAIN);
  }

  /** The names that a settings file may have if it is a program of JavaScript or TypeScript. */
  private static List<String> scripts(String stem) {
    return List.of(
        stem.concat(".js"),
        stem.concat(".mjs"),
        stem.concat(".cjs"),
        stem.concat(".ts"),
        stem.concat(".mts"));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
