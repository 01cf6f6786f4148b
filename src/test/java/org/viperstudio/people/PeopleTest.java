package org.viperstudio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.text.catalogue.AttributeCatalogue;

class PeopleTest {
    private static final AttributeCatalogue CATALOGUE = AttributeCatalogue.load();
    private static final List<Person> PEOPLE = Population.draw(CATALOGUE, 200, 50, 3);

    @TempDir
    private Path folder;

    @Test
    void haveFiftyAttributesOnAverageAndDifferEnough() {
        double mean = PEOPLE.stream()
                .mapToInt(person -> person.liked().size() + person.disliked().size())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(48.0, 52.0);
        for (int i = 0; i < PEOPLE.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(jaccardDistance(PEOPLE.get(i), PEOPLE.get(j))).isGreaterThanOrEqualTo(0.85);
            }
        }
    }

    /** The paper's distance of two tastes: 1 less the share of what both like or both dislike in all that either does. */
    private static double jaccardDistance(Person one, Person other) {
        Set<String> union = signed(one);
        Set<String> both = signed(one);
        union.addAll(signed(other));
        both.retainAll(signed(other));
        return 1 - both.size() / (double) union.size();
    }

    private static Set<String> signed(Person person) {
        Set<String> all = new HashSet<>();
        person.liked().forEach(name -> all.add("+" + name));
        person.disliked().forEach(name -> all.add("-" + name));
        return all;
    }

    @Test
    void doNotLikeWhatExcludesEachOther() {
        for (Person person : PEOPLE) {
            assertThat(person.liked()).doesNotContainAnyElementsOf(person.disliked());
            person.liked().forEach(name -> assertThat(
                            CATALOGUE.find(name).orElseThrow().opposites())
                    .as(name)
                    .noneMatch(person.liked()::contains));
        }
    }

    @Test
    void careForPopularCategoriesMore() {
        long popular = drawn("style") + drawn("mood");
        long less = drawn("line") + drawn("depth");
        double perAttribute = popular / 80.0;
        assertThat(perAttribute).isGreaterThan(1.5 * less / attributes("line", "depth"));
    }

    private static long drawn(String category) {
        return PEOPLE.stream()
                .flatMap(person -> person.liked().stream())
                .filter(name -> CATALOGUE.find(name).orElseThrow().category().equals(category))
                .count();
    }

    private static double attributes(String... categories) {
        double sum = 0;
        for (String category : categories) {
            sum += CATALOGUE.category(category).orElseThrow().attributes().size();
        }
        return sum;
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Population.draw(CATALOGUE, 20, 50, 3)).isEqualTo(PEOPLE.subList(0, 20));
        assertThat(Population.draw(CATALOGUE, 20, 50, 4)).isNotEqualTo(PEOPLE.subList(0, 20));
    }

    @Test
    void tooManyForTheCatalogueAreRefused() {
        assertThatThrownBy(() -> Population.draw(CATALOGUE, 50, 300, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("draw fewer");
    }

    @Test
    void writeOfWhatTheyCareFor() {
        for (String grammar : List.of("development", "heldout")) {
            CommentSession session = new CommentSession(CATALOGUE, SeedGallery.load(), grammar);
            for (Person person : PEOPLE.subList(0, 40)) {
                for (WrittenComment comment : session.comments(person, 8, 5)) {
                    assertThat(comment.comment()).isNotBlank().doesNotContain("{");
                    assertThat(comment.liked().size() + comment.disliked().size())
                            .isPositive();
                    boolean whole = comment.attributes().containsAll(comment.liked())
                            && comment.attributes().containsAll(comment.disliked());
                    assertThat(whole
                                    || person.liked().containsAll(comment.liked())
                                            && person.disliked().containsAll(comment.disliked()))
                            .as(comment.toString())
                            .isTrue();
                }
            }
            assertThat(session.comments(PEOPLE.getFirst(), 8, 5)).isEqualTo(session.comments(PEOPLE.getFirst(), 8, 5));
        }
    }

    @Test
    void slipsChangeLettersNotWords() {
        String text = "wonderful watercolour paintings everywhere";
        String slipped = TypingErrors.in(text, 1, new SplittableRandom(2));
        assertThat(slipped).isNotEqualTo(text);
        assertThat(slipped.split(" ")).hasSize(4);
        assertThat(TypingErrors.in(text, 0, new SplittableRandom(2))).isEqualTo(text);
    }

    @Test
    void comeBackFromTheirFile() throws Exception {
        CommentSession session = new CommentSession(CATALOGUE, SeedGallery.load(), "development");
        PeopleFile.write(folder, 3, i -> PeopleFile.Line.of(PEOPLE.get(i), session.comments(PEOPLE.get(i), 4, 1)));
        List<PeopleFile.Line> read = PeopleFile.read(folder.resolve(PeopleFile.NAME));
        assertThat(read).extracting(PeopleFile.Line::person).isEqualTo(PEOPLE.subList(0, 3));
        assertThat(read.get(1).comments()).isEqualTo(session.comments(PEOPLE.get(1), 4, 1));
    }

    @Test
    void brokenFilesAreToldByTheirLine() throws Exception {
        Path file = folder.resolve("people.jsonl");
        Files.writeString(file, "{\"number\":0,\"liked\":[],\"disliked\":[],\"comments\":[]}\n{\"number\":");
        assertThatThrownBy(() -> PeopleFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
        Files.writeString(
                file,
                "{\"number\":0,\"liked\":[],\"disliked\":[],\"comments\":[{\"image\":\"a.png\",\"comment\":\"nice\"}]}");
        assertThatThrownBy(() -> PeopleFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1 is no person: a comment needs \"attributes\"");
    }

    @Test
    void whoHasFewestAttributesStillFindsWordsForEveryComment() {
        List<Person> few = Population.draw(CATALOGUE, 30, Population.LEAST_ATTRIBUTES, 3);
        CommentSession session = new CommentSession(CATALOGUE, SeedGallery.load(), "development");
        for (Person person : few) {
            assertThat(session.comments(person, 40, 3)).hasSize(40);
        }
    }

    @Test
    void aFileIsReplacedByAWholeOneOnly() throws Exception {
        Path file = Files.writeString(folder.resolve(PeopleFile.NAME), "earlier people");
        assertThatThrownBy(() -> PeopleFile.write(folder, 2, number -> {
                    if (number == 1) {
                        throw new CancellationException();
                    }
                    return PeopleFile.Line.of(PEOPLE.getFirst(), List.of());
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("earlier people");
        assertThat(folder).isDirectoryNotContaining(one -> one.toString().endsWith(".part"));
    }

    @Test
    void imagesArePaintedForThem() {
        PaintedImages painter = new PaintedImages(folder);
        List<PaintedImages.Painted> painted = painter.paint(PEOPLE.getFirst(), 2, 1);
        assertThat(painted).hasSize(2).allSatisfy(image -> assertThat(folder.resolve(image.file()))
                .isNotEmptyFile());
        CommentSession session = new CommentSession(CATALOGUE, SeedGallery.load(), "development");
        assertThat(session.comments(PEOPLE.getFirst(), painted, 1)).hasSize(2);
    }
}
