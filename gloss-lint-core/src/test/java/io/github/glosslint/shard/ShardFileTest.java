package io.github.glosslint.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of shards that inflate to more than anybody has memory or time for. */
class ShardFileTest {

  private static final long MOST = 100_000;

  @TempDir Path temp;

  /** A file as its format has it, whose content need not be any. */
  private Path file(byte[] content) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.write("gloss-lint shard\n".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(1);
    DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater());
    deflated.write(content);
    deflated.finish();
    CRC32C sum = new CRC32C();
    sum.update(all.toByteArray());
    out.writeLong(sum.getValue());
    return Files.write(temp.resolve("1.shard"), all.toByteArray());
  }

  private static byte[] content(int... numbers) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    for (int number : numbers) {
      out.writeInt(number);
    }
    return all.toByteArray();
  }

  private static void assertTooLarge(Path file, long most) {
    assertThatThrownBy(() -> ShardFile.read(file, most))
        .isInstanceOf(IOException.class)
        .hasMessage("is damaged")
        .hasRootCauseMessage("the content is too large");
  }

  @Test
  void contentIsReadUpToTheLimitAndNotAByteMore() throws IOException {
    Path file = temp.resolve("1.shard");
    ShardContent content = ShardSetTest.content(1, 1);
    ShardFile.write(file, content);
    long size = Integer.BYTES + ShardFile.size(content.head());
    for (var answer : content.answers().entrySet()) {
      size += ShardFile.size(answer.getKey().getBytes(StandardCharsets.UTF_8));
      size += ShardFile.size(answer.getValue());
    }
    assertThat(ShardFile.read(file, size).answers()).hasSize(content.answers().size());
    assertTooLarge(file, size - 1);
  }

  @Test
  void aLengthBeyondTheUsualLimitIsNotBelieved() throws IOException {
    int length = (int) ShardFile.MOST_CONTENT;
    assertTooLarge(file(content(length)), ShardFile.MOST_CONTENT);
    assertTooLarge(file(content(Integer.MAX_VALUE)), ShardFile.MOST_CONTENT);
    assertTooLarge(file(content(-1)), ShardFile.MOST_CONTENT);
  }

  /** Each takes eight bytes before it is deflated, and next to none in the file. */
  @Test
  void answersOfNothingEndAsWell() throws IOException {
    int[] numbers = new int[50_000];
    numbers[1] = Integer.MAX_VALUE;
    Path file = file(content(numbers));
    assertThat(Files.size(file)).isLessThan(1_000);
    assertTooLarge(file, MOST);
  }
}
