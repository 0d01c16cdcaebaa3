package io.github.glosslint.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style or a script of a page: the same in every page of its kind, hence known by a hash. */
public record PageAsset(String text) {

  /** Reads a file that lies beside a class. */
  public static PageAsset beside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out " + name);
      }
      // Browsers hash what their parser made of it, which knows only one line ending.
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new PageAsset(text);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The source that a Content-Security-Policy allows it by, quotes included. */
  public String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
