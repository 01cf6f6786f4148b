package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured of a model.
 *
 * @param subject_accuracy share of plain pictures that show what was asked for
 * @param own_vs_plain_top1 share of people whose own picture suits them best among seven without a taste
 * @param own_vs_others_top1 the same among the pictures of seven other people
 * @param degrees those of the next two
 * @param liked_share of people's liked attributes that are seen, by degree
 * @param disliked_share the same of disliked ones
 * @param ways more about each degree, by way of bringing in the preference
 * @param painter what the judge sees where the painter itself is told all that is liked, as against the subject alone
 * @param subject_kept share of the subjects shown at degree 0 that is left at 0.85
 * @param psnr_db of held-out painted pictures through the autoencoder, median
 * @param psnr_by_medium the same for each medium
 * @param image_s seconds for a personalized picture
 * @param preview_s seconds for one with the live settings
 * @param strip_ratio time of a strip of five degrees over that of one picture
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
     * Shares at one degree, over prompts that name the subject alone and prompts that ask for one thing besides which
     * the person dislikes.
     *
     * @param liked_share of liked attributes that are seen where the prompt names the subject alone
     * @param disliked_share of disliked ones, over both prompts
     * @param unasked_share of disliked ones where the prompt names the subject alone: hardly any, and the judge's
     *     errors among them
     * @param asked_for_share of the disliked ones that the prompt asks for
     * @param subject_accuracy of subjects that are seen
     */
    public record AtDegree(
            double degree,
            double liked_share,
            double disliked_share,
            double unasked_share,
            double asked_for_share,
            double subject_accuracy) {}

    /**
     * What the judge sees in the painter's own pictures: the most that a model taught by it can be expected to show,
     * and how much of what people dislike comes along with what they like.
     *
     * @param liked_share of liked attributes, all of them painted
     * @param disliked_share of disliked ones in the same pictures
     * @param plain_disliked_share of disliked ones where the subject alone is painted
     */
    public record Painter(double liked_share, double disliked_share, double plain_disliked_share) {}

    /** The report as a table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(share("subjects shown, plain", subject_accuracy));
        lines.add(share(
                "own among 7 without a taste, first (%d people, %d prompts)".formatted(people, prompts),
                own_vs_plain_top1));
        lines.add(share("own among 7 other people's, first", own_vs_others_top1));
        ways.forEach((way, rows) -> {
            lines.add("");
            lines.add("%-26s %8s %9s %9s %10s %9s"
                    .formatted("degree: " + way, "liked", "disliked", "unasked", "asked for", "subject"));
            rows.forEach(row -> lines.add(String.format(
                    Locale.ROOT,
                    "%-26.2f %7.1f%% %8.1f%% %8.1f%% %9.1f%% %8.1f%%",
                    row.degree(),
                    100 * row.liked_share(),
                    100 * row.disliked_share(),
                    100 * row.unasked_share(),
                    100 * row.asked_for_share(),
                    100 * row.subject_accuracy())));
        });
        lines.add("");
        lines.add(share("painted, all that is liked: liked seen", painter.liked_share()));
        lines.add(share("painted, all that is liked: disliked seen", painter.disliked_share()));
        lines.add(share("painted, the subject alone: disliked seen", painter.plain_disliked_share()));
        lines.add("");
        lines.add(share("subjects kept at degree 0.85", subject_kept));
        lines.add(number("autoencoder, dB (median)", psnr_db));
        psnr_by_medium.forEach((medium, db) -> lines.add(number("  " + medium, db)));
        lines.add(number("seconds, personalized picture", image_s));
        lines.add(number("seconds, live preview", preview_s));
        lines.add(number("strip of 5 degrees over one picture", strip_ratio));
        lines.add(share("judge of subjects, held-out pictures", judge_subject_accuracy));
        lines.add(share("judge of attributes, held-out pictures", judge_attribute_accuracy));
        return lines;
    }

    private static String share(String what, double value) {
        return String.format(Locale.ROOT, "%-70s %6.1f%%", what, 100 * value);
    }

    private static String number(String what, double value) {
        return String.format(Locale.ROOT, "%-70s %7.2f", what, value);
    }
}
