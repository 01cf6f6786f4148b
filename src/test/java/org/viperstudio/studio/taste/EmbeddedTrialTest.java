package org.viperstudio.studio.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.people.PeopleFile;
import org.viperstudio.people.Rephrasing;
import org.viperstudio.people.trial.ExtractorTrial;
import org.viperstudio.people.trial.HandwrittenTrial;

/** The embedded extractor on a few people; {@code evaluate extractor} measures on 300. */
class EmbeddedTrialTest {
    private static final EmbeddedTrial TRIAL = new EmbeddedTrial();

    @Test
    void fewerPeopleThanOneIsFoundAmongAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIAL.simulated(4, "heldout", 77, (done, of) -> true))
                .withMessageContaining("5 different people");
    }

    @Test
    void understandsPeopleItWasNotWrittenFor() {
        ExtractorTrial.Result result = TRIAL.simulated(25, "heldout", 77, (done, of) -> true);
        assertThat(result.liked().f1()).isGreaterThan(0.75);
        assertThat(result.disliked().f1()).isGreaterThan(0.75);
        assertThat(result.rebuilt().getFirst()).isGreaterThan(0.924);
        assertThat(result.worst()).isNotEmpty();
    }

    @Test
    void measuresOnPeopleFromAFileAsOnThoseThatItDraws(@TempDir Path folder) throws Exception {
        ExtractorTrial.Listener silent = (done, of) -> true;
        PeopleFolder.write(
                new PeopleFolder.Request(6, 50, 8, 0, "development", 5),
                folder,
                Rephrasing.NONE,
                (step, done, of) -> true);
        ExtractorTrial.Result imported = TRIAL.imported(folder.resolve(PeopleFile.NAME), 5, silent);
        ExtractorTrial.Result drawn = TRIAL.simulated(6, "development", 5, silent);
        assertThat(imported.liked()).isEqualTo(drawn.liked());
        assertThat(imported.author()).isEqualTo(drawn.author());
    }

    @Test
    void understandsCommentsWrittenByHand() throws Exception {
        HandwrittenTrial.Result result = TRIAL.handwritten(Path.of("src/test/resources/comments/handwritten.json"));
        assertThat(result.both().f1()).isGreaterThan(0.75);
    }

    @Test
    void understandsVoicesItWasNotWrittenFor() throws Exception {
        HandwrittenTrial.Result result = TRIAL.handwritten(Path.of("src/test/resources/comments/voices.json"));
        assertThat(result.comments()).isGreaterThan(120);
        assertThat(result.liked().f1()).isGreaterThan(0.78);
        assertThat(result.disliked().f1()).isGreaterThan(0.76);
        assertThat(result.polarityErrors()).isLessThan(0.1);
    }

    @Test
    void understandsEverydayGrammar() throws Exception {
        HandwrittenTrial.Result result = TRIAL.handwritten(Path.of("src/test/resources/comments/everyday.json"));
        assertThat(result.comments()).isGreaterThan(120);
        assertThat(result.both().f1()).isGreaterThan(0.9);
        assertThat(result.polarityErrors()).isLessThan(0.05);
    }
}
