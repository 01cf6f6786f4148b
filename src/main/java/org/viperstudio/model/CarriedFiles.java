package org.viperstudio.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the program carries among its resources. Where the program lies in a jar, it is unpacked once into the
 * user's cache, because weights are mapped from files.
 */
final class CarriedFiles {
    private final String name;
    private final List<String> files;
    private @Nullable Path folder;

    CarriedFiles(String name, List<String> files) {
        this.name = name;
        this.files = List.copyOf(files);
    }

    /** Whether the program carries them. */
    boolean areThere() {
        return CarriedFiles.class.getResource(path(files.getFirst())) != null;
    }

    /** Where the files lie. */
    synchronized Path folder() {
        if (folder == null) {
            URL first = resource(files.getFirst());
            folder = first.getProtocol().equals("file")
                    ? Path.of(URI.create(first.toString())).getParent()
                    : unpacked(cache());
        }
        return folder;
    }

    private String path(String file) {
        return "/models/" + name + "/" + file;
    }

    private URL resource(String file) {
        URL resource = CarriedFiles.class.getResource(path(file));
        if (resource == null) {
            throw new IllegalStateException(path(file) + " is missing from the program; install it again");
        }
        return resource;
    }

    /** One folder for each version of the files, so that programs of several versions do not disturb each other. */
    private Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "viper-studio", name + "-" + version());
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                try (InputStream in = resource(file).openStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException("the embedded model cannot be read; install the program again", broken);
        }
    }

    /** Unpacks what is not there yet; each file appears whole or not at all. */
    Path unpacked(Path target) {
        try {
            for (String file : files) {
                if (Files.notExists(target.resolve(file))) {
                    unpack(file, target.resolve(file));
                }
            }
            return target;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "the embedded model cannot be unpacked to %s: %s. Make room there, or allow writing."
                            .formatted(target, unwritable.getMessage()),
                    unwritable);
        }
    }

    private void unpack(String file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), "unpacking", ".part");
        try (InputStream in = resource(file).openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
