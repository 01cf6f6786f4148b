package org.viperstudio.studio.idefics2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.viperstudio.job.TaskContext;
import org.viperstudio.picture.PictureException;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.studio.profile.HistoryService;

/** Scores many pictures in one job. Scores are saved every few seconds; a cancelled job loses those since. */
final class ScoringRound {
    /** So that whoever shows them in order reads anew now and then only. */
    private static final long KEPT_EVERY_NANOS = 2_000_000_000L;

    private final HistoryService history;
    private final BooleanSupplier valid;
    private final Map<Long, Double> unkept = new HashMap<>();
    private long keptAt = System.nanoTime();

    /**
     * @param valid whether the scores still count; where they do not, the round ends and what is not kept yet is lost
     */
    ScoringRound(HistoryService history, BooleanSupplier valid) {
        this.history = history;
        this.valid = valid;
    }

    /**
     * Scores those that have no score yet; one that cannot be read stays without.
     *
     * @param pictures their ids
     * @return how many were scored
     * @throws java.util.concurrent.CancellationException when the context says so
     */
    int score(List<Long> pictures, ToDoubleFunction<HistoryEntry> score, TaskContext context) {
        int scored = 0;
        for (int i = 0; i < pictures.size() && valid.getAsBoolean(); i++) {
            context.progress((double) i / pictures.size(), (i + 1) + " / " + pictures.size());
            context.checkpoint();
            scored += history.find(pictures.get(i))
                    .filter(picture -> picture.score().isEmpty() && score(picture, score))
                    .map(picture -> 1)
                    .orElse(0);
            keep(KEPT_EVERY_NANOS);
        }
        keep(0);
        return scored;
    }

    private boolean score(HistoryEntry picture, ToDoubleFunction<HistoryEntry> score) {
        try {
            unkept.put(picture.id(), score.applyAsDouble(picture));
            return true;
        } catch (PictureException unreadable) {
            return false;
        }
    }

    private void keep(long after) {
        if (!unkept.isEmpty() && valid.getAsBoolean() && System.nanoTime() - keptAt >= after) {
            history.setScores(unkept);
            unkept.clear();
            keptAt = System.nanoTime();
        }
    }
}
