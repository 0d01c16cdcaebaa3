package io.github.glosslint.codec;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link FactWriter} wrote. Whatever the bytes are, nothing larger than they are is
 * made of them, and what is not understood is a {@link MalformedBytesException}.
 */
public final class FactReader {

  /** Reads one of a list. */
  @FunctionalInterface
  public interface Item<T> {
    T read(FactReader reader);
  }

  private final byte[] bytes;
  private final String path;

  /** The table of strings; null where each is in its place. */
  private final String @Nullable [] strings;

  private int at;
  private int last;

  /**
   * Reads what {@link FactWriter#toBytes(int)} wrote.
   *
   * @throws MalformedBytesException if it is of another version, or nothing that a writer wrote
   */
  public FactReader(byte[] bytes, int version) {
    this.bytes = bytes;
    if (number() != version) {
      throw new MalformedBytesException("facts of another version");
    }
    this.path = text();
    String[] table = new String[count()];
    for (int i = 0; i < table.length; i++) {
      table[i] = text();
    }
    this.strings = table;
  }

  /** Reads what a writer without a table wrote. */
  public FactReader(byte[] bytes) {
    this(bytes, "");
  }

  private FactReader(byte[] bytes, String path) {
    this.bytes = bytes;
    this.path = path;
    this.strings = null;
  }

  /**
   * Reads what a writer without a table wrote.
   *
   * @param path the file that most places are in
   */
  public static FactReader withoutTable(byte[] bytes, String path) {
    return new FactReader(bytes, path);
  }

  /** The file that most places are in. */
  public String path() {
    return path;
  }

  private int next() {
    if (at >= bytes.length) {
      throw new MalformedBytesException("facts that end too early");
    }
    return bytes[at++];
  }

  /** A number of four bytes, as {@link FactWriter#number} wrote it. */
  public int number() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = next();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedBytesException("a number that is too long");
  }

  /** A number of eight bytes. */
  public long wide() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | next() & 0xff;
    }
    return value;
  }

  /** A truth value. */
  public boolean flag() {
    return next() != 0;
  }

  /**
   * The value of an enum.
   *
   * @param values all of them, in their order
   */
  public <E> E constant(E[] values) {
    int index = number();
    if (index < 0 || index >= values.length) {
      throw new MalformedBytesException("a value that there is not");
    }
    return values[index];
  }

  /** How many items follow, each of which takes a byte at least. */
  private int count() {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new MalformedBytesException("more items than bytes");
    }
    return count;
  }

  private String text() {
    int header = number();
    int length = header >>> 1;
    boolean narrow = (header & 1) == 0;
    long size = narrow ? length : 2L * length;
    if (size > bytes.length - at) {
      throw new MalformedBytesException("a text that ends too early");
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

  /** A text, of which the table has one copy. */
  public String string() {
    return strings == null ? text() : constant(strings);
  }

  /** A list of texts; unmodifiable. */
  public List<String> strings() {
    return list(FactReader::string);
  }

  private int difference() {
    int value = number();
    return value >>> 1 ^ -(value & 1);
  }

  /** A place in a file. */
  public Location place() {
    int start = last + difference();
    int header = number();
    last = start;
    String where = (header & 1) == 0 ? path : string();
    return new Location(where, start, start + (header >>> 1));
  }

  /** A range of offsets. */
  public Span span() {
    int start = last + difference();
    int length = number();
    last = start;
    return new Span(start, start + length);
  }

  /**
   * A list; unmodifiable.
   *
   * @param item reads one of its items
   */
  public <T> List<T> list(Item<T> item) {
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

  /**
   * Ends reading.
   *
   * @throws MalformedBytesException if anything is left
   */
  public void end() {
    if (at != bytes.length) {
      throw new MalformedBytesException("something behind the facts");
    }
  }
}
