package org.viperstudio.studio.models;

import java.nio.file.Path;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.tensor.WeightsException;

/**
 * Recognises model files that are worth registering. A UNet by itself is not: what paints is chosen among whole models. A CLIP
 * is, since those that the program offers are: {@code score --clip} is told its name, or its folder.
 */
final class UsableModel {
    private UsableModel() {}

    /**
     * What a file or folder is.
     *
     * @throws WeightsException if it is none that is used where it is registered; the message says what it looks like
     */
    static ModelFile at(Path path) {
        ModelFile model = ModelFiles.recognise(path);
        if (model instanceof ModelFile.LoneUNet) {
            throw new WeightsException(
                    path,
                    "is a UNet without the rest of its model: nothing chooses one of those by itself. Name it where you"
                            + " need it: generate --unet, beside the --model whose other parts it takes");
        }
        return model;
    }
}
