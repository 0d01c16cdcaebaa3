package io.github.glosslint.spark;

import io.github.glosslint.shard.VerdictCodec;
import io.github.glosslint.verdict.UrlReport;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * What the hosts of a turn answered, and when.
 *
 * @param at when all of them had answered
 */
record DatedAnswers(Instant at, UrlReport report) {

  byte[] bytes() {
    byte[] answers = VerdictCodec.toBytes(report);
    return ByteBuffer.allocate(Long.BYTES + answers.length)
        .putLong(at.getEpochSecond())
        .put(answers)
        .array();
  }

  static DatedAnswers of(byte[] bytes) {
    return new DatedAnswers(
        Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong()),
        VerdictCodec.fromBytes(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
  }

  /** Whether nobody has to be asked again. */
  boolean isFresh(Instant now, Duration maxAge) {
    return !now.isAfter(at.plus(maxAge));
  }
}
