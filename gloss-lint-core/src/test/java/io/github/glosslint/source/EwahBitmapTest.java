package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bitmaps that Git rarely writes, bit by bit. */
final class EwahBitmapTest {

  private static byte[] bitmap(int size, int words, long... all) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + 8 * all.length).putInt(size).putInt(words);
    for (long word : all) {
      bytes.putLong(word);
    }
    return bytes.array();
  }

  /** Announces words that are all zeros or all ones, and then words that stand as they are. */
  private static long marker(boolean set, long run, long literals) {
    return literals << 33 | run << 1 | (set ? 1 : 0);
  }

  private static BitSet read(int size, long... words) throws GitIndexFormatException {
    return EwahBitmap.read(bitmap(size, words.length, words), 1000);
  }

  private static BitSet range(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  @Test
  void noBytesAreNoBits() throws GitIndexFormatException {
    assertThat(EwahBitmap.read(new byte[0], 0)).isEqualTo(new BitSet());
  }

  @Test
  void runsAndLiteralsFollowEachOther() throws GitIndexFormatException {
    BitSet bits = read(320, marker(true, 1, 2), 0b101, 1L << 63, marker(false, 1, 1), 1);
    BitSet expected = range(0, 65);
    expected.set(66);
    expected.set(191);
    expected.set(256);
    assertThat(bits).isEqualTo(expected);
  }

  @Test
  void nothingIsSetBeyondTheSize() throws GitIndexFormatException {
    assertThat(read(70, marker(true, 2, 0))).isEqualTo(range(0, 70));
    assertThat(read(70, marker(true, 0xFFFFFFFFL, 0))).isEqualTo(range(0, 70));
    assertThat(read(66, marker(true, 1, 2), -1, -1)).isEqualTo(range(0, 66));
    assertThat(read(64, marker(true, 1, 1), -1)).isEqualTo(range(0, 64));
    assertThat(read(0, marker(true, 1, 1), -1)).isEqualTo(new BitSet());
  }

  @Test
  void aMarkerMayAnnounceMoreWordsThanThereAre() throws GitIndexFormatException {
    assertThat(read(200, marker(false, 0, 5), 1, 1)).isEqualTo(BitSet.valueOf(new long[] {1, 1}));
  }

  @Test
  void wordsBehindTheLastOneAreNotRead() throws GitIndexFormatException {
    byte[] bytes = bitmap(128, 1, marker(true, 1, 0), marker(true, 1, 0));
    assertThat(EwahBitmap.read(bytes, 128)).isEqualTo(range(0, 64));
  }

  @Test
  void withoutWordsNothingIsSet() throws GitIndexFormatException {
    assertThat(EwahBitmap.read(bitmap(128, 0), 128)).isEqualTo(new BitSet());
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "129, 1", "128, -1", "128, 2"})
  void whatIsBrokenOrTooLargeIsRefused(int size, int words) throws GitIndexFormatException {
    byte[] bytes = bitmap(size, words, marker(true, 1, 0));
    assertThatThrownBy(() -> EwahBitmap.read(bytes, 128))
        .isInstanceOf(GitIndexFormatException.class);
    assertThat(EwahBitmap.read(bitmap(128, 1, marker(true, 2, 0)), 128)).isEqualTo(range(0, 128));
  }

  @Test
  void aHeadThatIsCutShortIsRefused() {
    assertThatThrownBy(() -> EwahBitmap.read(new byte[7], 128))
        .isInstanceOf(GitIndexFormatException.class);
  }
}
