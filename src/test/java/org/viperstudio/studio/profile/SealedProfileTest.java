package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.picture.PictureException;
import org.viperstudio.picture.PictureFile;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.picture.Shape;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.HistoryEntry;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.studio.create.Fidelity;
import org.viperstudio.studio.create.SmallScene;
import org.viperstudio.studio.taste.ProfileScore;

/** What a password hides: nothing of a profile lies readable on the disk but its name. */
class SealedProfileTest {
    private static final FileKey SECRET = new FileKey("open sesame");
    private static final int SIDE = 48;
    private static final List<String> CLEAR = List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "confession", "Happy cats");

    @TempDir
    private Path temp;

    private DataFolder data;
    private ProfileService profiles;

    @BeforeEach
    void open() {
        data = DataFolder.at(temp.resolve("data"));
        profiles = new ProfileService(data, new SettingsFile(data));
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    /** A comment on a picture of one's own, and a picture in the history with a thumbnail. */
    private HistoryEntry live(OpenProfile profile) throws IOException {
        Path file = temp.resolve("holiday.png");
        PngFile.write(file, raster(7), Map.of());
        OwnPicture own = profile.comments().bring(file);
        profile.comments().save(new PictureRef.Stored(own.picture()), "a confession", Mark.LOVED);
        HistoryEntry made = profile.history()
                .add(
                        SmallScene.of("Happy cats", SmallScene.PASTEL, 3)
                                .settings("test", Degree.of(0.5), Fidelity.FULL),
                        raster(9),
                        OptionalLong.empty());
        profile.history().thumbnail(made);
        return made;
    }

    private static Raster raster(int seed) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i * seed * 7919;
        }
        return new Raster(SIDE, SIDE, argb);
    }

    private List<Path> files(ProfileInfo info) {
        try (Stream<Path> all = Files.walk(temp.resolve("data/profiles").resolve(info.id()))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> readable(ProfileInfo info) {
        return files(info).stream()
                .filter(file -> CLEAR.stream().anyMatch(text(file)::contains))
                .toList();
    }

    private static String text(Path file) {
        try {
            if (!file.toString().endsWith(".zip")) {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            }
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                zip.getNextEntry();
                return new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireAllReadable(OpenProfile profile, HistoryEntry made) {
        assertThat(Shape.of(profile.history().file(made))).isEqualTo(new Shape(SIDE, SIDE));
        assertThat(Raster.read(profile.history().file(made), 0).argb())
                .isEqualTo(raster(9).argb());
        assertThat(PictureFile.read(profile.history().thumbnail(made)).getWidth())
                .isEqualTo(SIDE);
        assertThat(ProfileScore.of(profile).score(profile.history().file(made))).isBetween(0.0, 1.0);
    }

    @Test
    void whatIsMadeUnderAPasswordIsNeverReadableOnTheDisk() throws Exception {
        ProfileInfo info = profiles.create("Ada", SECRET);
        OpenProfile profile = profiles.switchTo(info, SECRET);
        HistoryEntry made = live(profile);
        requireAllReadable(profile, made);
        assertThat(files(info))
                .filteredOn(file -> file.toString().contains(made.picture().hex()))
                .as("names tell nothing")
                .isEmpty();
        assertThat(readable(info)).isEmpty();
        Path sealed = profile.history().file(made);
        profiles.close();
        assertThatThrownBy(() -> PictureFile.read(sealed))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("not open");
        requireAllReadable(profiles.switchTo(info, SECRET), made);
    }

    @Test
    void aPasswordSetLaterHidesWhatWasThereBeforeAndItsBackups() throws Exception {
        ProfileInfo info = profiles.create("Ada", FileKey.NONE);
        HistoryEntry made = live(profiles.switchTo(info, FileKey.NONE));
        assertThat(readable(info)).as("this test can fail").hasSizeGreaterThan(3);
        Path asked = profiles.current().history().file(made);
        profiles.setPassword(info, FileKey.NONE, SECRET);
        requireAllReadable(profiles.switchTo(profiles.find("Ada").orElseThrow(), SECRET), made);
        // Closing waits for what is being sealed just now, and opening goes on with it.
        await(() -> readable(info).isEmpty());
        assertThat(asked).doesNotExist();
        assertThat(Raster.read(asked, 0).argb())
                .as("whoever asked before where it lies reads it after")
                .isEqualTo(raster(9).argb());
        requireAllReadable(profiles.switchTo(info, SECRET), made);
        assertThat(profiles.backups(info)).hasSize(1);

        profiles.setPassword(profiles.find("Ada").orElseThrow(), SECRET, FileKey.NONE);
        await(() -> files(info).stream().noneMatch(file -> file.toString().endsWith(".sealed")));
        OpenProfile open = profiles.current();
        requireAllReadable(open, made);
        assertThat(open.history().file(made)).hasFileName(made.picture().hex());
    }

    @Test
    void aPasswordHidesWhatWasTakenAwayBeforeToo() throws Exception {
        ProfileInfo info = profiles.create("Ada", FileKey.NONE);
        OpenProfile profile = profiles.switchTo(info, FileKey.NONE);
        HistoryEntry made = live(profile);
        profile.history().delete(List.of(made.id()));
        Path picture = profile.history().file(made);
        Files.copy(picture, picture.resolveSibling(picture.getFileName() + ".cut-off.part"));
        profiles.setPassword(info, FileKey.NONE, SECRET);
        await(() -> readable(info).isEmpty());
        assertThat(Raster.read(picture, 0).argb())
                .as("it is there still, for an hour or a backup")
                .isEqualTo(raster(9).argb());
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void exportsAndCopiesHoldTheirPictures() throws Exception {
        ProfileInfo info = profiles.create("Ada", SECRET);
        HistoryEntry made = live(profiles.switchTo(info, SECRET));
        ProfileInfo copy = profiles.duplicate(info, SECRET, "Copy", CopyListener.SILENT);
        assertThat(readable(copy)).isEmpty();
        requireAllReadable(profiles.switchTo(copy, SECRET), first(profiles.current()));
        Path zip = temp.resolve("ada.zip");
        profiles.export(info, SECRET, zip, CopyListener.SILENT);
        ProfileInfo imported = profiles.importFrom(zip, CopyListener.SILENT);
        OpenProfile plain = profiles.switchTo(imported, FileKey.NONE);
        requireAllReadable(plain, first(plain));
        assertThat(first(plain).picture()).isEqualTo(made.picture());
    }

    private static HistoryEntry first(OpenProfile profile) {
        return profile.history().page(HistoryQuery.ALL, 0, 1).getFirst();
    }

    @Test
    void whatWasChangedOnTheDiskIsNotTakenForAPicture() throws Exception {
        ProfileInfo info = profiles.create("Ada", SECRET);
        OpenProfile profile = profiles.switchTo(info, SECRET);
        HistoryEntry made = live(profile);
        Path sealed = profile.history().file(made);
        byte[] bytes = Files.readAllBytes(sealed);
        for (int at : new int[] {0, 12, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(sealed, changed);
            assertThatThrownBy(() -> PictureFile.read(sealed)).hasMessageContaining("damaged");
        }
        Files.write(sealed, new byte[5]);
        assertThatThrownBy(() -> PictureFile.read(sealed)).hasMessageContaining("damaged");
        Path other = profile.comments()
                .file(new PictureRef.Stored(
                        profile.comments().ownPictures().getFirst().picture()));
        Files.write(sealed, Files.readAllBytes(other));
        assertThatThrownBy(() -> PictureFile.read(sealed)).as("of another name").hasMessageContaining("damaged");
        Files.write(sealed, bytes);
        requireAllReadable(profile, made);
    }
}
