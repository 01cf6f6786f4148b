package org.viperstudio.diffusion;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.viperstudio.Parity;
import org.viperstudio.ReducedPrecision;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;

/** The small models among the reference results. */
final class Models {
    static final Backend BACKEND = Parity.backend();

    private Models() {}

    static ModelSource source(String name) {
        return source(Parity.dir().resolve(name));
    }

    static ModelSource source(Path folder) {
        return source(ModelFiles.recognise(folder));
    }

    static ModelSource singleFile(Path file, Path configured) {
        return source(ModelFiles.recognise(file, configured));
    }

    /** The folder of a model that is the same but for some settings of its scheduler. */
    static Path underScheduler(Path model, JsonObject settings, Path folder) {
        Path other = folder.resolve("scheduler-" + System.nanoTime());
        Path file = Path.of("scheduler", "scheduler_config.json");
        try {
            copy(model, other);
            JsonObject own = JsonParser.parseString(Files.readString(model.resolve(file)))
                    .getAsJsonObject();
            settings.entrySet().forEach(setting -> own.add(setting.getKey(), setting.getValue()));
            Files.writeString(other.resolve(file), own.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return other;
    }

    static void copy(Path model, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(model.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The same model with its UNet's weights rounded to bfloat16. */
    static ModelSource rounded(ModelSource source) {
        ModelPart<UNetConfig> unet = source.unet();
        ModelPart<UNetConfig> rounded =
                new ModelPart<>(unet.config(), unet.path(), () -> ReducedPrecision.rounded(unet.open()));
        return source.with(new ModelFile.LoneUNet(unet.path(), rounded));
    }

    static DiffusionModel open(ModelSource source, DType dtype, MemoryPlan plan) {
        return new DiffusionModel(source, new Compute(BACKEND, dtype), plan);
    }

    static DiffusionModel exact(String name) {
        return open(source(name), DType.F32, MemoryPlan.RESIDENT);
    }

    private static ModelSource source(ModelFile file) {
        return ((ModelFile.Diffusion) file).source();
    }
}
