package org.viperstudio.window.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.shell.TaskRunner;

/** Decodes pictures off the JavaFX thread, at the size they are shown, and caches the most recently used. */
public final class Thumbnails {
    /** About 300 KB each. */
    private static final int KEPT = 240;
    /** The magnification beyond which a picture would look blurred without upscaling. */
    private static final double WORTH_ENLARGING = 1.5;

    private final TaskRunner background;
    private final Map<Key, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };

    public Thumbnails(TaskRunner background) {
        this.background = background;
    }

    /**
     * Loads a picture for a given size: its centre, cropped to fill it, with rounded corners, one pixel for each of the
     * screen. A cached image is passed on at once, any other later, on the JavaFX thread; a picture that cannot be read
     * never.
     *
     * @param id of the picture, the same bytes for the same id
     * @param place in pixels of the screen
     * @param wanted whether the picture is still wanted when its turn comes; called on another thread
     */
    void load(String id, PictureSource source, Place place, BooleanSupplier wanted, Consumer<Image> consumer) {
        Key key = new Key(id, place);
        Image there = kept.get(key);
        if (there != null) {
            consumer.accept(there);
            return;
        }
        background.run(
                () -> wanted.getAsBoolean() ? Optional.of(fitted(source, place)) : Optional.<Image>empty(),
                fitted -> fitted.ifPresent(image -> {
                    kept.put(key, image);
                    consumer.accept(image);
                }),
                unreadable -> System.getLogger("window").log(System.Logger.Level.WARNING, id, unreadable));
    }

    private static Image fitted(PictureSource source, Place place) throws IOException {
        Raster read = source.read(0);
        Raster whole = place.width() > WORTH_ENLARGING * read.width() ? Enlargement.ofSmall(read) : read;
        boolean fits = whole.width() == place.width() && whole.height() == place.height();
        Raster fitted =
                fits ? whole : Pixels.raster(Pixels.cropped(Pixels.image(whole), place.width(), place.height()));
        return RoundedCorners.of(fitted, place.corner());
    }

    /**
     * The size at which a picture is shown.
     *
     * @param width in pixels of the screen, at least 1
     * @param height likewise
     * @param corner the corners' radius, likewise
     */
    record Place(int width, int height, double corner) {}

    private record Key(String id, Place place) {}
}
