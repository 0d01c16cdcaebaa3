package io.github.glosslint.template;

import io.github.glosslint.document.Defect;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands one file, token by token. Every branch is carried out once, so that one pass with a stack
 * of open blocks does; only includes recurse, and their depth is limited.
 */
final class Expander {

  private final Run run;
  private final @Nullable Expander includer;
  private final String path;
  private final String source;
  private final Names names;
  private final Output output;
  private final List<Token> tokens;
  private final List<Embed> embeds = new ArrayList<>();
  private final List<Defect> defects = new ArrayList<>();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final Map<String, Integer> openNames = new HashMap<>();
  private final Set<String> reported = new HashSet<>();
  private @Nullable LineMap lines;
  private @Nullable Map<String, Integer> lastEnds;
  private int conditions;
  private int index;

  Expander(
      Run run,
      @Nullable Expander includer,
      SourceText file,
      int from,
      @Nullable Map<String, @Nullable Object> parameters) {
    this.run = run;
    this.includer = includer;
    this.path = file.path();
    this.source = file.content();
    this.tokens = Tokenizer.tokens(source, from);
    this.names = new Names(run, includer == null ? null : includer.names, parameters);
    this.output =
        new Output(
            path,
            source,
            run.options.limits().expandedLength(),
            () ->
                tooComplex(
                    "The text grows beyond "
                        + run.options.limits().expandedLength()
                        + " characters; what tags write from here on stays unknown."));
  }

  Expansion expand() {
    Expander before = run.current();
    run.enter(this);
    for (index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      switch (token.kind()) {
        case TEXT -> text(token);
        case OUTPUT -> output(token);
        case TAG -> tag(token);
        case RAW -> raw(token);
        case COMMENT -> {}
        case UNCLOSED_BLOCK -> unclosedBlock(token);
        case UNTERMINATED -> unterminated(token);
      }
    }
    while (!blocks.isEmpty()) {
      neverClosed(blocks.element());
      close(source.length(), source.length());
    }
    run.enter(before);
    return new Expansion(
        path,
        output.pieces(),
        embeds,
        defects,
        names.samePerPage(),
        output.unknowns(),
        output.length());
  }

  // Texts and outputs

  private void text(Token token) {
    int start = token.start();
    int end = token.end();
    if (index > 0 && tokens.get(index - 1).trimAfter()) {
      start = Markup.skipBlanks(source, start, end);
    }
    if (index + 1 < tokens.size() && tokens.get(index + 1).trimBefore()) {
      while (end > start && Markup.isBlank(source.charAt(end - 1))) {
        end--;
      }
    }
    Block block = blocks.peek();
    if (block != null && block.blank && Markup.skipBlanks(source, start, end) < end) {
      block.blank = false;
    }
    output.verbatim(start, end, conditions > 0);
  }

  private void raw(Token token) {
    if (token.markupStart() < token.markupEnd()) {
      notBlank();
    }
    output.verbatim(token.markupStart(), token.markupEnd(), conditions > 0);
  }

  private void output(Token token) {
    notBlank();
    if (Swallowed.in(source, token, false)) {
      report(Swallowed.defect(path, source, token, lines()));
    }
    Object value = FilterChain.evaluate(token.markup(source), names, run.filters);
    if (value instanceof Quoted quoted && !Values.isUnknown(quoted)) {
      names.differs();
      output.quoted(quoted, conditions > 0);
    } else {
      write(value, token);
    }
  }

  /**
   * Writes a value. In a branch nil is unknown: the author guards the text against just that, so
   * that what nil would make of it never shows.
   */
  private void write(@Nullable Object value, Token token) {
    String text = value == null && conditions > 0 ? Values.UNKNOWN_TEXT : text(value);
    output.written(text, token.start(), token.end(), conditions > 0);
  }

