package io.github.glosslint.spark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a series of values, each with its length in front. */
final class ContentDigest {

  private final MessageDigest digest;

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  ContentDigest add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  ContentDigest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a part of a value whose length is added by itself. */
  void addPart(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** In lower case; nothing can be added after it. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
