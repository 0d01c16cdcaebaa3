package io.github.glosslint.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.glosslint.text.Printable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes text from files as JSON strings: every value survives, but nothing in the output can
 * control a terminal or the log of a CI system. A lone surrogate, which UTF-8 cannot encode,
 * becomes U+FFFD.
 */
public final class JsonStrings {

  private static final CharacterEscapes USUAL = new Escapes(false);

  /**
   * For strings with {@code ##[} or {@code ##name[}, which log readers of CI systems take for
   * commands.
   */
  private static final CharacterEscapes WITHOUT_BRACKETS = new Escapes(true);

  private JsonStrings() {}

  /** Writes a field. */
  public static void write(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    write(json, value);
  }

  /** Writes a value. */
  public static void write(JsonGenerator json, String value) throws IOException {
    json.writeString(prepare(json, value));
  }

  /** Writes the name of a field. */
  public static void writeName(JsonGenerator json, String name) throws IOException {
    json.writeFieldName(prepare(json, name));
  }

  private static String prepare(JsonGenerator json, String value) {
    json.setCharacterEscapes(value.contains("##") ? WITHOUT_BRACKETS : USUAL);
    return wellFormed(value);
  }

  /** The string as it comes back from a file: with U+FFFD in place of each lone surrogate. */
  public static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return withoutLoneSurrogates(value);
      }
    }
    return value;
  }

  private static String withoutLoneSurrogates(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value.codePoints().forEach(c -> text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return text.toString();
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    Escapes(boolean brackets) {
      ascii[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
      if (brackets) {
        ascii['['] = CharacterEscapes.ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return Character.isSurrogate((char) c) || Printable.isHarmless(c)
          ? null
          : new SerializedString("\\u" + Integer.toHexString(0x10000 + c).substring(1));
    }
  }
}
