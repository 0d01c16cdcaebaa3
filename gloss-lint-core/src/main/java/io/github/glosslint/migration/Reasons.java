package io.github.glosslint.migration;

/** Why keys are left, where many are for the same reason. */
final class Reasons {

  static final String OUTPUT = "about output; see the options of gloss-lint";
  static final String STYLE = "about how Markdown is written, which gloss-lint does not judge";
  static final String CACHE = "an option of the caller: gloss-lint audit --cache FILE";
  static final String REQUESTS = "gloss-lint decides itself how URLs are requested";
  static final String PATHS = "paths are arguments: gloss-lint PATH...";
  static final String SECRET =
      "secrets stay out of settings; use the option --header of gloss-lint audit";
  static final String HEADERS =
      "headers are set for a host, in url.hosts, or for an origin, with --header";
  static final String PLUGINS = "code of the other tool";
  static final String WEB_ONLY = "url.skip is for URLs of the web";

  private Reasons() {}

  /** An option that is reserved for whoever runs the program. */
  static String caller(String option) {
    return "an option of the caller: gloss-lint audit " + option;
  }
}
