package io.github.glosslint.template.liquid;

import io.github.glosslint.document.Defect;
import io.github.glosslint.template.Embed;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Quoted;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expands one file, token by token. Every branch is carried out once, so that one pass with a stack
 * of open blocks does; only includes recurse, and their depth is limited.
 */
final class Expander {

  private final FileContext file;
  private final Blocks blocks;
  private final Inclusions inclusions;
  private @Nullable Map<String, Integer> lastEnds;
  private int index;

  /** Expands a page. */
  Expander(Rendering run, SourceText page, int from) {
    this(new FileContext(run, null, page, from, null));
  }

  /**
   * Expands an included file.
   *
   * @param parameters null if the tag has none
   */
  Expander(
      FileContext includer, SourceText found, @Nullable Map<String, @Nullable Object> parameters) {
    this(new FileContext(includer.run, includer, found, 0, parameters));
  }

  private Expander(FileContext file) {
    this.file = file;
    this.blocks = new Blocks(file);
    this.inclusions = new Inclusions(file);
  }

  /** Expands the file as if it stood in a branch, where nil is unknown. */
  Expansion expandInBranch() {
    file.conditions++;
    return expand();
  }

  Expansion expand() {
    file.run.enter(file);
    for (index = 0; index < file.tokens.size(); index++) {
      Token token = file.tokens.get(index);
      file.faults.at(token);
      switch (token.kind()) {
        case TEXT -> text(token);
        case OUTPUT -> output(token);
        case TAG -> tag(token);
        case RAW -> raw(token);
        case COMMENT -> file.comment(token);
        case UNCLOSED_BLOCK -> file.faults.neverClosedBody(token);
        case UNTERMINATED -> {
          blocks.notBlank();
          file.faults.unterminated(token);
          file.unknown(token);
        }
      }
    }
    blocks.endAll();
    file.run.leave(file);
    return new Expansion(
        file.path,
        file.output.pieces(),
        file.embeds,
        file.includes,
        file.comments,
        file.dead(),
        file.readsData(),
        file.faults.defects(),
        file.names.samePerPage(),
        "",
        file.output.length());
  }

  private void text(Token token) {
    int start = token.start();
    int end = token.end();
    if (index > 0 && file.tokens.get(index - 1).trimAfter()) {
      start = LiquidMarkup.skipBlanks(file.source, start, end);
    }
    if (index + 1 < file.tokens.size() && file.tokens.get(index + 1).trimBefore()) {
      while (end > start && LiquidMarkup.isBlank(file.source.charAt(end - 1))) {
        end--;
      }
    }
    if (LiquidMarkup.skipBlanks(file.source, start, end) < end) {
      blocks.notBlank();
    }
    file.output.verbatim(start, end, file.conditional());
  }

  private void raw(Token token) {
    if (token.markupStart() < token.markupEnd()) {
      blocks.notBlank();
    }
    file.output.verbatim(token.markupStart(), token.markupEnd(), file.conditional());
  }

  private void output(Token token) {
    blocks.notBlank();
    String markup = token.markup(file.source);
    if (Swallowed.in(token, markup, false)) {
      file.faults.swallows(token);
    }
    Object value = file.evaluate(markup);
    if (value instanceof Quoted quoted && !Values.isUnknown(quoted)) {
      file.names.differs();
      file.output.quoted(quoted, file.conditional());
    } else {
      file.write(value, token);
    }
  }

  private void tag(Token token) {
    String name = token.name();
    boolean swallows = swallows(token);
    if (swallows) {
      file.faults.swallows(token);
    }
    switch (name) {
      case "if", "unless", "ifchanged" -> blocks.openBranches(token);
      case "case" -> blocks.open(LiquidBlock.Kind.CASE, token, "");
      case "for", "tablerow" -> blocks.openLoop(token, index);
      case "capture" -> blocks.open(LiquidBlock.Kind.CAPTURE, token, token.variable(file.source));
      case "highlight" -> blocks.openHighlight(token);
      case "else", "elsif", "when" -> blocks.branch(token);
      case "assign" -> assign(token);
      case "break", "continue" -> {}
      default -> {
        if (name.startsWith("end") && name.length() > 3) {
          blocks.end(token, name.substring(3));
        } else {
          writingTag(token, swallows);
        }
      }
    }
  }

  private boolean swallows(Token token) {
    String markup = token.markup(file.source);
    if (!Swallowed.mayBeIn(markup)) {
      return false;
    }
    boolean wellFormed =
        token.name().startsWith("include")
            && IncludeTag.parse(file.path, file.source, token, file.names).wellFormed();
    return Swallowed.in(token, markup, wellFormed);
  }

