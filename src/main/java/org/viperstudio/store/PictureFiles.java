package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A profile's pictures, each named by the SHA-256 of its bytes: what is there is whole, and never changes. */
public final class PictureFiles {
    private static final int FOLDER_DIGITS = 2;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a picture's bytes as they are. */
    public Sha256 add(byte[] bytes) {
        Sha256 name = Sha256.of(bytes);
        if (Files.exists(file(name))) {
            Folders.touch(file(name));
        } else {
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
    public List<Sha256> all() {
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .map(Sha256::new)
                .toList();
    }

    /** Takes away every other picture from before this moment, and what is left of writing that was cut off. */
    void keepOnly(Set<String> names, Instant before) {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean useless = NAME.matcher(name).matches() ? !names.contains(name) : name.endsWith(DurableFile.PART);
            if (useless && Folders.changed(file).isBefore(before)) {
                file.toFile().delete();
            }
        }
    }

    /** Brings the pictures of another profile here, without a copy where the file system can. */
    public void take(Collection<Sha256> names, PictureFiles from) {
        for (Sha256 name : names) {
            from.find(name).filter(file -> find(name).isEmpty()).ifPresent(file -> take(file, name));
        }
    }

    private void take(Path file, Sha256 name) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.createLink(file(name), file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            try {
                DurableFile.write(file(name), Files.readAllBytes(file));
            } catch (IOException failure) {
                throw DurableFile.unwritable(file(name), failure);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the pictures in " + folder + ": " + failure.getMessage(), failure);
        }
    }
}
