package org.viperstudio.people.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Person;
import org.viperstudio.people.Sitting;
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

    /** The extractor to be measured, on one comment and on a person's comments. */
    public interface Reader {
        VisualPreference one(Comment comment);

        VisualPreference all(List<Comment> comments);
    }

    /** Hears of each person that was read. */
    @FunctionalInterface
    public interface Listener {
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
    public static Result run(Reader reader, List<Person> people, Sitting sitting, long seed, Listener listener) {
        demand(people, PEOPLE_TO_CHOOSE_FROM);
        return run(reader, people, i -> sitting.comments(people.get(i), COMMENTS, seed), seed, listener);
    }

    /**
     * Measures on people whose comments lie in a file.
     *
     * @throws IllegalArgumentException if they are fewer than {@value #PEOPLE_TO_CHOOSE_FROM}
     */
    public static Result run(Reader reader, List<PeopleFile.Line> lines, long seed, Listener listener) {
        List<Person> people =
                lines.stream().map(PeopleFile.Line::person).distinct().toList();
        demand(people, Math.max(PEOPLE_TO_CHOOSE_FROM, lines.size()));
        return run(reader, people, i -> lines.get(i).comments(), seed, listener);
    }

    private static void demand(List<Person> people, int least) {
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
        List<Person> strangers = strangers(people, number, random);
        for (WrittenComment comment : written) {
            long start = System.nanoTime();
            VisualPreference read = reader.one(comment(comment));
            nanos += System.nanoTime() - start;
            comments++;
            verdicts.judge(read, comment.comment(), comment.liked(), comment.disliked());
            rank(read, people.get(number), strangers, others, author);
        }
        VisualPreference all =
                reader.all(written.stream().map(ExtractorTrial::comment).toList());
        rank(all, people.get(number), strangers, others, rebuilt);
    }

    private static List<Person> strangers(List<Person> people, int number, SplittableRandom random) {
        List<Person> strangers = new ArrayList<>();
        while (strangers.size() < PEOPLE_TO_CHOOSE_FROM - 1) {
            Person stranger = people.get(random.nextInt(people.size()));
            if (!stranger.equals(people.get(number)) && !strangers.contains(stranger)) {
                strangers.add(stranger);
            }
        }
        return strangers;
    }

    private static Comment comment(WrittenComment written) {
        return new Comment(
                written.comment(),
                Mark.NONE,
                Optional.of(new CommentedPicture(Path.of(written.image()), written.attributes())));
    }

    private static void rank(
            VisualPreference read, Person person, List<Person> strangers, double[] others, double[] places) {
        for (int i = 0; i < others.length; i++) {
            others[i] = Ranking.fit(read, strangers.get(i));
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
