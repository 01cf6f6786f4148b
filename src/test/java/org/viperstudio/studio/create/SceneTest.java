package org.viperstudio.studio.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.studio.words.Rewording;

class SceneTest {
    private static final Scene SCENE = SmallScene.of("Happy cats", SmallScene.PASTEL.shuffled(3), 3);

    @Test
    void settingsOfAPictureGiveItsSceneBack() {
        GenerationSettings settings = SCENE.settings("test", new Degree(0.7, 0.4), Fidelity.FULL);
        Scene back = Scene.of(GenerationSettings.fromJson(settings.toJson()), new Pass(SmallScene.PREVIEW_STEPS, null));
        assertThat(back).isEqualTo(SCENE);
        assertThat(back.settings("test", new Degree(0.7, 0.4), Fidelity.FULL)).isEqualTo(settings);
    }

    @Test
    void thePicturesOfBeforeHadTheMethodsTasteScale() {
        String before =
                SCENE.settings("test", Degree.of(0.7), Fidelity.FULL).toJson().replaceFirst(".*\"tasteScale\".*\n", "");
        assertThat(before).doesNotContain("tasteScale");
        assertThat(GenerationSettings.fromJson(before).tasteScale()).isEqualTo(1);
        String damaged = SCENE.settings("test", Degree.of(0.7), Fidelity.FULL)
                .toJson()
                .replaceFirst("\"tasteScale\": [0-9.]+", "\"tasteScale\": 7");
        assertThatThrownBy(() -> GenerationSettings.fromJson(damaged)).hasMessageContaining("damaged");
    }

    @Test
    void splitDegreesAreBalancedUnlessAPictureWasMadeToTheLetter() {
        GenerationSettings split = SCENE.settings("test", new Degree(0.3, 0.9), Fidelity.FULL);
        assertThat(split.balanced()).isTrue();
        assertThat(SCENE.settings("test", Degree.of(0.5), Fidelity.FULL).balanced())
                .as("no difference at equal degrees")
                .isFalse();
        Scene onlyLiked = SmallScene.of("Happy cats", SmallScene.taste("bold outlines", ""), 3);
        assertThat(onlyLiked.settings("test", Degree.of(0.5), Fidelity.FULL).balanced())
                .isTrue();
        GenerationSettings literal =
                GenerationSettings.fromJson(split.toJson().replace("\"balanced\": true", "\"balanced\": false"));
        Scene back = Scene.of(literal, new Pass(SmallScene.PREVIEW_STEPS, null));
        assertThat(back.settings("test", new Degree(0.3, 0.9), Fidelity.FULL)).isEqualTo(literal);
        assertThat(back.paint().usual()).isEqualTo(SCENE.paint());
    }

    @Test
    void whatHasNoSayIsLeftOut() {
        Scene other = SmallScene.of("Happy cats", SmallScene.taste("bold outlines", ""), 3);
        assertThat(SCENE.settings("test", Degree.PLAIN, Fidelity.PREVIEW))
                .isEqualTo(other.settings("test", Degree.PLAIN, Fidelity.PREVIEW));
        assertThat(other.settings("test", Degree.of(0.5), Fidelity.PREVIEW).degreeDisliked())
                .isZero();
    }

    @Test
    void aTasteIsItsSettledPart() {
        PreferredAttribute teal = new PreferredAttribute("teal", 1.3, List.of(0));
        PreferredAttribute neon = new PreferredAttribute("neon (signs)", 99, List.of(1));
        Taste taste = Taste.of(new VisualPreference(List.of(teal, neon), List.of(teal)));
        assertThat(taste.disliked().attributes()).isEmpty();
        assertThat(taste.liked().markup()).isEqualTo("(neon \\(signs\\):5.0)");
    }

    @Test
    void theCacheForgetsWhatWasAskedForLongestAgo() {
        FrameCache cache = new FrameCache(20 * 4);
        for (int seed = 0; seed < 30; seed++) {
            cache.put(
                    settings(seed),
                    new Painted(new Raster(1, 1, new int[1]), settings(seed), Rewording.NONE, List.of()));
            assertThat(cache.get(settings(0))).as("asked for again and again").isPresent();
        }
        assertThat(cache.contains(settings(1))).isFalse();
        assertThat(cache.contains(settings(29))).isTrue();
    }

