package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.picture.Raster;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.OwnPicture;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.StoredComment;

/** Zips that are damaged or made to do harm: a clear error, nothing outside the data folder, the open profile untouched. */
class MutatedArchiveTest {
    private static final int MUTATIONS = 500;
    private static final String ROWS = "profile.json";

    @TempDir
    private Path temp;

    private final Random random = new Random(20);
    private ProfileService profiles;
    private Map<String, byte[]> entries;
    private byte[] whole;
    private List<StoredComment> before;
    private int refused;

    @BeforeEach
    void export() throws IOException {
        DataFolder data = DataFolder.at(temp.resolve("data"));
        profiles = new ProfileService(data, new SettingsFile(data));
        OpenProfile open = profiles.current();
        open.comments().save(new PictureRef.Gallery("01-cat.jpg"), "I love the fog", Mark.LOVED);
        OwnPicture own = open.comments().bring(new Raster(2, 1, new int[] {0xFF00FF00, 0xFF0000FF}), "mine.png");
        open.comments().save(new PictureRef.Stored(own.picture()), "too green", Mark.REJECTED);
        open.taste().add("fog", true);
        open.taste().add("neon", false);
        before = open.comments().kept();
        Path zip = temp.resolve("profile.zip");
        profiles.export(open.info(), FileKey.NONE, zip, CopyListener.SILENT);
        whole = Files.readAllBytes(zip);
        entries = entries(whole);
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void fiveHundredMutationsHarmNothing() throws IOException {
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated =
                    switch (random.nextInt(5)) {
                        case 0 -> flipped(whole, 1 + random.nextInt(8));
                        case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                        case 2 -> zip(Map.of(ROWS, flipped(entries.get(ROWS), 1 + random.nextInt(4))));
                        case 3 -> zip(renamed());
                        default -> zip(rewritten());
                    };
            importing(mutated);
        }
        assertThat(refused).isGreaterThan(MUTATIONS * 9 / 10);
    }

    /** Either a clear refusal, or a profile that can be opened and taken away again. */
    private void importing(byte[] mutated) throws IOException {
        Path zip = Files.write(temp.resolve("mutated.zip"), mutated);
        Set<String> there = everything();
        try {
            ProfileInfo imported = profiles.importFrom(zip, CopyListener.SILENT);
            profiles.delete(imported);
        } catch (ArchiveException clear) {
            refused++;
            assertThat(clear.getMessage()).contains("mutated.zip").endsWith("Nothing was changed.");
            assertThat(everything()).isEqualTo(there);
        }
        assertThat(temp).isDirectoryNotContaining(file -> !Set.of("data", "profile.zip", "mutated.zip")
                .contains(file.getFileName().toString()));
        assertThat(profiles.current().comments().kept()).isEqualTo(before);
    }

    private Set<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.map(Path::toString)
                    .filter(file -> !file.endsWith(".lock") && !file.endsWith("incoming"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private byte[] flipped(byte[] bytes, int bits) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < bits; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private Map<String, byte[]> renamed() {
        List<String> evil = List.of(
                "../../evil",
                "/absolute/evil",
                "..\\evil",
                "C:\\evil",
                "pictures/../../evil",
                "pictures/" + "A".repeat(64),
                "profile.mv.db",
                "pictures/" + "0".repeat(64) + "/x",
                "\0",
                "");
        Map<String, byte[]> renamed = new LinkedHashMap<>(entries);
        renamed.put(evil.get(random.nextInt(evil.size())), new byte[random.nextInt(100)]);
        return renamed;
    }

    private Map<String, byte[]> rewritten() {
        Map<String, String> changes = Map.of(
                "\"version\":1", "\"version\":2",
                "\"liked\":true", "\"liked\":null",
                "\"weight\":1.0", "\"weight\":1e999",
                "viper-studio-profile", "something-else",
                "\"created\":\"", "\"created\":\"yesterday",
                "\"attributes\":[", "\"attributes\":[{},",
                "\"comments\":[", "\"comments\":[null,",
                "\"mark\":\"LOVED\"", "\"mark\":\"HATED\"",
                "\"fog\"", "\" fog\"",
                "{\"format\"", "[".repeat(100_000) + "{\"format\"");
        String key = changes.keySet().stream().sorted().toList().get(random.nextInt(changes.size()));
        String rows = new String(entries.get(ROWS), StandardCharsets.UTF_8);
        assertThat(rows).contains(key);
        Map<String, byte[]> rewritten = new LinkedHashMap<>(entries);
        rewritten.put(ROWS, rows.replace(key, changes.get(key)).getBytes(StandardCharsets.UTF_8));
        return rewritten;
    }

    @Test
    void whatWasWrittenWithoutSettingsIsImported() throws IOException {
        JsonObject rows = JsonParser.parseString(new String(entries.get(ROWS), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(rows.getAsJsonObject("contents").remove("settings")).isNotNull();
        Map<String, byte[]> older = new LinkedHashMap<>(entries);
        older.put(ROWS, rows.toString().getBytes(StandardCharsets.UTF_8));
        importing(zip(older));
        assertThat(refused).isZero();
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Map<String, byte[]> bomb = new LinkedHashMap<>(entries);
        bomb.put(ROWS, new byte[120 << 20]);
        byte[] small = zip(bomb);
        assertThat(small.length).isLessThan(1 << 20);
        importing(small);
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void aPictureThatIsNotWhatItsNameSaysIsRefused() throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        String picture = changed.keySet().stream()
                .filter(name -> name.startsWith("pictures/"))
                .findFirst()
                .orElseThrow();
        changed.put(picture, new byte[] {1, 2, 3});
        importing(zip(changed));
        changed.remove(picture);
        importing(zip(changed));
        assertThat(refused).isEqualTo(2);
    }
}
