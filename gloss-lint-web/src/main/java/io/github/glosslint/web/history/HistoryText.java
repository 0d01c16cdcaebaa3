package io.github.glosslint.web.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a history (CACHE-1): a header line, a sorted line for each URL, and a line with
 * their count. It does not depend on when it is written, so equal histories make equal files.
 */
final class HistoryText {

  static final String MAGIC = "gloss-lint-urls";
  static final int SCHEMA = 1;

  /**
   * What was found in bytes.
   *
   * @param warning a clause that says what is left out; null if nothing is
   * @param ours whether it may be written over
   */
  record Content(UrlHistory history, @Nullable String warning, boolean ours) {}

  private final byte[] bytes;
  private final Instant now;
  private final HistoryLimits limits;
  private final List<UrlRecord> records = new ArrayList<>();
  private int lines;
  private int damaged;
  private int future;
  private int surplus;
  private boolean header;
  private long count = -1;
  private @Nullable String foreignSchema;

  private HistoryText(byte[] bytes, Instant now, HistoryLimits limits) {
    this.bytes = bytes;
    this.now = now;
    this.limits = limits;
  }

  /** Writes a history; of one that is too large, the newest entries. */
  static byte[] write(UrlHistory history, String toolVersion, HistoryLimits limits) {
    UrlHistory kept = history.newest(limits.entries());
    byte[] text = write(kept, toolVersion);
    while (text.length > limits.bytes() && kept.size() > 0) {
      kept = kept.newest((int) (kept.size() * 0.9));
      text = write(kept, toolVersion);
    }
    return text;
  }

  private static byte[] write(UrlHistory history, String toolVersion) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SealedLine.write(
          out,
          json -> {
            json.writeStringField("magic", MAGIC);
            json.writeNumberField("schema", SCHEMA);
            json.writeStringField("tool", toolVersion);
          });
      for (UrlRecord record : history.records()) {
        SealedLine.write(out, json -> RecordFields.write(json, record));
      }
      SealedLine.write(out, json -> json.writeNumberField("count", history.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** Reads whatever the bytes hold; damaged lines are left out, and entries from the future. */
  static Content read(byte[] bytes, Instant now, HistoryLimits limits) {
    return new HistoryText(bytes, now, limits).read();
  }

  private Content read() {
    int length = Math.min(bytes.length, limits.bytes());
    for (int start = 0; start < length && foreignSchema == null; ) {
      int end = start;
      while (end < length && bytes[end] != '\n') {
        end++;
      }
      // Git may have made CRLF of it.
      int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
      if (last > start) {
        line(start, last);
      }
      start = end + 1;
    }
    if (foreignSchema != null) {
      return new Content(
          UrlHistory.EMPTY,
          "uses another format version, " + foreignSchema + "; left unchanged",
          false);
    }
    boolean ours = header || !records.isEmpty() || bytes.length == 0;
    return new Content(
        UrlHistory.of(records),
        ours ? warning() : "is not a gloss-lint cache; left unchanged",
        ours);
  }

  private void line(int start, int end) {
    lines++;
    Map<String, Object> fields = SealedLine.read(bytes, start, end);
    if (fields == null) {
      damaged++;
    } else if (fields.containsKey("magic")) {
      header(fields);
    } else if (fields.containsKey("count")) {
      count(fields);
    } else {
      entry(RecordFields.read(fields));
    }
  }

  private void header(Map<String, Object> fields) {
    if (!MAGIC.equals(fields.get("magic"))) {
      damaged++;
    } else if (Integer.toString(SCHEMA).equals(fields.get("schema"))) {
      header = true;
    } else {
      foreignSchema = String.valueOf(fields.get("schema"));
    }
  }

  private void count(Map<String, Object> fields) {
    try {
      count = Math.max(count, Long.parseLong(String.valueOf(fields.get("count"))));
    } catch (NumberFormatException e) {
      damaged++;
    }
  }

  private void entry(@Nullable UrlRecord record) {
    if (record == null) {
      damaged++;
    } else if (Freshness.known(record, now) == null) {
      future++;
    } else if (records.size() >= limits.entries()) {
      surplus++;
    } else {
      records.add(record);
    }
  }

  private @Nullable String warning() {
    List<String> faults = new ArrayList<>();
    if (bytes.length > limits.bytes()) {
      faults.add("anything after the first " + (limits.bytes() >> 20) + " MiB");
    }
    if (surplus > 0) {
      faults.add(surplus + " entries beyond the limit of " + limits.entries());
    }
    if (damaged > 0) {
      faults.add(damaged + " of " + lines + " lines, which are damaged");
    }
    if (future > 0) {
      faults.add(future + (future == 1 ? " entry" : " entries") + " dated in the future");
    }
    if (!faults.isEmpty()) {
      return "was read without " + String.join(", and ", faults);
    }
    if (bytes.length > 0 && count < 0) {
      return "is truncated after " + records.size() + " entries";
    }
    return count > records.size()
        ? "lacks " + (count - records.size()) + " of its " + count + " entries"
        : null;
  }
}
