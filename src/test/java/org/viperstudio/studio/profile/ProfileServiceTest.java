package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
import org.viperstudio.store.StoreException;
import org.viperstudio.store.StoredComment;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.WrongPasswordException;

class ProfileServiceTest {
    private static final PictureRef CAT = new PictureRef.Gallery("01-cat.jpg");

    @TempDir
    private Path temp;

    private ProfileService profiles;

    @BeforeEach
    void open() {
        profiles = service(temp.resolve("data"));
    }

    private static ProfileService service(Path folder) {
        DataFolder data = DataFolder.at(folder);
        return new ProfileService(data, new SettingsFile(data));
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    @Test
    void beginsWithAProfileOfTheUsersNameAndOpensTheLastOneAgain() {
        OpenProfile first = profiles.current();
        assertThat(first.info().name()).isEqualTo(System.getProperty("user.name"));
        ProfileInfo second = profiles.create("Ada", FileKey.NONE);
        List<String> opened = new ArrayList<>();
        profiles.listen(one -> opened.add(one.info().name()));
        profiles.switchTo(second, FileKey.NONE);
        profiles.close();

        profiles = service(temp.resolve("data"));
        assertThat(opened).containsExactly("Ada");
        assertThat(profiles.current().info()).isEqualTo(second);
        assertThat(profiles.all()).containsExactly(first.info(), second);
    }

    @Test
    void namesAreOneOfAKind() {
        ProfileInfo ada = profiles.create(" Ada ", FileKey.NONE);
        assertThat(ada.name()).isEqualTo("Ada");
        assertThatThrownBy(() -> profiles.create("ada", FileKey.NONE)).hasMessageContaining("already");
        assertThatThrownBy(() -> profiles.create(" ", FileKey.NONE)).hasMessageContaining("characters");
        profiles.switchTo(ada, FileKey.NONE);
        profiles.current().comments().add("I love fog");
        ProfileInfo renamed = profiles.rename(ada, "Ada L.");
        assertThat(profiles.current().info()).isEqualTo(renamed);
        assertThat(profiles.current().comments().kept()).hasSize(1);
        assertThat(profiles.find("ADA l.")).contains(renamed);
    }

    @Test
    void aRefusedNameClosesNothing() {
        profiles.create("Bo", FileKey.NONE);
        OpenProfile ada = profiles.switchTo(profiles.create("Ada", FileKey.NONE), FileKey.NONE);
        assertThat(profiles.rename(ada.info(), " Ada ")).as("its own name").isEqualTo(ada.info());
        assertThatThrownBy(() -> profiles.rename(ada.info(), "bo")).hasMessageContaining("already");
        assertThatThrownBy(() -> profiles.rename(ada.info(), " ")).hasMessageContaining("characters");
        assertThat(profiles.current()).isSameAs(ada);
        assertThat(ada.isOpen()).isTrue();
        assertThat(profiles.rename(ada.info(), "ADA").name())
                .as("other letters")
                .isEqualTo("ADA");
    }

    @Test
    void aChangeThatFailsOpensTheProfileAgain() throws Exception {
        OpenProfile first = filled();
        Path missing = temp.resolve("missing.zip");
        assertThatThrownBy(() -> profiles.restore(first.info(), FileKey.NONE, missing))
                .hasMessageContaining("cannot be read");
        assertThat(profiles.current()).isNotSameAs(first);
        profiles.current().comments().add("still here");
        assertThat(texts(profiles.current())).hasSize(4);
        OpenProfile again = profiles.current();
        FileKey wrong = new FileKey("not its own");
        assertThatThrownBy(() -> profiles.setPassword(first.info(), wrong, FileKey.NONE))
                .isInstanceOf(StoreException.class);
        assertThat(profiles.current()).isNotSameAs(again);
        assertThat(texts(profiles.current())).hasSize(4);
    }

    @Test
    void aProfileOpensEvenIfThatCannotBeNoted() throws Exception {
        profiles.current();
        ProfileInfo bo = profiles.create("Bo", FileKey.NONE);
        Path settings = temp.resolve("data/settings.json");
        Files.delete(settings);
        Files.createDirectories(settings.resolve("in the way"));
        assertThat(profiles.switchTo(bo, FileKey.NONE)).isSameAs(profiles.current());
        assertThat(profiles.current().info()).isEqualTo(bo);
    }

    @Test
    void duplicatesWithAllThatThereIs() {
        OpenProfile first = filled();
        ProfileInfo copy = profiles.duplicate(first.info(), FileKey.NONE, "Copy", CopyListener.SILENT);
        List<TasteAttribute> taste = first.taste().attributes();
        List<String> texts = texts(first);
        OwnPicture own = first.comments().ownPictures().getFirst();

        OpenProfile second = profiles.switchTo(copy, FileKey.NONE);
        assertThat(texts(second)).isEqualTo(texts);
        assertThat(second.taste().attributes()).extracting(TasteAttribute::name).isEqualTo(names(taste));
        PictureRef.Stored ref = new PictureRef.Stored(own.picture());
        assertThat(second.comments().file(ref)).exists();
        assertThat(second.comments().kept(ref)).isPresent();
        second.comments().add("only here");
        profiles.switchTo(first.info(), FileKey.NONE);
        assertThat(texts(profiles.current())).isEqualTo(texts);
    }

    @Test
    void exportsAndImports() {
        OpenProfile first = filled();
        Path zip = temp.resolve("me.zip");
        profiles.export(first.info(), FileKey.NONE, zip, CopyListener.SILENT);
        List<String> texts = texts(first);
        List<TasteAttribute> taste = first.taste().attributes();
        profiles.close();

        profiles = service(temp.resolve("other"));
        ProfileInfo imported = profiles.importFrom(zip, CopyListener.SILENT);
        assertThat(imported.name()).isEqualTo(first.info().name());
        assertThat(profiles.importFrom(zip, CopyListener.SILENT).name()).isEqualTo(imported.name() + " 2");
        OpenProfile open = profiles.switchTo(imported, FileKey.NONE);
        assertThat(texts(open)).isEqualTo(texts);
        assertThat(open.taste().attributes())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("comments")
                .isEqualTo(taste);
        assertThat(open.taste().versions()).hasSize(2);
        assertThat(open.taste().canUndo()).isTrue();
    }

    @Test
    void blendsTwoTastes() {
        ProfileInfo one = profiles.create("One", FileKey.NONE);
        profiles.switchTo(one, FileKey.NONE).taste().add("teal", true);
        profiles.current().taste().add("fog", true);
        ProfileInfo two = profiles.create("Two", FileKey.NONE);
        profiles.switchTo(two, FileKey.NONE).taste().add("teal", true);
        profiles.current().taste().add("neon", false);

        ProfileInfo blend = profiles.blend(open(one), open(two), 0.25, "Both");
        assertThat(profiles.switchTo(blend, FileKey.NONE).taste().attributes())
                .extracting(TasteAttribute::name, TasteAttribute::liked, TasteAttribute::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("teal", true, 1.0),
                        org.assertj.core.groups.Tuple.tuple("fog", true, 0.75),
                        org.assertj.core.groups.Tuple.tuple("neon", false, 0.25));
        ProfileInfo edge = profiles.blend(open(one), open(two), 1, "Only two");
        assertThat(profiles.switchTo(edge, FileKey.NONE).taste().likedText()).isEqualTo("teal");
    }

    private static KeyedProfile open(ProfileInfo profile) {
        return new KeyedProfile(profile, FileKey.NONE);
    }

    @Test
    void aBlendIsProtectedWhereOneOfTheTwoIs() {
        FileKey roses = new FileKey("roses");
        FileKey tulips = new FileKey("tulips");
        KeyedProfile plain = new KeyedProfile(profiles.create("Plain", FileKey.NONE), roses);
        KeyedProfile first = new KeyedProfile(profiles.create("First", roses), roses);
        KeyedProfile second = new KeyedProfile(profiles.create("Second", tulips), tulips);
        profiles.switchTo(second.info(), tulips).taste().add("fog", true);

        ProfileInfo both = profiles.blend(first, second, 1, "Both");
        ProfileInfo one = profiles.blend(plain, second, 1, "One");
        assertThat(List.of(both, one)).allMatch(ProfileInfo::encrypted);
        assertThatThrownBy(() -> profiles.switchTo(one, roses)).isInstanceOf(WrongPasswordException.class);
        assertThat(profiles.switchTo(one, tulips).taste().likedText()).isEqualTo("fog");
        assertThat(profiles.switchTo(both, roses).taste().likedText()).isEqualTo("fog");
        assertThat(profiles.blend(plain, plain, 1, "None").encrypted()).isFalse();
    }

    @Test
    void deletingCanBeUndone() {
        OpenProfile first = filled();
        ProfileInfo info = first.info();
        profiles.delete(info);
        assertThat(profiles.find(info.id())).isEmpty();
        assertThat(profiles.current().info()).isNotEqualTo(info);
        assertThat(profiles.deleted()).containsExactly(info);
        assertThat(profiles.deletedUntil(info))
                .isBetween(
                        Instant.now().plus(29, ChronoUnit.DAYS), Instant.now().plus(30, ChronoUnit.DAYS));
        profiles.create(info.name(), FileKey.NONE);
        assertThat(profiles.undoDelete(info).name())
                .as("another has its name by now")
                .isEqualTo(info.name() + " 3");
        assertThat(texts(profiles.switchTo(info, FileKey.NONE))).hasSize(3);
    }

    @Test
    void aPasswordKeepsOthersOut() throws Exception {
        OpenProfile first = filled();
        ProfileInfo info = first.info();
        FileKey secret = new FileKey("pass word ; ☂");
        profiles.setPassword(info, FileKey.NONE, secret);
        assertThat(texts(profiles.current())).hasSize(3);
        profiles.close();
        ProfileInfo closed = profiles.find(info.id()).orElseThrow();
        assertThat(closed.encrypted()).isTrue();
        assertThatThrownBy(() -> profiles.switchTo(closed, FileKey.NONE)).isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(() -> profiles.switchTo(closed, new FileKey("guess")))
                .isInstanceOf(WrongPasswordException.class);
        Path file = temp.resolve("data/profiles/" + info.id() + "/profile.mv.db");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("I love the fog");
        assertThat(texts(profiles.switchTo(closed, secret))).hasSize(3);
        profiles.setPassword(closed, secret, FileKey.NONE);
        profiles.close();
        assertThat(texts(profiles.current())).hasSize(3);
    }

    @Test
    void goesBackToABackup() {
        OpenProfile first = profiles.current();
        first.comments().add("before");
        profiles.setPassword(first.info(), FileKey.NONE, FileKey.NONE);
        profiles.current().comments().add("after");
        Path backup = profiles.backups(first.info()).getFirst();
        profiles.restore(first.info(), FileKey.NONE, backup);
        assertThat(texts(profiles.current())).containsExactly("before");
    }

    private OpenProfile filled() {
        OpenProfile profile = profiles.current();
        profile.comments().save(CAT, "I love the fog", Mark.LOVED);
        OwnPicture own = profile.comments().bring(new Raster(2, 1, new int[] {0xFF00FF00, 0xFF0000FF}), "pasted.png");
        profile.comments().save(new PictureRef.Stored(own.picture()), "too green", Mark.REJECTED);
        profile.comments().add("No neon, please.");
        profile.taste().add("fog", true);
        profile.taste().add("neon", false);
        return profile;
    }

    private static List<String> texts(OpenProfile profile) {
        return profile.comments().kept().stream().map(StoredComment::text).toList();
    }

    private static List<String> names(List<TasteAttribute> attributes) {
        return attributes.stream().map(TasteAttribute::name).toList();
    }
}
