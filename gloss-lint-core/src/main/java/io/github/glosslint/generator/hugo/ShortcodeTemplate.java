package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.source.Language;
import io.github.glosslint.text.MappedText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a shortcode does, as far as its text shows.
 *
 * @param file the template; empty for one that Hugo brings
 * @param inner what becomes of the text between its tags
 * @param takesInner whether it shows that text at all, so that it must have an end
 * @param include what file or page it shows
 * @param key the argument that names it; empty if the text does not show which one
 * @param before what the template puts before the argument; all of it where it has no argument
 * @param behind what it puts behind it
 * @param ids patterns of ids that it writes
 * @param anyIds whether it may write others
 * @param highlights whether it shows something as code
 * @param lookup how it looks up a page without showing all of it; null if it does not
 * @param urls those that it writes of arguments
 */
record ShortcodeTemplate(
    String file,
    Inner inner,
    boolean takesInner,
    Included include,
    String key,
    String before,
    String behind,
    Set<String> ids,
    boolean anyIds,
    boolean highlights,
    @Nullable PageLookup lookup,
    WrittenUrls urls) {

  /** What becomes of the text between tags. */
  enum Inner {
    /** It is Markdown, whatever the tags look like. */
    MARKDOWN,
    /** It is put into the page as it is, unless the tags say that it is Markdown. */
    RAW,
    /** It is code, or data of a program. */
    CODE
  }

  /** What a template shows that an argument names. */
  enum Included {
    NOTHING,
    FILE,
    /** A file that is rendered as Markdown by itself. */
    MARKDOWN_FILE,
    PAGE,
    /** A resource of a bundle that the template names, by what its name begins with. */
    RESOURCE;

    /** Whether it has front matter, which is not shown. */
    boolean isContent() {
      return this == PAGE || this == RESOURCE;
    }
  }

  private static final Pattern CODE_FILE = Pattern.compile("[^{}]*\\.[A-Za-z][A-Za-z0-9]*");

  /** Those that Hugo brings, which show nothing that a link leads to. */
  private static final Set<String> EMBEDDED =
      Set.of(
          "gist",
          "instagram",
          "instagram_simple",
          "param",
          "qr",
          "tweet",
          "twitter",
          "twitter_simple",
          "vimeo",
          "vimeo_simple",
          "x",
          "x_simple",
          "youtube",
          "youtube_simple",
          "ref",
          "relref",
          "figure");

  /** One of Hugo's own; null if it has none of the name. */
  static @Nullable ShortcodeTemplate embedded(String name) {
    if (name.endsWith(".inline")) {
      // Its template is between its tags.
      return new ShortcodeTemplate(
          "",
          Inner.CODE,
          false,
          Included.NOTHING,
          "",
          "",
          "",
          Set.of(),
          true,
          false,
          null,
          WrittenUrls.NONE);
    }
    return switch (name) {
      case "details" -> own(Inner.MARKDOWN, true);
      case "highlight", "comment" -> own(Inner.CODE, true);
      case "qr" -> own(Inner.CODE, false);
      default -> EMBEDDED.contains(name) ? own(Inner.CODE, false) : null;
    };
  }

  private static ShortcodeTemplate own(Inner inner, boolean takes) {
    return new ShortcodeTemplate(
        "",
        inner,
        takes,
        Included.NOTHING,
        "",
        "",
        "",
        Set.of(),
        false,
        false,
        null,
        WrittenUrls.NONE);
  }

  /** The file or page that it shows for an argument; null if the text does not tell. */
  @Nullable String includes(@Nullable String argument) {
    if (argument == null) {
      return key.isEmpty() && !before.isEmpty() ? before : null;
    }
    if (include == Included.RESOURCE) {
      return before + argument;
    }
    return before.isEmpty() && behind.isEmpty()
        ? argument
        : before + UrlNames.key(argument) + behind;
  }

  /**
   * Whether a tag shows a file as code, so that no id comes from there: it names one that is no
   * document, to a template that highlights.
   */
  boolean showsCode(ShortcodeTag tag) {
    boolean code = false;
    for (ShortcodeTag.Argument argument : tag.arguments()) {
      if (Language.of(argument.value()) != null) {
        return false;
      }
      code |= CODE_FILE.matcher(argument.value()).matches();
    }
    return highlights && code;
  }

  /**
   * The ids that a tag writes: a part that the template does not spell out may be one of its
   * arguments, or made of one.
   */
  Set<String> ids(ShortcodeTag tag) {
    if (!ids.contains(MappedText.UNKNOWN_TEXT)) {
      return ids;
    }
    Set<String> all = new HashSet<>(ids);
    all.remove(MappedText.UNKNOWN_TEXT);
    for (ShortcodeTag.Argument argument : tag.arguments()) {
      all.add(argument.value());
      all.add(GoldmarkIds.gitHub(argument.value().strip()));
    }
    return all;
  }
}
