package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for the findings of one report, by which a server knows them again: of the rule, the file,
 * what is marked, and which one of those that are alike it is. Lines and columns do not count, nor
 * do severity and words, so that an edit elsewhere in the file makes no finding new.
 */
public final class Fingerprints {

  /** 128 bits: no two of a project's findings will ever share one. */
  private static final int BYTES = 16;

  private final MessageDigest sha256;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Begins a report. */
  public Fingerprints() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The fingerprint of the report's next finding, 32 hexadecimal digits. All findings are to be
   * asked for in the report's order, also those that are not written down.
   */
  public String next(Finding finding) {
    String name = finding.rule() + "\0" + finding.path() + "\0" + finding.marked();
    int occurrence = seen.merge(name, 1, Integer::sum);
    byte[] hash = sha256.digest((name + "\0" + occurrence).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
