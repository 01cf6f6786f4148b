package org.viperstudio.people.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.people.CommentSession;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Person;
import org.viperstudio.people.Population;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.text.catalogue.AttributeCatalogue;

class ExtractorTrialTest {
    private static final AttributeCatalogue CATALOGUE = AttributeCatalogue.load();
    private static final List<Person> PEOPLE = Population.draw(CATALOGUE, 10, 50, 1);
    private static final CommentSession SESSION = new CommentSession(CATALOGUE, SeedGallery.load(), "development");

    /** Finds nothing, so that everybody's taste fits as well and the lot decides. */
    private static final ExtractorTrial.Reader BLIND = new ExtractorTrial.Reader() {
        @Override
        public VisualPreference read(Comment comment) {
            return VisualPreference.NONE;
        }

        @Override
        public VisualPreference read(List<Comment> comments) {
            return VisualPreference.NONE;
        }
    };

    @Test
    void whereItIsEndedItsSharesAreOfThosePeopleWhoWereRead() {
        ExtractorTrial.Result result = ExtractorTrial.run(BLIND, PEOPLE, SESSION, 1, (done, of) -> done < 2);
        assertThat(result.people()).isEqualTo(2);
        assertThat(result.rebuilt().getFirst()).isEqualTo(0.2, within(1e-9));
        assertThat(result.author().getFirst()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void peopleWhoseFileGivesThemNoNumbersAreToldApartByTheirTastes() {
        List<PeopleFile.Line> lines = PEOPLE.stream()
                .map(person -> new PeopleFile.Line(0, person.liked(), person.disliked(), List.of()))
                .toList();
        assertThat(ExtractorTrial.run(BLIND, lines, 1, (done, of) -> true).people())
                .isEqualTo(10);
    }
}
