package org.viperstudio.window.control;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;

/** Renders nodes into pictures. */
public final class Snapshot {
    private Snapshot() {}

    /** Renders a node, in a scene or not, at a scale. Called on the JavaFX thread. */
    public static Raster of(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        return Rasters.raster(node.snapshot(parameters, null), PixelFormat.getIntArgbInstance());
    }

    /**
     * Writes a picture as PNG. May be called on any thread.
     *
     * @throws org.viperstudio.picture.PictureException if it cannot be written
     */
    public static void write(Path file, Raster drawing) {
        PngFile.write(file, drawing, Map.of());
    }
}
