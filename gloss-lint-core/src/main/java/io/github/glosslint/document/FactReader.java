package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link FactWriter} wrote. Whatever the bytes are, nothing larger than they are is
 * made of them, and what is not understood is a {@link FactsFormatException}.
 */
final class FactReader {

  /** Reads one of a list. */
  @FunctionalInterface
  interface Item<T> {
    T read(FactReader reader) throws FactsFormatException;
  }

  private final byte[] bytes;
  private final String path;

  /** The table of strings; null where each is in its place. */
  private final String @Nullable [] strings;

  private int at;
  private int last;

  FactReader(byte[] bytes, int version) throws FactsFormatException {
    this.bytes = bytes;
    if (number() != version) {
      throw new FactsFormatException("facts of another version");
    }
    this.path = text();
    String[] table = new String[count()];
    for (int i = 0; i < table.length; i++) {
      table[i] = text();
    }
    this.strings = table;
  }

  /** Reads what a writer without a table wrote. */
  FactReader(byte[] bytes) {
    this.bytes = bytes;
    this.path = "";
    this.strings = null;
  }

  /** The file that most places are in. */
  String path() {
    return path;
  }

  private int next() throws FactsFormatException {
    if (at >= bytes.length) {
      throw new FactsFormatException("facts that end too early");
    }
    return bytes[at++];
  }

  int number() throws FactsFormatException {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = next();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new FactsFormatException("a number that is too long");
  }

  boolean flag() throws FactsFormatException {
    return next() != 0;
  }

  /**
   * The value of an enum.
   *
   * @param values all of them, in their order
   */
  <E> E constant(E[] values) throws FactsFormatException {
    int index = number();
    if (index < 0 || index >= values.length) {
      throw new FactsFormatException("a value that there is not");
    }
    return values[index];
  }

  /** How many items follow, each of which takes a byte at least. */
  private int count() throws FactsFormatException {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new FactsFormatException("more items than bytes");
    }
    return count;
  }

  private String text() throws FactsFormatException {
    int header = number();
    int length = header >>> 1;
    boolean narrow = (header & 1) == 0;
    long size = narrow ? length : 2L * length;
    if (size > bytes.length - at) {
      throw new FactsFormatException("a text that ends too early");
    }
    int from = at;
    at += (int) size;
    if (narrow) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      units[i] = (char) ((bytes[from + 2 * i] & 0xff) << 8 | bytes[from + 2 * i + 1] & 0xff);
    }
    return new String(units);
  }

  String string() throws FactsFormatException {
    return strings == null ? text() : constant(strings);
  }

  List<String> strings() throws FactsFormatException {
    return list(FactReader::string);
  }

  private int difference() throws FactsFormatException {
    int value = number();
    return value >>> 1 ^ -(value & 1);
  }

  Location place() throws FactsFormatException {
    int start = last + difference();
    int header = number();
    last = start;
    String where = (header & 1) == 0 ? path : string();
    return new Location(where, start, start + (header >>> 1));
  }

  Span span() throws FactsFormatException {
    int start = last + difference();
    int length = number();
    last = start;
    return new Span(start, start + length);
  }

  <T> List<T> list(Item<T> item) throws FactsFormatException {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.read(this));
    }
    return List.copyOf(items);
  }

  void end() throws FactsFormatException {
    if (at != bytes.length) {
      throw new FactsFormatException("something behind the facts");
    }
  }
}