  private String text(@Nullable Object value) {
    int limit = run.options.limits().valueLength();
    boolean affordable =
        !(value instanceof List) || run.filters.charge(Values.weight(value, limit));
    return affordable ? Values.text(value, limit) : Values.UNKNOWN_TEXT;
  }

  private void unknown(Token token) {
    write(Unknown.VALUE, token);
  }

  private void notBlank() {
    Block block = blocks.peek();
    if (block != null) {
      block.blank = false;
    }
  }

  // Tags

  private void tag(Token token) {
    String name = token.name();
    boolean include = name.startsWith("include");
    boolean swallows =
        Swallowed.mayBeIn(token.markup(source))
            && Swallowed.in(source, token, include && includeTag(token).wellFormed());
    if (swallows) {
      report(Swallowed.defect(path, source, token, lines()));
    }
    switch (name) {
      case "if", "unless", "ifchanged" -> open(Block.Kind.BRANCHES, token, "");
      case "case" -> open(Block.Kind.CASE, token, "");
      case "for", "tablerow" -> openLoop(token);
      case "capture" -> open(Block.Kind.CAPTURE, token, variable(token));
      case "highlight" -> openHighlight(token);
      case "else", "elsif", "when" -> branch(token);
      case "assign" -> assign(token);
      case "increment", "decrement" -> count(token);
      case "cycle" -> cycle(token);
      case "break", "continue" -> {}
      case "include", "include_cached", "include_relative", "link", "post_url" -> {
        notBlank();
        if (swallows) {
          unknown(token);
        } else if (include) {
          include(token, name.equals("include_relative"));
        } else {
          link(token, name.equals("link"));
        }
      }
      default -> pluginTag(token);
    }
  }

  private void pluginTag(Token token) {
    String name = token.name();
    LiquidOptions options = run.options;
    if (options.embeds().contains(name)) {
      embed(token);
    } else if (options.blockTags().contains(name)) {
      open(Block.Kind.WRAPPER, token, "");
    } else if (name.startsWith("end") && name.length() > 3) {
      end(token, name.substring(3));
    } else if (LiquidOptions.OPAQUE_BLOCKS.contains(name)) {
      open(Block.Kind.OPAQUE, token, "");
    } else if (options.inlineTags().contains(name) || LiquidOptions.PLUGIN_TAGS.contains(name)) {
      notBlank();
      unknown(token);
    } else {
      unknownTag(token);
    }
  }

  private void unknownTag(Token token) {
    String name = token.name();
    if (reported.add(name)) {
      report(
          Defect.of(
              Defect.Kind.UNKNOWN_TAG,
              new Location(path, token.start(), token.end()),
              name.isEmpty()
                  ? "The tag has no name; Jekyll stops the build here."
                  : "The tag \""
                      + name
                      + "\" is none of Liquid's or Jekyll's: what it writes is unknown.",
              name));
    }
    if (lastEnd(name) > token.start()) {
      open(Block.Kind.OPAQUE, token, "");
    } else {
      notBlank();
      unknown(token);
    }
  }

  /** Where the last {@code endNAME} of the file stands, or -1. */
  private int lastEnd(String name) {
    if (lastEnds == null) {
      lastEnds = new HashMap<>();
      for (Token token : tokens) {
        if (token.kind() == Token.Kind.TAG && token.name().startsWith("end")) {
          lastEnds.put(token.name(), token.start());
        }
      }
    }
    return lastEnds.getOrDefault("end" + name, -1);
  }

  private String variable(Token token) {
    int end = token.markupStart();
    while (end < token.markupEnd()
        && (Markup.isWord(source.charAt(end)) || "-.[]()".indexOf(source.charAt(end)) >= 0)) {
      end++;
    }
    return source.substring(token.markupStart(), end);
  }

  private void assign(Token token) {
    String name = variable(token);
    int equals = Markup.skipBlanks(source, token.markupStart() + name.length(), token.markupEnd());
    if (name.isEmpty() || equals == token.markupEnd() || source.charAt(equals) != '=') {
      return;
    }
    String markup = source.substring(equals + 1, token.markupEnd());
    assign(name, FilterChain.evaluate(markup, names, run.filters));
  }

