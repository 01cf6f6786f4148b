package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.picture.PictureKey;
import org.viperstudio.picture.SealedPictures;

/**
 * A profile's picture files, each named by the SHA-256 of its bytes: a file that exists is complete and never changes.
 * In a profile with a password they are sealed (encrypted). When a password is set or removed, the existing files are
 * sealed or unsealed little by little; meanwhile each is read as it is.
 */
public final class PictureFiles {
    private static final int FOLDER_DIGITS = 2;
    private static final String THUMBNAIL = ".jpg";

    private final Path folder;
    private final boolean sealing;
    private final @Nullable PictureKey key;

    /**
     * The pictures in a folder.
     *
     * @param sealing whether new pictures are sealed
     * @param key of sealed pictures; null where none is or will be sealed
     */
    PictureFiles(Path folder, boolean sealing, @Nullable PictureKey key) {
        this.folder = folder;
        this.sealing = sealing;
        this.key = key;
    }

    /** Whether there is a key, so that files may be sealed. */
    boolean hasKey() {
        return key != null;
    }

    boolean isSealing() {
        return sealing;
    }

    /** Saves a picture's bytes, and returns its name. */
    public Sha256 add(byte[] bytes) {
        Sha256 name = Sha256.of(bytes);
        if (Files.exists(file(name))) {
            Folders.touch(file(name));
        } else {
            write(folder, name.hex(), bytes);
        }
        return name;
    }

    /** The picture's file, if it exists. */
    public Optional<Path> find(Sha256 name) {
        return Optional.of(file(name)).filter(Files::isRegularFile);
    }

    /** @throws StoreException if it is missing or unreadable */
    public byte[] read(Sha256 name) {
        try {
            return SealedPictures.read(file(name));
        } catch (IOException failure) {
            throw new StoreException(
                    "The picture " + file(name) + " cannot be read: " + failure.getMessage()
                            + ". Everything else is safe.",
                    failure);
        }
    }

    /**
     * The picture's path, whether or not it exists; {@link org.viperstudio.picture.PictureFile} reads it sealed or not.
     */
    public Path file(Sha256 name) {
        return place(folder, name.hex());
    }

    /** The path of its thumbnail, whether or not it exists; thumbnails can be made again at any time. */
    public Path thumbnail(Sha256 name) {
        return place(thumbnails(), name.hex() + THUMBNAIL);
    }

    /** Saves a picture's thumbnail, and returns its path. */
    public Path addThumbnail(Sha256 name, byte[] jpeg) {
        return write(thumbnails(), name.hex() + THUMBNAIL, jpeg);
    }

    private Path thumbnails() {
        return folder.resolve("thumbnails");
    }

    /** The path of the existing file, sealed or in clear; otherwise that at which it would be written. */
    private Path place(Path root, String name) {
        Path clear = clear(root, name);
        if (key == null) {
            return clear;
        }
        Path sealed = sealed(root, name, key);
        Path wanted = sealing ? sealed : clear;
        Path other = sealing ? clear : sealed;
        return !Files.exists(wanted) && Files.exists(other) ? other : wanted;
    }

    private static Path clear(Path root, String name) {
        return root.resolve(name.substring(0, FOLDER_DIGITS)).resolve(name);
    }

    private static Path sealed(Path root, String name, PictureKey key) {
        return SealedPictures.place(root, name, key);
    }

    private Path write(Path root, String name, byte[] bytes) {
        if (!sealing || key == null) {
            Path clear = clear(root, name);
            DurableFile.write(clear, bytes);
            return clear;
        }
        Path sealed = sealed(root, name, key);
        DurableFile.write(sealed, key.seal(sealed.getFileName().toString(), bytes));
        return sealed;
    }

    /** Seals a picture and its thumbnail that are in clear, or unseals sealed ones, as the profile's password asks. */
    void applySealing(Sha256 name) {
        applySealing(folder, name.hex());
        applySealing(thumbnails(), name.hex() + THUMBNAIL);
    }

    /**
     * The same for one file.
     *
     * @param root the folder that pictures of its kind are spread in
     * @param name what it is called in clear
     */
    void applySealing(Path root, String name) {
        if (key == null) {
            return;
        }
        Path from = sealing ? clear(root, name) : sealed(root, name, key);
        try {
            if (Files.exists(from)) {
                write(root, name, SealedPictures.read(from));
                Files.delete(from);
            }
        } catch (IOException failure) {
            throw DurableFile.unwritable(from, failure);
        }
    }

    /** Takes over a picture of another profile, by a hard link where the file system has them and neither is sealed. */
    public void take(Sha256 name, PictureFiles from) {
        from.find(name).filter(file -> find(name).isEmpty()).ifPresent(file -> take(file, name, from));
    }

    private void take(Path file, Sha256 name, PictureFiles from) {
        if (key != null || from.key != null) {
            add(from.read(name));
            return;
        }
        try {
            Files.createDirectories(file(name).getParent());
            Files.createLink(file(name), file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            add(from.read(name));
        }
    }

    /** All files in the pictures' folder. */
    List<Path> files() {
        return files(folder);
    }

    /** All files in a folder of pictures. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                /** A file that was being written has been renamed meanwhile. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException failure) {
            throw new StoreException("Cannot list the pictures in " + folder + ": " + failure.getMessage(), failure);
        }
    }
}
