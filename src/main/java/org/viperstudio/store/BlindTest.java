package org.viperstudio.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The paper's user study for oneself: pictures of one prompt, of which one is in one's own taste.
 *
 * @param finished when the last picture was ranked
 */
public record BlindTest(
        long id, String prompt, Instant created, Optional<Instant> finished, List<Candidate> candidates) {
    /**
     * A picture of the test.
     *
     * @param owner the id of the profile whose taste it is in; empty for the plain one
     * @param rank the place that the person gave it, 1 being the best
     */
    public record Candidate(Sha256 picture, Optional<String> owner, OptionalInt rank) {}

    public BlindTest {
        candidates = List.copyOf(candidates);
    }
}
