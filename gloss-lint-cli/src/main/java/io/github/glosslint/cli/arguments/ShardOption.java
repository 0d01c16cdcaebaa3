package io.github.glosslint.cli.arguments;

import io.github.glosslint.shard.Shard;

/**
 * That a part of a check is wanted.
 *
 * @param file that gets it, as given
 */
public record ShardOption(Shard shard, String file) {}
