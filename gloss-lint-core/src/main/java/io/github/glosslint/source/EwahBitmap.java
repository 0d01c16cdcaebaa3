package io.github.glosslint.source;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** The compressed bitmaps of Git, see "EWAH bitmaps" in {@code gitformat-bitmap(5)}. */
final class EwahBitmap {

  private EwahBitmap() {}

  /**
   * Reads the bitmap that is first in some bytes.
   *
   * @param most bits that it may have
   * @throws GitIndexFormatException if it is broken or has more bits
   */
  static BitSet read(byte[] bytes, int most) throws GitIndexFormatException {
    BitSet bits = new BitSet();
    if (bytes.length == 0) {
      return bits;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int size = in.getInt();
      int words = in.getInt();
      if (size < 0 || size > most || words < 0 || words > in.remaining() / 8) {
        throw new GitIndexFormatException("a bitmap of its split index is damaged");
      }
      long at = 0;
      while (words > 0) {
        long marker = in.getLong();
        words--;
        boolean set = (marker & 1) != 0;
        long run = Math.min(marker >>> 1 & 0xFFFFFFFFL, (size - at + 63) / 64);
        if (set) {
          bits.set((int) at, (int) Math.min(size, at + run * 64));
        }
        at = Math.min(size, at + run * 64);
        for (long literals = marker >>> 33; literals > 0 && words > 0; literals--, words--) {
          long word = in.getLong();
          for (int i = 0; i < 64 && at + i < size; i++) {
            if ((word >>> i & 1) != 0) {
              bits.set((int) at + i);
            }
          }
          at = Math.min(size, at + 64);
        }
      }
      return bits;
    } catch (BufferUnderflowException e) {
      throw new GitIndexFormatException("a bitmap of its split index is damaged");
    }
  }
}
