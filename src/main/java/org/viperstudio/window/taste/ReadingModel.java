package org.viperstudio.window.taste;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ProgressIndicator;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobSnapshot;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Subscription;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.studio.idefics2.ReadingJobs;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The view model for reading comments: which model reads them, its progress and its output so far. */
public final class ReadingModel {
    private final OpenProfile profile;
    private final TasteReading quick;
    private final ReadingJobs large;
    private final TaskRunner background;
    private final Notices notices;
    private final Runnable onRead;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(this, "unread", false);
    private final ReadOnlyDoubleWrapper progress =
            new ReadOnlyDoubleWrapper(this, "progress", ProgressIndicator.INDETERMINATE_PROGRESS);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper(this, "written", "");
    private volatile boolean cancelled;
    private @Nullable Job<Boolean> job;
    private Subscription news = () -> {};

    /** @param onRead runs when the taste has been updated */
    ReadingModel(
            OpenProfile profile,
            TasteReading quick,
            ReadingJobs large,
            TaskRunner background,
            Notices notices,
            Runnable onRead) {
        this.profile = profile;
        this.quick = quick;
        this.large = large;
        this.background = background;
        this.notices = notices;
        this.onRead = onRead;
    }

    /** Whether comments are being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether IDEFICS2 has left comments unread because it was cancelled or failed. */
    public ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The progress, 0..1; negative while it is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** A description of the current step. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The output of IDEFICS2 so far. */
    public ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    OpenProfile profile() {
        return profile;
    }

    ReadingJobs large() {
        return large;
    }

    /**
     * Updates the taste from the comments, if it is outdated.
     *
     * @param asked whether the user requests it, so that what was cancelled before is read too
     */
    void read(boolean asked) {
        cancelled = false;
        show(Texts.of("taste.reading"), ProgressIndicator.INDETERMINATE_PROGRESS, "");
        busy.set(true);
        background.run(
                () -> {
                    quick.readAgain(soFar -> !cancelled);
                    return large.begin(asked);
                },
                this::follow,
                this::failed);
    }

    private void follow(Optional<Job<Boolean>> begun) {
        news.close();
        job = begun.orElse(null);
        if (job == null) {
            ended();
            return;
        }
        if (cancelled) {
            job.cancel();
        }
        news = job.listen(now -> Platform.runLater(() -> show(now)));
    }

    private void show(JobSnapshot now) {
        if (now.state().isFinal()) {
            job = null;
            now.failure().filter(failure -> busy.get()).ifPresent(failure -> notices.warn(failure.told()));
            ended();
            return;
        }
        String what = now.state() == JobState.RUNNING ? now.message() : Texts.of("taste.reading.waits");
        show(
                what,
                now.progress(),
                now.preview()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .orElse(""));
    }

    private void show(String what, double share, String text) {
        words.set(what);
        progress.set(share);
        written.set(text);
    }

    private void failed(Exception failure) {
        if (!(failure instanceof CancellationException)) {
            notices.warn(Texts.of("taste.failed", Texts.sentence(failure.getMessage())));
        }
        ended();
    }

    private void ended() {
        busy.set(false);
        written.set("");
        onRead.run();
        background.run(large::isLeftUnread, unread::set, unknown -> unread.set(false));
    }

    /** Cancels the reading; the taste stays as it was. */
    void cancel() {
        cancelled = true;
        Optional.ofNullable(job).ifPresent(Job::cancel);
    }

    /** Changes the model that reads, and reads all comments with it. */
    void choose(Optional<LanguageChoice> reader) {
        cancel();
        background.run(
                () -> {
                    large.choices().choose(profile, LanguageTask.READING, reader);
                    return reader;
                },
                chosen -> read(true),
                this::failed);
    }

    /** Stops following the reading, which continues. */
    void leave() {
        news.close();
    }
}
