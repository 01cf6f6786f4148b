package org.viperstudio.studio.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.viperstudio.picture.PngFile;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.BlindTest.Candidate;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.studio.ImageService.Made;

/** The blind tests of a profile: the paper's user study for one person. */
public final class BlindTestService {
    private final ProfileStore store;
    private final ProfileNews news;

    /**
     * A picture to be ranked.
     *
     * @param owner the id of the profile whose taste it is in; empty for a plain one
     */
    public record Entrant(Made made, Optional<String> owner) {}

    BlindTestService(ProfileStore store, ProfileNews news) {
        this.store = store;
        this.news = news;
    }

    /** All tests, the oldest first; those without an end were not ranked yet. */
    public List<BlindTest> all() {
        return store.blindTests().all();
    }

    /** Keeps the pictures of a test in an order that tells nothing. */
    public BlindTest begin(String prompt, List<Entrant> entrants, Random shuffle) {
        List<Candidate> candidates = new ArrayList<>();
        for (Entrant entrant : entrants) {
            // Without settings in the file, which would tell the taste.
            byte[] png = PngFile.bytes(entrant.made().picture(), Map.of());
            candidates.add(new Candidate(store.pictures().add(png), entrant.owner(), OptionalInt.empty()));
        }
        Collections.shuffle(candidates, shuffle);
        return added(store.blindTests().begin(prompt, candidates));
    }

    /** The file of a test's picture. */
    public Path file(Candidate candidate) {
        return store.pictures().file(candidate.picture());
    }

    /**
     * Keeps the ranking, which ends the test.
     *
     * @param ranks each candidate's place, 1 being the best, in the order in which they are shown
     * @throws IllegalArgumentException unless each place from 1 on is given once
     */
    public void finish(BlindTest test, List<Integer> ranks) {
        List<Integer> sorted = ranks.stream().sorted().toList();
        for (int i = 0; i < test.candidates().size(); i++) {
            if (sorted.size() != test.candidates().size() || sorted.get(i) != i + 1) {
                throw new IllegalArgumentException("each place is to be given once, not " + ranks);
            }
        }
        store.blindTests().finish(test.id(), ranks);
        news.tell(ProfileChange.BLIND_TESTS);
    }

    /** Takes a test away; {@link #restore} brings it back as long as the profile is open. */
    public void delete(BlindTest test) {
        store.blindTests().delete(test.id());
        news.tell(ProfileChange.BLIND_TESTS);
    }

    /** Brings back a test that was deleted, under another number. */
    public BlindTest restore(BlindTest deleted) {
        return added(store.blindTests().add(deleted));
    }

    /** Tells of a test that was just added. */
    private BlindTest added(long id) {
        news.tell(ProfileChange.BLIND_TESTS);
        return all().stream().filter(test -> test.id() == id).findFirst().orElseThrow();
    }

    /** How the finished tests went. */
    public BlindTestResults results() {
        return BlindTestResults.of(store.info().id(), all());
    }
}
