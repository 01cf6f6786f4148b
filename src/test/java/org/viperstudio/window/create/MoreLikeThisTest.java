package org.viperstudio.window.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.window.JavaFx;

/** What the box about a picture keeps, and takes back. */
class MoreLikeThisTest {
    private final List<String> heard = new ArrayList<>();
    private final MoreLikeThis.Listener listener = new MoreLikeThis.Listener() {
        @Override
        public void keep(String text, Mark mark) {
            heard.add(mark + " " + text);
        }

        @Override
        public void takeBack() {
            heard.add("taken back");
        }

        @Override
        public void saveDraft(String text, Mark mark) {
            heard.add("draft " + text);
        }
    };

    @BeforeEach
    void start() {
        JavaFx.start();
    }

    @Test
    void anEmptiedBoxTakesBackWhatWasSaid() {
        StoredComment said = new StoredComment(1, Optional.empty(), "Soft light.", Mark.LOVED, Instant.EPOCH, false);
        JavaFx.call(() -> {
            Scene scene = new Scene(new MoreLikeThis(Optional.of(said), () -> {}, listener).node());
            keep(scene).fire();
            text(scene).clear();
            ((ToggleButton) scene.lookup("#love-result")).fire();
            assertThat(keep(scene).isDisabled()).isFalse();
            keep(scene).fire();
            return scene;
        });
        assertThat(heard).containsExactly("LOVED Soft light.", "taken back");
    }

    @Test
    void aBoxOfWhichNothingWasSaidHasNothingToKeepWhileItIsEmpty() {
        JavaFx.call(() -> {
            Scene scene = new Scene(new MoreLikeThis(Optional.empty(), () -> {}, listener).node());
            assertThat(keep(scene).isDisabled()).isTrue();
            text(scene).setText("Soft light.");
            assertThat(keep(scene).isDisabled()).isFalse();
            text(scene).clear();
            assertThat(keep(scene).isDisabled()).isTrue();
            return scene;
        });
    }

    private static Button keep(Scene scene) {
        return (Button) scene.lookup("#keep-comment");
    }

    private static TextArea text(Scene scene) {
        return (TextArea) scene.lookup("#result-comment");
    }
}
