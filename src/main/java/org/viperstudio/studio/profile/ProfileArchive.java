package org.viperstudio.studio.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoreException;

/**
 * A profile's zip being read: {@code profile.json} and the pictures named by their SHA-256. Nothing in it is trusted:
 * every name must have one of these two forms, so that none leads anywhere; bytes are counted while they are inflated,
 * so that none fill the disk; every picture must be what its name says.
 */
final class ProfileArchive implements AutoCloseable {
    static final String ROWS = "profile.json";
    static final String PICTURES = "pictures/";
    private static final Pattern PICTURE = Pattern.compile(PICTURES + "([0-9a-f]{64})");

    private static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_ENTRY = 1 << 27;
    private static final int BUFFER_BYTES = 1 << 16;

    /** Pictures hardly shrink and rows shrink tenfold; what grows more than this is a bomb. */
    private static final int MOST_GROWTH = 40;

    private static final long ALWAYS_ALLOWED = 1 << 24;

    private final Path file;
    private final ZipFile zip;
    private final long allowed;
    private final ArchiveRows rows;
    private long inflated;

    private ProfileArchive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.allowed = Math.max(ALWAYS_ALLOWED, MOST_GROWTH * Files.size(file));
        requireKnownNames();
        ZipEntry entry = zip.getEntry(ROWS);
        if (entry == null) {
            throw new ArchiveException(file, "it is no profile, for it holds no " + ROWS);
        }
        this.rows = ArchiveRows.read(file, inflate(entry));
        requirePictures();
    }

    /** @throws ArchiveException if it is not what {@link ProfileArchiveWriter} wrote */
    static ProfileArchive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(file, "there is no such file");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                return new ProfileArchive(file, zip);
            } catch (IOException | RuntimeException unusable) {
                zip.close();
                throw unusable;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // IllegalArgumentException is what ZipFile makes of some names.
            throw damaged(file, damaged);
        }
    }

    private static ArchiveException damaged(Path file, Exception fault) {
        return new ArchiveException(file, "it is no zip, or a damaged one (" + fault.getMessage() + ")", fault);
    }

    private void requireKnownNames() {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            boolean known = name.equals(ROWS)
                    || name.equals(PICTURES)
                    || PICTURE.matcher(name).matches();
            if (!known) {
                throw new ArchiveException(file, "it holds \"" + name + "\", which belongs to no profile");
            }
            if (!names.add(name)) {
                throw new ArchiveException(file, "it holds \"" + name + "\" twice");
            }
        }
        if (names.size() > MOST_ENTRIES) {
            throw new ArchiveException(file, "it holds more than %,d files".formatted(MOST_ENTRIES));
        }
    }

    private void requirePictures() {
        for (Sha256 picture : rows.contents().pictures()) {
            if (zip.getEntry(PICTURES + picture) == null) {
                throw new ArchiveException(file, "the picture " + picture + " is missing in it");
            }
        }
    }

    String name() {
        return rows.name();
    }

    /** Puts all that the zip holds into an empty profile. */
    void fill(ProfileStore store, CopyListener listener) {
        try {
            int done = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Matcher picture = PICTURE.matcher(entry.getName());
                if (picture.matches()) {
                    listener.onPicture(done++, zip.size());
                    add(store, new Sha256(picture.group(1)), inflate(entry));
                }
            }
            ReadMark.fill(store, rows.contents());
        } catch (IOException damaged) {
            throw damaged(file, damaged);
        } catch (StoreException unstorable) {
            throw new ArchiveException(file, "what it holds cannot be kept: " + unstorable.getMessage(), unstorable);
        }
    }

    private void add(ProfileStore store, Sha256 name, byte[] bytes) {
        if (!Sha256.of(bytes).equals(name)) {
            throw new ArchiveException(file, "the picture " + name + " is damaged in it");
        }
        store.pictures().add(bytes);
    }

    private byte[] inflate(ZipEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream input = zip.getInputStream(entry)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                inflated += read;
                if (inflated > allowed || bytes.size() + read > LARGEST_ENTRY) {
                    throw new ArchiveException(file, "it grows without end when it is unpacked, as no profile does");
                }
                bytes.write(buffer, 0, read);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
