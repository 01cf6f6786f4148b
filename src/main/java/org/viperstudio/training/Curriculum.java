package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.viperstudio.gallery.noise.Generator;

/**
 * Draws lessons such that the method's arithmetic is something the model was trained on: sentences, sums E(p) + b E(VP)
 * (equation 1), attributes alone (the further evaluations of equation 3), and no text.
 *
 * <p>In a sum with degree b, each listed attribute is to be seen with probability b, so that the effect grows with the
 * degree: pictures with attributes come with high degrees and their own attributes, plain pictures with low degrees and
 * attributes that they lack.
 */
final class Curriculum {
    private final Vocabulary vocabulary;
    private final List<Scene> scenes;
    private final List<Integer> plain;
    private final List<Integer> attributed;

    Curriculum(Vocabulary vocabulary, List<Scene> scenes) {
        this.vocabulary = vocabulary;
        this.scenes = scenes;
        this.plain = numbers(scenes, true);
        this.attributed = numbers(scenes, false);
        if (plain.isEmpty() || attributed.isEmpty()) {
            throw new IllegalArgumentException(
                    scenes.size() + " scenes are too few: some with and some without attributes are needed");
        }
    }

    private static List<Integer> numbers(List<Scene> scenes, boolean plain) {
        return IntStream.range(0, scenes.size())
                .filter(i -> scenes.get(i).attributes().isEmpty() == plain)
                .boxed()
                .toList();
    }

    /** The lessons of a step. */
    List<TrainingSample> samples(long step, int count) {
        Generator random = new Generator(step).fork("lessons");
        return IntStream.range(0, count).mapToObj(i -> sample(random)).toList();
    }

    private TrainingSample sample(Generator random) {
        float kind = random.next();
        if (kind < 0.18f) {
            return plainPrompt(random);
        }
        if (kind < 0.32f) {
            return sentence(random);
        }
        if (kind < 0.58f) {
            return sum(random);
        }
        if (kind < 0.72f) {
            return sumInVain(random);
        }
        if (kind < 0.82f) {
            return attributesAlone(random);
        }
        return kind < 0.91f ? withoutPrompt(random) : nothing(random);
    }

    private TrainingSample plainPrompt(Generator random) {
        int picture = random.pick(plain);
        return new TrainingSample(picture, prompt(picture, random), "", 1, 0, 1);
    }

    private TrainingSample sentence(Generator random) {
        int picture = random.pick(attributed);
        return new TrainingSample(picture, prompt(picture, random) + ", " + own(picture, random), "", 1, 0, 1);
    }

    private TrainingSample sum(Generator random) {
        int picture = random.pick(attributed);
        float degree = Math.max(random.next(), random.next());
        return new TrainingSample(picture, prompt(picture, random), own(picture, random, degree), 1, degree, 1);
    }

    private TrainingSample sumInVain(Generator random) {
        int picture = random.pick(plain);
        float degree = Math.min(random.next(), random.next());
        return new TrainingSample(picture, prompt(picture, random), others(random), 1, degree, 1);
    }

    /** What u(x, VP+) sees: the subject in the pooled vector alone. */
    private TrainingSample attributesAlone(Generator random) {
        int picture = random.pick(attributed);
        return new TrainingSample(picture, prompt(picture, random), own(picture, random), 0, 1, 1);
    }

    /** What n' and u(x, VP-) see with no negative prompt. */
    private TrainingSample withoutPrompt(Generator random) {
        int picture = random.pick(attributed);
        return random.chance(0.5f)
                ? new TrainingSample(picture, "", own(picture, random), 0, 1, 1)
                : new TrainingSample(picture, "", own(picture, random), 1, Math.max(random.next(), random.next()), 1);
    }

    /** What the plain model's empty negative is: zeros, or the empty text. */
    private TrainingSample nothing(Generator random) {
        int picture = random.below(scenes.size());
        float share = random.chance(0.5f) ? 1 : 0;
        return new TrainingSample(picture, "", "", share, 0, share);
    }

    private String prompt(int picture, Generator random) {
        String subject = scenes.get(picture).subject();
        return random.chance(0.2f) ? subject : Phrases.of(subject, random.below(Phrases.COUNT));
    }

    private String own(int picture, Generator random) {
        return own(picture, random, 1);
    }

    /** The picture's attributes in any order; where the degree is low, now and then with one that it lacks. */
    private String own(int picture, Generator random, float degree) {
        List<String> attributes = new ArrayList<>(scenes.get(picture).attributes());
        if (random.chance(0.5f * (1 - degree))) {
            attributes.add(random.pick(vocabulary.attributes()));
        }
        Collections.shuffle(attributes, new Random(random.nextLong()));
        return String.join(", ", attributes);
    }

    private String others(Generator random) {
        List<String> attributes = new ArrayList<>();
        for (int i = 1 + random.below(4); i > 0; i--) {
            attributes.add(random.pick(vocabulary.attributes()));
        }
        return String.join(", ", attributes);
    }
}
