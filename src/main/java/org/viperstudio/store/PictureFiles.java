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
 * A profile's pictures, each called by the SHA-256 of its bytes: what is there is whole, and never changes. In a profile
 * with a password they are sealed. Those that were there before it had one are sealed little by little, and opened again
 * when it has none any more; meanwhile each is read as it lies.
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
     * @param sealing whether pictures are to be sealed
     * @param key what seals, which is there where any picture is or shall be sealed
     */
    PictureFiles(Path folder, boolean sealing, @Nullable PictureKey key) {
        this.folder = folder;
        this.sealing = sealing;
        this.key = key;
    }

    /** Whether there is a key, and so may be sealed files. */
    boolean hasKey() {
        return key != null;
    }

    boolean isSealing() {
        return sealing;
    }

    /** Keeps a picture's bytes as they are. */
    public Sha256 add(byte[] bytes) {
        Sha256 name = Sha256.of(bytes);
        if (Files.exists(file(name))) {
            Folders.touch(file(name));
        } else {
            write(folder, name.hex(), bytes);
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
            return SealedPictures.read(file(name));
        } catch (IOException failure) {
            throw new StoreException(
                    "The picture " + file(name) + " cannot be read: " + failure.getMessage()
                            + ". Everything else is safe.",
                    failure);
        }
    }

    /** Where the picture lies, or would; sealed or not, {@link org.viperstudio.picture.PictureFile} reads it. */
    public Path file(Sha256 name) {
        return place(folder, name.hex());
    }

    /** Where its thumbnail lies, or would; a thumbnail can be made again at any time. */
    public Path thumbnail(Sha256 name) {
        return place(thumbnails(), name.hex() + THUMBNAIL);
    }

    /** Keeps a picture's thumbnail. */
    public Path addThumbnail(Sha256 name, byte[] jpeg) {
        return write(thumbnails(), name.hex() + THUMBNAIL, jpeg);
    }

    private Path thumbnails() {
        return folder.resolve("thumbnails");
    }

    /** The file as it is there; otherwise as it would be written. */
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

    /** Seals a picture and its thumbnail if they lie in clear, or the other way round. */
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

    /** Brings a picture of another profile here, without a copy where the file system can and none is sealed. */
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

    /** All that lies among the pictures. */
    List<Path> files() {
        return files(folder);
    }

    /** All that lies in a folder of pictures. */
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

                /** What was still being written has another name by now. */
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
