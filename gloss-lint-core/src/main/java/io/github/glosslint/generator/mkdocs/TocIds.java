package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.HeadingIds;
import io.github.glosslint.markup.NoteIds;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of headings and notes: {@code slugify} of Python-Markdown 3.11 ({@code
 * extensions/toc.py}) and of pymdown-extensions 10 ({@code slugs.py}).
 */
final class TocIds {

  static final AnchorStyle STYLE = style(text -> slug(text, "-", false), false);

  static final NoteIds NOTES =
      new NoteIds() {
        @Override
        public List<String> definition(String label) {
          return List.of("fn:" + label);
        }

        @Override
        public List<String> marks(String label, int count) {
          return List.of("fnref" + (count > 1 ? count : "") + ":" + label);
        }
      };

  private static final String NAME = "!!python/name:";
  static final String APPLY = "!!python/object/apply:";
  private static final String OBJECT = "!!python/object:";

  /** Compiled where headings need them: every run names the ways to make ids. */
  private static final class Patterns {
    static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]{1,8})");
    static final Pattern BLANKS = Pattern.compile("\\s+");
  }

  private TocIds() {}

  /**
   * How the extension {@code toc} makes ids.
   *
   * @return null if unknown: a function that is not known here
   */
  static @Nullable AnchorStyle of(Options extensions) {
    UnaryOperator<String> slug = function(extensions);
    if (slug == null) {
      return null;
    }
    ShownText shown = ShownText.of(extensions);
    return style(text -> slug.apply(shown.of(text)), extensions.has("smarty"));
  }

  /** The function that makes ids of the texts of headings; null if it is not known here. */
  static @Nullable UnaryOperator<String> function(Options extensions) {
    String separator = ConfigLayers.text(extensions.get("toc", "separator"));
    return function(extensions.get("toc", "slugify"), separator == null ? "-" : separator);
  }

  private static AnchorStyle style(UnaryOperator<String> base, boolean smart) {
    return new AnchorStyle(
        "mkdocs",
        () -> HeadingIds.unique(text -> base.apply(words(text)), TocIds::following),
        false,
        false,
        smart,
        false);
  }

  /**
   * The function that a setting names.
   *
   * @return null if it is not known here
   */
  static @Nullable UnaryOperator<String> function(@Nullable YamlNode said, String separator) {
    if (said == null) {
      return text -> slug(text, separator, false);
    }
    if (!(said instanceof YamlMapping tagged) || tagged.entries().size() != 1) {
      return said instanceof YamlScalar scalar ? named(scalar.value(), null, separator) : null;
    }
    String tag = tagged.entries().get(0).key().value();
    YamlNode value = tagged.entries().get(0).value();
    for (String prefix : List.of(NAME, APPLY, OBJECT)) {
      if (tag.startsWith(prefix)) {
        YamlNode options = value instanceof YamlMapping mapping ? mapping.get("kwds") : null;
        return named(tag.substring(prefix.length()), options, separator);
      }
    }
    return null;
  }

  /** What Material makes URLs with. */
  static @Nullable UnaryOperator<String> lower(String separator) {
    return named("pymdownx.slugs.uslugify", null, separator);
  }

  private static @Nullable UnaryOperator<String> named(
      String name, @Nullable YamlNode options, String separator) {
    YamlMapping all = options instanceof YamlMapping mapping ? mapping : null;
    String letters = all == null ? null : all.text("case");
    boolean percent = all != null && ConfigLayers.flag(all.get("percent_encode"), false);
    String form = all == null ? null : all.text("normalize");
    return switch (name) {
      case "markdown.extensions.toc.slugify" -> text -> slug(text, separator, false);
      case "markdown.extensions.toc.slugify_unicode" -> text -> slug(text, separator, true);
      case "pymdownx.slugs.slugify" -> pymdownx(letters, percent, form, separator);
      case "pymdownx.slugs.uslugify" -> pymdownx("lower", false, form, separator);
      case "pymdownx.slugs.uslugify_cased" -> pymdownx("none", false, form, separator);
      case "pymdownx.slugs.uslugify_encoded" -> pymdownx("lower", true, form, separator);
      default -> null;
    };
  }

  /** White space of HTML, where several blanks in a row are one. */
  private static String words(String text) {
    String words = text.strip();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean single = c != ' ' || words.charAt(i + 1) != ' ';
      if (!single || c < ' ' || c > 0x7e) {
        return Patterns.BLANKS.matcher(words).replaceAll(" ");
      }
    }
    return words;
  }

  static String slug(String text, String separator, boolean unicode) {
    String decomposed = unicode || isAscii(text) ? text : ascii(text);
    StringBuilder kept = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isWord(c) || c == '-' || Character.isWhitespace(c)) {
        kept.appendCodePoint(c);
      }
    }
    String lower = kept.toString().strip().toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder(lower.length());
    boolean between = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      // The separator is put into a class of characters.
      boolean divides = Character.isWhitespace(c) || separator.indexOf(c) >= 0;
      if (!divides) {
        id.append(c);
      } else if (!between) {
        id.append(separator);
      }
      between = divides;
    }
    return id.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    decomposed.chars().filter(c -> c < 0x80).forEach(c -> ascii.append((char) c));
    return ascii.toString();
  }

  private static @Nullable UnaryOperator<String> pymdownx(
      @Nullable String letters, boolean percent, @Nullable String form, String separator) {
    Normalizer.Form normal =
        switch (form == null ? "NFC" : form) {
          case "NFC" -> Normalizer.Form.NFC;
          case "NFD" -> Normalizer.Form.NFD;
          case "NFKC" -> Normalizer.Form.NFKC;
          case "NFKD" -> Normalizer.Form.NFKD;
          default -> null;
        };
    if (normal == null) {
      return null;
    }
    return text -> {
      String cased = cased(Normalizer.normalize(text, normal), letters);
      StringBuilder id = new StringBuilder(cased.length());
      cased
          .codePoints()
          .forEach(
              c -> {
                if (c == ' ') {
                  id.append(separator);
                } else if (isWord(c) || c == '-') {
                  id.appendCodePoint(c);
                }
              });
      return percent ? encoded(id.toString()) : id.toString();
    };
  }

  private static String cased(String text, @Nullable String letters) {
    return switch (letters == null ? "none" : letters) {
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "fold" -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      case "lower-ascii" -> {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          if (c >= 'A' && c <= 'Z') {
            lower.setCharAt(i, (char) (c + 32));
          }
        }
        yield lower.toString();
      }
      default -> text;
    };
  }

  /** {@code urllib.parse.quote}. */
  private static String encoded(String id) {
    StringBuilder encoded = new StringBuilder(id.length());
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }

  /** What {@code \w} is in Python: letters and numbers, and no marks. */
  private static boolean isWord(int c) {
    return c == '_'
        || Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** {@code unique} of {@code extensions/toc.py}: the number at the end is counted up. */
  private static String following(String id) {
    Matcher matcher = Patterns.NUMBERED.matcher(id);
    return matcher.matches()
        ? matcher.group(1) + "_" + (Integer.parseInt(matcher.group(2)) + 1)
        : id + "_1";
  }
}