  private void assign(String name, @Nullable Object value) {
    names.assign(name, blocks.size() > run.options.limits().blockDepth() ? Unknown.VALUE : value);
  }

  private void count(Token token) {
    notBlank();
    names.differs();
    String name = token.markup(source);
    Object before = run.counters.getOrDefault(name, 0L);
    boolean up = token.name().equals("increment");
    Object after = Unknown.VALUE;
    Object shown = Unknown.VALUE;
    if (before instanceof Long number && conditions == 0) {
      after = up ? number + 1 : number - 1;
      shown = up ? number : number - 1;
    }
    run.counters.put(name, after);
    write(shown, token);
  }

  /** Known only if the cycle has one value: nobody knows how often a loop went round. */
  private void cycle(Token token) {
    notBlank();
    String markup = token.markup(source);
    int end = Markup.fragmentEnd(markup, 0, markup.length());
    boolean single = end == markup.length() && end > 0;
    write(single ? Expression.evaluate(markup, names) : Unknown.VALUE, token);
  }

  private void link(Token token, boolean page) {
    String markup = token.markup(source);
    String name = expandOutputs(markup);
    if (Values.isUnknown(name)) {
      unknown(token);
      return;
    }
    String url = page ? run.site.link(name) : run.site.postUrl(name);
    if (url != null) {
      write(url, token);
      return;
    }
    LiquidSite.SiteName kind = page ? LiquidSite.SiteName.PAGE : LiquidSite.SiteName.POST;
    report(
        new Defect(
            Defect.Kind.MISSING_LINK_TARGET,
            new Location(path, token.markupStart(), token.markupEnd()),
            (page ? "No page or file \"" : "No post \"")
                + name
                + "\": Jekyll stops the build here.",
            name,
            markup.equals(name) ? run.site.similar(kind, name) : List.of(),
            List.of()));
    unknown(token);
  }

  /** A tag's markup with the outputs in it carried out. */
  private String expandOutputs(String markup) {
    int at = markup.indexOf("{{");
    if (at < 0) {
      return markup;
    }
    StringBuilder text = new StringBuilder(markup.length());
    int done = 0;
    while (at >= 0) {
      int end = markup.indexOf("}}", at);
      if (end < 0) {
        break;
      }
      Object value = FilterChain.evaluate(markup.substring(at + 2, end), names, run.filters);
      String part = text(value);
      text.append(markup, done, at);
      text.append(run.filters.charge(part.length()) ? part : Values.UNKNOWN_TEXT);
      done = end + 2;
      at = markup.indexOf("{{", done);
    }
    return text.append(markup, done, markup.length()).toString();
  }

  private void embed(Token token) {
    notBlank();
    int start = token.markupStart();
    int limit = token.markupEnd();
    int end = start;
    boolean quoted =
        start < limit
            && (source.charAt(start) == '"' || source.charAt(start) == '\'')
            && Markup.find(source, source.substring(start, start + 1), start + 1, limit) > 0;
    if (quoted) {
      end = Markup.find(source, source.substring(start, start + 1), start + 1, limit);
      start++;
    } else {
      while (end < limit && !Markup.isBlank(source.charAt(end))) {
        int close = source.startsWith("{{", end) ? Markup.find(source, "}}", end, limit) : -1;
        end = close < 0 ? end + 1 : close + 2;
      }
    }
    String markup = source.substring(start, end);
    Object argument = expandOutputs(markup);
    if (!quoted && argument.equals(markup) && names.isVariable(markup)) {
      argument = Values.plain(Expression.evaluate(markup, names));
    }
    embeds.add(
        new Embed(
            token.name(),
            text(argument),
            new Location(path, start, end),
            new Location(path, token.start(), token.end())));
    output.written("<div></div>", token.start(), token.end(), conditions > 0);
  }

