package io.github.glosslint.spark;

import java.io.Serializable;

/**
 * The answers to a {@link HostTurn}, which are in the checkpoint.
 *
 * @param kind of the checkpoint's file
 * @param key of that file
 * @param urls distinct ones that were answered
 * @param reused whether an earlier audit asked
 */
record AnsweredTurn(String profile, String kind, String key, int urls, boolean reused)
    implements Serializable {}
