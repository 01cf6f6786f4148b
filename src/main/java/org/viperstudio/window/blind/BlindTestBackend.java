package org.viperstudio.window.blind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.job.Job;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.BlindTest;
import org.viperstudio.studio.blind.Opponents;
import org.viperstudio.studio.profile.BlindTestResults;
import org.viperstudio.studio.profile.BlindTestService;
import org.viperstudio.window.create.PaintChoices.Choice;

/** What the Blind test screen needs of the studio. */
public interface BlindTestBackend {
    BlindTestService tests();

    /**
     * Queues the painting of a test. May take a while.
     *
     * @param model one of {@link #models}' paths
     * @throws IllegalArgumentException if the person has no taste yet, or the model makes no pictures
     */
    Job<BlindTest> begin(String prompt, Opponents opponents, String model);

    /** The models to paint with, first the one that Create painted with last. Reads files. */
    List<Choice> models();

    /** Whether there is a taste to be found among the pictures. */
    boolean hasTaste();

    /** Calls whenever the taste changed, on the thread that changed it, until closed. */
    Subscription whenTasteChanges(Runnable listener);

    /** The painting that is under way, if any; it goes on while another profile is open. */
    Optional<Job<BlindTest>> painting();

    /** How everybody's tests went, by profile, one's own first; without profiles that need a password or cannot be opened. */
    Map<String, BlindTestResults> everyone();

    /** The prompt to begin with. */
    String suggestedPrompt();

    /** What people call a profile or an invented taste; empty for plain pictures. */
    String nameOf(Optional<String> owner);
}
