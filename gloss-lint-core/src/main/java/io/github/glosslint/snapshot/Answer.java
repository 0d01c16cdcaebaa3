package io.github.glosslint.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/** What the file system answered: a value, or why there is none. Immutable. */
final class Answer {

  /** What is at a path. */
  enum Type {
    FILE('f'),
    FOLDER('d'),
    LINK('l'),
    SPECIAL('s');

    private final byte code;

    Type(char code) {
      this.code = (byte) code;
    }
  }

  private static final byte GIVEN = 0;
  private static final byte NOTHING_THERE = 1;
  private static final byte NOT_PERMITTED = 2;
  private static final byte FAILED = 3;

  /** Bytes up to the end of a file; otherwise more may follow. */
  private static final byte WHOLE = 4;

  static final Answer MISSING = new Answer(new byte[] {NOTHING_THERE});

  private final byte[] bytes;

  /**
   * @param bytes an outcome, and the value
   */
  Answer(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  static Answer of(Type type) {
    return given(GIVEN, new byte[] {type.code}, 1);
  }

  static Answer of(String text) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    return given(GIVEN, value, value.length);
  }

  static Answer of(long number) {
    return given(GIVEN, ByteBuffer.allocate(Long.BYTES).putLong(number).array(), Long.BYTES);
  }

  /**
   * The beginning of a file.
   *
   * @param whole whether it ends there
   */
  static Answer of(byte[] content, int length, boolean whole) {
    return given(whole ? WHOLE : GIVEN, content, length);
  }

  private static Answer given(byte outcome, byte[] value, int length) {
    byte[] bytes = new byte[length + 1];
    bytes[0] = outcome;
    System.arraycopy(value, 0, bytes, 1, length);
    return new Answer(bytes);
  }

  /** Why there is no value. */
  static Answer of(IOException e) {
    return e instanceof NoSuchFileException
        ? MISSING
        : new Answer(new byte[] {e instanceof AccessDeniedException ? NOT_PERMITTED : FAILED});
  }

  private byte outcome() {
    return bytes.length == 0 ? FAILED : bytes[0];
  }

  boolean isMissing() {
    return outcome() == NOTHING_THERE;
  }

  /** Whether a file ends behind these bytes. */
  boolean isWhole() {
    return outcome() == WHOLE;
  }

  /**
   * The value.
   *
   * @throws IOException if there is none, as the file system threw it
   */
  byte[] value(String path) throws IOException {
    switch (outcome()) {
      case GIVEN, WHOLE -> {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
      }
      case NOTHING_THERE -> throw new NoSuchFileException(path);
      case NOT_PERMITTED -> throw new AccessDeniedException(path);
      default -> throw new FileSystemException(path);
    }
  }

  Type type(String path) throws IOException {
    byte[] value = value(path);
    for (Type type : Type.values()) {
      if (value.length == 1 && value[0] == type.code) {
        return type;
      }
    }
    throw new FileSystemException(path);
  }

  String text(String path) throws IOException {
    return new String(value(path), StandardCharsets.UTF_8);
  }

  long number(String path) throws IOException {
    byte[] value = value(path);
    if (value.length != Long.BYTES) {
      throw new FileSystemException(path);
    }
    return ByteBuffer.wrap(value).getLong();
  }

  /** Whether it says more than another answer to the same question. */
  boolean saysMoreThan(Answer other) {
    return bytes.length > other.bytes.length
        || bytes.length == other.bytes.length && isWhole() && !other.isWhole();
  }
}
