package org.viperstudio.studio.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileClosing;
import org.viperstudio.studio.profile.ProfileClosing.Why;

/**
 * What is queued for each profile. When somebody goes to another profile it goes on, and is kept where it belongs; that
 * of a profile with a password, which nothing may be written to without it, and that of a deleted one is suspended.
 * Safe for several threads.
 */
public final class ProfileQueues {
    private final JobPool jobs;
    private final Supplier<DeviceLane> lane;
    private final Map<String, ProfileQueue> queues = new ConcurrentHashMap<>();
    private final List<Consumer<LeftBehind>> listeners = new CopyOnWriteArrayList<>();

    /**
     * What was in the works for a profile that is open no more.
     *
     * @param jobs how many, at least 1; failed ones are not counted
     * @param goesOn whether it goes on; otherwise it ended, and is offered again
     */
    public record LeftBehind(ProfileInfo profile, int jobs, boolean goesOn) {}

    /** @param lane the device that is to paint the next picture */
    public ProfileQueues(JobPool jobs, Supplier<DeviceLane> lane) {
        this.jobs = jobs;
        this.lane = lane;
    }

    /** A profile's. */
    public ProfileQueue of(OpenProfile profile) {
        return queues.computeIfAbsent(profile.info().id(), id -> new ProfileQueue(jobs, lane, profile.lasting()));
    }

    /** Calls when a profile is left with something in the works, on the thread that leaves it, until closed. */
    public Subscription listen(Consumer<LeftBehind> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** To be called before a profile is closed or deleted. */
    public void beforeClosing(ProfileClosing closing) {
        if (closing.why() == Why.CHANGED) {
            return;
        }
        ProfileInfo profile = closing.profile();
        boolean goesOn = closing.why() == Why.LEFT && !profile.encrypted();
        int inTheWorks = (int) jobs.jobs().stream()
                .filter(job -> job.owner().equals(profile.id()) && !job.state().isFinal())
                .count();
        if (!goesOn) {
            suspend(profile.id());
        }
        if (inTheWorks > 0) {
            LeftBehind left = new LeftBehind(profile, inTheWorks, goesOn);
            listeners.forEach(listener -> listener.accept(left));
        }
    }

    private void suspend(String profile) {
        ProfileQueue queue = queues.remove(profile);
        if (queue == null) {
            jobs.cancelAll(profile);
        } else {
            queue.suspend();
        }
    }
}
