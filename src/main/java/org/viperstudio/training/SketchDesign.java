package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that is decided before training begins.
 *
 * @param vocabulary what it is to know
 * @param seen what the eye is to tell, what Sketch knows included
 * @param words its tokens
 * @param form of the networks
 * @param vaeBatch pictures in a step of the autoencoder
 * @param unetBatch pictures in a step of the UNet
 * @param judgeSteps steps after which a judge is done
 * @param eyeSteps steps after which the eye is done
 */
record SketchDesign(
        Vocabulary vocabulary,
        Vocabulary seen,
        WordTokens words,
        SketchArchitecture architecture,
        int vaeBatch,
        int unetBatch,
        int judgeSteps,
        int eyeSteps) {
    /** Seeds of the data sets, far from each other. */
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

    /** The embedded model's. */
    static SketchDesign sketch() {
        return sketch(OptionalInt.empty());
    }

    /** @param batch pictures in a step, where it is not to be the usual number */
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

    /** Every word that can stand in a lesson. */
    static List<String> texts(Vocabulary vocabulary) {
        List<String> texts = new ArrayList<>(vocabulary.attributes());
        for (String subject : vocabulary.subjects()) {
            for (int way = 0; way < Phrases.COUNT; way++) {
                texts.add(Phrases.of(subject, way));
            }
        }
        return texts;
    }

    PaintedSet set(WorkFolder work, String name, long firstSeed) {
        return set(work, name, firstSeed, new SceneSampler(vocabulary));
    }

    private PaintedSet set(WorkFolder work, String name, long firstSeed, SceneSampler sampler) {
        return new PaintedSet(work.set(name), architecture.pictureSize(), firstSeed, sampler);
    }

    /** A set for the eye: what Sketch's pictures lack, and the rest. */
    PaintedSet completing(WorkFolder work, String name, long firstSeed) {
        return set(work, name, firstSeed, SceneSampler.completing(seen, vocabulary));
    }

    PaintedSet training(WorkFolder work) {
        return set(work, "training", TRAINING_SEED);
    }

    PaintedSet heldOut(WorkFolder work) {
        return set(work, "held-out", HELD_OUT_SEED);
    }
}
