package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries out Liquid as Jekyll uses it, with the origin of every character.
 *
 * <p>What only a build can know is {@link Unknown}, never guessed: every branch is expanded and
 * marked conditional, every loop once. Thread-safe; included files that read the same on every page
 * are expanded once for all pages of one instance.
 */
public final class Liquid {

  private final LiquidSite site;
  private final LiquidOptions options;
  private final ConcurrentMap<Rendering.SharedKey, Expansion> shared = new ConcurrentHashMap<>();

  private Liquid(LiquidSite site, LiquidOptions options) {
    this.site = site;
    this.options = options;
  }

  public static Liquid of(LiquidSite site, LiquidOptions options) {
    return new Liquid(site, options);
  }

  /** Forgets the included files that were expanded for all pages. */
  public void forget() {
    shared.clear();
  }

  /**
   * Expands the body of a page.
   *
   * @param from UTF-16 offset at which the body begins, behind the front matter
   * @param pageVariables a {@code Map} with {@code page} and what else the page sees; values as
   *     {@link LiquidSite#siteVariables} has them
   */
  public Expansion expand(SourceText source, int from, @Nullable Object pageVariables) {
    return expand(source, source.path(), from, pageVariables);
  }

  /**
   * Expands the body of a layout, or of another file that is rendered around a page.
   *
   * @param page the path of the page, beside which {@code include_relative} looks; empty if it is
   *     any page
   * @param from as for {@link #expand(SourceText, int, Object)}
   * @param pageVariables as for {@link #expand(SourceText, int, Object)}
   */
  public Expansion expand(
      SourceText source, String page, int from, @Nullable Object pageVariables) {
    String content = source.content();
    if (content.indexOf("{{", from) < 0 && content.indexOf("{%", from) < 0) {
      String text = from == 0 ? content : content.substring(from);
      Location origin = new Location(source.path(), from, content.length());
      Piece whole = new Piece.Text(text, origin, true, false);
      List<Piece> pieces = text.isEmpty() ? List.of() : List.of(whole);
      return new Expansion(
          source.path(),
          pieces,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(),
          true,
          "",
          text.length());
    }
    Rendering run = new Rendering(site, options, shared, source.path(), page, pageVariables);
    return new Expander(run, source, from).expand();
  }

  /**
   * Expands a passage that is alone, such as the value of an attribute. What is nil is unknown:
   * what comes before the passage may set it.
   *
   * @param pageVariables as for {@link #expand(SourceText, int, Object)}
   */
  public Expansion passage(SourceText passage, @Nullable Object pageVariables) {
    Rendering run =
        new Rendering(site, options, shared, passage.path(), passage.path(), pageVariables);
    return new Expander(run, passage, 0).expandInBranch();
  }
}
