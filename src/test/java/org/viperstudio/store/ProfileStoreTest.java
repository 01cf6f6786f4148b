package org.viperstudio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.TasteVersion.Origin;

class ProfileStoreTest {
    private static final Sha256 PICTURE = Sha256.of("a picture".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path temp;

    private ProfileFolders folders;
    private ProfileInfo info;
    private ProfileStore store;

    @BeforeEach
    void open() {
        folders = new ProfileFolders(DataFolder.at(temp));
        info = folders.create("Ada", FileKey.NONE);
        store = folders.open(info, FileKey.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = folders.open(info, FileKey.NONE);
    }

    @Test
    void commentsComeBackAsTheyWere() {
        Comments comments = store.comments();
        StoredComment gallery = comments.add(
                Optional.of(new PictureRef.Gallery("01-cat.jpg")),
                "Wärm \u202e 'light'; -- \0 \ud83d\ude00",
                Mark.LOVED,
                false);
        StoredComment own = comments.add(Optional.of(new PictureRef.Stored(PICTURE)), "", Mark.REJECTED, false);
        StoredComment none = comments.add(Optional.empty(), "x".repeat(200_000), Mark.NONE, true);
        reopen();

        assertThat(store.comments().all()).containsExactly(gallery, own, none);
        StoredComment kept = store.comments().change(none.id(), "shorter", Mark.LOVED, false);
        assertThat(kept).extracting(StoredComment::draft, StoredComment::text).containsExactly(false, "shorter");
        store.comments().setDeleted(own.id(), true);
        assertThat(store.comments().all()).containsExactly(gallery, kept);
        assertThatThrownBy(() -> store.comments().change(own.id(), "x", Mark.NONE, false))
                .isInstanceOf(StoreException.class);
        store.comments().setDeleted(own.id(), false);
        assertThat(store.comments().find(own.id())).contains(own);
    }

    @Test
    void tastesAreVersions() {
        TasteAttribute teal = new TasteAttribute("teal", true, 1.5, true, false, List.of(3L, 9L));
        TasteAttribute neon = new TasteAttribute("neon", false, 1, false, true, List.of());
        TasteVersion first = store.tastes().add(Origin.EXTRACTED, List.of(teal, neon));
        TasteVersion edited = store.tastes().add(Origin.EDITED, List.of(neon));
        TasteVersion again = store.tastes().add(Origin.EXTRACTED, List.of());
        reopen();

        assertThat(store.tastes().all()).containsExactly(first, edited, again);
        assertThat(store.tastes().all()).extracting(TasteVersion::label).containsExactly("v1", "v1.1", "v2");
        assertThat(edited.parent()).isEqualTo(OptionalLong.of(first.id()));
        assertThat(store.tastes().current()).contains(again);
        store.tastes().setCurrent(first.id());
        assertThat(store.tastes().current()).contains(first);
        assertThat(store.tastes().children(first.id())).containsExactly(edited.id());
    }

    @Test
    void theHistoryIsSearchedPageByPage() {
        HistoryEntry cat = store.history().add(entry("A cat, 100% fluffy", "teal, impasto"));
        HistoryEntry boat = store.history().add(entry("a boat", "Teal"));
        store.history().setFavourite(boat.id(), true);
        store.history().setScore(cat.id(), OptionalDouble.of(0.75));
        reopen();
        History history = store.history();

        assertThat(history.page(HistoryQuery.ALL, 0, 10))
                .extracting(HistoryEntry::id)
                .containsExactly(boat.id(), cat.id());
        assertThat(history.page(HistoryQuery.ALL, 1, 10))
                .extracting(HistoryEntry::prompt)
                .containsExactly(cat.prompt());
        assertThat(history.count(search("TEAL cat"))).isEqualTo(1);
        assertThat(history.count(search("100%"))).isEqualTo(1);
        assertThat(history.count(search("1_0%"))).isZero();
        assertThat(history.page(new HistoryQuery("", true, HistoryQuery.Order.OLDEST), 0, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.favourite()).isTrue());
        assertThat(history.page(new HistoryQuery("", false, HistoryQuery.Order.BEST), 0, 1))
                .singleElement()
                .satisfies(one -> assertThat(one.score()).hasValue(0.75));
        history.setDeleted(boat.id(), true);
        assertThat(history.count(HistoryQuery.ALL)).isEqualTo(1);
        history.setDeleted(boat.id(), false);
        assertThat(history.count(HistoryQuery.ALL)).isEqualTo(2);
    }

    private static HistoryQuery search(String words) {
        return new HistoryQuery(words, false, HistoryQuery.Order.NEWEST);
    }

    private static HistoryEntry entry(String prompt, String attributes) {
        return new HistoryEntry(
                0,
                PICTURE,
                "{}",
                prompt,
                "sketch",
                attributes,
                128,
                96,
                Rows.now(),
                OptionalLong.empty(),
                false,
                OptionalDouble.empty());
    }

    @Test
    void blindTestsKeepTheirRanks() {
        BlindTest.Candidate own = new BlindTest.Candidate(PICTURE, Optional.of(info.id()), OptionalInt.empty());
        BlindTest.Candidate plain = new BlindTest.Candidate(PICTURE, Optional.empty(), OptionalInt.empty());
        long id = store.blindTests().begin("a cat", List.of(plain, own));
        assertThat(store.blindTests().all()).singleElement().satisfies(test -> assertThat(test.candidates())
                .containsExactly(plain, own));
        store.blindTests().finish(id, List.of(2, 1));
        reopen();

        BlindTest test = store.blindTests().all().getFirst();
        assertThat(test.finished()).isPresent();
        assertThat(test.candidates())
                .extracting(one -> one.rank().orElseThrow())
                .containsExactly(2, 1);
        store.blindTests().delete(id);
        assertThat(store.blindTests().all()).isEmpty();
    }

    @Test
    void keepsSmallThings() {
        store.prompts().use("a cat");
        store.prompts().use("a boat");
        store.prompts().use("a cat");
        store.settings().set("theme", "dark");
        store.settings().set("theme", "light");
        long job = store.unfinishedJobs().add("generate", "a cat", "{}");
        store.ownPictures().add(PICTURE, "holiday.png");
        store.ownPictures().add(PICTURE, "holiday (1).png");
        reopen();

        assertThat(store.prompts().recent(9)).extracting(UsedPrompt::text).containsExactly("a cat", "a boat");
        assertThat(store.prompts().recent(1)).extracting(UsedPrompt::uses).containsExactly(2);
        store.prompts().forget("a cat");
        assertThat(store.prompts().recent(9)).hasSize(1);
        assertThat(store.settings().get("theme")).contains("light");
        assertThat(store.settings().get("none")).isEmpty();
        assertThat(store.unfinishedJobs().all()).extracting(UnfinishedJob::id).containsExactly(job);
        store.unfinishedJobs().remove(job);
        assertThat(store.unfinishedJobs().all()).isEmpty();
        assertThat(store.ownPictures().all()).extracting(OwnPicture::name).containsExactly("holiday (1).png");
    }

    @Test
    void picturesAreNamedByTheirBytes() {
        byte[] bytes = {1, 2, 3};
        Sha256 name = store.pictures().add(bytes);
        assertThat(store.pictures().add(bytes)).isEqualTo(name);
        assertThat(store.pictures().read(name)).isEqualTo(bytes);
        assertThat(store.pictures().find(name))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(bytes));
        Sha256 missing = Sha256.of(new byte[] {4});
        assertThat(store.pictures().find(missing)).isEmpty();
        assertThatThrownBy(() -> store.pictures().read(missing)).isInstanceOf(StoreException.class);
    }
}
