package io.github.glosslint.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script of a shell, in which names such as {@code @RULES@} stand for what we know. */
public final class CompletionScript {

  private String text;

  private CompletionScript(String text) {
    this.text = text;
  }

  /**
   * The script without anything put in.
   *
   * @param shell its name, the ending of the resource
   */
  static CompletionScript of(String shell) {
    String name = "completion." + shell;
    try (InputStream in = CompletionScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new CompletionScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a text wherever {@code @NAME@} is. */
  CompletionScript with(String name, String value) {
    text = text.replace("@" + name + "@", value);
    return this;
  }

  String text() {
    return text;
  }
}
