package io.github.glosslint.web;

/** Receives the progress of a URL check, from several threads, several times a second. */
@FunctionalInterface
public interface UrlListener {

  /** Called when the check advances. Must not block; exceptions are ignored. */
  void progress(UrlProgress progress);
}
