package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.FaultTable.Row;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every fault of the table, over real sockets, for each way in which a request can meet it. */
@Timeout(120)
class FaultTableTest {

  /** How a request meets a fault. */
  private enum Way {
    HEAD("HEAD"),
    GET("GET"),
    FRAGMENT("GET for a fragment");

    private final String text;

    Way(String text) {
      this.text = text;
    }

    Cause expected(Row row) {
      return switch (this) {
        case HEAD -> row.head();
        case GET -> row.get();
        case FRAGMENT -> row.fragment();
      };
    }
  }

  private record Cell(Row row, Way way, boolean redirected) {

    String name() {
      String where = redirected ? "after a redirect" : "at once";
      return row.id() + " " + row.fault() + ", " + way.text + ", " + where;
    }

    /** GET is not different from HEAD if neither is ever sent. */
    boolean makesSense() {
      return !(row.place().beforeRequests() && way == Way.GET && !redirected);
    }
  }

  private static Stream<Cell> cells() {
    return FaultTable.ROWS.stream()
        .flatMap(
            row ->
                Stream.of(Way.values())
                    .flatMap(way -> Stream.of(new Cell(row, way, false), new Cell(row, way, true))))
        .filter(Cell::makesSense);
  }

  @TestFactory
  Stream<DynamicTest> everyFaultHasItsVerdict() {
    return cells().map(cell -> DynamicTest.dynamicTest(cell.name(), () -> check(cell)));
  }

  private static void check(Cell cell) throws Exception {
    TestNetwork network = new TestNetwork();
    FaultPlace place = cell.row().place();
    FaultPlace.Site site = place.open(network, cell.way() == Way.GET && !cell.redirected());
    RawServer.Handler redirect = Answers.redirect(site.url());
    try (AutoCloseable closed = site.closed();
        RawServer start =
            RawServer.start(cell.way() == Way.GET ? redirect.withoutHead() : redirect)) {
      assertThat(closed).isNotNull();
      String first =
          cell.redirected() ? "http://start.site:" + start.port() + "/start" : site.url();
      String url = first + (cell.way() == Way.FRAGMENT ? "#x" : "");
      UrlOptions.Builder options = TestNetwork.options();
      if (place.isSlow()) {
        options.timeout(Duration.ofMillis(150));
      }
      UrlReport report = network.check(options.build(), url);
      Verdict verdict = Objects.requireNonNull(report.verdict(url));
      assertThat(verdict.cause()).as("%s", verdict).isEqualTo(cell.way().expected(cell.row()));
      assertThat(verdict.missingFragments()).isEmpty();
      assertThat(report.networkFault()).isNull();
    }
  }

  @Test
  void theTableHasAllFaults() {
    assertThat(cells()).hasSizeGreaterThan(120);
    assertThat(FaultTable.ROWS)
        .extracting(Row::id)
        .contains("HTTP-1", "HTTP-2", "HTTP-3", "HTTP-4", "HTTP-5", "HTTP-6", "HTTP-7", "HTTP-8")
        .contains("HTTP-9", "HTTP-10", "HTTP-11", "HTTP-12", "HTTP-13", "HTTP-14", "HTTP-15")
        .contains("HTTP-16", "HTTP-18", "HTTP-19");
  }
}
