package org.viperstudio.window.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viperstudio.window.JavaFx;

/** Notices: their texts, how long they show, and their undo actions. */
class NoticeBoardTest {
    private NoticeBoard board;
    private final List<String> undone = new ArrayList<>();

    @BeforeEach
    void make() {
        JavaFx.start();
        board = JavaFx.call(NoticeBoard::new);
    }

    @Test
    void aWarningStaysUntilItIsClosed() {
        JavaFx.call(() -> {
            board.warn("The disk is full.");
            List.of("one", "two", "three", "four").forEach(board::inform);
            return board;
        });
        assertThat(shown()).containsExactly("The disk is full.", "three", "four");
    }

    @Test
    void olderWarningsComeBackWhenNewerOnesAreClosed() {
        JavaFx.call(() -> {
            List.of("one", "two", "two", "three", "four").forEach(board::warn);
            return board;
        });
        assertThat(shown()).containsExactly("two", "three", "four");
        close("three");
        assertThat(shown()).containsExactly("one", "two", "four");
    }

    @Test
    void undoRunsTheLatestActionFirstAndEachOnce() {
        JavaFx.call(() -> {
            offer("first");
            offer("second");
            return board;
        });
        assertThat(JavaFx.call(board::undo)).isTrue();
        assertThat(undone).containsExactly("second");
        assertThat(shown()).as("nothing is promised before it is done").containsExactly("first");
        assertThat(JavaFx.call(board::undo)).isTrue();
        assertThat(JavaFx.call(board::undo)).isFalse();
        assertThat(undone).containsExactly("second", "first");
    }

    @Test
    void anUndoActionOutlivesItsNoticeButNotItsProfile() {
        JavaFx.call(() -> {
            offer("first");
            return board;
        });
        close("first");
        assertThat(JavaFx.call(board::undo)).isTrue();
        assertThat(undone).containsExactly("first");
        JavaFx.call(() -> {
            offer("second");
            board.forgetOffers();
            return board;
        });
        assertThat(shown()).doesNotContain("second");
        assertThat(JavaFx.call(board::undo)).isFalse();
    }

    @Test
    void anOfferedActionIsNoUndoActionAndStaysWhenThoseAreForgotten() {
        JavaFx.call(() -> {
            board.offerAction("next", "Open", () -> undone.add("next"));
            board.forgetOffers();
            return board;
        });
        assertThat(JavaFx.call(board::undo)).isFalse();
        assertThat(shown()).containsExactly("next");
        JavaFx.call(() -> {
            ((Button) board.node().lookup("#notice-action")).fire();
            return board;
        });
        assertThat(undone).containsExactly("next");
        assertThat(shown()).isEmpty();
    }

    private void offer(String text) {
        board.offerUndo(text, "Undo", () -> undone.add(text));
    }

    private List<String> shown() {
        return JavaFx.call(() -> ((Pane) board.node())
                .getChildren().stream().map(Node::getAccessibleText).toList());
    }

    private void close(String text) {
        JavaFx.call(() -> {
            Pane notice = ((Pane) board.node())
                    .getChildren().stream()
                            .filter(one -> text.equals(one.getAccessibleText()))
                            .map(Pane.class::cast)
                            .findFirst()
                            .orElseThrow();
            ((Button) notice.getChildren().getLast()).fire();
            return notice;
        });
    }
}
