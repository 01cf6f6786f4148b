package org.viperstudio.studio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.Mark;
import org.viperstudio.preference.PreferenceExtractor;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.PictureRef;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion;

class TasteServiceTest {
    private static final PictureRef CAT = new PictureRef.Gallery("01-cat.jpg");

    @TempDir
    private Path temp;

    private ProfileService profiles;
    private OpenProfile profile;
    private TasteService taste;

    @BeforeEach
    void open() {
        DataFolder data = DataFolder.at(temp);
        profiles = new ProfileService(data, new SettingsFile(data));
        profile = profiles.current();
        taste = profile.taste();
    }

    @AfterEach
    void close() {
        profiles.close();
    }

    private List<String> shown() {
        return taste.attributes().stream()
                .map(one -> (one.liked() ? "+" : "-") + one.name())
                .toList();
    }

    @Test
    void everyEditCanBeUndoneAndDoneAgain() {
        taste.add("teal", true);
        taste.add("neon", true);
        taste.moveAcross("neon", true);
        taste.weigh("teal", true, 9);
        taste.lock("teal", true, true);
        assertThat(shown()).containsExactly("+teal", "-neon");
        assertThat(taste.attributes().getFirst().weight()).isEqualTo(2);
        assertThat(taste.likedText()).isEqualTo("(teal:2.0)");
        taste.remove("neon", false);

        List<List<String>> back = new ArrayList<>();
        while (taste.canUndo()) {
            taste.undo();
            back.add(shown());
        }
        assertThat(back).hasSize(5).last().isEqualTo(List.of("+teal"));
        while (taste.canRedo()) {
            taste.redo();
        }
        assertThat(shown()).containsExactly("+teal");
        assertThat(taste.attributes().getFirst().locked()).isTrue();
        taste.undo();
        taste.add("fog", true);
        assertThat(taste.canRedo()).isFalse();
        assertThat(taste.versions()).hasSize(7);
    }

    @Test
    void anEditThatChangesNothingIsNoVersion() {
        TasteVersion version = taste.add("teal", true);
        assertThat(taste.add("teal", true)).isEqualTo(version);
        assertThat(taste.remove("fog", true)).isEqualTo(version);
    }

    @Test
    void extractingKeepsWhatIsLockedOrMadeByHand() {
        profile.comments().save(CAT, "teal and fog, no neon", Mark.LOVED);
        long comment = profile.comments().kept().getFirst().id();
        taste.extract(reading(List.of("teal", "fog", "busy"), List.of("neon")), ExtractionListener.SILENT);
        assertThat(shown()).containsExactly("+teal", "+fog", "+busy", "-neon");
        assertThat(taste.attributes())
                .allSatisfy(one -> assertThat(one.comments()).containsExactly(comment));
        taste.lock("teal", true, true);
        taste.moveAcross("busy", true);
        taste.remove("fog", true);
        taste.add("impasto", true);

        TasteVersion again = taste.extract(
                reading(List.of("busy", "fog", "oil"), List.of("teal", "neon")), ExtractionListener.SILENT);
        assertThat(shown()).containsExactly("+teal", "-busy", "+impasto", "+oil", "-neon");
        assertThat(again.label()).isEqualTo("v2");
        taste.undo();
        assertThat(shown()).containsExactly("+teal", "-busy", "-neon", "+impasto");
    }

    @Test
    void aContradictionThatWasSettledStaysSo() {
        profile.comments().save(CAT, "teal and fog, no neon", Mark.LOVED);
        PreferenceExtractor both = reading(List.of("fog"), List.of("fog"));
        taste.extract(both, ExtractionListener.SILENT);
        assertThat(taste.contradictions()).containsExactly("fog");
        taste.remove("fog", false);
        taste.extract(both, ExtractionListener.SILENT);
        assertThat(shown()).containsExactly("+fog");
    }

    @Test
    void whatThePersonDecidesStandsOnOneSideWhateverIsRead() {
        profile.comments().save(CAT, "teal and fog, no neon", Mark.LOVED);
        taste.extract(reading(List.of("fog", "teal"), List.of()), ExtractionListener.SILENT);
        taste.decide("fog", true);
        taste.decide("teal", false);
        taste.extract(reading(List.of("teal"), List.of("fog")), ExtractionListener.SILENT);
        assertThat(shown()).containsExactly("+fog", "-teal");
    }

    private static PreferenceExtractor reading(List<String> liked, List<String> disliked) {
        return (List<Comment> comments, ExtractionListener listener) -> {
            assertThat(comments).extracting(Comment::text).containsExactly("teal and fog, no neon");
            assertThat(comments.getFirst().picture().orElseThrow().file()).exists();
            assertThat(comments.getFirst().picture().orElseThrow().attributes()).isNotEmpty();
            return new VisualPreference(side(liked), side(disliked));
        };
    }

    private static List<PreferredAttribute> side(List<String> names) {
        return names.stream()
                .map(name -> new PreferredAttribute(name, 1, List.of(0)))
                .toList();
    }

    @Test
    void contradictionsAreShownAndHaveNoSay() {
        taste.add("teal", true);
        taste.add("teal", false);
        taste.add("fog", true);
        assertThat(taste.contradictions()).containsExactly("teal");
        assertThat(taste.likedText()).isEqualTo("fog");
        assertThat(taste.dislikedText()).isEmpty();
        taste.moveAcross("teal", false);
        assertThat(shown()).containsExactly("+teal", "+fog");
    }

    @Test
    void versionsAreCompared() {
        TasteVersion before = taste.add("teal", true);
        taste.add("fog", true);
        taste.weigh("teal", true, 1.5);
        TasteVersion after = taste.moveAcross("fog", true);
        TasteDiff diff = TasteDiff.between(before.attributes(), after.attributes());
        assertThat(diff.added())
                .extracting(TasteAttribute::name, TasteAttribute::liked)
                .hasSize(1);
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.changed()).extracting(TasteAttribute::weight).containsExactly(1.5);
        taste.goTo(before.id());
        assertThat(shown()).containsExactly("+teal");
        assertThat(TasteDiff.between(after.attributes(), after.attributes()).isEmpty())
                .isTrue();
    }

    @Test
    void draftsAreKeptBesideTheComment() {
        CommentService comments = profile.comments();
        comments.saveDraft(CAT, "I lo", Mark.NONE);
        comments.saveDraft(CAT, "I love", Mark.NONE);
        assertThat(comments.kept()).isEmpty();
        assertThat(comments.draft(CAT).orElseThrow().text()).isEqualTo("I love");
        comments.save(CAT, "I love it", Mark.LOVED);
        assertThat(comments.draft(CAT)).isEmpty();
        comments.saveDraft(CAT, "I love it, but", Mark.LOVED);
        assertThat(comments.kept(CAT).orElseThrow().text()).isEqualTo("I love it");
        comments.save(CAT, "I love it, but less", Mark.LOVED);
        assertThat(comments.kept()).hasSize(1);
        long id = comments.kept().getFirst().id();
        comments.delete(id);
        assertThat(comments.kept(CAT)).isEmpty();
        comments.undoDelete(id);
        assertThat(comments.kept(CAT).orElseThrow().text()).isEqualTo("I love it, but less");
    }
}
