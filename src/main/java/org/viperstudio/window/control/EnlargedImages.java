package org.viperstudio.window.control;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.shell.TaskRunner;

/** Images of pictures shown large. Small pictures are upscaled off the JavaFX thread, and cached while in use. */
public final class EnlargedImages {
    private final TaskRunner background;
    private final Map<int[], CompletableFuture<Image>> enlarged = new WeakHashMap<>();

    public EnlargedImages(TaskRunner background) {
        this.background = background;
    }

    /**
     * Passes a picture's image to the consumer: at first as it is, and again once it has been upscaled. Called on the
     * JavaFX thread.
     */
    public void load(Raster picture, Consumer<Image> consumer) {
        if (!Enlargement.suits(picture)) {
            consumer.accept(Rasters.image(picture));
            return;
        }
        CompletableFuture<Image> large = large(picture);
        if (!large.isDone()) {
            consumer.accept(Rasters.image(picture));
        }
        large.thenAccept(consumer);
    }

    /** Upscales in advance a picture that will be shown. */
    public void prepare(Raster picture) {
        if (Enlargement.suits(picture)) {
            large(picture);
        }
    }

    private CompletableFuture<Image> large(Raster picture) {
        return enlarged.computeIfAbsent(picture.argb(), unknown -> {
            CompletableFuture<Image> large = new CompletableFuture<>();
            background.run(
                    () -> Enlargement.ofSmall(picture), raster -> large.complete(Rasters.image(raster)), failure -> {});
            return large;
        });
    }
}
