package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A finding in SARIF. */
public final class SarifResult {

  /** Of a result's locations code scanning shows so many. */
  private static final int MOST_RELATED = 100;

  /** Our own: code scanning's {@code primaryLocationLineHash} is what its uploader makes. */
  private static final String FINGERPRINT = "glossLint/v1";

  private static final String HEX = "0123456789ABCDEF";

  private SarifResult() {}

  static void write(
      JsonGenerator json,
      Finding finding,
      int ruleIndex,
      String fingerprint,
      SarifSuppression suppression)
      throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "ruleId", finding.rule().value());
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField("level", level(finding.severity()));
    String message = Wording.message(finding);
    writeMessage(json, message.isEmpty() ? finding.rule().value() : message);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePlace(json, finding.path(), finding.region());
    json.writeEndObject();
    json.writeEndArray();
    if (!finding.related().isEmpty()) {
      writeRelated(json, finding.related());
    }
    SarifFixes.write(json, finding.applicableFixes());
    suppression.write(json);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Writes the field {@code message}. SARIF makes a link of {@code [text](place)} in a message, and
   * those of documents are not ours.
   */
  static void writeMessage(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("message");
    JsonStrings.write(json, "text", escaped(text));
    json.writeEndObject();
  }

  static String escaped(String text) {
    return text.replace("](", "\\](");
  }

  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private static void writeRelated(JsonGenerator json, List<Related> related) throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    for (Related place : related.subList(0, Math.min(related.size(), MOST_RELATED))) {
      json.writeStartObject();
      writePlace(json, place.path(), place.region());
      writeMessage(json, place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writePlace(JsonGenerator json, String path, Region region) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(json, path);
    writeRegion(json, "region", region);
    json.writeEndObject();
  }

  static void writeArtifact(JsonGenerator json, String path) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(path));
    json.writeStringField("uriBaseId", "%SRCROOT%");
    json.writeEndObject();
  }

  static void writeRegion(JsonGenerator json, String name, Region region) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", region.line());
    json.writeNumberField("startColumn", region.utf16().start());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.utf16().end());
    json.writeEndObject();
  }

  /**
   * A path as a relative reference of RFC 3986: all but unreserved characters and slashes coded.
   */
  public static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || "-._~/".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return uri.toString();
  }
}
