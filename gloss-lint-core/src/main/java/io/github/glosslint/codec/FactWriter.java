package io.github.glosslint.codec;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, strings and places as bytes. Each string is written once, in a table in front of
 * everything else, and places as distances, for most things are close to what is before them.
 */
public final class FactWriter {

  private final Bytes body = new Bytes();

  /** The table of strings; null where each is written in its place. */
  private final @Nullable Bytes table;

  private final Map<String, Integer> strings;
  private final String path;
  private int last;

  /**
   * @param path the file that most places are in
   */
  public FactWriter(String path) {
    this.path = path;
    this.table = new Bytes();
    this.strings = new HashMap<>();
  }

  /** Writes few strings, each in its place, and no places. */
  public FactWriter() {
    this("", Map.of());
  }

  private FactWriter(String path, Map<String, Integer> strings) {
    this.path = path;
    this.table = null;
    this.strings = strings;
  }

  /**
   * Writes few strings, each in its place.
   *
   * @param path the file that most places are in
   */
  public static FactWriter withoutTable(String path) {
    return new FactWriter(path, Map.of());
  }

  /** Bytes that grow. */
  private static final class Bytes {

    private byte[] bytes = new byte[256];
    private int size;

    void add(int value) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; the sign bit of a byte says that more follow. */
    void addNumber(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        add(rest | 0x80);
        rest >>>= 7;
      }
      add(rest);
    }

    void addAll(byte[] more, int count) {
      if (size + count > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + count));
      }
      System.arraycopy(more, 0, bytes, size, count);
      size += count;
    }

    /**
     * Java's own UTF-16, for a template may cut a pair of surrogates; a byte a unit if that does.
     */
    void addString(String text) {
      int length = text.length();
      boolean narrow = true;
      for (int i = 0; narrow && i < length; i++) {
        narrow = text.charAt(i) <= 0xff;
      }
      addNumber(length << 1 | (narrow ? 0 : 1));
      if (narrow) {
        addAll(text.getBytes(StandardCharsets.ISO_8859_1), length);
        return;
      }
      for (int i = 0; i < length; i++) {
        add(text.charAt(i) >> 8);
        add(text.charAt(i));
      }
    }
  }

  /** Writes a number, in fewer bytes the smaller it is; negative ones take five. */
  public void number(int value) {
    body.addNumber(value);
  }

  /** Writes a number of eight bytes. */
  public void wide(long value) {
    for (int shift = Long.SIZE - 8; shift >= 0; shift -= 8) {
      body.add((int) (value >>> shift));
    }
  }

  /** Writes a truth value. */
  public void flag(boolean value) {
    body.add(value ? 1 : 0);
  }

  /** Values of one kind in a number, by their order: the version of the format changes with it. */
  @SuppressWarnings("EnumOrdinal") // nothing reads what another version wrote
  public void constant(Enum<?> value) {
    body.addNumber(value.ordinal());
  }

  /** Writes a text, or its number in the table if it was written before. */
  public void string(String text) {
    if (table == null) {
      body.addString(text);
      return;
    }
    Integer known = strings.get(text);
    if (known == null) {
      known = strings.size();
      strings.put(text, known);
      table.addString(text);
    }
    body.addNumber(known);
  }

  /** Writes a list of texts. */
  public void strings(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::string);
  }

  /** A number that is as likely negative as positive. */
  private void difference(int value) {
    number(value << 1 ^ value >> 31);
  }

  /** Writes a place, as its distance from the one before. */
  public void place(Location place) {
    boolean own = place.path().equals(path);
    int length = place.end() - place.start();
    difference(place.start() - last);
    number(length << 1 | (own ? 0 : 1));
    if (!own) {
      string(place.path());
    }
    last = place.start();
  }

  /** Writes a range, as its distance from the place or range before. */
  public void span(Span span) {
    difference(span.start() - last);
    number(span.length());
    last = span.start();
  }

  /**
   * Writes a list.
   *
   * @param item writes one of its items
   */
  public <T> void list(Collection<T> items, BiConsumer<FactWriter, T> item) {
    number(items.size());
    for (T each : items) {
      item.accept(this, each);
    }
  }

  /** All that was written, which nothing is in front of. */
  public byte[] toBytes() {
    return Arrays.copyOf(body.bytes, body.size);
  }

  /**
   * All that was written.
   *
   * @param version of the format
   */
  public byte[] toBytes(int version) {
    Bytes all = new Bytes();
    all.addNumber(version);
    all.addString(path);
    all.addNumber(strings.size());
    if (table != null) {
      all.addAll(table.bytes, table.size);
    }
    all.addAll(body.bytes, body.size);
    return Arrays.copyOf(all.bytes, all.size);
  }
}
