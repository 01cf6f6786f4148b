package org.viperstudio.window.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.LoraFit;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.Substitution;

class PaintingNotesTest {
    @Test
    void wordsThatWereTakenForOthersAndPoorLorasAreTold() {
        assertThat(PaintingNotes.of(painted(
                        new Rewording(
                                List.of(new Substitution("kitten", "cat"), new Substitution("quark", "")),
                                List.of("watercolour", "golden hour"),
                                List.of("serene", "old master")),
                        List.of(new LoraFit("loras/ink_wash.safetensors", 2, 1120)))))
                .isEqualTo("“kitten” is painted as “cat”  ·  “quark” is left out: the model knows nothing like it  ·  "
                        + "ink_wash.safetensors fits this model in 2 of 1,120 modules: was it made for another?  ·  "
                        + "Of what you like this shows watercolour, golden hour; there is no room for the rest");
    }

    @Test
    void whereAllIsWellNothingIsSaid() {
        assertThat(PaintingNotes.of(painted(Rewording.NONE, List.of()))).isEmpty();
    }

    private static Painted painted(Rewording rewording, List<LoraFit> misfits) {
        return new Painted(
                new Raster(1, 1, new int[1]),
                SmallScene.of("a kitten", SmallScene.PASTEL, 1).settings("test", Degree.PLAIN, Fidelity.FULL),
                rewording,
                misfits);
    }
}
