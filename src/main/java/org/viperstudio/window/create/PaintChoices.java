package org.viperstudio.window.create;

import java.util.List;
import org.viperstudio.studio.create.PaintSettings;

/** The models and extras that there are to paint with. Its calls may read files: none belongs on the JavaFX thread. */
public interface PaintChoices {
    /** Models that make pictures. */
    List<Choice> models();

    /** Refiners. */
    List<Choice> refiners();

    /** Low-rank adapters (LoRA). */
    List<Choice> loras();

    /** What is painted with at first. */
    PaintSettings first();

    /**
     * What a model is best painted with: its size, steps and guidance.
     *
     * @throws IllegalArgumentException if it is no model that makes pictures
     */
    PaintSettings settingsOf(String model);

    /**
     * A model's or an extra's file or folder.
     *
     * @param name as people see it
     */
    record Choice(String path, String name) {
        @Override
        public String toString() {
            return name;
        }

        /** A path's last part. */
        public static String fileName(String path) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }
}
