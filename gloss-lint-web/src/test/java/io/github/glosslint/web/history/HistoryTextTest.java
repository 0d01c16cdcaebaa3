package io.github.glosslint.web.history;

import static io.github.glosslint.web.history.Seen.NOON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.history.HistoryText.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTextTest {

  private static final List<Cause> CAUSES =
      List.of(Cause.ANSWERED, Cause.PERMANENT_REDIRECT, Cause.NOT_FOUND, Cause.TIMEOUT);

  private static UrlHistory history(int size) {
    List<UrlRecord> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      UrlRecord before =
          Seen.record("https://example.org/" + i, CAUSES.get(i % 3), NOON.minusSeconds(i), "a");
      records.add(
          Transition.observed(
              before,
              new Observation(
                  before.key(),
                  Seen.verdict(CAUSES.get(i % 4)),
                  java.util.Set.of("a", "b-" + i),
                  "W/\"" + i + "\"",
                  NOON.plusSeconds(i % 7))));
    }
    return UrlHistory.of(records);
  }

  private static String text(UrlHistory history) {
    return new String(HistoryText.write(history, "1.2.3", HistoryLimits.DEFAULT), US_ASCII);
  }

  private static Content read(String text) {
    return HistoryText.read(text.getBytes(ISO_8859_1), NOON, HistoryLimits.DEFAULT);
  }

  /** The line with a right checksum, computed apart from the code under test. */
  private static String sealed(String line) {
    String open = line.substring(0, line.length() - 1);
    CRC32C sum = new CRC32C();
    sum.update(open.getBytes(ISO_8859_1));
    return open + String.format(Locale.ROOT, ",\"crc\":\"%08x\"}%n", sum.getValue()).strip() + "\n";
  }

  @Test
  @DisplayName("CACHE-1 a line says what this is, a line is a URL, a line counts them")
  void format() {
    UrlHistory history =
        UrlHistory.of(
            List.of(
                Seen.record("https://example.org/b", Cause.NOT_FOUND, NOON),
                Seen.record("https://example.org/a", Cause.ANSWERED, NOON, "y", "x")));

    assertThat(text(history))
        .isEqualTo(
            sealed("{\"magic\":\"gloss-lint-urls\",\"schema\":1,\"tool\":\"1.2.3\"}")
                + sealed(
                    "{\"url\":\"https://example.org/a\",\"profile\":\"p1\","
                        + "\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"answered\","
                        + "\"status\":200,\"alive\":\"2026-11-20T12:00:00Z\",\"outcomes\":\"a\","
                        + "\"fragments\":[\"x\",\"y\"]}")
                + sealed(
                    "{\"url\":\"https://example.org/b\",\"profile\":\"p1\","
                        + "\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"not-found\","
                        + "\"status\":404,\"dead\":1,\"deadSince\":\"2026-11-20T12:00:00Z\","
                        + "\"outcomes\":\"d\"}")
                + sealed("{\"count\":2}"));
  }

  @Test
  @DisplayName("CACHE-1 what was written is read")
  void roundTrip() {
    UrlHistory history = history(50);
    Content content = read(text(history));
    assertThat(content.history()).isEqualTo(history);
    assertThat(content.warning()).isNull();
    assertThat(content.ours()).isTrue();
  }

  @Test
  @DisplayName("CACHE-1 characters that spoil files do not spoil this one")
  void characters() {
    String url = "https://example.org/\n\"\\\u0000\ud800\u202e\u00e9";
    UrlHistory history =
        UrlHistory.of(List.of(Seen.record(url, Cause.ANSWERED, NOON, "\udc00", "\u001b[2J")));

    assertThat(text(history)).matches("[ -~\n]*").hasLineCount(3);
    assertThat(read(text(history)).history()).isEqualTo(history);
  }

  @Test
  @DisplayName("CACHE-1 equal memories are equal files")
  void stable() {
    List<UrlRecord> shuffled = new ArrayList<>(history(40).records());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(text(UrlHistory.of(shuffled))).isEqualTo(text(history(40)));
  }

  @Test
  @DisplayName("CACHE-1 a failure made a success by hand is no success")
  void forged() {
    String text =
        text(UrlHistory.of(List.of(Seen.record(Seen.URL, Cause.NOT_FOUND, NOON))))
            .replace("not-found", "answered");
    assertThat(read(text).history()).isEqualTo(UrlHistory.EMPTY);
    assertThat(read(text).warning()).isEqualTo("was read without 1 of 3 lines, which are damaged");
  }

  @Test
  @DisplayName("CACHE-1 whatever bytes there are, nothing is read that was not written")
  void mutations() {
    UrlHistory history = history(30);
    byte[] good = text(history).getBytes(US_ASCII);
    Random random = new Random(20261127);
    int lost = 0;
    int kept = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] bytes = good;
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes = mutated(bytes, random);
      }
      Content content = HistoryText.read(bytes, NOON.plusSeconds(60), HistoryLimits.DEFAULT);
      assertThat(history.records()).as("round %d", i).containsAll(content.history().records());
      lost += content.history().size() < history.size() ? 1 : 0;
      kept += content.history().size() > 0 ? 1 : 0;
      if (content.history().size() < history.size()) {
        assertThat(content.warning()).as("round %d", i).isNotNull();
      }
    }
    assertThat(lost).isGreaterThan(1000);
    assertThat(kept).isGreaterThan(2000);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(200) + 1));
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    switch (random.nextInt(6)) {
      case 0:
        part[0] ^= (byte) (1 << random.nextInt(8));
        break;
      case 1:
        random.nextBytes(part);
        break;
      case 2:
        part = new byte[0];
        break;
      case 3:
        return Arrays.copyOf(bytes, from);
      case 4:
        part[0] = '\n';
        break;
      default:
        int at = random.nextInt(bytes.length);
        part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 300));
        break;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(part);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":1}",
        "{\"url\":{\"a\":[1]}}",
        "{\"url\":\"\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"answered\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"answered\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"stale-ok\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"grace\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"port\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":-1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":1e9}",
        "{\"url\":\"u\",\"checked\":\"yesterday\",\"cause\":\"gone\",\"status\":1}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":1,"
            + "\"dead\":2147483647,\"deadSince\":\"2026-11-20T12:00:00Z\"}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":1,"
            + "\"alive\":\"+999999999-01-01T00:00:00Z\"}",
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":1,"
            + "\"alive\":\"-999999999-01-01T00:00:00Z\"}",
        "{\"url\":\"u\",\"url\":\"v\",\"cause\":\"gone\"}",
        "{\"count\":\"many\"}",
        "{\"magic\":\"another\"}",
        "[\"url\"}",
        "{\"url\":[\"a\",}",
        "{\"url\":\"\u00ff\"}",
      })
  @DisplayName("CACHE-1 a line with a right checksum and a wrong content is damaged too")
  void sealedNonsense(String line) {
    String text = text(history(1));
    int second = text.indexOf('\n') + 1;
    Content content = read(text.substring(0, second) + sealed(line) + text.substring(second));

    assertThat(content.history()).isEqualTo(history(1));
    assertThat(content.warning()).isEqualTo("was read without 1 of 4 lines, which are damaged");
  }

  @Test
  @DisplayName("CACHE-1 fields that a later version adds are passed over")
  void laterFields() {
    String line =
        "{\"url\":\"u\",\"checked\":\"2026-11-20T12:00:00Z\",\"cause\":\"gone\",\"status\":410,"
            + "\"note\":{\"deep\":[[1],{\"a\":2}]},\"fragments\":[[1],\"a\"]}";
    assertThat(read(sealed(line)).history().records())
        .singleElement()
        .returns(Cause.GONE, UrlRecord::cause);
  }

  @Test
  @DisplayName("CACHE-1 what Git makes of line ends and of two branches is still read")
  void git() {
    UrlHistory history = history(9);
    assertThat(read(text(history).replace("\n", "\r\n")).history()).isEqualTo(history);
    assertThat(read(text(history).replace("\n", "\r\n")).warning()).isNull();

    UrlRecord more = Seen.record("https://example.org/3", Cause.ANSWERED, NOON.plusSeconds(99));
    String conflict =
        "<<<<<<< ours\n" + text(history) + "=======\n" + sealedLine(more) + ">>>>>>>\n";
    Content content = read(conflict);
    assertThat(content.history()).isEqualTo(history.merge(UrlHistory.of(List.of(more))));
    assertThat(content.warning()).isEqualTo("was read without 3 of 15 lines, which are damaged");
  }

  private static String sealedLine(UrlRecord record) {
    return text(UrlHistory.of(List.of(record))).lines().skip(1).findFirst().orElseThrow() + "\n";
  }

  @Test
  @DisplayName("CACHE-1 a file that lost its end says so")
  void truncated() {
    String text = text(history(5));
    String[] lines = text.split("\n");
    assertThat(read(text.substring(0, text.lastIndexOf("{\"count"))).warning())
        .isEqualTo("is truncated after 5 entries");
    assertThat(read(text.replace(lines[2] + "\n", "")).warning())
        .isEqualTo("lacks 1 of its 5 entries");
    assertThat(read("").warning()).isNull();
  }

  @Test
  @DisplayName("CACHE-1 empty lines are no lines, and no entries are none")
  void nothing() {
    for (String start : List.of("\n", "\r\n", "\n\n\r\n")) {
      assertThat(read(start + text(history(3)) + start))
          .isEqualTo(new Content(history(3), null, true));
    }
    assertThat(read(text(UrlHistory.EMPTY))).isEqualTo(new Content(UrlHistory.EMPTY, null, true));
  }

  @Test
  @DisplayName("CACHE-1 a seal is exactly that")
  void seals() {
    for (String other : List.of(",\"crd\":\"", ";\"crc\":\"", ",\"crc\":'")) {
      assertThat(read(text(history(3)).replace(",\"crc\":\"", other)).history())
          .isEqualTo(UrlHistory.EMPTY);
    }
    assertThat(read(text(history(3)).replace("\"}\n", "\"]\n")).ours()).isFalse();
    assertThat(read(",\"crc\":\"00000000\"}\n").ours()).isFalse();
  }

  @Test
  @DisplayName("CACHE-1 another format and another file are left alone")
  void notOurs() {
    String later = sealed("{\"magic\":\"gloss-lint-urls\",\"schema\":2}") + text(history(3));
    assertThat(read(later))
        .isEqualTo(
            new Content(UrlHistory.EMPTY, "uses another format version, 2; left unchanged", false));
    assertThat(read("# Readme\n"))
        .isEqualTo(
            new Content(UrlHistory.EMPTY, "is not a gloss-lint cache; left unchanged", false));
  }

  @Test
  @DisplayName("CACHE-4 entries from the future are dropped")
  void theFuture() {
    UrlHistory history =
        UrlHistory.of(
            List.of(
                Seen.record("https://example.org/a", Cause.ANSWERED, NOON.plusSeconds(300)),
                Seen.record("https://example.org/b", Cause.ANSWERED, NOON.plusSeconds(301))));
    Content content = read(text(history));
    assertThat(content.history().records())
        .extracting(record -> record.key().url())
        .containsExactly("https://example.org/a");
    assertThat(content.warning()).isEqualTo("was read without 1 entry dated in the future");
  }

  @Test
  @DisplayName("CACHE-6 a file is read, and written, up to its limits")
  void limits() {
    byte[] whole = text(history(100)).getBytes(US_ASCII);
    HistoryLimits few = new HistoryLimits(1 << 20, 10, Duration.ofDays(90));
    Content first = HistoryText.read(whole, NOON, few);
    assertThat(first.history().size()).isEqualTo(10);
    assertThat(first.warning()).isEqualTo("was read without 90 entries beyond the limit of 10");

    byte[] newest = HistoryText.write(history(100), "1", few);
    UrlHistory kept = HistoryText.read(newest, NOON, HistoryLimits.DEFAULT).history();
    assertThat(kept.size()).isEqualTo(10);
    assertThat(kept.records())
        .allMatch(record -> !record.checkedAt().isBefore(NOON.plusSeconds(5)));

    HistoryLimits small = new HistoryLimits(5_000, 1000, Duration.ofDays(90));
    assertThat(HistoryText.write(history(100), "1", small).length).isBetween(4_000, 5_000);
    Content begin = HistoryText.read(whole, NOON, small);
    assertThat(begin.history().size()).isBetween(10, 30);
    assertThat(Objects.requireNonNull(begin.warning()))
        .startsWith("was read without anything after");
  }

  @Test
  @DisplayName("CACHE-6 a file may be as long as the limit, and is never without its first line")
  void limitsAreReached() {
    byte[] whole = text(history(20)).getBytes(US_ASCII);
    HistoryLimits exact = new HistoryLimits(whole.length, 20, Duration.ofDays(90));
    assertThat(HistoryText.write(history(20), "1.2.3", exact)).isEqualTo(whole);
    assertThat(HistoryText.read(whole, NOON, exact))
        .isEqualTo(new Content(history(20), null, true));

    HistoryLimits none = new HistoryLimits(1, 20, Duration.ofDays(90));
    assertThat(HistoryText.write(history(20), "1.2.3", none))
        .isEqualTo(text(UrlHistory.EMPTY).getBytes(US_ASCII));
  }

  @Test
  @DisplayName("CACHE-6 the limits are 64 MiB, a million entries and 90 days")
  void defaultLimits() {
    assertThat(HistoryLimits.DEFAULT)
        .isEqualTo(new HistoryLimits(67_108_864, 1_000_000, Duration.ofDays(90)));
  }

  @Test
  @DisplayName("CACHE-6 a serialised object is a damaged line, and no object")
  void serialised() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(new ArrayList<>(List.of(NOON)));
    }
    Content content = HistoryText.read(out.toByteArray(), NOON, HistoryLimits.DEFAULT);
    assertThat(content.history()).isEqualTo(UrlHistory.EMPTY);
    assertThat(content.ours()).isFalse();
  }
}
