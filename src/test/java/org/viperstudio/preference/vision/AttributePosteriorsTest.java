package org.viperstudio.preference.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viperstudio.network.Picture;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

class AttributePosteriorsTest {
    private static final AttributePosteriors.Settings SETTINGS =
            new AttributePosteriors.Settings(0.05, 0.25, 0.01, 1, 4);
    private static final PictureStatistics GREY = PictureStatistics.of(new Picture(new float[3 * 16 * 16], 16, 16));

    private static PictureEvidence showing(String... attributes) {
        return new PictureEvidence(Map.of(), 0, GREY).withKnown(List.of(attributes));
    }

    private static AttributePosteriors after(List<PictureEvidence> liked, List<PictureEvidence> disliked) {
        return new AttributePosteriors(liked, disliked, VisualPreference.NONE, SETTINGS);
    }

    @Test
    void onePictureOnEachSideTellsThoseThatShareSomethingApart() {
        AttributePosteriors posteriors =
                after(List.of(showing("stripes", "moonlight")), List.of(showing("mosaic", "rainy")));
        assertThat(posteriors.logOdds(showing("stripes", "autumnal"))).isGreaterThan(1);
        assertThat(posteriors.logOdds(showing("mosaic", "autumnal"))).isLessThan(-1);
        assertThat(posteriors.logOdds(showing("stripes", "mosaic"))).isCloseTo(0, within(1e-9));
    }

    @Test
    void morePicturesMakeItSurer() {
        PictureEvidence stripes = showing("stripes");
        double once = after(List.of(stripes), List.of()).logOdds(stripes);
        double twice = after(List.of(stripes, stripes), List.of()).logOdds(stripes);
        assertThat(once).isGreaterThan(0);
        assertThat(twice).isGreaterThan(once);
    }

    @Test
    void anAttributeOnBothSidesSaysNothing() {
        PictureEvidence stripes = showing("stripes");
        assertThat(after(List.of(stripes), List.of(stripes)).logOdds(stripes)).isCloseTo(0, within(1e-9));
    }

    @Test
    void doubtfulEvidenceCountsLessThanSureEvidence() {
        AttributePosteriors posteriors = after(List.of(showing("stripes")), List.of());
        double sure = posteriors.logOdds(new PictureEvidence(Map.of("stripes", 4.0), 0, GREY));
        double doubtful = posteriors.logOdds(new PictureEvidence(Map.of("stripes", 1.0), 0, GREY));
        double blind = posteriors.logOdds(new PictureEvidence(Map.of(), 0, GREY));
        assertThat(sure).isGreaterThan(doubtful);
        assertThat(doubtful).isGreaterThan(blind);
        assertThat(blind).isCloseTo(0, within(1e-9));
    }

    @Test
    void theListsOfATasteCountByTheirWeights() {
        VisualPreference taste = new VisualPreference(
                List.of(
                        new PreferredAttribute("stripes", 1, List.of()),
                        new PreferredAttribute("mosaic", 0.3, List.of())),
                List.of(new PreferredAttribute("rainy", 1, List.of())));
        AttributePosteriors posteriors = new AttributePosteriors(List.of(), List.of(), taste, SETTINGS);
        assertThat(posteriors.logOdds(showing("stripes"))).isGreaterThan(posteriors.logOdds(showing("mosaic")));
        assertThat(posteriors.logOdds(showing("mosaic"))).isGreaterThan(posteriors.logOdds(showing("autumnal")));
        assertThat(posteriors.logOdds(showing("rainy"))).isLessThan(posteriors.logOdds(showing("autumnal")));
    }
}
