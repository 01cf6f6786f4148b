package org.viperstudio.gallery;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The images that the product carries, to be commented on. */
public final class SeedGallery {
    private static final String FOLDER = "/assets/gallery/";

    private SeedGallery() {}

    public static List<SeedImage> load() {
        try (InputStream stream = open("gallery.json")) {
            return List.of(
                    new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), SeedImage[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + "gallery.json", e);
        }
    }

    /** The bytes of a file of the gallery, as named by {@link SeedImage#file}; the caller closes the stream. */
    public static InputStream open(String file) {
        InputStream stream = SeedGallery.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalArgumentException(FOLDER + file + " is missing from the program; install it again");
        }
        return stream;
    }
}
