package org.viperstudio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.Picture;

/** How well the autoencoder reconstructs held-out painted pictures. */
final class ReconstructionEvaluation {
    private static final int PICTURES = 64;
    private static final int PER_MEDIUM = 6;

    private ReconstructionEvaluation() {}

    /** Median PSNR in dB: over all pictures, and by the medium that they are painted in. */
    record Result(double median, Map<String, Double> byMedium) {}

    static Result run(EvaluationContext context) {
        SceneSampler sampler = new SceneSampler(context.vocabulary());
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            scenes.add(sampler.sample(SketchDesign.HELD_OUT_SEED + i));
        }
        double median = median(context, scenes);
        Map<String, Double> byMedium = new LinkedHashMap<>();
        for (String attribute : context.vocabulary().attributes()) {
            if (context.vocabulary().category(attribute).equals("medium")) {
                byMedium.put(attribute, median(context, inMedium(context, sampler, attribute)));
            }
        }
        context.progress().accept("autoencoder measured");
        return new Result(median, byMedium);
    }

    private static List<Scene> inMedium(EvaluationContext context, SceneSampler sampler, String medium) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < PER_MEDIUM; i++) {
            Scene drawn = sampler.sample(SketchDesign.HELD_OUT_SEED + 1000 + i, 0);
            scenes.add(new Scene(drawn.subject(), List.of(medium), drawn.seed()));
        }
        return scenes;
    }

    private static double median(EvaluationContext context, List<Scene> scenes) {
        List<Double> psnrs = new ArrayList<>();
        for (Scene scene : scenes) {
            Picture original = scene.paint(context.studio().settings().size()).toPicture();
            psnrs.add(Psnr.of(original, context.studio().model().reconstruct(original)));
        }
        return Psnr.median(psnrs);
    }
}
