package org.viperstudio.studio.idefics2;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.language.WritingListener;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.idefics2.Idefics2Score;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.taste.ProfileScore;

/** Scores a profile's pictures by whoever was chosen for it, and keeps the scores. Safe for several threads. */
public final class PictureScores {
    private final OpenProfile profile;
    private final LanguageModels models;
    private final LanguageChoices choices;
    private final JobPool jobs;
    private final String lane;
    private final Map<Long, Job<Double>> underWay = new ConcurrentHashMap<>();

    /** @param lane of the device that IDEFICS2 runs on */
    public PictureScores(
            OpenProfile profile, LanguageModels models, LanguageChoices choices, JobPool jobs, String lane) {
        this.profile = profile;
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
     * Scores a picture that has no score: at once, or in a job where IDEFICS2 does it.
     *
     * @return the job, if there is one
     */
    public Optional<Job<Double>> score(HistoryEntry picture) {
        if (picture.score().isPresent()) {
            return Optional.empty();
        }
        Optional<LanguageChoice> scorer = choices.of(profile, LanguageTask.SCORING);
        if (scorer.isEmpty()) {
            PersonalScore score = ProfileScore.of(profile);
            profile.history()
                    .setScore(picture.id(), score.score(profile.history().file(picture)));
            return Optional.empty();
        }
        return Optional.of(underWay.computeIfAbsent(picture.id(), id -> submit(scorer.get(), picture)));
    }

    private Job<Double> submit(LanguageChoice scorer, HistoryEntry picture) {
        Job<Double> job = jobs.submit(new JobRequest<>(
                "Scoring \"" + picture.prompt() + "\"",
                lane,
                Priority.NORMAL,
                context -> score(scorer, picture, context),
                LanguageAdvice::of));
        // The map is being changed here, and the job may have ended already.
        job.result().whenCompleteAsync((score, failure) -> underWay.remove(picture.id()));
        return job;
    }

    /** Ends what is under way; to be called when the profile is closed. */
    public void close() {
        underWay.values().forEach(Job::cancel);
    }

    private double score(LanguageChoice scorer, HistoryEntry picture, TaskContext context) {
        List<Comment> comments = profile.comments().kept().stream()
                .map(profile.comments()::readable)
                .toList();
        List<Path> liked = ProfileScore.marked(comments, Mark.LOVED);
        List<Path> disliked = ProfileScore.marked(comments, Mark.REJECTED);
        if (liked.isEmpty() || disliked.isEmpty()) {
            throw new IllegalStateException("IDEFICS2 scores after pictures that you marked. Mark one at least with"
                    + " \"Love it\" and one with \"Not for me\", or let the embedded score do it.");
        }
        double score = models.use(scorer, context, model -> new Idefics2Score(model, disliked, liked, looking(context))
                .score(profile.history().file(picture)));
        profile.history().setScore(picture.id(), score);
        return score;
    }

    private static WritingListener looking(TaskContext context) {
        return new WritingListener() {
            @Override
            public boolean onReading(double done) {
                context.progress(
                        ReadingProgress.LOADED + (1 - ReadingProgress.LOADED) * done, "looking at your pictures");
                context.checkpoint();
                return !context.cancelled();
            }
        };
    }
}
