package org.viperstudio.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.model.ModelFile;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoreException;
import org.viperstudio.studio.models.ModelService.Presence;

/** Models that lie in other programs' folders: which they are, and the list of them. */
class FoundModelsTest {
    private static final Path LORA = Path.of("src/test/resources/parity/lora/diffusers.safetensors");
    private static final Path SDXL = Path.of("src/test/resources/parity/sdxl");

    @TempDir
    private Path temp;

    private ModelService models;

    @BeforeEach
    void open() {
        DataFolder data = DataFolder.at(temp.resolve("data"));
        models = new ModelService(data, new SettingsFile(data));
    }

    private Path lora(String place) throws IOException {
        Path file = temp.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.copy(LORA, file);
    }

    private Presence presence(String offer) {
        return models.presence(models.catalogue().find(offer).orElseThrow());
    }

    private ModelScan scan(Path folder) {
        return ModelScan.of(List.of(folder), looking -> {});
    }

    @Test
    void aNameThatAnybodyGivesIsNoOffer() throws IOException {
        models.register(lora("my-cat/pytorch_lora_weights.safetensors"));
        assertThat(presence("lcm-lora-sdxl")).isEqualTo(new Presence.Absent());
        Path offered = lora("loras/lcm-lora-sdxl/pytorch_lora_weights.safetensors");
        models.register(offered);
        assertThat(presence("lcm-lora-sdxl")).isEqualTo(new Presence.Here(offered));
    }

    @Test
    void whatElseARepositoryHoldsIsNotTheOffer() throws IOException {
        String hub = "hub/models--";
        models.register(
                lora(hub + "stabilityai--stable-diffusion-xl-base-1.0/snapshots/a/offset_example-lora.safetensors"));
        models.register(lora(hub + "ByteDance--SDXL-Lightning/snapshots/a/sdxl_lightning_8step_lora.safetensors"));
        assertThat(presence("sdxl-base")).isEqualTo(new Presence.Absent());
        assertThat(presence("sdxl-lightning-4")).isEqualTo(new Presence.Absent());
        Path offered = lora(hub + "ByteDance--SDXL-Lightning/snapshots/a/sdxl_lightning_4step_lora.safetensors");
        models.register(offered);
        assertThat(presence("sdxl-lightning-4")).isEqualTo(new Presence.Here(offered));
    }

    @Test
    void aFileThatALinkLeadsToIsRegisteredOnce() throws IOException {
        Path file = lora("comfy/a.safetensors");
        Path link = temp.resolve("webui/b.safetensors");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, file);
        models.register(file);
        assertThat(models.register(link).path()).isEqualTo(file);
        assertThat(models.register(scan(temp.resolve("webui")))).isZero();
        lora("webui/c.safetensors");
        assertThat(models.register(scan(temp.resolve("webui")))).isOne();
        assertThat(models.registered()).hasSize(2);
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() throws IOException {
        Path file = lora("a.safetensors");
        models.register(file);
        ModelFile read = models.ofKind(ModelFile.LoraFile.class).getFirst();
        assertThat(models.ofKind(ModelFile.LoraFile.class).getFirst()).isSameAs(read);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(models.ofKind(ModelFile.LoraFile.class).getFirst()).isNotSameAs(read);
        Files.writeString(file, "no weights");
        assertThat(models.registered().getFirst().model()).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsNotWrittenOver() throws IOException {
        Path list = temp.resolve("data/models.json");
        String damaged = "[\"/somewhere/a.safetensors\", ";
        Files.writeString(list, damaged);
        Path file = lora("a.safetensors");
        assertThatThrownBy(() -> models.register(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(list.toString())
                .hasMessageContaining("Nothing was changed");
        assertThat(models.registered()).isEmpty();
        assertThat(list).hasContent(damaged);
        Files.writeString(list, "[null]");
        assertThat(models.registered()).isEmpty();
    }

    @Test
    void thePartsOfAModelThatCannotBeUsedAreNoModels() throws IOException {
        Path folder = temp.resolve("flux");
        Files.createDirectories(folder.resolve("vae"));
        Files.writeString(folder.resolve("model_index.json"), "{\"_class_name\": \"FluxPipeline\"}");
        for (String name : List.of("config.json", "diffusion_pytorch_model.safetensors")) {
            Files.copy(SDXL.resolve("vae").resolve(name), folder.resolve("vae").resolve(name));
        }
        ModelScan scan = scan(temp.resolve("flux"));
        assertThat(scan.found()).isEmpty();
        assertThat(scan.passedOver()).containsOnlyKeys(folder);
    }

    @Test
    void looksWhereHuggingFaceWasToldToKeepItsCache() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("big-disk/huggingface/hub"));
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", temp.resolve("big-disk").toString(), "HF_HOME", "", "HF_HUB_CACHE", " ");
        assertThat(ModelScan.knownFolders(environment, temp)).containsExactly(elsewhere);
        assertThat(ModelScan.knownFolders(Map.of("HUGGINGFACE_HUB_CACHE", elsewhere.toString()), temp))
                .containsExactly(elsewhere);
    }
}
