package org.viperstudio.studio.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.viperstudio.gallery.SeedGallery;
import org.viperstudio.gallery.SeedImage;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DurableFile;
import org.viperstudio.store.StoreException;

/** The seed gallery's images as files, for code that reads files; written when first asked for. */
public final class GalleryFiles {
    private final Path folder;
    private final Map<String, SeedImage> images;

    /** Those that are unpacked into this folder's cache. */
    public GalleryFiles(DataFolder data) {
        folder = data.cache().resolve("gallery");
        images = SeedGallery.load().stream().collect(Collectors.toMap(SeedImage::file, Function.identity()));
    }

    /** Whether there is such an image. */
    public boolean contains(String id) {
        return images.containsKey(id);
    }

    /** The true attributes of an image; none where it is unknown. */
    public List<String> attributes(String id) {
        SeedImage image = images.get(id);
        return image == null ? List.of() : image.attributes();
    }

    /** @throws IllegalArgumentException if there is no such image */
    public Path file(String id) {
        if (!contains(id)) {
            throw new IllegalArgumentException("The gallery has no picture \"" + id + "\".");
        }
        Path file = folder.resolve(id);
        if (!Files.exists(file)) {
            try (InputStream stream = SeedGallery.open(id)) {
                DurableFile.write(file, stream.readAllBytes());
            } catch (IOException failure) {
                throw new StoreException("The gallery's picture " + id + " cannot be unpacked", failure);
            }
        }
        return file;
    }
}