  // Includes

  private IncludeTag includeTag(Token token) {
    return IncludeTag.parse(path, source, token, names);
  }

  private void include(Token token, boolean relative) {
    IncludeTag tag = includeTag(token);
    String written = source.substring(tag.nameStart(), tag.nameEnd());
    String name = expandOutputs(written);
    if (relative) {
      names.differs();
    }
    Expansion body = null;
    if (!Values.isUnknown(name)) {
      Location place = new Location(path, tag.nameStart(), tag.nameEnd());
      SourceText file =
          relative ? run.site.includeRelative(run.page, name) : run.site.include(name);
      if (file != null) {
        body = included(file, tag, place);
      } else if (relative || !run.site.mayComeFromTheme(name)) {
        report(
            new Defect(
                Defect.Kind.MISSING_INCLUDE,
                place,
                "The include \"" + name + "\" does not exist: Jekyll stops the build here.",
                name,
                written.equals(name)
                    ? run.site.similar(LiquidSite.SiteName.INCLUDE, name)
                    : List.of(),
                List.of()));
      }
    }
    if (body == null) {
      unknown(token);
    } else {
      Location whole = new Location(path, token.start(), token.end());
      output.included(whole, body, conditions > 0);
    }
  }

  private @Nullable Expansion included(SourceText file, IncludeTag tag, Location place) {
    boolean branches = false;
    int depth = 1;
    for (Expander at = this; at != null; at = at.includer) {
      branches |= at.conditions > 0;
      if (at.path.equals(file.path())) {
        names.differs();
        if (!branches) {
          cycle(file.path(), place);
        }
        return null;
      }
      depth++;
    }
    LiquidLimits limits = run.options.limits();
    if (depth - 1 > limits.includeDepth()) {
      tooComplex("More than " + limits.includeDepth() + " files include one another here.");
      return null;
    }
    if (++run.inclusions > limits.inclusions()) {
      tooComplex("The page has more than " + limits.inclusions() + " include tags in all.");
      return null;
    }
    boolean bare = tag.parameters().isEmpty();
    Run.SharedKey key = bare ? new Run.SharedKey(file.path(), Map.of()) : key(file, tag);
    Expansion known = key == null ? null : run.shared.get(key);
    if (known == null) {
      int inclusions = run.inclusions;
      known = new Expander(run, this, file, 0, bare ? null : tag.parameters()).expand();
      if (known.shareable() && key != null) {
        // Not computeIfAbsent: expanding includes others, which this map must be free for.
        Expansion first = run.shared.putIfAbsent(key, known);
        known = first == null ? known : first;
        run.inclusions = inclusions;
      }
    }
    if (!known.shareable()) {
      names.differs();
    }
    return known;
  }

