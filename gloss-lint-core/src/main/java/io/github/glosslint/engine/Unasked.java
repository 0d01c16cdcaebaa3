package io.github.glosslint.engine;

import io.github.glosslint.web.verdict.Cause;

/** Says in words why the web was not asked about a URL. */
final class Unasked {

  private Unasked() {}

  static String why(Cause cause) {
    return switch (cause) {
      case PRIVATE_ADDRESS -> "it is of a private network";
      case PORT -> "its port is none of the web";
      case RESERVED_NAME -> "its name is set aside for examples";
      case AMBIGUOUS_HOST -> "its host is an ambiguous number";
      case SETTINGS -> "the settings leave it out";
      case ROBOTS -> "robots.txt says so";
      case BUDGET -> "a limit of the run was reached";
      case INTERRUPTED -> "the run was broken off";
      case NETWORK_UNAVAILABLE -> "there is no network";
      default -> cause.word();
    };
  }
}
