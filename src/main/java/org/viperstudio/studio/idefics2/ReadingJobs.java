package org.viperstudio.studio.idefics2;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.preference.idefics2.Idefics2Extractor;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.wording.Texts;

/** Reads a profile's comments with IDEFICS2, where the person chose it, one job at a time. Thread-safe. */
public final class ReadingJobs {
    private final OpenProfile profile;
    private final TasteReading reading;
    private final LanguageModels models;
    private final LanguageChoices choices;
    private final JobPool jobs;
    private final String lane;
    private @Nullable Job<Boolean> begun;
    private String begunWith = "";

    /** @param lane of the device that it runs on */
    public ReadingJobs(
            OpenProfile profile,
            TasteReading reading,
            LanguageModels models,
            LanguageChoices choices,
            JobPool jobs,
            String lane) {
        this.profile = profile;
        this.reading = reading;
        this.models = models;
        this.choices = choices;
        this.jobs = jobs;
        this.lane = lane;
    }

    /** Who the choice is among, and what was chosen. */
    public LanguageChoices choices() {
        return choices;
    }

    /**
     * Begins to read, if IDEFICS2 is to read and there is anything new; gives the job under way if there is one. What
     * was cancelled or failed is not begun again by itself until a comment changes.
     *
     * @param asked whether the person asks for it: then it is begun again, too
     */
    public synchronized Optional<Job<Boolean>> begin(boolean asked) {
        if (begun != null && !begun.snapshot().state().isFinal()) {
            return Optional.of(begun);
        }
        Optional<LanguageChoice> reader = choices.of(profile, LanguageTask.READING);
        if (reader.isEmpty() || reading.isCurrent() || !asked && isLeftUnread()) {
            return Optional.empty();
        }
        return Optional.of(submit(reader.get()));
    }

    private Job<Boolean> submit(LanguageChoice reader) {
        begunWith = reading.fingerprint();
        begun = jobs.submit(new JobRequest<>(
                        Texts.of("jobs.reading", reader.title()),
                        lane,
                        Priority.NORMAL,
                        context -> read(reader, context),
                        LanguageAdvice::of)
                .exclusively(LanguageModels.NAME));
        return begun;
    }

    /** Whether these comments were begun with, and the reading did not come to its end. */
    public synchronized boolean isLeftUnread() {
        if (begun == null) {
            return false;
        }
        JobState state = begun.snapshot().state();
        return state.isFinal() && state != JobState.DONE && begunWith.equals(reading.fingerprint());
    }

    /** Ends what is under way; to be called when the profile is closed. */
    public void close() {
        Optional<Job<Boolean>> last;
        synchronized (this) {
            last = Optional.ofNullable(begun);
        }
        last.ifPresent(Job::cancel);
    }

    private boolean read(LanguageChoice reader, TaskContext context) {
        int comments = profile.comments().kept().size();
        models.use(reader, context, model -> {
            reading.readAgain(
                    new Idefics2Extractor(model, AttributeCatalogue.load()), new ReadingProgress(context, comments));
            return true;
        });
        if (context.cancelled()) {
            throw new CancellationException();
        }
        return true;
    }
}
