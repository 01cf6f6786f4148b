package org.viperstudio.studio.blind;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.job.TaskContext;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.LanePainter;
import org.viperstudio.studio.profile.BlindTestService.Entrant;

/** All settings that a blind test's pictures are made with; its JSON makes the same test again. */
public record BlindTestRequest(String prompt, List<Picture> pictures) {
    private static final Gson GSON = new Gson();

    /**
     * One picture.
     *
     * @param owner the profile whose taste it is in; null for a plain one
     */
    public record Picture(
            GenerationSettings settings, @Nullable String owner) {}

    public BlindTestRequest {
        Objects.requireNonNull(prompt);
        pictures = List.copyOf(pictures);
    }

    /** @param program name and version of the program */
    public static BlindTestRequest of(BlindTestPlan plan, String program) {
        return new BlindTestRequest(
                plan.prompt(),
                plan.entries().stream()
                        .map(entry -> new Picture(
                                entry.scene().settings(program, plan.degree(), Fidelity.FULL),
                                entry.owner().orElse(null)))
                        .toList());
    }

    public String toJson() {
        return GSON.toJson(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static BlindTestRequest fromJson(String json) {
        try {
            return Objects.requireNonNull(GSON.fromJson(json, BlindTestRequest.class));
        } catch (RuntimeException damaged) {
            // Whatever the text's form, or these records about what is missing in it, objects to.
            throw new IllegalArgumentException("the note of a blind test is damaged", damaged);
        }
    }

    /**
     * Paints all of them.
     *
     * @throws CancellationException when the job is cancelled
     */
    public List<Entrant> paint(ImageService images, TaskContext context) {
        List<Entrant> entrants = new ArrayList<>();
        for (Picture picture : pictures) {
            Made made = paint(picture.settings(), entrants.size(), images, context);
            entrants.add(new Entrant(made, Optional.ofNullable(picture.owner())));
        }
        return entrants;
    }

    private Made paint(GenerationSettings settings, int done, ImageService images, TaskContext context) {
        int of = pictures.size();
        return LanePainter.made(images, settings, progress -> {
            double part =
                    progress instanceof Progress.Denoising denoising ? (double) denoising.step() / denoising.of() : 0;
            context.progress((done + part) / of, "picture %d of %d".formatted(done + 1, of));
            context.checkpoint();
            return !context.cancelled();
        });
    }
}
