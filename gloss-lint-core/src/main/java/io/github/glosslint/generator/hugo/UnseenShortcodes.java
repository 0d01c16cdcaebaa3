package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.text.MappedText;
import java.util.Locale;
import java.util.Set;

/**
 * Shortcodes of a theme that is not in the tree. Themes have the same names for the same things, so
 * that a name says something about what is between the tags, and about ids.
 */
final class UnseenShortcodes {

  /** Names of what takes code. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?i).*(?:mermaid|katex|math|latex|chart|code|highlight|uml|raw|html|script|style|css|json|svg|comment|hidden|swagger|openapi|diagram|echarts|graphviz|markmap|term|console|prettify).*");

  /**
   * Names of boxes and ornaments. No theme that is in use gives them an id that does not stand
   * between the tags or among the arguments.
   */
  private static final Set<String> PLAIN =
      Set.of(
          "admonition",
          "alert",
          "attention",
          "badge",
          "button",
          "callout",
          "card",
          "cardpane",
          "cards",
          "caution",
          "center",
          "column",
          "columns",
          "danger",
          "error",
          "hint",
          "icon",
          "iframe",
          "image",
          "img",
          "imgproc",
          "important",
          "info",
          "kbd",
          "lead",
          "note",
          "notice",
          "pageinfo",
          "steps",
          "success",
          "tip",
          "video",
          "warn",
          "warning");

  private UnseenShortcodes() {}

  /** What the template of a name does, as far as its name shows. */
  static ShortcodeTemplate of(String name) {
    ShortcodeTemplate.Inner inner =
        CODE.matcher(name).matches()
            ? ShortcodeTemplate.Inner.CODE
            : ShortcodeTemplate.Inner.MARKDOWN;
    boolean plain = PLAIN.contains(name.toLowerCase(Locale.ROOT));
    // An argument may name the id.
    Set<String> ids = plain ? Set.of(MappedText.UNKNOWN_TEXT) : Set.of();
    return new ShortcodeTemplate(
        "",
        inner,
        false,
        ShortcodeTemplate.Included.NOTHING,
        "",
        "",
        "",
        ids,
        !plain,
        false,
        null,
        WrittenUrls.NONE);
  }
}
