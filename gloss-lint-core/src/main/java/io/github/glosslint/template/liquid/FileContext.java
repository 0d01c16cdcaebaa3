package io.github.glosslint.template.liquid;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Include;
import io.github.glosslint.template.Embed;
import io.github.glosslint.template.Piece;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shared state of expanding one file. */
final class FileContext {

  final Rendering run;
  final @Nullable FileContext includer;
  final String path;
  final String source;
  final List<Token> tokens;
  final Names names;
  final LiquidFaults faults;
  final Output output;
  final List<Embed> embeds = new ArrayList<>();
  final List<Include> includes = new ArrayList<>();
  final List<Comment> comments = new ArrayList<>(0);
  private final WorkBudget suggestions;
  private boolean adoptsData;

  /** How many blocks that may not be rendered are around the current token in this file. */
  int conditions;

  /** How many branches that are never rendered are around the current token. */
  private int deadBranches;

  private final List<Location> dead = new ArrayList<>(0);

  FileContext(
      Rendering run,
      @Nullable FileContext includer,
      SourceText file,
      int from,
      @Nullable Map<String, @Nullable Object> parameters) {
    this.run = run;
    this.includer = includer;
    this.path = file.path();
    this.source = file.content();
    this.tokens = Tokenizer.tokens(source, from);
    this.names = new Names(run, includer == null ? null : includer.names, parameters);
    this.suggestions = run.site.suggestionBudget();
    this.faults = new LiquidFaults(path, source, run.options, names);
    this.output = new Output(path, source, limits().expandedLength(), this::tooLong);
  }

  LiquidLimits limits() {
    return run.options.limits();
  }

  /** What could be meant by a name that is in this file and names nothing. */
  List<String> similar(LiquidSite.SiteName kind, String name) {
    return run.site.similar(kind, name, suggestions);
  }

  boolean conditional() {
    return conditions > 0;
  }

  /** Whether the current token is in a branch that is never rendered. */
  boolean isDead() {
    return deadBranches > 0;
  }

  /** A branch begins that is never rendered. */
  void enterDead() {
    deadBranches++;
    output.dead(true);
  }

  /** Such a branch ends. It is kept unless there is only white space in it. */
  void leaveDead(int start, int end) {
    deadBranches--;
    if (deadBranches == 0) {
      output.dead(false);
      int from = LiquidMarkup.skipBlanks(source, start, end);
      if (from < end) {
        dead.add(at(from, end));
      }
    }
  }

  /** The branches that are never rendered. */
  List<Location> dead() {
    return dead;
  }

  /** Reports what stops a build where it is rendered, unless it is not. */
  void reportRendered(Defect defect) {
    if (!isDead()) {
      faults.report(defect);
    }
  }

  /** Keeps a comment if it speaks to this tool. */
  void comment(Token token) {
    int start = token.markupStart();
    start += source.startsWith("#", start) ? 1 : 0;
    String said = Comment.in(source, start, token.markupEnd());
    if (said != null) {
      comments.add(new Comment(said, at(token.start(), token.end())));
    }
  }

  /**
   * Whether the file may read the data of the site: one that names it need not, but none does
   * without a name.
   */
  boolean readsData() {
    return adoptsData || names.readsSite() && source.contains("data");
  }

  Location at(int start, int end) {
    return new Location(path, start, end);
  }

  private void tooLong() {
    faults.tooComplex(
        "The text grows beyond "
            + limits().expandedLength()
            + " characters; the output of tags from here on is unknown.");
  }

  /**
   * Writes a value. In a branch nil is unknown: the author guards the text against just that, so
   * that what nil would make of it never shows.
   */
  void write(@Nullable Object value, Token token) {
    String text = value == null && conditional() ? MappedText.UNKNOWN_TEXT : text(value);
    output.written(text, token.start(), token.end(), conditional());
  }

  /** Whether the current token is in a branch, be it one around a tag that includes the file. */
  private boolean isGuarded() {
    if (conditional()) {
      return true;
    }
    names.differs();
    for (FileContext at = includer; at != null; at = at.includer) {
      if (at.conditional()) {
        return true;
      }
    }
    return false;
  }

  void unknown(Token token) {
    write(Unknown.VALUE, token);
  }

  String text(@Nullable Object value) {
    int limit = limits().valueLength();
    boolean affordable =
        !(value instanceof List) || run.filters.charge(Values.weight(value, limit));
    return affordable ? Values.text(value, limit) : MappedText.UNKNOWN_TEXT;
  }

  @Nullable Object evaluate(String markup) {
    return FilterChain.evaluate(markup, names, run.filters);
  }

  /** A tag's markup with the outputs in it carried out; as {@link #write} does for nil. */
  String expandOutputs(String markup) {
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
      String part = text(evaluate(markup.substring(at + 2, end)));
      if (part.isEmpty() && isGuarded()) {
        part = MappedText.UNKNOWN_TEXT;
      }
      text.append(markup, done, at);
      text.append(run.filters.charge(part.length()) ? part : MappedText.UNKNOWN_TEXT);
      done = end + 2;
      at = markup.indexOf("{{", done);
    }
    return text.append(markup, done, markup.length()).toString();
  }

  /** Keeps what is wrong in included files whose text does not become a part of this one. */
  void adopt(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Included included && !faults.full()) {
        included.body().defects().forEach(faults::report);
        embeds.addAll(included.body().embeds());
        includes.addAll(included.body().includes());
        comments.addAll(included.body().comments());
        dead.addAll(included.body().dead());
        adoptsData |= included.body().readsData();
        adopt(included.body().pieces());
      }
    }
  }
}
