package org.viperstudio.window.taste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import org.viperstudio.picture.Raster;

/** The dominant colours of pictures, by median cut. */
final class Palette {
    private static final int SAMPLES_A_SIDE = 24;

    private Palette() {}

    /** At most {@code count} colours, the lightest first. */
    static List<Color> of(List<Raster> pictures, int count) {
        List<List<Color>> boxes = new ArrayList<>();
        boxes.add(
                pictures.stream().flatMap(picture -> samples(picture).stream()).toList());
        while (boxes.size() < count) {
            List<Color> widest = boxes.stream()
                    .max(Comparator.comparingDouble(Palette::spread))
                    .orElseThrow();
            if (spread(widest) == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(halves(widest));
        }
        return boxes.stream()
                .filter(box -> !box.isEmpty())
                .map(Palette::mean)
                .sorted(Comparator.comparingDouble(Palette::lightness).reversed())
                .toList();
    }

    private static List<Color> samples(Raster picture) {
        List<Color> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES_A_SIDE * SAMPLES_A_SIDE; i++) {
            double x = (i % SAMPLES_A_SIDE + 0.5) / SAMPLES_A_SIDE;
            double y = (i / SAMPLES_A_SIDE + 0.5) / SAMPLES_A_SIDE;
            int argb = picture.argb()[(int) (y * picture.height()) * picture.width() + (int) (x * picture.width())];
            samples.add(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        }
        return samples;
    }

    private static List<List<Color>> halves(List<Color> box) {
        List<Color> sorted = box.stream()
                .sorted(Comparator.comparingDouble(widestChannel(box)::of))
                .toList();
        int middle = sorted.size() / 2;
        return List.of(sorted.subList(0, middle), sorted.subList(middle, sorted.size()));
    }

    private enum Channel {
        RED,
        GREEN,
        BLUE;

        double of(Color colour) {
            return switch (this) {
                case RED -> colour.getRed();
                case GREEN -> colour.getGreen();
                case BLUE -> colour.getBlue();
            };
        }

        double spread(List<Color> box) {
            return box.stream().mapToDouble(this::of).max().orElse(0)
                    - box.stream().mapToDouble(this::of).min().orElse(0);
        }
    }

    private static Channel widestChannel(List<Color> box) {
        return List.of(Channel.values()).stream()
                .max(Comparator.comparingDouble(channel -> channel.spread(box)))
                .orElseThrow();
    }

    private static double spread(List<Color> box) {
        return widestChannel(box).spread(box);
    }

    private static Color mean(List<Color> box) {
        return Color.color(mean(box, Channel.RED), mean(box, Channel.GREEN), mean(box, Channel.BLUE));
    }

    private static double mean(List<Color> box, Channel channel) {
        return box.stream().mapToDouble(channel::of).average().orElse(0);
    }

    private static double lightness(Color colour) {
        return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
    }
}
