package org.viperstudio.people.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.viperstudio.people.CommentSession;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Person;
import org.viperstudio.people.WrittenComment;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.CommentedPicture;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.VisualPreference;

/** Measures an extractor on simulated people, as the paper does on its own. */
public final class ExtractorTrial {
    private static final int COMMENTS = 8;
    private static final int PEOPLE_TO_CHOOSE_FROM = 5;
    private static final int WORST = 20;

    private final Reader reader;
    private final Verdicts verdicts = new Verdicts();
    private int comments;
    private long nanos;
    private final double[] author = new double[3];
    private final double[] rebuilt = new double[3];

    /** The extractor to be measured. */
    public interface Reader {
        /** The taste that one comment says. */
        VisualPreference read(Comment comment);

        /** The taste that all of a person's comments say together. */
        VisualPreference read(List<Comment> comments);
    }

    /** Hears of each person before their comments are read. */
    @FunctionalInterface
    public interface Listener {
        /** @return false to end the trial */
        boolean onPerson(int done, int of);
    }

    /**
     * What came out.
     *
     * @param people whose comments were read: fewer than there are where the listener ended it
     * @param polarityErrors share of the attributes found that were put on the wrong side
     * @param author share of comments whose author is among the first 1, 2, 3 of 5 people
     * @param rebuilt share of people whose taste as rebuilt is nearest to their own, among the first 1, 2, 3 of 5
     */
    public record Result(
            int people,
            Score liked,
            Score disliked,
            double polarityErrors,
            List<Double> author,
            List<Double> rebuilt,
            double millisecondsPerComment,
            List<Miss> worst) {}

    private ExtractorTrial(Reader reader) {
        this.reader = reader;
    }

    /**
     * Measures on people who write {@value #COMMENTS} comments each.
     *
     * @throws IllegalArgumentException if they are fewer than {@value #PEOPLE_TO_CHOOSE_FROM}
     */
    public static Result run(Reader reader, List<Person> people, CommentSession session, long seed, Listener listener) {
        requireAtLeast(people, PEOPLE_TO_CHOOSE_FROM);
        return run(reader, people, i -> session.comments(people.get(i), COMMENTS, seed), seed, listener);
    }

    /**
     * Measures on people whose comments lie in a file.
     *
     * @throws IllegalArgumentException if they are fewer than {@value #PEOPLE_TO_CHOOSE_FROM}
     */
    public static Result run(Reader reader, List<PeopleFile.Line> lines, long seed, Listener listener) {
        List<Person> people =
                lines.stream().map(PeopleFile.Line::person).distinct().toList();
        requireAtLeast(people, Math.max(PEOPLE_TO_CHOOSE_FROM, lines.size()));
        return run(reader, people, i -> lines.get(i).comments(), seed, listener);
    }

    private static void requireAtLeast(List<Person> people, int least) {
        if (people.size() < least) {
            throw new IllegalArgumentException(
                    "%d different people, each once, are needed at least, not %d".formatted(least, people.size()));
        }
    }

    private static Result run(
            Reader reader,
            List<Person> people,
            IntFunction<List<WrittenComment>> comments,
            long seed,
            Listener listener) {
        ExtractorTrial trial = new ExtractorTrial(reader);
        SplittableRandom random = new SplittableRandom(seed);
        int done = 0;
        while (done < people.size() && listener.onPerson(done, people.size())) {
            trial.person(people, done, comments.apply(done), random);
            done++;
        }
        return trial.result(done);
    }

    private void person(List<Person> people, int number, List<WrittenComment> written, SplittableRandom random) {
        double[] others = new double[PEOPLE_TO_CHOOSE_FROM - 1];
        List<Person> distractors = distractors(people, number, random);
        for (WrittenComment comment : written) {
            long start = System.nanoTime();
            VisualPreference read = reader.read(comment(comment));
            nanos += System.nanoTime() - start;
            comments++;
            verdicts.judge(read, comment.comment(), comment.liked(), comment.disliked());
            rank(read, people.get(number), distractors, others, author);
        }
        VisualPreference all =
                reader.read(written.stream().map(ExtractorTrial::comment).toList());
        rank(all, people.get(number), distractors, others, rebuilt);
    }

    /** Other people, among whom the author of a comment is to be found. */
    private static List<Person> distractors(List<Person> people, int number, SplittableRandom random) {
        List<Person> distractors = new ArrayList<>();
        while (distractors.size() < PEOPLE_TO_CHOOSE_FROM - 1) {
            Person distractor = people.get(random.nextInt(people.size()));
            if (!distractor.equals(people.get(number)) && !distractors.contains(distractor)) {
                distractors.add(distractor);
            }
        }
        return distractors;
    }

    private static Comment comment(WrittenComment written) {
        return new Comment(
                written.comment(),
                Mark.NONE,
                Optional.of(new CommentedPicture(Path.of(written.image()), written.attributes())));
    }

    private static void rank(
            VisualPreference read, Person person, List<Person> distractors, double[] others, double[] places) {
        for (int i = 0; i < others.length; i++) {
            others[i] = Ranking.fit(read, distractors.get(i));
        }
        double own = Ranking.fit(read, person);
        for (int place = 1; place <= places.length; place++) {
            places[place - 1] += Ranking.within(place, own, others);
        }
    }

    private Result result(int people) {
        return new Result(
                people,
                verdicts.liked(),
                verdicts.disliked(),
                verdicts.polarityErrors(),
                shares(author, comments),
                shares(rebuilt, people),
                nanos / 1e6 / Math.max(1, comments),
                verdicts.misses().stream().limit(WORST).toList());
    }

    private static List<Double> shares(double[] sums, int of) {
        return Arrays.stream(sums).map(sum -> sum / Math.max(1, of)).boxed().toList();
    }
}