  /**
   * @param broken whether the tag's markup is no longer what its author wrote
   */
  private void writingTag(Token token, boolean broken) {
    String name = token.name();
    LiquidOptions options = file.run.options;
    if (options.blockTags().contains(name)) {
      blocks.open(LiquidBlock.Kind.WRAPPER, token, "");
      return;
    }
    boolean known = options.inlineTags().contains(name) || LiquidOptions.PLUGIN_TAGS.contains(name);
    if (options.embeds().contains(name)) {
      blocks.notBlank();
      if (!file.isDead()) {
        embed(token);
      }
      return;
    }
    switch (name) {
      case "include", "include_cached", "include_relative", "link", "post_url" -> {
        blocks.notBlank();
        if (broken || file.isDead()) {
          file.unknown(token);
        } else if (name.startsWith("include")) {
          inclusions.include(token, name.equals("include_relative"));
        } else {
          link(token, name.equals("link"));
        }
      }
      case "increment", "decrement" -> count(token);
      case "cycle" -> cycle(token);
      default -> {
        boolean opaque = LiquidOptions.OPAQUE_BLOCKS.contains(name);
        if (!known && !opaque) {
          file.faults.unknownTag(token);
        }
        if (!known && lastEnd(name) > token.start()) {
          blocks.open(LiquidBlock.Kind.OPAQUE, token, "");
        } else {
          blocks.notBlank();
          file.unknown(token);
        }
      }
    }
  }

  /** Where the last {@code endNAME} of the file is, or -1. */
  private int lastEnd(String name) {
    if (lastEnds == null) {
      lastEnds = new HashMap<>();
      for (Token token : file.tokens) {
        if (token.kind() == Token.Kind.TAG && token.name().startsWith("end")) {
          lastEnds.put(token.name(), token.start());
        }
      }
    }
    return lastEnds.getOrDefault("end" + name, -1);
  }

  private void assign(Token token) {
    String name = token.variable(file.source);
    int end = token.markupEnd();
    int equals = LiquidMarkup.skipBlanks(file.source, token.markupStart() + name.length(), end);
    if (!name.isEmpty() && equals < end && file.source.charAt(equals) == '=') {
      blocks.assign(name, file.evaluate(file.source.substring(equals + 1, end)));
    }
  }

  private void count(Token token) {
    blocks.notBlank();
    if (file.isDead()) {
      return;
    }
    file.names.differs();
    String name = token.markup(file.source);
    Object before = file.run.counters.getOrDefault(name, 0L);
    boolean up = token.name().equals("increment");
    Object after = Unknown.VALUE;
    Object shown = Unknown.VALUE;
    if (before instanceof Long number && !file.conditional()) {
      after = up ? number + 1 : number - 1;
      shown = up ? number : number - 1;
    }
    file.run.counters.put(name, after);
    file.write(shown, token);
  }

  /** Known only if the cycle has one value: nobody knows how often a loop went round. */
  private void cycle(Token token) {
    blocks.notBlank();
    String markup = token.markup(file.source);
    int end = LiquidMarkup.fragmentEnd(markup, 0, markup.length());
    boolean single = end == markup.length() && end > 0;
    file.write(single ? Expression.evaluate(markup, file.names) : Unknown.VALUE, token);
  }

  private void link(Token token, boolean page) {
    String markup = token.markup(file.source);
    String name = file.expandOutputs(markup);
    LiquidSite site = file.run.site;
    String url = Values.isUnknown(name) ? null : page ? site.link(name) : site.postUrl(name);
    if (url == null && !Values.isUnknown(name)) {
      LiquidSite.SiteName kind = page ? LiquidSite.SiteName.PAGE : LiquidSite.SiteName.POST;
      String what = page ? "No page or file \"" : "No post \"";
      file.reportRendered(
          new Defect(
              Defect.Kind.MISSING_LINK_TARGET,
              file.at(token.markupStart(), token.markupEnd()),
              what + name + "\"" + file.run.options.consequence(),
              name,
              markup.equals(name) ? file.similar(kind, name) : List.of(),
              List.of()));
    }
    file.write(url == null ? Unknown.VALUE : url, token);
  }

  /** Writes an empty block of HTML, as such tags write a block that is not a page text. */
  private void embed(Token token) {
    int start = token.markupStart();
    int limit = token.markupEnd();
    int end = LiquidMarkup.argumentEnd(file.source, start, limit);
    char quote = start < limit ? file.source.charAt(start) : ' ';
    int close =
        quote == '"' || quote == '\''
            ? LiquidMarkup.find(file.source, String.valueOf(quote), start + 1, limit)
            : -1;
    if (close > 0) {
      start++;
      end = close;
    }
    String markup = file.source.substring(start, end);
    Object argument = file.expandOutputs(markup);
    if (close < 0 && argument.equals(markup) && file.names.isVariable(markup)) {
      argument = Values.plain(Expression.evaluate(markup, file.names));
    }
    file.embeds.add(
        new Embed(
            token.name(),
            file.text(argument),
            file.at(start, end),
            file.at(token.start(), token.end())));
    file.output.written("<div></div>", token.start(), token.end(), file.conditional());
  }
}
