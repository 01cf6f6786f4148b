package org.viperstudio.studio.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.DurableFile;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.PictureFiles;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.ProfileContents;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.StoredComment;

/** Writes a profile into one zip. */
final class ProfileArchiveWriter {
    private ProfileArchiveWriter() {}

    /** The zip appears whole or not at all. */
    static void write(ProfileStore store, Path file, CopyListener listener) {
        ProfileContents contents = withFiles(store.contents(), store.pictures());
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                zip.setLevel(Deflater.BEST_SPEED);
                put(zip, ProfileArchive.ROWS, ArchiveRows.write(store.info().name(), contents));
                int done = 0;
                for (Sha256 picture : contents.pictures()) {
                    listener.onPicture(done++, contents.pictures().size());
                    put(zip, ProfileArchive.PICTURES + picture, store.pictures().read(picture));
                }
            }
            DurableFile.rename(part, absolute);
        } catch (IOException failure) {
            throw new StoreException(
                    "The profile cannot be exported to " + file + ": " + failure.getMessage()
                            + ". The profile is safe. Choose another place, and try again.",
                    failure);
        } finally {
            // Once it is whole it has another name.
            part.toFile().delete();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Without what speaks of a picture whose file somebody took away. */
    private static ProfileContents withFiles(ProfileContents contents, PictureFiles pictures) {
        List<StoredComment> comments = contents.comments().stream()
                .filter(one -> !(one.picture().orElse(null) instanceof PictureRef.Stored(Sha256 picture))
                        || has(pictures, picture))
                .toList();
        List<OwnPicture> own = contents.ownPictures().stream()
                .filter(one -> has(pictures, one.picture()))
                .toList();
        List<HistoryEntry> history = contents.history().stream()
                .filter(one -> has(pictures, one.picture()))
                .toList();
        List<BlindTest> tests = contents.blindTests().stream()
                .filter(test -> test.candidates().stream().allMatch(one -> has(pictures, one.picture())))
                .toList();
        return new ProfileContents(
                comments,
                own,
                contents.tastes(),
                contents.currentTaste(),
                history,
                tests,
                contents.prompts(),
                contents.settings());
    }

    private static boolean has(PictureFiles pictures, Sha256 picture) {
        return pictures.find(picture).isPresent();
    }
}
