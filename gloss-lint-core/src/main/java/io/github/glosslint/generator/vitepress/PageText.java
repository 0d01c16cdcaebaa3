package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the text of a page what Markdown is read from: with the files that it includes, and without
 * the lines that only VitePress understands. Thread-safe.
 */
final class PageText {

  /** VitePress itself goes on until its stack ends. */
  private static final int MAX_DEPTH = 20;

  /** A page that includes more is not read to its end. */
  static final int MAX_TEXT = 8_000_000;

  private static final Pattern INCLUDE = Pattern.compile("<!--\\s*@include:\\s*(.*?)\\s*-->");

  private static final Pattern REGION = Pattern.compile("#[\\w-]+");

  /** The second version takes names of all letters, as those of headings are. */
  private static final Pattern ANY_REGION = Pattern.compile("#[^\\s{]+");

  private static final Pattern RANGE = Pattern.compile("\\{(\\d{0,9}),(\\d{0,9})\\}$");

  /** What stands behind {@code <<<}: a path, a region, lines and a language, and a title. */
  private static final Pattern SNIPPET =
      Pattern.compile(
          "(.+?)(?:(#[\\w-]+))?(?: ?\\{(?:\\d+(?:[,-]\\d+)*)? ?(?:\\S+)? ?(?:\\S+)?\\})?"
              + " ?(?:\\[.+\\])?");

  private static final String STOPS = "VitePress stops the build here";

  /** Code of a file as VuePress shows it, and plugins of markdown-it that have it from there. */
  private static final Pattern CODE = Pattern.compile("@\\[code[^\\]]*\\]\\(([^()\\s]+)\\)");

  /** As markdown-it-abbr 2 reads it; the line ends a paragraph before it. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\*\\[(?:[^\\[\\]\\\\]|\\\\.)++\\]:\\s*\\S.*");

  /** Longer lines name no file. */
  private static final int LONGEST_SNIPPET = 1_000;

  private final SourceTree tree;
  private final SiteConfig config;
  private final boolean second;
  private final ShownFiles files;

  /**
   * @param second whether the second version of VitePress is meant
   */
  PageText(SourceTree tree, SiteConfig config, boolean second) {
    this.tree = tree;
    this.config = config;
    this.second = second;
    this.files = new ShownFiles(tree, config, second);
  }

  /** Files that pages have shown so far. */
  Set<String> used() {
    return files.used();
  }

  /**
   * The text of a page.
   *
   * @param from where it begins, behind the front matter
   * @param facts takes what is to be added to the document of the page
   */
  MappedText of(SourceText page, int from, List<Consumer<DocumentBuilder>> facts) {
    OriginMap.Builder out = new OriginMap.Builder();
    new Filling(page.path(), out, facts).add(page, from, page.content().length(), 0);
    return out.build(page.path());
  }

  private final class Filling {

    private final String page;
    private final OriginMap.Builder out;
    private final List<Consumer<DocumentBuilder>> facts;

    private final VerbatimBlocks verbatim = new VerbatimBlocks();

    Filling(String page, OriginMap.Builder out, List<Consumer<DocumentBuilder>> facts) {
      this.page = page;
      this.out = out;
      this.facts = facts;
    }

    void add(SourceText file, int from, int to, int depth) {
      Matcher include = INCLUDE.matcher(file.content()).region(from, to);
      int copied = from;
      while (include.find()) {
        if (include.group(1).isEmpty()) {
          continue;
        }
        copy(file, copied, include.start());
        copied = include.end();
        if (!insert(file, include, depth)) {
          copied = include.start();
        }
      }
      copy(file, copied, to);
    }

    /** Whether the comment was replaced; else it stays in the page. */
    private boolean insert(SourceText file, Matcher include, int depth) {
      String said = include.group(1);
      Matcher range = RANGE.matcher(said);
      boolean ranged = range.find();
      String named = ranged ? said.substring(0, range.start()) : said;
      Matcher region = (second ? ANY_REGION : REGION).matcher(named);
      String part = region.find() ? region.group() : "";
      String name = named.substring(0, named.length() - part.length()).strip();
      int start = include.start(1);
      Location place = new Location(file.path(), start, start + name.length());
      String path = files.path(UrlPath.folder(file.path()), name);
      if (path == null || !files.isFile(path)) {
        if (!verbatim.isInFence()) {
          files.missing(
              name,
              path,
              place,
              second ? STOPS : "VitePress leaves the comment in the page",
              facts);
        }
        return false;
      }
      if (depth >= MAX_DEPTH || out.text().length() > MAX_TEXT) {
        facts.add(b -> b.add(new UnknownText(place, "an include that goes too deep")));
        return false;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        facts.add(b -> b.add(new Include("", "an include of a file that is not text", place)));
        return true;
      }
      files.use(path, place, facts);
      SourceText text = reading.text();
      int from = 0;
      int to = text.content().length();
      if (!part.isEmpty()) {
        int[] found = files.part(text, part.substring(1));
        if (found != null) {
          from = found[0];
          to = found[1];
        } else {
          int at = start + said.indexOf(part);
          ShownFiles.noRegion(part, path, new Location(file.path(), at, at + part.length()), facts);
        }
      } else if (!ranged && path.endsWith(".md")) {
        from = ShownFiles.bodyStart(text);
      }
      if (ranged) {
        int[] lines = LineRange.of(text.content(), from, to, range.group(1), range.group(2));
        from = lines[0];
        to = lines[1];
      }
      add(text, from, to, depth + 1);
      return true;
    }

