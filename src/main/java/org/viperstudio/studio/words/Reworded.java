package org.viperstudio.studio.words;

import org.viperstudio.text.WeightedAttribute;

/**
 * One clause of a text, and what a model would be told in its place.
 *
 * @param said what a person said
 * @param name the name that the model knows for it; empty where it knows nothing like it
 * @param told the words with that name
 * @param weight as it was said
 * @param likeness of said and name in meaning, at most 1, and 1 where they mean the same
 */
record Reworded(String said, String name, String told, float weight, double likeness) {
    /** An attribute, which is told by its name alone. */
    static Reworded attribute(String said, String name, float weight, double likeness) {
        return new Reworded(said, name, name, weight, likeness);
    }

    /** Something that the model knows nothing like. */
    static Reworded unknown(String said, float weight) {
        return attribute(said, "", weight, 0);
    }

    boolean isKnown() {
        return !name.isEmpty();
    }

    boolean isInOtherWords() {
        return !said.equals(name) && !said.equals(name + "s");
    }

    /** How much it has to say: a guess at what was meant says less. */
    double strength() {
        return weight * likeness;
    }

    WeightedAttribute clause() {
        return new WeightedAttribute(told, weight);
    }
}
