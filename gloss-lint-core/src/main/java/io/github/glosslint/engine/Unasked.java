package io.github.glosslint.engine;

import io.github.glosslint.verdict.Cause;

/** Explains why a URL was not requested. */
final class Unasked {

  private Unasked() {}

  static String why(Cause cause) {
    return switch (cause) {
      case PRIVATE_ADDRESS -> "its address is private";
      case PORT -> "its port is not used by web servers";
      case RESERVED_NAME -> "its name is reserved for examples";
      case AMBIGUOUS_HOST -> "its host is an ambiguous number";
      case SETTINGS -> "excluded by the settings";
      case ROBOTS -> "robots.txt disallows it";
      case BUDGET -> "a limit of the run was reached";
      case INTERRUPTED -> "the run was interrupted";
      case NETWORK_UNAVAILABLE -> "there is no network";
      default -> cause.word();
    };
  }
}