    private void copy(SourceText file, int from, int to) {
      String text = file.content();
      for (int at = from; at < to; ) {
        int next = text.indexOf('\n', at);
        int stop = next < 0 || next >= to ? to : next + 1;
        boolean whole = at == 0 || text.charAt(at - 1) == '\n';
        if (!whole || !special(file, at, stop)) {
          keep(file, at, stop);
        }
        at = stop;
      }
    }

    private void keep(SourceText file, int from, int to) {
      if (to <= from) {
        return;
      }
      String text = file.content().substring(from, to);
      if (BoundPaths.areIn(text)) {
        BoundPaths.copy(file, from, to, config.base(), out);
      } else {
        out.verbatim(text, new Location(file.path(), from, to));
      }
    }

    /** Whether a line is one that only VitePress understands; it is written then. */
    private boolean special(SourceText file, int from, int to) {
      String line = file.content().substring(from, to);
      String words = line.strip();
      if (verbatim.take(words)) {
        return false;
      }
      int indent = line.indexOf(words);
      if (words.startsWith(":::")) {
        container(file, from + indent, words, indent, to);
        return true;
      }
      if (words.startsWith("<<<") && words.length() < LONGEST_SNIPPET) {
        snippet(file, from + indent, words, indent);
        blank(file, from, to);
        return true;
      }
      if (words.startsWith("@[code") && config.addsSyntax()) {
        Matcher code = CODE.matcher(words);
        if (code.matches()) {
          code(file, from + indent + code.start(1), code.group(1));
          blank(file, from, to);
          return true;
        }
      }
      if (words.startsWith("*[")
          && config.setup().abbreviations()
          && ABBREVIATION.matcher(words).matches()) {
        blank(file, from, to);
        return true;
      }
      if (words.equalsIgnoreCase("[[toc]]")) {
        blank(file, from, to);
        return true;
      }
      return false;
    }

    private void blank(SourceText file, int from, int to) {
      out.written("\n", new Location(file.path(), from, to));
    }

    /** The mark of a container ends what is before it; its title is a paragraph. */
    private void container(SourceText file, int start, String words, int indent, int to) {
      int at = 0;
      while (at < words.length() && words.charAt(at) == ':') {
        at++;
      }
      int name = at;
      while (name < words.length() && words.charAt(name) <= ' ') {
        name++;
      }
      int title = name;
      while (title < words.length() && words.charAt(title) > ' ') {
        title++;
      }
      while (title < words.length() && words.charAt(title) <= ' ') {
        title++;
      }
      blank(file, start, start);
      boolean shown =
          title < words.length()
              && (Character.isLetter(words.charAt(title))
                  || "[`".indexOf(words.charAt(title)) >= 0);
      if (shown) {
        out.written(" ".repeat(indent), new Location(file.path(), start, start));
        keep(file, start + title, start + words.length());
        blank(file, to, to);
      }
      blank(file, to, to);
    }

    /** Code that a plugin imports, which alone knows where it looks for files. */
    private void code(SourceText file, int at, String name) {
      Location place = new Location(file.path(), at, at + name.length());
      String path = files.path(UrlPath.folder(page), name);
      if (path == null || !files.isFile(path)) {
        facts.add(b -> b.add(new Include("", "code that a plugin of Markdown imports", place)));
        return;
      }
      files.use(path, place, facts);
    }

    private void snippet(SourceText file, int start, String words, int indent) {
      String said = words.substring(3).strip();
      Matcher parts = SNIPPET.matcher(said);
      if (said.isEmpty() || !parts.matches()) {
        return;
      }
      String name = parts.group(1);
      int at = start + words.indexOf(said, 3);
      Location place = new Location(file.path(), at, at + name.length());
      String path =
          name.startsWith("@")
              ? UrlPath.normalize(config.source() + "/" + name.substring(1))
              : UrlPath.normalize(UrlPath.folder(page) + name);
      if (path == null || !files.isFile(path)) {
        if (indent < 4) {
          files.missing(name, path, place, STOPS, facts);
        }
        return;
      }
      files.use(path, place, facts);
      String region = parts.group(2);
      if (region != null && files.lacksRegion(path, region.substring(1))) {
        int from = at + parts.start(2);
        ShownFiles.noRegion(
            region, path, new Location(file.path(), from, from + region.length()), facts);
      }
    }
  }
}
