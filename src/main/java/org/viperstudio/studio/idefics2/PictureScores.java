package org.viperstudio.studio.idefics2;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.viperstudio.job.AwaitedJob;
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
import org.viperstudio.wording.Texts;

/** Scores a profile's pictures with the model chosen for it, and saves the scores. Thread-safe. */
public final class PictureScores {
    private final OpenProfile profile;
    private final LanguageModels models;
    private final LanguageChoices choices;
    private final JobPool jobs;
    private final String lane;
    private final String processor;
    private final ScoreBasis basis;
    private final Map<Long, Job<Double>> underWay = new ConcurrentHashMap<>();
    private final Set<Job<Integer>> rounds = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is scored yet.
     *
     * @param lane of the device that IDEFICS2 runs on
     * @param processor the lane of work that needs no device
     */
    public PictureScores(
            OpenProfile profile,
            LanguageModels models,
            LanguageChoices choices,
            JobPool jobs,
            String lane,
            String processor) {
        this.profile = profile;
        this.models = models;
        this.choices = choices;
        this.jobs = jobs;
        this.lane = lane;
        this.processor = processor;
        basis = new ScoreBasis(profile);
    }

    /** Who the choice is among, and what was chosen. */
    public LanguageChoices choices() {
        return choices;
    }

    /**
     * Scores a picture that has no score, or one of a taste that has changed since: at once, or in a job where IDEFICS2
     * does it. Where the taste has changed, all scores are forgotten first.
     *
     * @return the job, if there is one
     */
    public Optional<Job<Double>> score(HistoryEntry picture) {
        Optional<LanguageChoice> scorer = choices.of(profile, LanguageTask.SCORING);
        if (!basis.renew(scorer) && picture.score().isPresent()) {
            return Optional.empty();
        }
        if (scorer.isEmpty()) {
            PersonalScore score = ProfileScore.of(profile);
            profile.history()
                    .setScore(picture.id(), score.score(profile.history().file(picture)));
            return Optional.empty();
        }
        return Optional.of(job(scorer.get(), picture, Priority.NORMAL));
    }

    private Job<Double> job(LanguageChoice scorer, HistoryEntry picture, Priority priority) {
        return underWay.computeIfAbsent(picture.id(), id -> submit(scorer, picture, priority));
    }

    private Job<Double> submit(LanguageChoice scorer, HistoryEntry picture, Priority priority) {
        Job<Double> job = jobs.submit(new JobRequest<>(
                        "Scoring \"" + picture.prompt() + "\"",
                        lane,
                        priority,
                        context -> score(scorer, picture, context),
                        LanguageAdvice::of)
                .exclusively(LanguageModels.NAME));
        // The map is being changed here, and the job may have ended already.
        job.result().whenCompleteAsync((score, failure) -> underWay.remove(picture.id()));
        return job;
    }

    /**
     * Scores all pictures that have no score, the latest first, behind all else that is to be done; the scores are kept
     * as they come. Where the taste has changed since they were scored, that is all pictures. Reads the store.
     *
     * @param title what it is, for people
     * @return the job; none where every picture has a score
     */
    public Optional<Job<Integer>> scoreAll(String title) {
        Optional<LanguageChoice> chosen = choices.of(profile, LanguageTask.SCORING);
        basis.renew(chosen);
        if (profile.history().unscored().isEmpty()) {
            return Optional.empty();
        }
        Job<Integer> round = jobs.submit(new JobRequest<>(
                title, processor, Priority.BACKGROUND, context -> round(chosen, context), LanguageAdvice::of));
        rounds.add(round);
        round.result().whenComplete((scored, failure) -> rounds.remove(round));
        return Optional.of(round);
    }

    /** Begins anew where the scores are forgotten on the way. */
    private int round(Optional<LanguageChoice> chosen, TaskContext context) {
        int scored = 0;
        int begun;
        do {
            begun = basis.renewals();
            int now = begun;
            scored += new ScoringRound(profile.history(), () -> basis.renewals() == now)
                    .score(profile.history().unscored(), scorer(chosen, context), context);
        } while (basis.renewals() != begun);
        return scored;
    }

    private ToDoubleFunction<HistoryEntry> scorer(Optional<LanguageChoice> chosen, TaskContext context) {
        if (chosen.isPresent()) {
            // A job of its own each: in the device's lane the pictures take turns with what else is queued there.
            return picture ->
                    AwaitedJob.result(jobs, job(chosen.get(), picture, Priority.BACKGROUND), context::checkpoint);
        }
        PersonalScore score = ProfileScore.of(profile);
        return picture -> score.score(profile.history().file(picture));
    }

    /** Ends what is under way; to be called when the profile is closed. */
    public void close() {
        underWay.values().forEach(Job::cancel);
        rounds.forEach(Job::cancel);
    }

    private double score(LanguageChoice scorer, HistoryEntry picture, TaskContext context) {
        int begun = basis.renewals();
        List<Comment> comments = profile.comments().kept().stream()
                .map(profile.comments()::readable)
                .toList();
        List<Path> liked = ProfileScore.marked(comments, Mark.LOVED);
        List<Path> disliked = ProfileScore.marked(comments, Mark.REJECTED);
        if (liked.isEmpty() || disliked.isEmpty()) {
            throw new IllegalStateException(Texts.of("jobs.language.marks"));
        }
        double score = models.use(scorer, context, model -> new Idefics2Score(model, disliked, liked, looking(context))
                .score(profile.history().file(picture)));
        if (basis.renewals() == begun) {
            profile.history().setScore(picture.id(), score);
        }
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
