package io.github.glosslint.shard;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.verdict.UrlReport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one machine found out for a check.
 *
 * @param version of gloss-lint
 * @param commit that was checked out; empty if none is known
 * @param base the working directory, as an absolute path with {@code /}
 * @param now the moment that pages were judged by
 * @param digest of {@code request} and of the answers of all shards together
 * @param answers the file system's, those that this shard keeps, by question
 * @param verdicts on the URLs of its hosts, a report for each checkout
 */
public record ShardContent(
    Shard shard,
    String version,
    String commit,
    String base,
    Instant now,
    String digest,
    ShardRequest request,
    SortedMap<String, byte[]> answers,
    List<UrlReport> verdicts) {

  private static final int VERSION = 2;

  public ShardContent {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * The part of a run that a shard keeps.
   *
   * @param answers all of the file system's
   */
  public static ShardContent of(
      Shard shard,
      String version,
      String commit,
      String base,
      Instant now,
      ShardRequest request,
      SortedMap<String, byte[]> answers,
      List<UrlReport> verdicts) {
    SortedMap<String, byte[]> kept = new TreeMap<>();
    answers.forEach(
        (key, answer) -> {
          if (shard.keeps(key)) {
            kept.put(key, answer);
          }
        });
    return new ShardContent(
        shard, version, commit, base, now, digest(request, answers), request, kept, verdicts);
  }

  /** What is the same in all shards of one check, and in those of no other. */
  static String digest(ShardRequest request, SortedMap<String, byte[]> answers) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    FactWriter asked = new FactWriter();
    request.write(asked);
    add(digest, asked.toBytes());
    for (Map.Entry<String, byte[]> each : answers.entrySet()) {
      add(digest, each.getKey().getBytes(StandardCharsets.UTF_8));
      add(digest, each.getValue());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /** Whether another run of the same shard came to the same. */
  boolean isSameAs(ShardContent other) {
    return digest.equals(other.digest) && Arrays.equals(bytes(verdicts), bytes(other.verdicts));
  }

  private static byte[] bytes(List<UrlReport> verdicts) {
    FactWriter out = new FactWriter();
    out.list(verdicts, VerdictCodec::write);
    return out.toBytes();
  }

  /** All but the answers. */
  byte[] head() {
    FactWriter out = new FactWriter("");
    out.number(shard.number());
    out.number(shard.count());
    out.string(version);
    out.string(commit);
    out.string(base);
    out.wide(now.getEpochSecond());
    out.number(now.getNano());
    out.string(digest);
    request.write(out);
    out.list(verdicts, VerdictCodec::write);
    return out.toBytes(VERSION);
  }

  /**
   * Reads what {@link #head} wrote.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static ShardContent of(byte[] head, SortedMap<String, byte[]> answers) {
    FactReader in = new FactReader(head, VERSION);
    ShardContent content =
        new ShardContent(
            new Shard(in.number(), in.number()),
            in.string(),
            in.string(),
            in.string(),
            Instant.ofEpochSecond(in.wide(), in.number()),
            in.string(),
            ShardRequest.read(in),
            answers,
            in.list(VerdictCodec::read));
    in.end();
    return content;
  }
}
