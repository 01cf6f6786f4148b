package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;

/** Another UNet or autoencoder in the place of the model's own. */
class OtherPartsTest {
    @TempDir
    private Path folder;

    @Test
    void anotherUNetAndAutoencoderTakeThePlaceOfTheModelsOwn() throws Exception {
        Path sdxl = Parity.dir().resolve("sdxl");
        Path plain = folder.resolve("plain.png");
        Path same = folder.resolve("same.png");
        Path other = folder.resolve("other.png");
        CommandRun.generate(plain, "--no-metadata");
        String unet = sdxl.resolve("unet").toString();
        CommandRun.generate(
                same,
                "--no-metadata",
                "--unet",
                unet,
                "--vae",
                sdxl.resolve("vae").toString());
        assertThat(Files.readAllBytes(same)).isEqualTo(Files.readAllBytes(plain));

        Path vae = Files.createDirectories(folder.resolve("vae"));
        Path sd2 = Parity.dir().resolve("sd2").resolve("vae");
        String weights = "diffusion_pytorch_model.safetensors";
        Files.copy(sd2.resolve(weights), vae.resolve(weights));
        String config = Files.readString(sd2.resolve("config.json"));
        Files.writeString(vae.resolve("config.json"), config.replace("0.18215", "0.13025"));
        CommandRun.generate(other, "--vae", vae.toString());
        Files.writeString(vae.resolve("config.json"), config.replace("\"scaling_factor\": 0.18215,", ""));
        Path unscaled = folder.resolve("unscaled.png");
        CommandRun assumed = CommandRun.generate(unscaled, "--no-metadata", "--vae", vae.toString());
        assertThat(assumed.code()).as(assumed.err()).isZero();
        assertThat(ImageIO.read(other.toFile()).getRGB(5, 5))
                .isNotEqualTo(ImageIO.read(plain.toFile()).getRGB(5, 5));
        assertThat(JsonParser.parseString(CommandRun.of("inspect", other.toString(), "--json")
                                .out())
                        .getAsJsonObject()
                        .get("vae")
                        .getAsString())
                .isEqualTo(vae.toString());

        assertThat(CommandRun.generate(other, "--vae", sd2.toString()).err()).contains("for other latents");
        assertThat(CommandRun.generate(other, "--vae", unet).err()).contains("is no autoencoder by itself");
        assertThat(CommandRun.generate(other, "--unet", vae.toString()).err()).contains("is no UNet by itself");
    }
}
