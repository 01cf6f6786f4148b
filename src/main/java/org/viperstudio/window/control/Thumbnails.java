package org.viperstudio.window.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.viperstudio.window.shell.Background;

/** Decodes pictures beside the JavaFX thread, at the size they are shown, and keeps the latest. */
public final class Thumbnails {
    /** About 300 KB each. */
    private static final int KEPT = 240;

    private final Background background;
    private final Map<Key, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };

    public Thumbnails(Background background) {
        this.background = background;
    }

    /**
     * Brings a picture: at once where it is kept, otherwise later, on the JavaFX thread. A picture that cannot be read
     * is never brought.
     *
     * @param id of the picture, the same bytes for the same id
     * @param height in pixels of the screen; 0 for the picture's own
     */
    public void load(String id, PictureSource source, double height, Consumer<Image> consumer) {
        int pixels = (int) Math.ceil(height);
        Key key = new Key(id, pixels);
        Image there = kept.get(key);
        if (there != null) {
            consumer.accept(there);
            return;
        }
        background.run(
                () -> source.read(pixels),
                image -> {
                    kept.put(key, image);
                    consumer.accept(image);
                },
                unreadable -> System.getLogger("window").log(System.Logger.Level.WARNING, id, unreadable));
    }

    private record Key(String id, int height) {}
}