  /** Null for parameters that take long to compare. */
  private static Run.@Nullable SharedKey key(SourceText file, IncludeTag tag) {
    Map<String, @Nullable Object> plain = new HashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : tag.parameters().entrySet()) {
      Object value = Values.plain(entry.getValue());
      if (value instanceof List || value instanceof Map) {
        return null;
      }
      plain.put(entry.getKey(), value);
    }
    return new Run.SharedKey(file.path(), plain);
  }

  private void cycle(String again, Location place) {
    Deque<String> chain = new ArrayDeque<>();
    chain.addFirst(again);
    for (Expander at = this; at != null; at = at.includer) {
      chain.addFirst(at.path);
      if (at.path.equals(again)) {
        break;
      }
    }
    report(
        Defect.of(
            Defect.Kind.MISSING_INCLUDE,
            place,
            "The file includes itself: " + String.join(" → ", chain) + ".",
            again));
  }

  // Blocks

  private Block open(Block.Kind kind, Token token, String variable) {
    Block block = new Block(kind, token, output.mark(), variable);
    blocks.push(block);
    openNames.merge(token.name(), 1, Integer::sum);
    if (blocks.size() == run.options.limits().blockDepth() + 1) {
      tooComplex(
          "Blocks are nested more than "
              + run.options.limits().blockDepth()
              + " deep: Liquid stops the build here.");
    }
    if (block.conditional()) {
      conditions++;
      if (blocks.size() <= run.options.limits().blockDepth()) {
        block.scoped = true;
        run.scope.enter();
      }
    }
    return block;
  }

  /** A block in another one would be escaped twice; nobody means that. */
  private void openHighlight(Token token) {
    boolean inner = openNames.getOrDefault(token.name(), 0) > 0;
    open(inner ? Block.Kind.OPAQUE : Block.Kind.HIGHLIGHT, token, "");
  }

  private void openLoop(Token token) {
    Block block = open(Block.Kind.LOOP, token, variable(token));
    names.enterLoop(block.variable);
    names.enterLoop(token.name().equals("for") ? "forloop" : "tablerowloop");
    int depth = block.scoped ? 1 : 0;
    Set<String> assigned = new HashSet<>();
    // What the body assigns may have been assigned by an earlier round.
    for (int i = index + 1; depth > 0 && i < tokens.size(); i++) {
      Token inner = tokens.get(i);
      switch (inner.name()) {
        case "for", "tablerow" -> depth++;
        case "endfor", "endtablerow" -> depth--;
        case "assign", "capture" -> assigned.add(variable(inner));
        default -> {}
      }
    }
    assigned.forEach(name -> assign(name, Unknown.VALUE));
  }

  private void branch(Token token) {
    Block block = blocks.peek();
    boolean fits =
        block != null
            && switch (token.name()) {
              case "when" -> block.kind == Block.Kind.CASE;
              case "elsif" -> block.kind == Block.Kind.BRANCHES;
              default -> block.conditional() && block.kind != Block.Kind.WRAPPER;
            };
    if (block == null || !fits) {
      String message = "\"" + token.name() + "\" stands in no block that has branches.";
      report(unclosed(token, message));
      return;
    }
    if (block.kind == Block.Kind.CASE && !block.inBranch) {
      output.cut(block.mark);
    }
    if (block.scoped) {
      run.scope.branch();
    }
    block.inBranch = true;
    block.exhaustive |= token.name().equals("else") && block.kind != Block.Kind.LOOP;
  }

  private void end(Token token, String name) {
    if (openNames.getOrDefault(name, 0) == 0) {
      if (!reported.contains("unclosed " + name)) {
        report(
            unclosed(
                token, "\"" + token.name() + "\" closes nothing: Jekyll stops the build here."));
      }
      return;
    }
    while (!blocks.element().open.name().equals(name)) {
      neverClosed(blocks.element());
      close(token.start(), token.start());
    }
    close(token.start(), token.end());
  }

  /** Closes the innermost block by the tag at {@code start .. end}. */
  private void close(int start, int end) {
    Block block = blocks.pop();
    Token open = block.open;
    openNames.merge(open.name(), -1, Integer::sum);
    if (block.conditional()) {
      conditions--;
    }
    if (block.scoped) {
      run.scope.leave(block.exhaustive);
    }
    switch (block.kind) {
      case LOOP -> {
        names.leaveLoop(block.variable);
        names.leaveLoop(open.name().equals("for") ? "forloop" : "tablerowloop");
      }
      case CAPTURE -> assign(block.variable, captured(block));
      case HIGHLIGHT -> {
        if (!run.filters.charge(output.length() - block.mark.length())) {
          opaque(block, end);
          break;
        }
        String language = source.substring(open.markupStart(), wordEnd(open));
        output.highlight(block.mark, open.start(), open.end(), language, conditions > 0);
        output.written("</code></pre></figure>", start, end, conditions > 0);
      }
      case OPAQUE -> opaque(block, end);
      case BRANCHES, CASE, WRAPPER -> {}
    }
    boolean dropped = block.blank && block.kind != Block.Kind.WRAPPER;
    if (block.conditional() && (dropped || (block.kind == Block.Kind.CASE && !block.inBranch))) {
      output.cut(block.mark);
    }
    Block outer = blocks.peek();
    if (outer != null) {
      outer.blank &= block.blank || block.kind == Block.Kind.CAPTURE;
      outer.varied |= block.varied || (block.conditional() && !block.blank);
    }
  }

  private void opaque(Block block, int end) {
    adopt(output.cut(block.mark));
    output.written(Values.UNKNOWN_TEXT, block.open.start(), end, conditions > 0);
  }

  private int wordEnd(Token token) {
    int i = token.markupStart();
    while (i < token.markupEnd() && !Markup.isBlank(source.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The text of a capture; unknown if it depends on which branches are rendered. */
  private Object captured(Block block) {
    boolean known = !block.varied && run.filters.charge(output.length() - block.mark.length());
    List<Piece> pieces = output.cut(block.mark);
    adopt(pieces);
    StringBuilder text = new StringBuilder();
    known = known && append(pieces, text, run.options.limits().valueLength());
    return known ? text.toString() : Unknown.VALUE;
  }

  private static boolean append(List<Piece> pieces, StringBuilder text, int limit) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text characters) {
        text.append(characters.text());
      } else if (piece instanceof Piece.Included included) {
        for (Piece inner : included.body().pieces()) {
          if (inner instanceof Piece.Text t
              ? t.conditional()
              : ((Piece.Included) inner).conditional()) {
            return false;
          }
        }
        if (text.length() + included.body().length() > limit
            || !append(included.body().pieces(), text, limit)) {
          return false;
        }
      }
      if (text.length() > limit) {
        return false;
      }
    }
    return true;
  }

  /** Keeps what is wrong in included files whose text does not become a part of this one. */
  private void adopt(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Included included
          && defects.size() < run.options.limits().defects()) {
        included.body().defects().forEach(this::report);
        embeds.addAll(included.body().embeds());
        adopt(included.body().pieces());
      }
    }
  }

  // Defects

  private void unterminated(Token token) {
    notBlank();
    boolean tag = source.startsWith("{%", token.start());
    String end = tag ? "%}" : "}}";
    String message =
        (tag ? "The tag" : "The output") + " has no \"" + end + "\": Jekyll stops the build here.";
    report(unclosed(token, message));
    unknown(token);
  }

  private void unclosedBlock(Token token) {
    if (reported.add("unclosed " + token.name())) {
      report(neverClosed(token));
    }
  }

  private void neverClosed(Block block) {
    report(neverClosed(block.open));
  }

  private Defect neverClosed(Token open) {
    return unclosed(
        open,
        "\""
            + open.name()
            + "\" is never closed: Jekyll stops the build, as \"end"
            + open.name()
            + "\" is missing.");
  }

  private Defect unclosed(Token token, String message) {
    int end =
        token.kind() == Token.Kind.UNTERMINATED ? token.end() : Swallowed.openerEnd(source, token);
    Location place = new Location(path, token.start(), end);
    return Defect.of(Defect.Kind.UNCLOSED_TAG, place, message, token.name());
  }

  /** Notes that a limit is reached at the current token; once a message. */
  void tooComplex(String message) {
    names.differs();
    if (reported.add(message) && index < tokens.size()) {
      Token token = tokens.get(index);
      Location place = new Location(path, token.start(), token.end());
      defects.add(Defect.of(Defect.Kind.TOO_COMPLEX, place, message));
    }
  }

  private void report(Defect defect) {
    int most = run.options.limits().defects();
    if (defects.size() < most) {
      defects.add(defect);
    } else {
      tooComplex(
          "The file has more than " + most + " defects of this kind; the others are not shown.");
    }
  }

  private LineMap lines() {
    if (lines == null) {
      lines = LineMap.of(source);
    }
    return lines;
  }
}
