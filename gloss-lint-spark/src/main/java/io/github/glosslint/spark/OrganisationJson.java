package io.github.glosslint.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.spark.OrganisationReport.Urls;
import io.github.glosslint.spark.RepositoryResult.Counts;
import io.github.glosslint.spark.UrlAnswers.AskedHost;
import io.github.glosslint.spark.UrlAnswers.WantedUrl;
import io.github.glosslint.verdict.State;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;

/**
 * The report on an organisation for programs. Contains no times, so that equal results are equal
 * bytes.
 */
final class OrganisationJson {

  private final OrganisationReport report;
  private final JsonGenerator json;

  private OrganisationJson(OrganisationReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static void write(OrganisationReport report, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out, 2)) {
      new OrganisationJson(report, json).write();
    }
    out.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("repositories");
    for (RepositoryResult each : report.repositories()) {
      write(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("between");
    for (RepositoryResult each : report.repositories()) {
      for (BrokenNeighbourLink link : each.broken()) {
        json.writeStartObject();
        JsonStrings.write(json, "from", each.name());
        JsonStrings.write(json, "url", link.url());
        JsonStrings.write(json, "to", link.repository());
        JsonStrings.write(json, "file", link.file());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    Urls urls = report.urls();
    if (urls != null) {
      json.writeArrayFieldStart("wanted");
      for (WantedUrl each : urls.wanted()) {
        json.writeStartObject();
        JsonStrings.write(json, "url", each.url());
        JsonStrings.write(json, "evidence", each.evidence());
        json.writeNumberField("repositories", each.repositories());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("hosts");
      for (AskedHost each : urls.hosts()) {
        json.writeStartObject();
        JsonStrings.write(json, "host", each.host());
        json.writeNumberField("repositories", each.repositories());
        json.writeNumberField("urls", each.urls());
        json.writeNumberField("notAlive", each.notAlive());
        json.writeNumberField("requests", each.requests());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    writeSummary();
    json.writeEndObject();
  }

  private void write(RepositoryResult repository) throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "name", repository.name());
    Problem problem = repository.problem();
    if (problem == null) {
      JsonStrings.write(
          json,
          "report",
          RepositoryMerger.FOLDER
              + "/"
              + RepositoryMerger.reportName(repository.name(), report.options().formats().get(0)));
      writeCounts(repository.counts());
    } else {
      JsonStrings.write(json, "problem", problem.what());
      JsonStrings.write(json, "remedy", problem.remedy());
    }
    json.writeEndObject();
  }

  private void writeSummary() throws IOException {
    json.writeObjectFieldStart("summary");
    int all = report.repositories().size();
    json.writeNumberField("repositories", all);
    json.writeNumberField("audited", report.audited());
    json.writeNumberField("notAudited", all - report.audited());
    Counts sum = report.sum();
    Urls urls = report.urls();
    writeNumbers(sum);
    writeMap("byRule", sum.byRule());
    if (urls != null) {
      writeUrls(urls.states(), sum.networkFault(), urls.hostCount());
    }
    json.writeEndObject();
  }

  private void writeCounts(Counts counts) throws IOException {
    writeNumbers(counts);
    if (report.urls() != null) {
      writeUrls(counts.urls(), counts.networkFault(), -1);
    }
  }

  private void writeNumbers(Counts counts) throws IOException {
    json.writeNumberField("files", counts.files());
    json.writeNumberField("links", counts.links());
    json.writeNumberField("unknown", counts.unknown());
    json.writeNumberField("suppressed", counts.suppressed());
    json.writeNumberField("errors", counts.errors());
    json.writeNumberField("warnings", counts.warnings());
    json.writeNumberField("infos", counts.infos());
  }

  private void writeUrls(SortedMap<String, Integer> states, String fault, long hosts)
      throws IOException {
    json.writeObjectFieldStart("urls");
    json.writeNumberField("total", states.values().stream().mapToInt(count -> count).sum());
    for (State state : State.values()) {
      json.writeNumberField(state.word(), states.getOrDefault(state.word(), 0));
    }
    if (hosts >= 0) {
      json.writeNumberField("hosts", hosts);
    }
    if (!fault.isEmpty()) {
      JsonStrings.write(json, "networkFault", fault);
    }
    json.writeEndObject();
  }

  private void writeMap(String name, SortedMap<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      JsonStrings.writeName(json, each.getKey());
      json.writeNumber(each.getValue());
    }
    json.writeEndObject();
  }
}
