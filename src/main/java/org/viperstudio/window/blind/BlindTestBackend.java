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

/** The interface through which the Blind test screen uses the rest of the program. */
public interface BlindTestBackend {
    BlindTestService tests();

    /**
     * Queues the painting of a test. May take a while.
     *
     * @param model one of {@link #models}' paths
     * @throws IllegalArgumentException if the user has no taste yet, or the model does not generate pictures
     */
    Job<BlindTest> begin(String prompt, Opponents opponents, String model);

    /** The models to paint with, first the one that Create painted with last. Reads files. */
    List<Choice> models();

    /** Whether the user has a taste, without which there is nothing to test. */
    boolean hasTaste();

    /**
     * Calls a listener whenever the taste has changed, on the thread that changed it, until the subscription is closed.
     */
    Subscription whenTasteChanges(Runnable listener);

    /** The job that is painting a test, if any; it continues while another profile is open. */
    Optional<Job<BlindTest>> painting();

    /** The results of all profiles, the open one first; without those that need a password or cannot be opened. */
    Map<String, BlindTestResults> everyone();

    /** The initial prompt. */
    String suggestedPrompt();

    /** The name shown for the owner of a picture: a profile, an invented taste, or empty for a plain picture. */
    String nameOf(Optional<String> owner);
}
