package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A profile's pictures, each named by the SHA-256 of its bytes: what is there is whole, and never changes. */
public final class PictureFiles {
    private static final int FOLDER_DIGITS = 2;

    private final Path folder;

    PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a picture's bytes as they are. */
    public Sha256 add(byte[] bytes) {
        Sha256 name = Sha256.of(bytes);
        if (!Files.exists(file(name))) {
            DurableFile.write(file(name), bytes);
        }
        return name;
    }

    /** The picture's file, if it is there. */
    public Optional<Path> find(Sha256 name) {
        return Optional.of(file(name)).filter(Files::isRegularFile);
    }

    /** @throws StoreException if it is missing or unreadable */
    public byte[] read(Sha256 name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException failure) {
            throw new StoreException(
                    "The picture " + file(name) + " cannot be read: " + failure.getMessage()
                            + ". Everything else is safe.",
                    failure);
        }
    }

    /** Where the picture lies, or would. */
    public Path file(Sha256 name) {
        return folder.resolve(name.hex().substring(0, FOLDER_DIGITS)).resolve(name.hex());
    }

    /** Where its thumbnail lies, or would; a thumbnail can be made again at any time. */
    public Path thumbnail(Sha256 name) {
        return folder.resolve("thumbnails")
                .resolve(name.hex().substring(0, FOLDER_DIGITS))
                .resolve(name.hex() + ".jpg");
    }

    /** Takes away a picture and its thumbnail. */
    public void delete(Sha256 name) {
        file(name).toFile().delete();
        thumbnail(name).toFile().delete();
    }

    /** The names of all pictures here. */
    public Stream<Sha256> all() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .map(Sha256::new)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the pictures in " + folder + ": " + failure.getMessage(), failure);
        }
    }
}
