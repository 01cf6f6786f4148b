package org.viperstudio.studio.models;

import java.nio.file.Path;
import java.util.Optional;
import org.viperstudio.model.ModelFile;

/**
 * A model that is on this machine.
 *
 * @param path its file or folder
 * @param model what it is; none where it cannot be used any more
 * @param fault why it cannot be used; empty where it can
 * @param bytes the size of its files
 * @param downloaded whether the program brought it, and may delete it
 */
public record RegisteredModel(Path path, Optional<ModelFile> model, String fault, long bytes, boolean downloaded) {
    /** What it is, in words. */
    public String title() {
        return model.map(ModelFile::title).orElse("not usable");
    }
}
