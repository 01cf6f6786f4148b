/**
 * The extractor that needs no large model: it splits a comment into clauses, finds what they speak of and how they speak of
 * it, and asks a sentence embedding model where words are not enough. What it knows of the language stands in word lists, not
 * in code.
 */
@NullMarked
package org.viperstudio.preference.embedded;

import org.jspecify.annotations.NullMarked;
