package org.viperstudio.preference.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viperstudio.network.Picture;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

class BeliefsTest {
    private static final Beliefs.Settings SETTINGS = new Beliefs.Settings(0.05, 0.25, 0.01, 1, 4);
    private static final Look GREY = Look.of(new Picture(new float[3 * 16 * 16], 16, 16));

    private static Impression showing(String... attributes) {
        return new Impression(Map.of(), 0, GREY).told(List.of(attributes));
    }

    private static Beliefs after(List<Impression> liked, List<Impression> disliked) {
        return new Beliefs(liked, disliked, VisualPreference.NONE, SETTINGS);
    }

    @Test
    void onePictureOnEachSideTellsThoseThatShareSomethingApart() {
        Beliefs beliefs = after(List.of(showing("stripes", "moonlight")), List.of(showing("mosaic", "rainy")));
        assertThat(beliefs.weigh(showing("stripes", "autumnal"))).isGreaterThan(1);
        assertThat(beliefs.weigh(showing("mosaic", "autumnal"))).isLessThan(-1);
        assertThat(beliefs.weigh(showing("stripes", "mosaic"))).isCloseTo(0, within(1e-9));
    }

    @Test
    void morePicturesMakeItSurer() {
        Impression stripes = showing("stripes");
        double once = after(List.of(stripes), List.of()).weigh(stripes);
        double twice = after(List.of(stripes, stripes), List.of()).weigh(stripes);
        assertThat(once).isGreaterThan(0);
        assertThat(twice).isGreaterThan(once);
    }

    @Test
    void anAttributeOnBothSidesSaysNothing() {
        Impression stripes = showing("stripes");
        assertThat(after(List.of(stripes), List.of(stripes)).weigh(stripes)).isCloseTo(0, within(1e-9));
    }

    @Test
    void anEyeThatIsInDoubtSaysLessThanOneThatIsSure() {
        Beliefs beliefs = after(List.of(showing("stripes")), List.of());
        double sure = beliefs.weigh(new Impression(Map.of("stripes", 4.0), 0, GREY));
        double doubtful = beliefs.weigh(new Impression(Map.of("stripes", 1.0), 0, GREY));
        double blind = beliefs.weigh(new Impression(Map.of(), 0, GREY));
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
        Beliefs beliefs = new Beliefs(List.of(), List.of(), taste, SETTINGS);
        assertThat(beliefs.weigh(showing("stripes"))).isGreaterThan(beliefs.weigh(showing("mosaic")));
        assertThat(beliefs.weigh(showing("mosaic"))).isGreaterThan(beliefs.weigh(showing("autumnal")));
        assertThat(beliefs.weigh(showing("rainy"))).isLessThan(beliefs.weigh(showing("autumnal")));
    }
}
