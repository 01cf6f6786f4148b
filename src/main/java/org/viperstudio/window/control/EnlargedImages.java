package org.viperstudio.window.control;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.shell.Background;

/** Images for a large place: those of small pictures are enlarged beside the JavaFX thread, and kept while in use. */
public final class EnlargedImages {
    private final Background background;
    private final Map<int[], CompletableFuture<Image>> enlarged = new WeakHashMap<>();

    public EnlargedImages(Background background) {
        this.background = background;
    }

    /** Brings a picture's image; where it is still to be enlarged, as it is at first. On the JavaFX thread. */
    public void bring(Raster picture, Consumer<Image> consumer) {
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

    /** Enlarges a picture that will be wanted. */
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
