/**
 * The extractor that needs no large model. It splits a comment into clauses ({@link
 * org.viperstudio.preference.embedded.ClauseSplitter}), finds the attributes and feelings in each by word lists ({@link
 * org.viperstudio.preference.embedded.ClauseReader}) or by sentence embeddings ({@link
 * org.viperstudio.preference.embedded.MeaningMatcher}), and decides which feeling is about which attribute ({@link
 * org.viperstudio.preference.embedded.Attribution}). The vocabulary is in word lists, not in code.
 */
@NullMarked
package org.viperstudio.preference.embedded;

import org.jspecify.annotations.NullMarked;
