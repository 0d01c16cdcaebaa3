package io.github.glosslint.web;

/** Is told how far a check of URLs is, from several threads, several times a second. */
@FunctionalInterface
public interface UrlListener {

  /** Takes note. What it throws is dropped; it must not block. */
  void progress(UrlProgress progress);
}
