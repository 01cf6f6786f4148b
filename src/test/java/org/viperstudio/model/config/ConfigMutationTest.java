package org.viperstudio.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.tensor.Mutations;
import org.viperstudio.tensor.WeightsException;

/** Whatever is wrong with a configuration, reading it ends in an error that names the file and the fault. */
@Timeout(60)
class ConfigMutationTest {
    private static final int CONFIGURATIONS = 1_000;

    @TempDir
    private Path folder;

    @Test
    void mutatedConfigurations() throws IOException {
        List<Path> sound = soundConfigurations();
        assertThat(sound).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(faultOf(file, parser(file)))
                .isEmpty());
        Mutations mutations = new Mutations(3);
        int valid = 0;
        for (int i = 0; i < CONFIGURATIONS; i++) {
            Path original = sound.get(i % sound.size());
            Path mutated = folder.resolve("mutated.json");
            Files.write(mutated, mutations.mutated(Files.readAllBytes(original)));
            Optional<WeightsException> fault = faultOf(mutated, parser(original));
            valid += fault.isEmpty() ? 1 : 0;
            fault.ifPresent(exception -> assertThat(exception.getMessage())
                    .startsWith(mutated + ": ")
                    .hasSizeGreaterThan((mutated + ": ").length() + 8));
        }
        assertThat(valid).as("mutations that left a valid configuration").isBetween(1, CONFIGURATIONS / 2);
    }

    private static Optional<WeightsException> faultOf(Path file, Function<ConfigJson, ?> parser) {
        try {
            parser.apply(ConfigJson.read(file));
            return Optional.empty();
        } catch (WeightsException fault) {
            return Optional.of(fault);
        }
    }

    private static Function<ConfigJson, ?> parser(Path file) {
        if (file.endsWith(ModelIndex.FILE_NAME)) {
            return ModelIndex::parse;
        }
        return switch (file.getParent().getFileName().toString()) {
            case "unet" -> UNetConfig::parse;
            case "text_encoder", "text_encoder_2" -> ClipTextConfig::parse;
            default -> AutoencoderConfig::parse;
        };
    }

    private static List<Path> soundConfigurations() throws IOException {
        try (Stream<Path> files = Files.walk(Parity.dir(), 3)) {
            return files.filter(file -> file.endsWith(ModelIndex.FILE_NAME)
                            || file.endsWith("unet/config.json")
                            || file.endsWith("vae/config.json")
                            || file.endsWith("text_encoder/config.json")
                            || file.endsWith("text_encoder_2/config.json")
                            || file.endsWith("taesd/config.json"))
                    .sorted()
                    .toList();
        }
    }
}
