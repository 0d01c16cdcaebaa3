package io.github.glosslint.shard;

import io.github.glosslint.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What came of one shard.
 *
 * @param report without the verdicts of other shards; findings are for who merges them
 * @param content null if there is none to be had: gloss-lint itself failed, or was stopped
 */
public record ShardResult(Report report, @Nullable ShardContent content) {}