    @Test
    void theCacheKnowsAPictureByWhatItWasPaintedByToo() {
        FrameCache cache = new FrameCache(20 * 4);
        GenerationSettings asked = settings(1);
        GenerationSettings computed =
                GenerationSettings.fromJson(asked.toJson().replaceFirst("\\{", "{\"dtype\": \"BF16\","));
        cache.put(asked, new Painted(new Raster(1, 1, new int[1]), computed, Rewording.NONE, List.of()));
        assertThat(cache.get(computed)).as("as the history asks for it").isEqualTo(cache.get(asked));
        cache.remove(computed);
        assertThat(cache.contains(asked)).isFalse();
        assertThat(cache.contains(computed)).isFalse();
    }

    @Test
    void howItIsPaintedIsRememberedWithoutWhatIsGone(@TempDir Path folder) throws IOException {
        Path lora = Files.createFile(folder.resolve("lora.safetensors"));
        PaintSettings used = SmallScene.paint()
                .withSteps(7)
                .withRefiner(folder.resolve("refiner").toString())
                .withVae(folder.resolve("vae").toString())
                .withLoras(List.of(new LoraUse(lora.toString(), 0.7), new LoraUse("gone", 1)));
        assertThat(PaintSettings.fromJson(used.toJson()))
                .contains(used.withRefiner("").withVae("").withLoras(List.of(new LoraUse(lora.toString(), 0.7))));
        PaintSettings elsewhere =
                new PaintSettings(ModelUse.of("gone"), 64, 64, 5, 0, 1, new Pass(4, null), new Pass(2, null));
        assertThat(PaintSettings.fromJson(elsewhere.toJson())).isEmpty();
        for (String damaged : List.of("", "null", "{}", "[]", "{\"models\":{}}", "nonsense")) {
            assertThat(PaintSettings.fromJson(damaged)).as(damaged).isEmpty();
        }
    }

    @Test
    void anotherAutoencoderIsInThePicturesSettings() {
        Scene scene = SmallScene.of("x", Taste.NONE, 1);
        Scene other = new Scene("x", "", Taste.NONE, 1, scene.paint().withVae("elsewhere/vae.safetensors"));
        GenerationSettings made = other.settings("test", Degree.PLAIN, Fidelity.PREVIEW);
        assertThat(made.vae()).isEqualTo("elsewhere/vae.safetensors");
        assertThat(GenerationSettings.fromJson(made.toJson())).isEqualTo(made);
        assertThat(Scene.of(made, scene.paint().quick()).paint().models().vae()).isEqualTo(made.vae());
    }

    private static GenerationSettings settings(long seed) {
        return SmallScene.of("x", Taste.NONE, seed).settings("test", Degree.PLAIN, Fidelity.FULL);
    }

    @Test
    void aFastPictureIsPaintedAgainAsItWas() {
        GenerationSettings fast = GenerationSettings.fromJson(SCENE.settings("test", Degree.of(0.7), Fidelity.FULL)
                .toJson()
                .replace("\"effort\": \"EXACT\"", "\"effort\": \"FAST\", \"dtype\": \"f32\""));
        Scene back = Scene.of(fast, new Pass(SmallScene.PREVIEW_STEPS, null));
        assertThat(back.settings("test", Degree.of(0.7), Fidelity.FULL)).isEqualTo(fast);
        GenerationSettings preview = back.settings("test", Degree.of(0.7), Fidelity.PREVIEW);
        assertThat(preview.effort()).isEqualTo(Effort.EXACT);
        assertThat(preview.dtype()).as("one model serves both").isEqualTo("f32");
        assertThat(back.paint().usual()).isEqualTo(SCENE.paint());
        assertThat(PaintSettings.fromJson(back.paint().toJson())).contains(back.paint());
    }

    @Test
    void whatWasRememberedBeforeThereWereMannersIsUsual() {
        String before = SmallScene.paint().toJson().replaceFirst(",\"manner\":\\{.*?}", ",\"literal\":false");
        assertThat(before).doesNotContain("manner");
        assertThat(PaintSettings.fromJson(before)).contains(SmallScene.paint());
    }
}
