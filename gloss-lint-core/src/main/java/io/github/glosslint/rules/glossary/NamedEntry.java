package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Term;

/** An entry, and the term of it that is meant. */
record NamedEntry(Entry entry, Term term) {}
