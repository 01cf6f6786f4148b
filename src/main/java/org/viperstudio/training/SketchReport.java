package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an evaluation measured. Shares and accuracies are in 0..1. The components are named as the fields of the JSON
 * output.
 *
 * @param subject_accuracy share of plain pictures that show the subject which was asked for
 * @param own_vs_plain_top1 share of own pictures that suit their person best among seven plain ones
 * @param own_vs_others_top1 share of own pictures that suit their person best among seven other people's
 * @param degrees those of the next two components
 * @param liked_share share of people's liked attributes that are seen, by degree
 * @param disliked_share share of people's disliked attributes that are seen, by degree
 * @param ways more about each degree, by the way of bringing in the preference
 * @param painter what the judge sees in pictures by the painter that the model learned from
 * @param subject_kept accuracy of subjects at degree 0.85 as a share of that at degree 0
 * @param psnr_db median PSNR of held-out painted pictures that the autoencoder reconstructed, in dB
 * @param psnr_by_medium the same for each medium
 * @param image_s time of a personalized picture, in seconds
 * @param preview_s time of a live preview, in seconds
 * @param strip_ratio time of a strip of five degrees, as a multiple of that of one picture
 * @param judge_subject_accuracy accuracy of the judge of subjects on its held-out pictures
 * @param judge_attribute_accuracy balanced accuracy of the judge of attributes on its held-out pictures
 * @param people number of simulated people
 * @param prompts number of prompts for each person
 */
public record SketchReport(
        double subject_accuracy,
        double own_vs_plain_top1,
        double own_vs_others_top1,
        List<Double> degrees,
        List<Double> liked_share,
        List<Double> disliked_share,
        Map<String, List<AtDegree>> ways,
        Painter painter,
        double subject_kept,
        double psnr_db,
        Map<String, Double> psnr_by_medium,
        double image_s,
        double preview_s,
        double strip_ratio,
        double judge_subject_accuracy,
        double judge_attribute_accuracy,
        int people,
        int prompts) {

    /**
     * Shares at one degree. Half of the prompts name the subject alone; the other half also ask for one attribute that
     * the person dislikes.
     *
     * @param liked_share share of liked attributes that are seen, where the prompt names the subject alone
     * @param disliked_share share of disliked attributes that are seen, over all prompts
     * @param unasked_share share of disliked attributes that are seen where the prompt names the subject alone: small
     *     at any degree, and partly the judge's errors
     * @param asked_for_share share of prompts whose disliked attribute is seen, where they ask for one
     * @param subject_accuracy share of subjects that are seen, where the prompt names the subject alone
     */
    public record AtDegree(
            double degree,
            double liked_share,
            double disliked_share,
            double unasked_share,
            double asked_for_share,
            double subject_accuracy) {}

    /**
     * What the judge sees in the painter's own pictures: an upper bound for what the model that learned from them can
     * show, and a measure of how much of what people dislike comes along with what they like.
     *
     * @param liked_share share of liked attributes that are seen, where all of them are painted
     * @param disliked_share share of disliked attributes that are seen in the same pictures
     * @param plain_disliked_share share of disliked attributes that are seen where the subject alone is painted
     */
    public record Painter(double liked_share, double disliked_share, double plain_disliked_share) {}

    /** The report as a table, for a person. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(share("plain pictures that show their subject", subject_accuracy));
        lines.add(share(
                "own picture best among 7 plain ones (%d people, %d prompts)".formatted(people, prompts),
                own_vs_plain_top1));
        lines.add(share("own picture best among 7 other people's", own_vs_others_top1));
        ways.forEach((way, rows) -> addDegrees(lines, way, rows));
        lines.add("");
        lines.add(share("painter, everything liked: liked attributes seen", painter.liked_share()));
        lines.add(share("painter, everything liked: disliked attributes seen", painter.disliked_share()));
        lines.add(share("painter, subject alone: disliked attributes seen", painter.plain_disliked_share()));
        lines.add("");
        lines.add(share("subjects kept at degree 0.85", subject_kept));
        lines.add(number("autoencoder, PSNR in dB (median)", psnr_db));
        psnr_by_medium.forEach((medium, db) -> lines.add(number("  " + medium, db)));
        lines.add(number("seconds, personalized picture", image_s));
        lines.add(number("seconds, live preview", preview_s));
        lines.add(number("strip of 5 degrees over one picture", strip_ratio));
        lines.add(share("judge of subjects, held-out pictures", judge_subject_accuracy));
        lines.add(share("judge of attributes, held-out pictures", judge_attribute_accuracy));
        return lines;
    }

    private static void addDegrees(List<String> lines, String way, List<AtDegree> rows) {
        lines.add("");
        lines.add("%-26s %8s %9s %9s %10s %9s"
                .formatted("degree: " + way, "liked", "disliked", "unasked", "asked for", "subject"));
        for (AtDegree row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-26.2f %7.1f%% %8.1f%% %8.1f%% %9.1f%% %8.1f%%",
                    row.degree(),
                    100 * row.liked_share(),
                    100 * row.disliked_share(),
                    100 * row.unasked_share(),
                    100 * row.asked_for_share(),
                    100 * row.subject_accuracy()));
        }
    }

    private static String share(String what, double value) {
        return String.format(Locale.ROOT, "%-70s %6.1f%%", what, 100 * value);
    }

    private static String number(String what, double value) {
        return String.format(Locale.ROOT, "%-70s %7.2f", what, value);
    }
}
