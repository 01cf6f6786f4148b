package org.viperstudio.window.blind;

import java.util.Map;
import java.util.Optional;
import org.viperstudio.job.Job;
import org.viperstudio.store.BlindTest;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.BlindTestService;

/** What the Blind test screen needs of the studio. */
public interface BlindTestDesk {
    BlindTestService tests();

    /**
     * Queues the painting of a test. May take a while.
     *
     * @throws IllegalArgumentException if the person has no taste yet
     */
    Job<BlindTest> begin(String prompt, Opponents opponents);

    /** The painting that is under way, if any; it goes on while another profile is open. */
    Optional<Job<BlindTest>> painting();

    /** How everybody's tests went, by profile, one's own first; without profiles that need a password. */
    Map<String, BlindTestResults> everyone();

    /** The prompt to begin with. */
    String suggestedPrompt();

    /** What people call a profile or an invented taste; empty for plain pictures. */
    String nameOf(Optional<String> owner);
}
