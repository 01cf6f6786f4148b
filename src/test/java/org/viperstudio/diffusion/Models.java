package org.viperstudio.diffusion;

import java.nio.file.Path;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelSource;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

/** The small models among the reference results. */
final class Models {
    static final Backend CPU = Backend.on(Device.CPU);

    private Models() {}

    static ModelSource source(String name) {
        return source(ModelFiles.recognise(Parity.dir().resolve(name)));
    }

    static ModelSource singleFile(Path file, String configured) {
        return source(ModelFiles.recognise(file, Parity.dir().resolve(configured)));
    }

    static DiffusionModel open(ModelSource source, DType dtype, MemoryPlan plan) {
        return new DiffusionModel(source, new Compute(CPU, dtype), plan);
    }

    static DiffusionModel exact(String name) {
        return open(source(name), DType.F32, MemoryPlan.RESIDENT);
    }

    private static ModelSource source(ModelFile file) {
        return ((ModelFile.Diffusion) file).source();
    }
}
