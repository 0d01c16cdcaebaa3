package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that is, or may be meant as, a reference to a {@link Definition}. Brackets in code,
 * mathematics or the text of an image are not references, nor are checkboxes, footnotes, alerts and
 * attribute lists.
 */
public final class Reference implements Worded<Reference> {

  private final Form form;
  private final String text;
  private final String label;
  private final String key;
  private final boolean defined;
  private final Context context;
  private final boolean textDefined;
  private final boolean spaced;
  private final boolean image;
  private final Position position;

  // Two places are kept as numbers, as in Link.
  private final String labelPath;
  private final int labelStart;
  private final int labelEnd;
  private final String path;
  private final int start;
  private final int end;

  /** The parameters are described where they are read, at {@link #form} and the like. */
  public Reference(
      Form form,
      String text,
      String label,
      String key,
      boolean defined,
      Context context,
      boolean textDefined,
      boolean spaced,
      boolean image,
      Position position,
      Location labelLocation,
      Location location) {
    this.form = form;
    this.text = text;
    this.label = label;
    this.key = key;
    this.defined = defined;
    this.context = context;
    this.textDefined = textDefined;
    this.spaced = spaced;
    this.image = image;
    this.position = position;
    this.labelPath = labelLocation.path();
    this.labelStart = labelLocation.start();
    this.labelEnd = labelLocation.end();
    this.path = location.path();
    this.start = location.start();
    this.end = location.end();
  }

  private Reference(Reference same, String text, String label, String key) {
    this.form = same.form;
    this.text = text;
    this.label = label;
    this.key = key;
    this.defined = same.defined;
    this.context = same.context;
    this.textDefined = same.textDefined;
    this.spaced = same.spaced;
    this.image = same.image;
    this.position = same.position;
    this.labelPath = same.labelPath;
    this.labelStart = same.labelStart;
    this.labelEnd = same.labelEnd;
    this.path = same.path;
    this.start = same.start;
    this.end = same.end;
  }

  @Override
  public Reference sharing(UnaryOperator<String> texts) {
    return new Reference(this, texts.apply(text), texts.apply(label), texts.apply(key));
  }

  /** Which brackets it has. */
  public Form form() {
    return form;
  }

  /** What the reader sees, as written in the source. */
  public String text() {
    return text;
  }

  /** What is looked up, as written. */
  public String label() {
    return label;
  }

  /** The label as the dialect compares labels. */
  public String key() {
    return key;
  }

  /** Whether a definition of the page, or of a file that it includes, has its key. */
  public boolean defined() {
    return defined;
  }

  /** Where it is. */
  public Context context() {
    return context;
  }

  /** Whether the text of a {@link Form#FULL} reference is a defined label as well. */
  public boolean textDefined() {
    return textDefined;
  }

  /** Whether white space divides the two brackets, as in kramdown's {@code [a] [b]}. */
  public boolean spaced() {
    return spaced;
  }

  /** Whether it is written with an exclamation mark. */
  public boolean image() {
    return image;
  }

  /** What it is beside. */
  public Position position() {
    return position;
  }

  /** The label without its brackets. */
  public Location labelLocation() {
    return new Location(labelPath, labelStart, labelEnd);
  }

  /** The whole reference. */
  public Location location() {
    return new Location(path, start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reference reference
        && reference.start == start
        && reference.end == end
        && reference.labelStart == labelStart
        && reference.labelEnd == labelEnd
        && reference.defined == defined
        && reference.textDefined == textDefined
        && reference.spaced == spaced
        && reference.image == image
        && reference.form == form
        && reference.context == context
        && reference.position == position
        && reference.text.equals(text)
        && reference.label.equals(label)
        && reference.key.equals(key)
        && reference.path.equals(path)
        && reference.labelPath.equals(labelPath);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return form + " [" + text + "][" + label + "] at " + location();
  }

  /** The first bracket of a full reference, as if there were no second. */
  public Reference textAlone() {
    return new Reference(
        Form.SHORTCUT,
        text,
        text,
        text,
        false,
        context,
        false,
        false,
        image,
        position,
        location(),
        location());
  }

  /** The three forms of CommonMark. */
  public enum Form {
    /** {@code [label]} */
    SHORTCUT,
    /** {@code [label][]} */
    COLLAPSED,
    /** {@code [text][label]} */
    FULL
  }

  /** What a reference is beside, which says what a lone bracket may be meant as. */
  public enum Position {
    /** Among the words of a text. */
    TEXT,
    /** At the start of a paragraph, a list item, a heading or a cell. */
    BLOCK_START,
    /** The same before a sentence, as tags are: {@code [Beta] When it is used}. */
    BEFORE_SENTENCE,
    /** Behind a word at once: {@code consider[ing]}, {@code argv[index]}, {@code names=[ada]}. */
    AFTER_WORD,
    /** Between two parts of a word: {@code map[string][]string}. */
    IN_WORD,
    /** In brackets of its own: {@code [[page]]}, {@code <<[page]>>}. */
    IN_BRACKETS;

    /** All scripts before Thai have spaces, and telling scripts apart takes a large table. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    /**
     * The position of a range of text.
     *
     * @param start of the text of the block
     * @param from where the reference begins
     * @param to behind its end
     */
    public static Position of(String text, int start, int from, int to) {
      if (from <= start) {
        return beginsSentence(text, to) ? BEFORE_SENTENCE : BLOCK_START;
      }
      int before = text.codePointBefore(from);
      if (to < text.length()
          && (before == '[' && text.charAt(to) == ']' || before == '<' && text.charAt(to) == '>')) {
        return IN_BRACKETS;
      }
      boolean joined = "-_/=".indexOf(before) >= 0 && from - start > 1;
      if (!isWordPart(joined ? text.codePointBefore(from - 1) : before)) {
        return TEXT;
      }
      return to < text.length() && isWordPart(text.codePointAt(to)) ? IN_WORD : AFTER_WORD;
    }

    private static boolean beginsSentence(String text, int at) {
      return at + 1 < text.length()
          && text.charAt(at) == ' '
          && Character.isUpperCase(text.codePointAt(at + 1));
    }

    /** Whether it is where words are, and not part of one. */
    public boolean isAmongWords() {
      return this == TEXT || this == BLOCK_START || this == BEFORE_SENTENCE;
    }

    /** Scripts that put no spaces between words have every bracket after a letter. */
    private static boolean isWordPart(int codePoint) {
      return Character.isLetterOrDigit(codePoint)
          && (codePoint < FIRST_WITHOUT_SPACES || hasSpaces(codePoint));
    }

    private static boolean hasSpaces(int codePoint) {
      return switch (Character.UnicodeScript.of(codePoint)) {
        case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
        default -> true;
      };
    }
  }

  /** Where a reference is. */
  public enum Context {
    PROSE,
    HEADING,
    /** In a "See also" list of an entry. */
    SEE_ALSO,
    /** Behind the "See" that redirects to the preferred term. */
    SEE
  }
}
