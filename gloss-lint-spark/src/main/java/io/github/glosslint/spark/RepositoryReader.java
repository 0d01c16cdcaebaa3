package io.github.glosslint.spark;

import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.organisation.RepositoryAddresses;
import io.github.glosslint.report.DocumentNotes;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardContent;
import io.github.glosslint.shard.ShardFile;
import io.github.glosslint.shard.ShardRequest;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.verdict.UrlQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.Function;

/**
 * The first stage: reads and links a repository, and keeps what its check has seen and which
 * external URLs it would ask about.
 */
final class RepositoryReader implements Function<RepositoryEntry, RepositoryFacts> {

  /** Of a shard that stands for the whole check. */
  static final String SHARDS = "shards";

  static final String FACTS = "facts";
  static final String PROFILES = "profiles";

  private static final long serialVersionUID = 1;

  /** Changes with what the stage writes. */
  private static final String FORMAT = "2";

  private final Checkpoint checkpoint;
  private final boolean asksWeb;

  RepositoryReader(Checkpoint checkpoint, boolean asksWeb) {
    this.checkpoint = checkpoint;
    this.asksWeb = asksWeb;
  }

  @Override
  public RepositoryFacts call(RepositoryEntry entry) {
    try {
      return read(entry);
    } catch (RepositoryException e) {
      return RepositoryFacts.failed(entry.name(), e.problem());
    } catch (SettingsException e) {
      return RepositoryFacts.failed(
          entry.name(),
          new Problem(
              "its settings are invalid: " + e.problems().get(0), "correct the settings", false));
    } catch (BaselineException e) {
      return RepositoryFacts.failed(
          entry.name(),
          new Problem(
              "its baseline cannot be used: " + e.problem(),
              "correct " + e.file().getFileName() + ", or create it again",
              false));
    } catch (IOException | UncheckedIOException e) {
      return RepositoryFacts.failed(
          entry.name(),
          new Problem(
              "it cannot be read: " + e.getMessage(),
              "see that the disk is there and has room, and run the same command again",
              false));
    } catch (OutOfMemoryError e) {
      return RepositoryFacts.failed(entry.name(), Problem.memory());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return RepositoryFacts.failed(entry.name(), Problem.bug("", e));
    }
  }

  private RepositoryFacts read(RepositoryEntry entry) throws RepositoryException, IOException {
    Path path = Path.of(entry.path());
    OpenRepository.require(path);
    ContentDigest digest = new ContentDigest();
    digest.add(FORMAT).add(ProductVersion.current()).add(asksWeb ? "web" : "");
    RepositoryDigest.add(digest, path);
    String key = digest.hex();
    byte[] bytes = checkpoint.read(FACTS, key);
    if (bytes != null) {
      return RepositoryFacts.of(entry.name(), key, RepositoryFacts.Kept.of(bytes), true);
    }
    try (OpenRepository open = OpenRepository.open(path)) {
      return RepositoryFacts.of(entry.name(), key, check(open.root(), key), false);
    }
  }

  /** The URLs of a repository that was read, as documents write them. */
  static List<String> urls(Checkpoint checkpoint, RepositoryFacts facts) throws IOException {
    byte[] bytes = facts.urls() == 0 ? null : checkpoint.read(FACTS, facts.key());
    return bytes == null ? List.of() : RepositoryFacts.Kept.of(bytes).urls();
  }

  private RepositoryFacts.Kept check(Path root, String key)
      throws RepositoryException, IOException {
    NotedQuestion asked = new NotedQuestion();
    // Noted even if the web is not asked: other repositories are.
    GlossLint lint = GlossLint.at(root).workingDirectory(root).usualBaseline().urls(asked);
    ShardResult result = lint.shard(new Shard(1, 1), asksWeb, List.of());
    Report report = result.report();
    ShardContent content = result.content();
    if (content == null) {
      Failure failure = report.failures().get(0);
      throw new FailedCheckException(failure);
    }
    if (report.summary().files() == 0) {
      List<String> notes = DocumentNotes.of(report.summary().documents());
      throw new RepositoryException(
          "no document found" + (notes.isEmpty() ? "" : ": " + String.join("; ", notes)),
          "leave it out of the input, or name its documents in its gloss-lint.yml");
    }
    Path shard = checkpoint.file(SHARDS, key);
    Files.createDirectories(shard.resolveSibling(""));
    ShardFile.write(shard, asksWeb ? content : withoutWeb(content));
    RepositoryAddresses addresses = GlossLint.at(root).workingDirectory(root).addresses();
    UrlQuestion question = asked.question();
    RepositoryFacts.Kept kept =
        question == null
            ? new RepositoryFacts.Kept(
                report.summary().files(), "", List.of(), List.of(), List.of())
            : new RepositoryFacts.Kept(
                report.summary().files(),
                profile(question),
                List.copyOf(new TreeSet<>(question.urls())),
                List.copyOf(addresses.sites()),
                List.copyOf(addresses.forges()));
    // Written last: it says that the shard is there.
    checkpoint.write(FACTS, key, kept.bytes());
    return kept;
  }

  /** A shard of a check that asks about no URLs. */
  private static ShardContent withoutWeb(ShardContent content) {
    ShardRequest all = content.request();
    ShardRequest request =
        new ShardRequest(
            all.targets(),
            all.globFolder(),
            all.onlyDocuments(),
            all.excluded(),
            all.filtersTargets(),
            all.rules(),
            all.usualBaseline(),
            false,
            false);
    return ShardContent.of(
        content.shard(),
        content.version(),
        content.commit(),
        content.base(),
        content.now(),
        request,
        content.answers(),
        List.of());
  }

  private String profile(UrlQuestion question) throws IOException {
    UrlProfile profile = UrlProfile.of(question);
    String key = profile.key();
    if (!checkpoint.has(PROFILES, key)) {
      checkpoint.write(PROFILES, key, profile.bytes());
    }
    return key;
  }

  /** A fault of gloss-lint in one of the steps of a check. */
  private static final class FailedCheckException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    FailedCheckException(Failure failure) {
      super(failure.doing() + " " + failure.path() + ": " + failure.message(), failure.cause());
    }
  }
}
