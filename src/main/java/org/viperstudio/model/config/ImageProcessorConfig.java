package org.viperstudio.model.config;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a vision model wants its pictures: {@code preprocessor_config.json}.
 *
 * @param resizes whether pictures are resized at all
 * @param shortestEdge what the shorter side is brought to (CLIP) or at least has (IDEFICS2), in pixels
 * @param longestEdge what the longer side has at most, in pixels; empty for CLIP
 * @param filter the resampling filter's number in Pillow
 * @param crop sides of the square that is cut out of the middle, in pixels; empty for none
 * @param rescale what 8-bit levels are multiplied by
 * @param mean taken off each colour afterwards
 * @param deviation what each colour is then divided by
 */
public record ImageProcessorConfig(
        boolean resizes,
        int shortestEdge,
        OptionalInt longestEdge,
        int filter,
        OptionalInt crop,
        double rescale,
        List<Double> mean,
        List<Double> deviation) {

    /** The file's name in a model's folder. */
    public static final String FILE_NAME = "preprocessor_config.json";

    private static final int BILINEAR = 2;
    private static final int BICUBIC = 3;
    private static final int BANDS = 3;

    public ImageProcessorConfig {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /** The same with smaller pictures, where these are larger. */
    public ImageProcessorConfig limitedTo(int shortest, int longest) {
        boolean small = longestEdge.isPresent() && longestEdge.getAsInt() <= longest;
        return small
                ? this
                : new ImageProcessorConfig(
                        true, shortest, OptionalInt.of(longest), filter, crop, rescale, mean, deviation);
    }

    /**
     * Reads IDEFICS2's. Splitting pictures into five is not done, as in the paper's pipeline, whatever the file says.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static ImageProcessorConfig parseIdefics2(ConfigJson json) {
        json.requireOneOf("image_processor_type", "Idefics2ImageProcessor", "Idefics2ImageProcessorFast");
        ConfigJson size = json.object("size");
        return new ImageProcessorConfig(
                json.flag("do_resize", true),
                size.count("shortest_edge", 378),
                OptionalInt.of(size.count("longest_edge", 980)),
                json.count("resample", BILINEAR),
                OptionalInt.empty(),
                rescale(json),
                colours(json, "image_mean", List.of(0.5, 0.5, 0.5)),
                colours(json, "image_std", List.of(0.5, 0.5, 0.5)));
    }

    /**
     * Reads CLIP's.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static ImageProcessorConfig parseClip(ConfigJson json) {
        boolean crops = json.flag("do_center_crop", true);
        return new ImageProcessorConfig(
                json.flag("do_resize", true),
                edge(json, "size", "shortest_edge"),
                OptionalInt.empty(),
                json.count("resample", BICUBIC),
                crops ? OptionalInt.of(edge(json, "crop_size", "height")) : OptionalInt.empty(),
                rescale(json),
                colours(json, "image_mean", List.of(0.48145466, 0.4578275, 0.40821073)),
                colours(json, "image_std", List.of(0.26862954, 0.26130258, 0.27577711)));
    }

    /** Older files have a bare number for a size. */
    private static int edge(ConfigJson json, String key, String inside) {
        boolean number = json.has(key) && json.json().get(key).isJsonPrimitive();
        return number ? json.count(key, 224) : json.object(key).count(inside, 224);
    }

    private static double rescale(ConfigJson json) {
        return json.flag("do_rescale", true) ? json.positive("rescale_factor", 1 / 255.0) : 1;
    }

    private static List<Double> colours(ConfigJson json, String key, List<Double> byDefault) {
        if (!json.flag("do_normalize", true)) {
            return key.endsWith("std") ? List.of(1.0, 1.0, 1.0) : List.of(0.0, 0.0, 0.0);
        }
        List<Double> colours = json.numbers(key).orElse(byDefault);
        if (colours.size() != BANDS || key.endsWith("std") && colours.contains(0.0)) {
            throw json.fault(key, "is " + colours + ", not three numbers");
        }
        return colours;
    }
}
