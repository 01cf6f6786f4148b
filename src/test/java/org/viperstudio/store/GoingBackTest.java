package org.viperstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who goes back to a backup can go forth again, with all pictures. */
class GoingBackTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final FileTime LONG_AGO = FileTime.from(NOW.minus(Duration.ofDays(60)));

    @TempDir
    private Path temp;

    private ProfileFolders folders;
    private ProfileInfo info;

    @BeforeEach
    void open() {
        folders = new ProfileFolders(DataFolder.at(temp));
        info = folders.create("Ada", FileKey.NONE);
    }

    private ProfileStore store() {
        return folders.open(info, FileKey.NONE);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    /** A day on which the profile is opened. */
    private void live(int day) {
        try (ProfileStore store = store()) {
            store.upkeep(day(day), () -> true);
        }
    }

    /** A picture of one's own, as if it had been there for long. */
    private Sha256 bring(int content) throws IOException {
        try (ProfileStore store = store()) {
            Sha256 picture = store.pictures().add(new byte[] {(byte) content});
            store.ownPictures().add(picture, content + ".png");
            Files.setLastModifiedTime(store.pictures().file(picture), LONG_AGO);
            return picture;
        }
    }

    private boolean isThere(Sha256 picture) {
        try (ProfileStore store = store()) {
            return store.pictures().find(picture).isPresent();
        }
    }

    private List<Sha256> named() {
        try (ProfileStore store = store()) {
            return store.ownPictures().all().stream().map(OwnPicture::picture).toList();
        }
    }

    private Path backup(int day) {
        return folders.backups(info).all().stream()
                .filter(file -> Backups.made(file).filter(day(day)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** What backups took the place of, the newest first. */
    private List<Path> replaced() {
        return folders.backups(info).all().stream().filter(Backups::isReplaced).toList();
    }

    @Test
    void whoWentBackTwiceCanStillComeBackToBoth() throws IOException {
        Sha256 first = bring(1);
        live(-2);
        Sha256 second = bring(2);
        live(-1);
        Sha256 third = bring(3);
        folders.restore(info, FileKey.NONE, backup(-2));
        Sha256 other = bring(4);
        folders.restore(info, FileKey.NONE, backup(-1));
        assertThat(named()).containsExactly(first, second);

        assertThat(replaced()).hasSize(2);
        folders.restore(info, FileKey.NONE, replaced().getFirst());
        assertThat(named()).containsExactly(first, other);
        folders.restore(info, FileKey.NONE, replaced().getLast());
        assertThat(named()).containsExactly(first, second, third);
        live(1);
        assertThat(named()).allMatch(this::isThere);
    }

    @Test
    void whatABackupReplacedIsNoBackupOfTheDay() throws IOException {
        bring(1);
        live(-1);
        folders.restore(info, FileKey.NONE, backup(-1));
        live(0);
        assertThat(folders.backups(info).all())
                .filteredOn(file -> !Backups.isReplaced(file))
                .hasSize(2);
    }

    @Test
    void noPictureIsLostByTryingAnOlderBackupFirst() throws IOException {
        Sha256 first = bring(1);
        live(-2);
        Sha256 second = bring(2);
        live(-1);
        Sha256 third = bring(3);
        folders.restore(info, FileKey.NONE, backup(-2));
        live(1);
        assertThat(named()).containsExactly(first);
        assertThat(isThere(second)).as("a newer backup names it").isTrue();
        assertThat(isThere(third)).as("the file that was set aside names it").isTrue();

        folders.restore(info, FileKey.NONE, backup(-1));
        live(2);
        assertThat(named()).containsExactly(first, second);
        assertThat(isThere(second)).isTrue();
    }

    @Test
    void whatNoBackupNamesAnyMoreGoes() throws IOException {
        bring(1);
        live(-1);
        Sha256 lost = bring(2);
        folders.restore(info, FileKey.NONE, backup(-1));
        for (int day = 0; day < 7; day++) {
            live(day);
            assertThat(isThere(lost)).as("day " + day).isTrue();
        }
        assertThat(replaced()).isNotEmpty();
        live(7);
        live(8);
        assertThat(isThere(lost)).isFalse();
        assertThat(replaced()).isEmpty();
        assertThat(named()).hasSize(1).allMatch(this::isThere);
    }

    @Test
    void aPictureThatWasTakenAwayStaysAsLongAsABackupNamesIt() throws IOException {
        Sha256 picture = bring(1);
        for (int day = 0; day < 3; day++) {
            live(day);
        }
        try (ProfileStore store = store()) {
            store.ownPictures().remove(picture);
        }
        for (int day = 3; day < 9; day++) {
            live(day);
            assertThat(isThere(picture)).as("day " + day).isTrue();
        }
        live(9);
        live(10);
        assertThat(isThere(picture)).isFalse();
    }

    /** Children may write no file of more than this many KiB, as if the disk were full. */
    private int restoreWhereFilesMayHave(int kibibytes, Path backup) throws Exception {
        String limited = "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\"";
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        limited,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestoreVictim.class.getName(),
                        temp.toString(),
                        backup.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onAFullDiskTheProfileIsAsItWas() throws Exception {
        Sha256 first = bring(1);
        live(-1);
        Sha256 second = bring(2);
        assertThat(restoreWhereFilesMayHave(4, backup(-1))).isEqualTo(RestoreVictim.REFUSED);
        assertThat(folders.all()).containsExactly(info);
        assertThat(named()).containsExactly(first, second);
        assertThat(replaced()).isEmpty();
        assertThat(restoreWhereFilesMayHave(1 << 20, backup(-1))).isZero();
        assertThat(named()).containsExactly(first);
        assertThat(replaced()).isNotEmpty();
    }

    @Test
    void aBackupThatThePasswordDoesNotOpenTakesNoPlace() throws IOException {
        FileKey secret = new FileKey("open sesame");
        info = folders.setPassword(info, FileKey.NONE, secret);
        Path backup = folders.backups(info).all().getFirst();
        Path file = folders.folder(info.id()).resolve("profile.mv.db");
        byte[] before = Files.readAllBytes(file);
        FileKey mistyped = new FileKey("open sesam");
        assertThatThrownBy(() -> folders.restore(info, mistyped, backup)).isInstanceOf(WrongPasswordException.class);
        assertThat(file).hasBinaryContent(before);
        folders.restore(info, secret, backup);
        folders.open(info, secret).close();
    }
}
