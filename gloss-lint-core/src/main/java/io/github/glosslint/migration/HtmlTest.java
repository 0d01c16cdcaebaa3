package io.github.glosslint.migration;

import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** htmltest, which checks the pages that a site is published as. */
final class HtmlTest implements Importer {

  private static final String PUBLISHED =
      "htmltest reads the published pages; gloss-lint reads their source";
  private static final String MARKUP = "about HTML that the generator writes";

  private static final KeyTable KEYS =
      new KeyTable()
          .take("IgnoreURLs", HtmlTest::ignoreUrls)
          .take("IgnoreInternalURLs", HtmlTest::ignoreInternal)
          .take("IgnoreDirs", HtmlTest::ignoreDirs)
          .take("IgnoreHTTPS", HtmlTest::ignoreHttps)
          .when(
              true,
              "EnforceHTTPS",
              (key, value, draft) -> draft.on(key, "url/insecure", Severity.ERROR))
          .when(false, "CheckInternal", HtmlTest::noInternal)
          .when(false, "CheckInternalHash", (key, value, draft) -> draft.off(key, "anchor/missing"))
          .when(false, "CheckImages", (key, value, draft) -> draft.off(key, "asset/missing"))
          .when(false, "CheckMailto", (key, value, draft) -> draft.off(key, "link/mailto"))
          .when(true, "IgnoreEmptyHref", (key, value, draft) -> draft.off(key, "link/empty"))
          .when(true, "IgnoreAltMissing", (key, value, draft) -> draft.off(key, "image/alt"))
          .when(
              true,
              "IgnoreExternalBrokenLinks",
              (key, value, draft) -> draft.on(key, "url/dead", Severity.WARNING))
          // What gloss-lint does anyway: URLs only on request, and "#" leads to the top.
          .same(
              "CheckExternal",
              "CheckTel",
              "IgnoreInternalEmptyHash",
              "IgnoreAltEmpty",
              "IgnoreTagAttribute",
              "IgnoreDirectoryMissingTrailingSlash",
              "IgnoreCanonicalBrokenLinks")
          .leave(
              PUBLISHED, "DirectoryPath", "DirectoryIndex", "FilePath", "FileExtension", "BaseURL")
          .leave(
              MARKUP,
              "CheckDoctype",
              "CheckAnchors",
              "CheckLinks",
              "CheckScripts",
              "CheckMeta",
              "CheckGeneric",
              "CheckFavicon",
              "CheckMetaRefresh",
              "EnforceHTML5")
          .leave("certificates are always checked", "IgnoreSSLVerify")
          .leave(Reasons.HEADERS, "HTTPHeaders")
          .leave(Reasons.caller("--max-connections"), "HTTPConcurrencyLimit")
          .leave(Reasons.caller("--timeout"), "ExternalTimeout")
          .leave(
              Reasons.REQUESTS,
              "TestFilesConcurrently",
              "DocumentConcurrencyLimit",
              "RedirectLimit",
              "StripQueryString",
              "StripQueryExcludes")
          .leave(Reasons.CACHE, "EnableCache", "OutputCacheFile", "CacheExpires")
          .leave(Reasons.OUTPUT, "LogLevel", "LogSort", "EnableLog", "OutputDir", "OutputLogFile")
          .leave("for tests of htmltest itself", "NoRun", "VCREnable", "Version");

  @Override
  public String tool() {
    return "htmltest";
  }

  @Override
  public List<String> names() {
    return List.of(".htmltest.yml", ".htmltest.yaml", "htmltest.yml", "htmltest.yaml");
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    KEYS.read(file.table(), draft);
  }

  @Override
  public Set<String> keys() {
    return KEYS.keys();
  }

  private static void ignoreUrls(String key, @Nullable Object value, Draft draft) {
    ForeignValues.texts(value).forEach(pattern -> draft.skip(key, pattern, draft::ignoreTarget));
  }

  private static void ignoreInternal(String key, @Nullable Object value, Draft draft) {
    for (String url : ForeignValues.texts(value)) {
      draft.ignoreTarget(key, "^" + Patterns.quoted(url) + "$");
    }
  }

  private static void ignoreHttps(String key, @Nullable Object value, Draft draft) {
    for (String pattern : ForeignValues.texts(value)) {
      draft.ignore(key, List.of("url/insecure"), "target", pattern);
    }
  }

  private static void ignoreDirs(String key, @Nullable Object value, Draft draft) {
    for (String pattern : ForeignValues.texts(value)) {
      String glob = Globs.ofPattern(pattern);
      if (glob == null) {
        draft.leave(key + " " + pattern, "no glob means the same; write one that is near enough");
      } else {
        draft.exclude(key, glob.endsWith("/") ? glob : glob + "/");
      }
    }
  }

  private static void noInternal(String key, @Nullable Object value, Draft draft) {
    draft.off(key, "link/missing-file");
    draft.off(key, "asset/missing");
  }
}
