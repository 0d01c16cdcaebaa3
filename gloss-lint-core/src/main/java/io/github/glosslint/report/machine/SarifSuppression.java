package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.json.JsonStrings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code suppressions} of a result.
 *
 * @param said whether there is the field
 * @param by what suppresses the result; null if nothing does
 */
record SarifSuppression(boolean said, @Nullable Suppression by) {

  static final SarifSuppression UNSAID = new SarifSuppression(false, null);
  static final SarifSuppression NONE = new SarifSuppression(true, null);

  static SarifSuppression by(Suppression suppression) {
    return new SarifSuppression(true, suppression);
  }

  void write(JsonGenerator json) throws IOException {
    if (!said) {
      return;
    }
    json.writeArrayFieldStart("suppressions");
    if (by != null) {
      json.writeStartObject();
      boolean inSource = by.kind() == Suppression.Kind.IN_SOURCE;
      json.writeStringField("kind", inSource ? "inSource" : "external");
      if (!by.reason().isEmpty()) {
        JsonStrings.write(json, "justification", by.reason());
      }
      json.writeObjectFieldStart("location");
      SarifResult.writePlace(json, by.path(), by.region());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
