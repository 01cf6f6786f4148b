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

/**
 * Evaluates a model by judges and simulated people: whether its pictures show what is asked for, whether they suit
 * people, and how fast it is.
 */
public final class SketchEvaluation {
    private static final int SHEET_PEOPLE = 3;
    private static final int SHEET_PROMPTS = 6;

    private final Compute compute;
    private final Plan plan;
    private final TrainingListener listener;

    /**
     * What to measure, and on how much.
     *
     * @param model the model's folder
     * @param judges the judges' folder
     * @param out the folder that the contact sheet goes to
     * @param people number of simulated people, at least 8
     * @param prompts number of prompts for each person
     * @param subjects number of subjects of which plain pictures are judged
     * @param seeds number of plain pictures of each subject
     * @param sweeps number of pairs of person and prompt whose pictures are judged at every degree
     * @param effort with which every picture is made, so that the figures show what skipping computations costs
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

    /**
     * An evaluation that has not started.
     *
     * @param compute where to compute, and in which type
     * @param listener is told how it goes, and can end it
     */
    public SketchEvaluation(Compute compute, Plan plan, TrainingListener listener) {
        this.compute = compute;
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Measures everything; takes minutes to hours.
     *
     * @throws IllegalArgumentException if the model or the judges are not there
     * @throws StoppedException when the listener ends it
     */
    public SketchReport run() {
        return compute.backend().call(() -> {
            try (SketchStudio studio = new SketchStudio(plan.model(), compute, plan.effort());
                    PictureClassifier subjects = judge("subjects");
                    PictureClassifier attributes = judge("attributes")) {
                return report(
                        new EvaluationContext(studio, subjects, attributes, vocabulary(studio), plan, this::progress));
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
        List<SketchReport.AtDegree> degrees = DegreeEvaluation.complete(ways);
        SpeedEvaluation.Result speed = SpeedEvaluation.run(context);
        ReconstructionEvaluation.Result reconstruction = ReconstructionEvaluation.run(context);
        return new SketchReport(
                plain,
                rows.amongPlain(),
                rows.amongOthers(),
                degrees.stream().map(SketchReport.AtDegree::degree).toList(),
                degrees.stream().map(SketchReport.AtDegree::liked_share).toList(),
                degrees.stream().map(SketchReport.AtDegree::disliked_share).toList(),
                ways,
                DegreeEvaluation.painter(context),
                DegreeEvaluation.subjectsKept(degrees),
                reconstruction.median(),
                reconstruction.byMedium(),
                speed.image(),
                speed.preview(),
                speed.strip(),
                context.subjects().accuracy(),
                context.attributes().accuracy(),
                plan.people(),
                plan.prompts());
    }

    private void progress(String line) {
        listener.report(line);
        if (!listener.shouldContinue()) {
            throw new StoppedException();
        }
    }

    /** Writes a sheet of six prompts for three people at five degrees, for a person to look at. */
    private void contactSheet(EvaluationContext context) {
        List<List<Picture>> rows = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int person = 0; person < SHEET_PEOPLE; person++) {
            SimulatedTaste taste = context.taste(person);
            for (int prompt = 0; prompt < SHEET_PROMPTS; prompt++) {
                String text = Phrases.of(context.subject(prompt), 0);
                rows.add(context.studio().paint(context.studio().request(text, taste, SketchStudio.STRIP, prompt)));
                captions.add("%s + %s - %s".formatted(text, taste.likedText(), taste.dislikedText()));
                progress("contact sheet: row %d of %d".formatted(rows.size(), SHEET_PEOPLE * SHEET_PROMPTS));
            }
        }
        Sheet.write(
                plan.out().resolve("sketch-contact-sheet.png"),
                rows,
                captions,
                List.of("0 (plain)", "0.25", "0.5", "0.75", "1 (yours)"));
    }
}
