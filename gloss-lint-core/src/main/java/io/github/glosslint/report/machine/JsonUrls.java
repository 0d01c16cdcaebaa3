package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.HostTotals;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.util.Map;

/** Writes the results for URLs. Contains no times, so equal results produce equal bytes. */
final class JsonUrls {

  private JsonUrls() {}

  static void write(JsonGenerator json, UrlReport urls) throws IOException {
    json.writeObjectFieldStart("urls");
    json.writeNumberField("total", urls.verdicts().size());
    Map<State, Integer> counts = urls.counts();
    for (State state : State.values()) {
      json.writeNumberField(state.word(), counts.getOrDefault(state, 0));
    }
    json.writeNumberField("reused", urls.reused());
    json.writeNumberField(
        "flaky", urls.verdicts().values().stream().filter(Verdict::flaky).count());
    String fault = urls.networkFault();
    if (fault != null) {
      JsonStrings.write(json, "networkFault", fault);
    }
    json.writeArrayFieldStart("hosts");
    for (HostSummary host : HostTotals.of(urls)) {
      json.writeStartObject();
      JsonStrings.write(json, "host", host.host());
      json.writeNumberField("urls", host.urls());
      json.writeNumberField("requests", host.requests());
      json.writeNumberField("notAlive", host.notAlive());
      json.writeNumberField("pauses", host.pauses());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
