package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header to send to one origin. Its value may be a secret and is never printed, nor is any part
 * of a malformed argument that could be one.
 */
public record TrustedHeader(String origin, String name, String value) {

  /** The origin, then a token (RFC 9110, section 5.6.2) and what a header may hold in ASCII. */
  private static final Pattern FORM =
      Pattern.compile(
          "(https?://[^\\s@/?#]+/?)[ \\t]+([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*"
              + "([\\x21-\\x7E](?:[\\x20-\\x7E\\t]*[\\x21-\\x7E])?)[ \\t]*");

  /**
   * Reads {@code ORIGIN NAME: VALUE}.
   *
   * @throws UsageException if it has another form
   */
  static TrustedHeader parse(String argument) throws UsageException {
    Matcher matcher = FORM.matcher(argument);
    if (!matcher.matches()) {
      throw UsageException.arguments(
          "--header takes \"ORIGIN NAME: VALUE\" in ASCII, such as"
              + " \"https://api.example.org Authorization: Bearer abc\"");
    }
    return new TrustedHeader(matcher.group(1), matcher.group(2), matcher.group(3));
  }

  @Override
  public String toString() {
    return origin + " " + name + ": ***";
  }
}
