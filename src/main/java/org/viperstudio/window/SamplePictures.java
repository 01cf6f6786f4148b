package org.viperstudio.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.job.Job;
import org.viperstudio.model.EmbeddedModel;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.Program;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.queue.PaintQueue;
import org.viperstudio.studio.taste.ProfileScore;

/** The pictures in the screenshots: some in the history, one ranked blind test and two unranked ones. */
final class SamplePictures {
    private static final List<String> PROMPTS = List.of(
            "a sailing boat",
            "a castle",
            "a cat",
            "a volcano",
            "an owl",
            "a lake",
            "a vase of flowers",
            "a city street",
            "a windmill",
            "a night sky full of stars",
            "a tree",
            "a teapot");

    private SamplePictures() {}

    /**
     * Paints them with the embedded model; takes some time.
     *
     * @throws CompletionException if a picture could not be painted
     */
    static void paint(Studio studio) {
        OpenProfile profile = studio.profiles().current();
        PaintSettings paint = PaintSettings.suiting(EmbeddedModel.folder());
        Taste taste = Taste.of(profile.taste().preference());
        PaintQueue queue = studio.queues().of(profile).pictures();
        List<Job<HistoryEntry>> jobs = new ArrayList<>();
        for (int i = 0; i < PROMPTS.size(); i++) {
            Scene scene = new Scene(PROMPTS.get(i), "", taste.shuffled(i), i, paint);
            jobs.add(queue.add(scene.settings(Program.title(), Degree.of(0.85), Fidelity.FULL), OptionalLong.empty()));
        }
        jobs.forEach(job -> score(profile, job.result().join()));
        ProfileBlindTests tests =
                new ProfileBlindTests(studio, profile, new StudioChoices(studio.models()), leftOut -> {});
        rank(
                profile,
                tests.begin("a lighthouse", Opponents.PLAIN, paint.model())
                        .result()
                        .join());
        tests.begin("a bridge", Opponents.OTHER_TASTES, paint.model()).result().join();
        tests.begin("a forest", Opponents.OTHER_TASTES, paint.model()).result().join();
    }

    private static void score(OpenProfile profile, HistoryEntry entry) {
        profile.history()
                .setScore(
                        entry.id(),
                        ProfileScore.of(profile).score(profile.history().file(entry)));
        profile.history().setFavourite(entry.id(), entry.id() % 5 == 2);
    }

    /** Ranks the profile's own picture first, as a user would who recognizes their taste. */
    private static void rank(OpenProfile profile, BlindTest test) {
        List<Integer> others = new ArrayList<>();
        for (int rank = 2; rank <= test.candidates().size(); rank++) {
            others.add(rank);
        }
        Collections.shuffle(others, new Random(1));
        List<Integer> ranks = new ArrayList<>();
        for (BlindTest.Candidate candidate : test.candidates()) {
            boolean own = candidate.owner().filter(profile.info().id()::equals).isPresent();
            ranks.add(own ? 1 : others.removeFirst());
        }
        profile.blindTests().finish(test, ranks);
    }
}
