/** External URLs: asks the web whether they are alive, for the library's {@code UrlOracle}. */
module io.github.glosslint.web {
  requires transitive io.github.glosslint.core;
  requires com.fasterxml.jackson.core;
  requires crawler.commons;
  requires okhttp3;
  requires okio;
  requires org.jsoup;
  requires re2j;
  requires static org.jspecify;

  exports io.github.glosslint.web;
}
