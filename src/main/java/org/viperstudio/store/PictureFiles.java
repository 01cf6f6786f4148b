package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}(\\.jpg|\\" + SealedPictures.ENDING + ")?");
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

    /** Takes away every other picture from before this moment, and what is left of writing that was cut off. */
    void keepOnly(Collection<Sha256> names, Instant before) {
        Set<Path> kept = new HashSet<>();
        names.forEach(name -> kept.addAll(Set.of(file(name), thumbnail(name))));
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean useless = NAME.matcher(name).matches() ? !kept.contains(file) : name.endsWith(DurableFile.PART);
            if (useless && Folders.changed(file).isBefore(before)) {
                file.toFile().delete();
            }
        }
    }

    /**
     * Seals what lies in clear, or the other way round; it may be ended and gone on with at any time.
     *
     * @param goesOn asked before each picture
     * @return whether all of these pictures lie as they are to
     * @throws StoreException if one cannot be read or written; it lies as it did
     */
    boolean settle(Collection<Sha256> names, BooleanSupplier goesOn) {
        for (Sha256 name : names) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            settle(folder, name.hex());
            settle(thumbnails(), name.hex() + THUMBNAIL);
        }
        return true;
    }

    private void settle(Path root, String name) {
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

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the pictures in " + folder + ": " + failure.getMessage(), failure);
        }
    }
}
