package org.viperstudio.studio.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.job.Task;
import org.viperstudio.job.TaskContext;
import org.viperstudio.store.BlindTest;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.ImageService;
import org.viperstudio.studio.ImageService.Made;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.profile.BlindTestService.Entrant;
import org.viperstudio.studio.profile.LastingProfile;

/** Paints the pictures of a blind test and keeps them, whether or not the profile is still open, in an order that tells nothing. */
public record BlindTestTask(String program, BlindTestPlan plan, ImageService images, LastingProfile profile)
        implements Task<BlindTest> {
    @Override
    public BlindTest run(TaskContext context) {
        List<Entrant> entrants = new ArrayList<>();
        for (BlindTestPlan.Entry entry : plan.entries()) {
            entrants.add(new Entrant(paint(entry, entrants.size(), context), entry.owner()));
        }
        return profile.use(open -> open.blindTests().begin(plan.prompt(), entrants, new Random()));
    }

    private Made paint(BlindTestPlan.Entry entry, int done, TaskContext context) {
        GenerationSettings settings = entry.scene().settings(program, plan.degree(), Fidelity.FULL);
        Degree degree = new Degree(settings.degreeLiked(), settings.degreeDisliked());
        int of = plan.entries().size();
        try {
            return images.generate(settings, List.of(degree), Optional.empty(), progress -> {
                        double part = progress instanceof Progress.Denoising denoising
                                ? (double) denoising.step() / denoising.of()
                                : 0;
                        context.progress((done + part) / of, "picture %d of %d".formatted(done + 1, of));
                        context.checkpoint();
                        return !context.cancelled();
                    })
                    .getFirst();
        } catch (StoppedException stopped) {
            throw new CancellationException();
        }
    }
}
