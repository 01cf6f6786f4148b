package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.text.AttributeList;

/**
 * A text in words that the model knows.
 *
 * @param text with weights as in prompts
 * @param rewording how it came about
 */
public record KnownText(String text, Rewording rewording) {
    /**
     * @param all what was said
     * @param told what the model is told of it
     */
    static KnownText of(List<Reworded> all, List<Reworded> told) {
        List<Substitution> substitutions = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Reworded one : all) {
            if (one.isKnown() && !told.contains(one)) {
                leftOut.add(one.said());
            } else if (one.isInOtherWords()) {
                substitutions.add(new Substitution(one.said(), one.name()));
            }
        }
        AttributeList words =
                new AttributeList(told.stream().map(Reworded::clause).toList());
        return new KnownText(words.markup(), new Rewording(substitutions, List.of(), leftOut));
    }

    /** The same of what is liked: where not all is told it matters more what is. */
    static KnownText ofLiked(List<Reworded> all, List<Reworded> told) {
        KnownText text = of(all, told);
        List<String> leftOut = text.rewording.leftOut();
        List<String> shown = leftOut.isEmpty()
                ? List.of()
                : told.stream().map(Reworded::name).toList();
        return new KnownText(text.text, new Rewording(text.rewording.substitutions(), shown, leftOut));
    }
}
