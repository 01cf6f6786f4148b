package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is trained, and its hyperparameters.
 *
 * @param vocabulary the words that Sketch learns
 * @param eyeVocabulary the words that the eye learns: Sketch's and more
 * @param words the tokenizer's vocabulary
 * @param vaeBatch pictures in a batch of the autoencoder
 * @param unetBatch pictures in a batch of the UNet
 * @param judgeSteps steps after which a judge is done
 * @param eyeSteps steps after which the eye is done
 */
record SketchDesign(
        Vocabulary vocabulary,
        Vocabulary eyeVocabulary,
        WordTokens words,
        SketchArchitecture architecture,
        int vaeBatch,
        int unetBatch,
        int judgeSteps,
        int eyeSteps) {
    /** First seeds of the data sets, further apart than a data set has pictures, so that no two share a scene. */
    static final long TRAINING_SEED = 0;

    static final long HELD_OUT_SEED = 1_000_000_000;
    static final long JUDGES_SEED = 2_000_000_000;
    static final long JUDGES_HELD_OUT_SEED = 3_000_000_000L;
    static final long EYE_SEED = 4_000_000_000L;
    static final long EYE_HELD_OUT_SEED = 5_000_000_000L;

    private static final int VAE_BATCH = 8;
    private static final int UNET_BATCH = 32;
    private static final int JUDGE_STEPS = 16_000;
    private static final int EYE_STEPS = 8_000;

    /** The embedded model's design. */
    static SketchDesign sketch() {
        return sketch(OptionalInt.empty());
    }

    /**
     * The embedded model's design.
     *
     * @param batch pictures in a batch, if not the usual number
     */
    static SketchDesign sketch(OptionalInt batch) {
        Vocabulary vocabulary = Vocabulary.full();
        WordTokens words = new WordTokens(texts(vocabulary));
        return new SketchDesign(
                vocabulary,
                Vocabulary.painted(),
                words,
                SketchArchitecture.sketch(words.size()),
                batch.orElse(VAE_BATCH),
                batch.orElse(UNET_BATCH),
                JUDGE_STEPS,
                EYE_STEPS);
    }

    /** Texts that together have every word of every training sample. */
    static List<String> texts(Vocabulary vocabulary) {
        List<String> texts = new ArrayList<>(vocabulary.attributes());
        for (String subject : vocabulary.subjects()) {
            for (int variant = 0; variant < Phrases.COUNT; variant++) {
                texts.add(Phrases.of(subject, variant));
            }
        }
        return texts;
    }

    /** A data set of Sketch's own vocabulary. */
    PaintedSet set(WorkFolder work, String name, long firstSeed) {
        return set(work, name, firstSeed, new SceneSampler(vocabulary));
    }

    private PaintedSet set(WorkFolder work, String name, long firstSeed, SceneSampler sampler) {
        return new PaintedSet(work.set(name), architecture.pictureSize(), firstSeed, sampler);
    }

    /** A data set for the eye, mostly of attributes that Sketch's pictures lack. */
    PaintedSet completing(WorkFolder work, String name, long firstSeed) {
        return set(work, name, firstSeed, SceneSampler.completing(eyeVocabulary, vocabulary));
    }

    /** The training set of Sketch. */
    PaintedSet training(WorkFolder work) {
        return set(work, "training", TRAINING_SEED);
    }

    /** The pictures that Sketch is not trained on, to measure it by. */
    PaintedSet heldOut(WorkFolder work) {
        return set(work, "held-out", HELD_OUT_SEED);
    }
}
