package io.github.glosslint.reference;

import org.jspecify.annotations.Nullable;

/**
 * What the text between two brackets looks like. People write arrays, intervals, keys, citations
 * and remarks in brackets, and whether a lone bracket is meant as a reference shows in how others
 * of its shape fare. Told from the label alone, in one pass over its characters.
 */
public enum LabelShape {
  /** {@code rose}, {@code on-policy} */
  WORD("a word in brackets"),
  /** {@code policy gradient} */
  PHRASE("words in brackets"),
  /** {@code Rose}, {@code ChatGPT} */
  NAME("a name in brackets"),
  /** {@code Wild Rose}, {@code RL agent} */
  TITLE("a name in brackets"),
  /** {@code LLM}, {@code BUG FIX} */
  CAPITALS("a token or a tag in capitals"),
  /** Words of a script without capitals. */
  UNCASED("words in brackets"),
  LETTER("a single letter"),
  /** {@code 7} */
  NUMBER("a number"),
  /** {@code #1058}, {@code #backtesting} */
  NUMBER_SIGN("a number or tag after a number sign"),
  /** {@code @ada} */
  MENTION("a mention or a citation"),
  /** {@code 1.2.0}, {@code v2.0-rc1} */
  VERSION("a version"),
  /** A code span and nothing else. */
  CODE_SPAN("code in brackets"),
  /** {@code x = 1}, {@code src/main}, {@code std::vector}, {@code --help} */
  CODE("code in brackets"),
  /** {@code 0, 1}, {@code ...}, {@code i, j}, {@code ..., x1, x2}, {@code -MaxInt, MaxInt} */
  SYMBOLS("no words in the brackets"),
  ADDRESS("a URL in brackets"),
  /** {@code SIG|WG}: what a reader is to choose from. */
  ALTERNATIVES("alternatives in brackets"),
  /** More words than a term has, or a question. */
  PASSAGE("a passage in brackets"),
  /** {@code sic}, {@code TODO}, {@code optional} */
  REMARK("a remark in brackets"),
  /** {@code he}, {@code the company}: what a writer puts into a quotation. */
  INSERTION("an editorial insertion in a quotation"),
  /** {@code Ctrl+C} */
  KEYS("keyboard keys"),
  /** {@code 12 May 2020} */
  DATE("a date");

  private final String reason;

  LabelShape(String reason) {
    this.reason = reason;
  }

  /** Why a bracket of this shape is text, where it is. */
  String reason() {
    return reason;
  }

  /** Whether terms of a glossary and titles of pages look so. */
  boolean isTerm() {
    return switch (this) {
      case WORD, PHRASE, NAME, TITLE, CAPITALS, UNCASED -> true;
      default -> false;
    };
  }

  /** Whether nothing of this shape is ever meant as a label. */
  boolean isNeverLabel() {
    return switch (this) {
      case SYMBOLS, ADDRESS, ALTERNATIVES, PASSAGE, REMARK, INSERTION, KEYS, DATE -> true;
      default -> false;
    };
  }

  /** Whether people make such labels up for linking, and write nothing else that looks so. */
  public boolean isMadeUp() {
    return switch (this) {
      case NUMBER, NUMBER_SIGN, MENTION, VERSION -> true;
      default -> false;
    };
  }

  public static LabelShape of(String label) {
    String text = label.strip();
    if (text.isEmpty()) {
      return SYMBOLS;
    }
    LabelShape special = LabelCharacters.isPlainWord(text) ? remark(text) : special(text);
    return special != null ? special : words(text);
  }

  /** What a label looks like that does not look like words. */
  private static @Nullable LabelShape special(String text) {
    LabelShape marked = marked(text);
    if (marked != null) {
      return marked;
    }
    if (LabelCharacters.isNumber(text)) {
      return NUMBER;
    }
    if (LabelCharacters.isLetter(text)) {
      return LETTER;
    }
    if (LabelCharacters.isVersion(text)) {
      return VERSION;
    }
    if (!LabelCharacters.hasWord(text) || LabelCharacters.isList(text)) {
      return SYMBOLS;
    }
    if (LabelCharacters.isAddress(text)) {
      return ADDRESS;
    }
    if (text.indexOf('|') > 0) {
      return ALTERNATIVES;
    }
    if (LabelCharacters.isPassage(text)) {
      return PASSAGE;
    }
    if (LabelCharacters.isCode(text)) {
      return CODE;
    }
    return remark(text);
  }

  private static @Nullable LabelShape marked(String text) {
    return switch (text.charAt(0)) {
      case '#' -> text.length() > 1 && LabelCharacters.isPlain(text, 1) ? NUMBER_SIGN : CODE;
      case '@' -> text.length() > 1 && LabelCharacters.isPlain(text, 1) ? MENTION : CODE;
      case '!' -> CODE;
      case '^', ':' -> SYMBOLS;
      // -MaxInt, MaxInt
      case '-' -> text.indexOf(',') > 0 ? SYMBOLS : null;
      case '`' -> code(text);
      default -> null;
    };
  }

  private static LabelShape code(String text) {
    boolean single = text.length() > 2 && text.indexOf('`', 1) == text.length() - 1;
    return single ? CODE_SPAN : text.indexOf('|') > 0 ? ALTERNATIVES : CODE;
  }

  private static @Nullable LabelShape remark(String text) {
    if (LabelWords.isRemark(text)) {
      return REMARK;
    }
    if (LabelWords.isKeys(text)) {
      return KEYS;
    }
    if (LabelWords.isDate(text)) {
      return DATE;
    }
    return LabelWords.isInsertion(text) ? INSERTION : null;
  }

  private static LabelShape words(String text) {
    boolean single = text.indexOf(' ') < 0 && text.indexOf('\n') < 0;
    if (LabelCharacters.isAllCaps(text)) {
      return CAPITALS;
    }
    int first = text.codePointAt(0);
    if (Character.isLowerCase(first)) {
      return single ? WORD : PHRASE;
    }
    return !LabelCharacters.isCased(text) ? UNCASED : single ? NAME : TITLE;
  }
}
