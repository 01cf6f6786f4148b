package org.viperstudio.preference.embedded;

/**
 * That a person likes or dislikes an attribute.
 *
 * @param attribute the catalogue's name or the person's own word
 * @param weight how strongly; 1 for a plain statement
 */
record Opinion(String attribute, Polarity polarity, double weight) {}
