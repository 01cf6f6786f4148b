package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.Picture;
import org.viperstudio.training.SketchTrial.Bench;

/** How near painted pictures that the model was not trained on come back through its autoencoder. */
final class AutoencoderTrial {
    private static final int PICTURES = 64;
    private static final int OF_A_MEDIUM = 6;

    private AutoencoderTrial() {}

    /** Medians in dB. */
    record Result(double median, Map<String, Double> byMedium) {}

    static Result run(Bench bench) {
        SceneDraw draw = new SceneDraw(bench.vocabulary());
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            scenes.add(draw.of(SketchDesign.HELD_OUT_SEED + i));
        }
        double median = median(bench, scenes);
        Map<String, Double> byMedium = new LinkedHashMap<>();
        for (String attribute : bench.vocabulary().attributes()) {
            if (bench.vocabulary().category(attribute).equals("medium")) {
                byMedium.put(attribute, median(bench, inMedium(bench, draw, attribute)));
            }
        }
        bench.news().accept("autoencoder measured");
        return new Result(median, byMedium);
    }

    private static List<Scene> inMedium(Bench bench, SceneDraw draw, String medium) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < OF_A_MEDIUM; i++) {
            Scene drawn = draw.ofCount(SketchDesign.HELD_OUT_SEED + 1000 + i, 0);
            scenes.add(new Scene(drawn.subject(), List.of(medium), drawn.seed()));
        }
        return scenes;
    }

    private static double median(Bench bench, List<Scene> scenes) {
        List<Double> nearness = new ArrayList<>();
        for (Scene scene : scenes) {
            Picture original = scene.paint(bench.studio().settings().size()).toPicture();
            nearness.add(Psnr.of(original, bench.studio().model().reconstruct(original)));
        }
        Collections.sort(nearness);
        return nearness.get(nearness.size() / 2);
    }
}
