package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;
import org.viperstudio.network.PictureClassifier;

/**
 * What the parts of an evaluation share.
 *
 * @param studio makes the pictures with the model that is evaluated
 * @param subjects the judge that names a picture's subject
 * @param attributes the judge that finds a picture's attributes
 * @param vocabulary the words that the model knows
 * @param progress takes each line of progress, for a person; throws when the evaluation is to stop
 */
record EvaluationContext(
        SketchStudio studio,
        PictureClassifier subjects,
        PictureClassifier attributes,
        Vocabulary vocabulary,
        SketchEvaluation.Plan plan,
        Consumer<String> progress) {
    /** The subjects that are measured, in a random order that is always the same. */
    List<String> chosenSubjects() {
        List<String> shuffled = new ArrayList<>(vocabulary.subjects());
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(plan.subjects(), shuffled.size()));
    }

    /** The subject of a prompt by its number; they start over where there are more prompts than subjects. */
    String subject(int prompt) {
        return chosenSubjects().get(prompt % chosenSubjects().size());
    }

    /** The attributes that the judge sees in a picture. */
    Set<String> seen(Picture picture) {
        float[] probabilities = attributes.probabilities(picture);
        return IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] > 0.5)
                .mapToObj(attributes.classes()::get)
                .collect(Collectors.toSet());
    }

    /** The likes and dislikes of a simulated person by their number. */
    SimulatedTaste taste(int person) {
        return SimulatedTaste.of(person, vocabulary);
    }
}
