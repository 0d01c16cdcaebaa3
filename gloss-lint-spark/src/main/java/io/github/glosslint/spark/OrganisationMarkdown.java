package io.github.glosslint.spark;

import io.github.glosslint.report.Wording;
import io.github.glosslint.report.forge.MarkdownText;
import io.github.glosslint.spark.OrganisationReport.Urls;
import io.github.glosslint.spark.RepositoryResult.Counts;
import io.github.glosslint.spark.UrlAnswers.AskedHost;
import io.github.glosslint.spark.UrlAnswers.WantedUrl;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The report on an organisation for people: what to look at first, then each repository. */
final class OrganisationMarkdown {

  private static final int LONGEST = 500;

  private final OrganisationReport report;
  private final StringBuilder out = new StringBuilder();

  private OrganisationMarkdown(OrganisationReport report) {
    this.report = report;
  }

  static void write(OrganisationReport report, Writer out) throws IOException {
    OrganisationMarkdown markdown = new OrganisationMarkdown(report);
    markdown.appendSums();
    markdown.appendProblems();
    markdown.appendBetween();
    markdown.appendUrls();
    markdown.appendRepositories();
    out.append(markdown.out);
  }

  private void appendSums() {
    Counts sum = report.sum();
    int all = report.repositories().size();
    out.append("# Documentation audit\n\n");
    out.append(Wording.grouped(report.audited())).append(" of ").append(Wording.grouped(all));
    out.append(all == 1 ? " repository" : " repositories").append(" audited: ");
    out.append(Wording.count(sum.files(), "file")).append(", ");
    out.append(Wording.count(sum.links(), "link")).append(", ");
    out.append(Wording.count(sum.errors(), "error")).append(", ");
    out.append(Wording.count(sum.warnings(), "warning")).append(", ");
    out.append(Wording.grouped(sum.unknown())).append(" unknown.\n");
    if (!sum.networkFault().isEmpty()) {
      out.append("\nThere is no network: ");
      append(sum.networkFault());
      out.append(". Run the same command again when there is.\n");
    }
  }

  private void appendProblems() {
    List<RepositoryResult> failed = new ArrayList<>(report.repositories());
    failed.removeIf(each -> each.problem() == null);
    if (failed.isEmpty()) {
      return;
    }
    out.append("\n## Not audited\n\n| repository | why | what to do |\n|---|---|---|\n");
    for (RepositoryResult each : failed) {
      Problem problem = each.problem();
      if (problem != null) {
        row(each.name(), problem.what(), problem.remedy());
      }
    }
  }

  private void appendBetween() {
    if (report.repositories().stream().allMatch(each -> each.broken().isEmpty())) {
      return;
    }
    out.append("\n## Broken links between repositories\n\n");
    out.append("| in | URL | of | file |\n|---|---|---|---|\n");
    for (RepositoryResult each : report.repositories()) {
      for (BrokenNeighbourLink link : each.broken()) {
        row(each.name(), link.url(), link.repository(), link.file());
      }
    }
  }

  private void appendUrls() {
    Urls urls = report.urls();
    if (urls == null) {
      return;
    }
    int total = urls.states().values().stream().mapToInt(count -> count).sum();
    out.append("\n## External URLs\n\n").append(Wording.count(total, "URL")).append(" of ");
    out.append(Wording.count(urls.hostCount(), "host"));
    String separator = ": ";
    for (Map.Entry<String, Integer> state : urls.states().entrySet()) {
      out.append(separator).append(Wording.grouped(state.getValue()));
      out.append(' ').append(state.getKey());
      separator = ", ";
    }
    out.append(".\n");
    if (!urls.wanted().isEmpty()) {
      out.append("\n| dead URL | why | repositories |\n|---|---|--:|\n");
      for (WantedUrl each : urls.wanted()) {
        row(each.url(), each.evidence(), Wording.grouped(each.repositories()));
      }
    }
    if (!urls.hosts().isEmpty()) {
      out.append(
          "\n| host | repositories | URLs | not alive | requests |\n|---|--:|--:|--:|--:|\n");
      for (AskedHost each : urls.hosts()) {
        row(
            each.host(),
            Wording.grouped(each.repositories()),
            Wording.grouped(each.urls()),
            Wording.grouped(each.notAlive()),
            Wording.grouped(each.requests()));
      }
    }
  }

  /** Those with most to do first. */
  private void appendRepositories() {
    List<RepositoryResult> worst = new ArrayList<>(report.repositories());
    worst.removeIf(each -> each.problem() != null);
    worst.sort(
        Comparator.comparingInt((RepositoryResult each) -> -each.counts().errors())
            .thenComparingInt(each -> -each.counts().warnings())
            .thenComparing(RepositoryResult::name));
    out.append(
        "\n## Repositories\n\n| repository | files | links | errors | warnings | unknown |\n");
    out.append("|---|--:|--:|--:|--:|--:|\n");
    for (RepositoryResult each : worst) {
      Counts counts = each.counts();
      row(
          each.name(),
          Wording.grouped(counts.files()),
          Wording.grouped(counts.links()),
          Wording.grouped(counts.errors()),
          Wording.grouped(counts.warnings()),
          Wording.grouped(counts.unknown()));
    }
  }

  private void row(String... cells) {
    for (String cell : cells) {
      append(cell.isEmpty() ? "|" : "| ", cell);
    }
    out.append("|\n");
  }

  private void append(String before, String text) {
    out.append(before);
    append(text);
    out.append(' ');
  }

  private void append(String text) {
    MarkdownText.append(out, Wording.cut(text, LONGEST));
  }
}
