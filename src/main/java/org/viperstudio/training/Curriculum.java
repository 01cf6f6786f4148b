package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.viperstudio.gallery.noise.Generator;

/**
 * Draws training samples, of every conditioning that the method uses at inference: sentences, sums E(p) + b E(VP)
 * (equation 1), attributes alone (the additional evaluations of equation 3), and no text.
 *
 * <p>In a sum with degree b, a listed attribute is shown by the picture with probability b, so that the model learns an
 * effect that grows with the degree: pictures with attributes come with mostly high degrees and their own attributes,
 * plain pictures with mostly low degrees and attributes that they lack.
 */
final class Curriculum {
    private final Vocabulary vocabulary;
    private final List<Scene> scenes;
    private final List<Integer> plain;
    private final List<Integer> attributed;

    /**
     * A curriculum over the scenes of a data set.
     *
     * @throws IllegalArgumentException if none of the scenes is plain, or none has attributes
     */
    Curriculum(Vocabulary vocabulary, List<Scene> scenes) {
        this.vocabulary = vocabulary;
        this.scenes = scenes;
        this.plain = numbers(scenes, Scene::isPlain);
        this.attributed = numbers(scenes, Predicate.not(Scene::isPlain));
        if (plain.isEmpty() || attributed.isEmpty()) {
            throw new IllegalArgumentException(
                    scenes.size() + " scenes are too few: some with and some without attributes are needed");
        }
    }

    private static List<Integer> numbers(List<Scene> scenes, Predicate<Scene> wanted) {
        return IntStream.range(0, scenes.size())
                .filter(i -> wanted.test(scenes.get(i)))
                .boxed()
                .toList();
    }

    /** A batch of samples, always the same for the same seed. */
    List<TrainingSample> samples(long seed, int count) {
        Generator random = new Generator(seed).fork("lessons");
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
            return sumWithAbsentAttributes(random);
        }
        if (kind < 0.82f) {
            return attributesAlone(random);
        }
        return kind < 0.91f ? withoutPrompt(random) : unconditional(random);
    }

    /** A plain picture with its subject. */
    private TrainingSample plainPrompt(Generator random) {
        int picture = random.pick(plain);
        return new TrainingSample(picture, prompt(picture, random), "", 1, 0, 1);
    }

    /** A picture with its subject and attributes in one text. */
    private TrainingSample sentence(Generator random) {
        int picture = random.pick(attributed);
        return new TrainingSample(picture, prompt(picture, random) + ", " + own(picture, random), "", 1, 0, 1);
    }

    /** A picture with its subject, plus its attributes with a mostly high degree. */
    private TrainingSample sum(Generator random) {
        int picture = random.pick(attributed);
        float degree = Math.max(random.next(), random.next());
        return new TrainingSample(picture, prompt(picture, random), own(picture, random, degree), 1, degree, 1);
    }

    /** A plain picture with its subject, plus attributes that it lacks with a mostly low degree. */
    private TrainingSample sumWithAbsentAttributes(Generator random) {
        int picture = random.pick(plain);
        float degree = Math.min(random.next(), random.next());
        return new TrainingSample(picture, prompt(picture, random), randomAttributes(random), 1, degree, 1);
    }

    /** The conditioning of u(x, VP+): the subject is in the pooled vector alone. */
    private TrainingSample attributesAlone(Generator random) {
        int picture = random.pick(attributed);
        return new TrainingSample(picture, prompt(picture, random), own(picture, random), 0, 1, 1);
    }

    /** The conditioning of n' and of u(x, VP-) without a negative prompt. */
    private TrainingSample withoutPrompt(Generator random) {
        int picture = random.pick(attributed);
        return random.chance(0.5f)
                ? new TrainingSample(picture, "", own(picture, random), 0, 1, 1)
                : new TrainingSample(picture, "", own(picture, random), 1, Math.max(random.next(), random.next()), 1);
    }

    /** The unconditional sample, as the plain model's negative prompt has it: zeros, or the empty text. */
    private TrainingSample unconditional(Generator random) {
        int picture = random.below(scenes.size());
        float share = random.chance(0.5f) ? 1 : 0;
        return new TrainingSample(picture, "", "", share, 0, share);
    }

    /** One of the ways of asking for a picture's subject. */
    private String prompt(int picture, Generator random) {
        String subject = scenes.get(picture).subject();
        return random.chance(0.2f) ? subject : Phrases.of(subject, random.below(Phrases.COUNT));
    }

    private String own(int picture, Generator random) {
        return own(picture, random, 1);
    }

    /**
     * The picture's attributes in random order; the lower the degree, the more often together with one that it lacks.
     */
    private String own(int picture, Generator random, float degree) {
        List<String> attributes = new ArrayList<>(scenes.get(picture).attributes());
        if (random.chance(0.5f * (1 - degree))) {
            attributes.add(random.pick(vocabulary.attributes()));
        }
        Collections.shuffle(attributes, new Random(random.nextLong()));
        return String.join(", ", attributes);
    }

    /** One to four random attributes. */
    private String randomAttributes(Generator random) {
        List<String> attributes = new ArrayList<>();
        for (int i = 1 + random.below(4); i > 0; i--) {
            attributes.add(random.pick(vocabulary.attributes()));
        }
        return String.join(", ", attributes);
    }
}
