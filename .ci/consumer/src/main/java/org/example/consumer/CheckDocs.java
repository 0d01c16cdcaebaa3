package org.example.consumer;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.WebOracle;
import java.util.Map;

/** What a user of the library does, on the module path. */
public final class CheckDocs {

  private CheckDocs() {}

  public static void main(String[] args) {
    if (WebOracle.of(UrlOptions.defaults()) == null) {
      throw new IllegalStateException("no oracle");
    }
    Report report = GlossLint.ofTexts(Map.of("a.md", "# A\n\n[b](#b)\n")).check();
    expect("anchor/missing", report.findings().get(0).rule().value());
    expect(args[0], ProductVersion.current());
  }

  private static void expect(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("expected " + expected + ", not " + actual);
    }
  }
}
