package org.viperstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    private static String convention(String os, Map<String, String> environment) {
        Properties system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", "/home/ada");
        return DataFolder.byConvention(environment, system).toString().replace('\\', '/');
    }

    @Test
    void followsThePlatformsConvention() {
        assertThat(convention("Linux", Map.of())).isEqualTo("/home/ada/.local/share/viper-studio");
        assertThat(convention("Linux", Map.of("HOME", "/elsewhere")))
                .as("which is where the specification begins, whatever the user database says")
                .isEqualTo("/elsewhere/.local/share/viper-studio");
        assertThat(convention("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/viper-studio");
        assertThat(convention("Linux", Map.of("XDG_DATA_HOME", "data"))).startsWith("/home/ada");
        assertThat(convention("Mac OS X", Map.of())).isEqualTo("/home/ada/Library/Application Support/ViPer Studio");
        assertThat(convention("Windows 11", Map.of())).isEqualTo("/home/ada/AppData/Roaming/ViPer Studio");
        assertThat(convention("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo("/roaming/ViPer Studio");
    }

    @Test
    void oneProgramWorksInAFolder() {
        DataFolder data = DataFolder.at(temp);
        DataLock lock = DataLock.take(data);
        assertThatThrownBy(() -> DataLock.take(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("--data");
        lock.close();
        DataLock.take(data).close();
    }

    @Test
    void saysWhatToDoWhereNothingCanBeWritten() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void settingsSurviveBreakage() throws Exception {
        DataFolder data = DataFolder.at(temp);
        SettingsFile settings = new SettingsFile(data);
        settings.set("offline", "true");
        assertThat(new SettingsFile(data).isOn("offline")).isTrue();
        Files.writeString(data.settings(), "{ broken");
        assertThat(new SettingsFile(data).isOn("offline")).isFalse();
    }

    @Test
    void keepsSevenBackupsAndOneADay() {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(temp));
        ProfileInfo info = folders.create("Ada", FileKey.NONE);
        Instant now = Instant.parse("2030-01-01T10:00:00Z");
        try (ProfileStore store = folders.open(info, FileKey.NONE)) {
            store.upkeep(now, () -> true);
            store.upkeep(now.plus(Duration.ofHours(23)), () -> true);
            assertThat(store.backups().all()).hasSize(1);
            for (int day = 1; day < 10; day++) {
                store.upkeep(now.plus(Duration.ofDays(day)), () -> true);
            }
            assertThat(store.backups().all()).hasSize(7);
            assertThat(store.backups().all().getFirst().getFileName().toString())
                    .startsWith("2030-01-10");
        }
    }

    @Test
    void aSettingThatCannotBeWrittenIsAsItWas() throws Exception {
        DataFolder data = DataFolder.at(temp);
        SettingsFile settings = new SettingsFile(data);
        settings.set("shade", "dark");
        Files.delete(data.settings());
        Files.createDirectories(data.settings().resolve("in the way"));
        assertThatThrownBy(() -> settings.set("shade", "light")).isInstanceOf(StoreException.class);
        assertThat(settings.get("shade")).contains("dark");
        assertThatThrownBy(() -> settings.set("shade", "light"))
                .as("it is tried again")
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aNewerProgramsProfileIsLeftAlone() {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(temp));
        ProfileInfo info = folders.create("Ada", FileKey.NONE);
        try (ProfileStore store = folders.open(info, FileKey.NONE)) {
            store.settings().set("x", "y");
        }
        Path file = folders.folder(info.id()).resolve(ProfileFolders.DATABASE);
        try (Database database = new Database(file, FileKey.NONE, "Ada")) {
            database.change(handle -> handle.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '999'"));
        }
        assertThatThrownBy(() -> folders.open(info, FileKey.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer ViPer Studio");
    }

    @Test
    void aDamagedProfileIsToldWithWhatToDo() throws Exception {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(temp));
        ProfileInfo info = folders.create("Ada", FileKey.NONE);
        Path file = Database.withEnding(folders.folder(info.id()).resolve(ProfileFolders.DATABASE));
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, (byte) 7);
        Files.write(file, bytes);
        assertThatThrownBy(() -> folders.open(info, FileKey.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("profiles restore");
    }

    @Test
    void whatWasCutOffIsTakenAway() throws Exception {
        ProfileFolders folders = new ProfileFolders(DataFolder.at(temp));
        ProfileInfo info = folders.create("Ada", FileKey.NONE);
        Path pictures = folders.folder(info.id()).resolve("pictures/ab");
        Files.createDirectories(pictures);
        Files.writeString(pictures.resolve("ab".repeat(32)), "a picture without an entry");
        Files.writeString(pictures.resolve("half.part"), "half a pic");
        Files.createDirectories(temp.resolve("incoming/x"));
        folders.tidy(Instant.now());
        try (ProfileStore store = folders.open(info, FileKey.NONE)) {
            store.upkeep(Instant.now(), () -> true);
            assertThat(pictures).isNotEmptyDirectory();
            store.upkeep(Instant.now().plus(Duration.ofHours(2)), () -> true);
            assertThat(pictures).isDirectoryNotContaining("glob:**.part");
            assertThat(store.backups().all()).hasSize(1);
            for (int day = 1; day < 9; day++) {
                store.upkeep(Instant.now().plus(Duration.ofDays(day)), () -> true);
            }
            assertThat(pictures).as("no backup can name it any more").isEmptyDirectory();
        }
        assertThat(temp.resolve("incoming")).doesNotExist();
        folders.delete(info);
        folders.tidy(Instant.now().plus(Duration.ofDays(29)));
        assertThat(folders.deleted()).hasSize(1);
        folders.tidy(Instant.now().plus(Duration.ofDays(31)));
        assertThat(folders.deleted()).isEmpty();
    }

    @Test
    void theNewestMigrationIsTheOneThatProfilesHave() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/viperstudio/store/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                    .contains(Migrations.NEWEST)
                    .allMatch(version -> Integer.parseInt(version) <= Integer.parseInt(Migrations.NEWEST));
        }
    }
}
