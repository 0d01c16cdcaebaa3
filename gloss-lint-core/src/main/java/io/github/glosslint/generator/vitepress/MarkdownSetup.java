package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the functions that set up markdown-it say, {@code markdown.config} and {@code
 * markdown.preConfig}, and the options of markdown-it-anchor.
 *
 * @param changesIds whether ids of headings may be others than usual
 * @param abbreviations whether lines such as {@code *[HTML]: Hyper Text Markup Language} are
 *     definitions of markdown-it-abbr
 * @param footnotes whether markdown-it-footnote numbers notes, and gives them ids
 */
record MarkdownSetup(boolean changesIds, boolean abbreviations, boolean footnotes) {

  /** What a function says where headings and ids may change. */
  private static final Pattern CHANGES =
      Pattern.compile("heading|anchor|slug|disable|ruler|attrs|\\bids?\\b");

  /** What the plugin is called, or a name of one's own for it: {@code md.use(abbrPlugin)}. */
  private static final Pattern ABBREVIATIONS = Pattern.compile("(?i)abbr");

  private static final Pattern FOOTNOTES = Pattern.compile("(?i)footnote");

  static MarkdownSetup of(SourceTree tree, JsValue configuration) {
    boolean changes = changesIds(configuration);
    boolean abbreviations = false;
    boolean footnotes = false;
    for (String key : List.of("config", "preConfig")) {
      JsValue function = configuration.get("markdown", key);
      if (function == null) {
        continue;
      }
      Location place = function.location();
      boolean read = tree.kind(place.path()) == SourceTree.Kind.FILE && !place.isEmpty();
      String text = read ? tree.read(place.path()).text().content() : "";
      if (place.end() > text.length()) {
        changes = true;
        continue;
      }
      String code = text.substring(place.start(), place.end());
      changes |= CHANGES.matcher(code).find();
      abbreviations |= ABBREVIATIONS.matcher(code).find();
      footnotes |= FOOTNOTES.matcher(code).find();
    }
    return new MarkdownSetup(changes, abbreviations, footnotes);
  }

  private static boolean changesIds(JsValue configuration) {
    JsValue anchor = configuration.get("markdown", "anchor");
    return anchor instanceof JsValue.Unknown
        || configuration.get("markdown", "anchor", "slugifyWithState") != null
        || configuration.get("markdown", "anchor", "getTokensText") != null
        || configuration.get("markdown", "anchor", "level") != null
        || configuration.get("markdown", "anchor", "uniqueSlugStartIndex") != null;
  }
}
