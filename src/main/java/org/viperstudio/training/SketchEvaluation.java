package org.viperstudio.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.network.PictureClassifier;
import org.viperstudio.picture.Sheet;

/** Measures a model: whether it shows what is asked for, whether it suits people, how fast it is. */
public final class SketchEvaluation {
    private final Compute compute;
    private final Plan plan;
    private final TrainingListener listener;

    /**
     * What to measure.
     *
     * @param model the model's folder
     * @param judges the judges' folder
     * @param out where the contact sheet goes
     * @param people simulated people, at least 8
     * @param prompts of each
     * @param subjects of which plain pictures are judged
     * @param seeds plain pictures of each subject
     * @param sweeps pairs of person and prompt whose pictures are judged over the degrees
     * @param effort with which every picture is made: what leaving something out costs shows in the figures
     */
    public record Plan(
            Path model,
            Path judges,
            Path out,
            int people,
            int prompts,
            int subjects,
            int seeds,
            int sweeps,
            Effort effort) {
        public Plan {
            if (people < RankingEvaluation.ROW || prompts < 1 || subjects < 1 || seeds < 1 || sweeps < 1) {
                throw new IllegalArgumentException(
                        "at least %d people and one of everything else are needed".formatted(RankingEvaluation.ROW));
            }
        }
    }

    /** Nothing is measured yet. */
    public SketchEvaluation(Compute compute, Plan plan, TrainingListener listener) {
        this.compute = compute;
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Measures.
     *
     * @throws StoppedException when the listener ends it
     */
    public SketchReport run() {
        return compute.backend().call(() -> {
            try (SketchStudio studio = new SketchStudio(plan.model(), compute, plan.effort());
                    PictureClassifier subjects = judge("subjects");
                    PictureClassifier attributes = judge("attributes")) {
                return report(
                        new EvaluationContext(studio, subjects, attributes, vocabulary(studio), plan, this::news));
            }
        });
    }

    private PictureClassifier judge(String name) {
        return new PictureClassifier(compute.backend(), new ClassifierFiles(plan.judges(), name));
    }

    private static Vocabulary vocabulary(SketchStudio studio) {
        return new Vocabulary(studio.settings().subjects(), studio.settings().attributes());
    }

    private SketchReport report(EvaluationContext context) {
        contactSheet(context);
        double plain = SubjectEvaluation.accuracy(context);
        RankingEvaluation.Result rows = RankingEvaluation.run(context);
        Map<String, List<SketchReport.AtDegree>> ways = DegreeEvaluation.run(context);
        List<SketchReport.AtDegree> degrees = DegreeEvaluation.whole(ways);
        SpeedEvaluation.Result speed = SpeedEvaluation.run(context);
        ReconstructionEvaluation.Result nearness = ReconstructionEvaluation.run(context);
        return new SketchReport(
                plain,
                rows.amongPlain(),
                rows.amongOthers(),
                degrees.stream().map(SketchReport.AtDegree::degree).toList(),
                degrees.stream().map(SketchReport.AtDegree::liked_share).toList(),
                degrees.stream().map(SketchReport.AtDegree::disliked_share).toList(),
                ways,
                DegreeEvaluation.painter(context),
                DegreeEvaluation.kept(degrees),
                nearness.median(),
                nearness.byMedium(),
                speed.image(),
                speed.preview(),
                speed.strip(),
                context.subjects().accuracy(),
                context.attributes().accuracy(),
                plan.people(),
                plan.prompts());
    }

    private void news(String line) {
        listener.report(line);
        if (!listener.shouldContinue()) {
            throw new StoppedException();
        }
    }

    /** Six prompts for three people at five degrees, to be looked at. */
    private void contactSheet(EvaluationContext context) {
        List<List<Picture>> rows = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            SimulatedTaste taste = context.taste(person);
            for (int prompt = 0; prompt < 6; prompt++) {
                String text = Phrases.of(context.subject(prompt), 0);
                rows.add(context.studio()
                        .paint(context.studio().request(text, taste, List.of(0.0, 0.25, 0.5, 0.75, 1.0), prompt)));
                captions.add("%s + %s - %s".formatted(text, taste.likedText(), taste.dislikedText()));
                news("contact sheet: row %d of 18".formatted(rows.size()));
            }
        }
        Sheet.write(
                plan.out().resolve("sketch-contact-sheet.png"),
                rows,
                captions,
                List.of("0 (plain)", "0.25", "0.5", "0.75", "1 (yours)"));
    }
}
