package org.viperstudio.window.create;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.preference.Mark;
import org.viperstudio.store.StoredComment;
import org.viperstudio.window.shell.SheetHeader;
import org.viperstudio.wording.Texts;

/** The dialog to comment on a generated picture; the taste is extracted from the comments. */
final class MoreLikeThis {
    private static final double WIDTH = 440;
    private static final double GAP = 8;
    private static final Duration DRAFT = Duration.millis(500);

    private final Listener listener;
    private final TextArea text = new TextArea();
    private final ToggleButton love = mark("love-result", "create.more-like-this.love", Feather.HEART);
    private final ToggleButton reject = mark("reject-result", "create.more-like-this.reject", Feather.X);
    private final Button keep = new Button(Texts.of("create.more-like-this.keep"));
    private final PauseTransition draft = new PauseTransition(DRAFT);
    private final VBox box;
    private Words safe;

    /** Receives the comment. */
    interface Listener {
        void keep(String text, Mark mark);

        /** Called when the user has cleared an earlier comment. */
        void takeBack();

        void saveDraft(String text, Mark mark);
    }

    private record Words(String text, Mark mark) {
        static final Words NONE = new Words("", Mark.NONE);
    }

    /**
     * @param said the earlier comment or draft
     * @param onClose closes the dialog without saving the comment
     */
    MoreLikeThis(Optional<StoredComment> said, Runnable onClose, Listener listener) {
        this.listener = listener;
        safe = said.map(comment -> new Words(comment.text().strip(), comment.mark()))
                .orElse(Words.NONE);
        text.setId("result-comment");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setPromptText(Texts.of("create.more-like-this.hint"));
        text.setAccessibleText(Texts.of("create.more-like-this.hint"));
        text.setText(safe.text());
        select(safe.mark());
        love.setOnAction(pressed -> marked(reject));
        reject.setOnAction(pressed -> marked(love));
        text.textProperty().addListener((changed, before, now) -> draft.playFromStart());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        draft.setOnFinished(over -> saveDraft());
        Label why = new Label(Texts.of("create.more-like-this.why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        box = new VBox(new SheetHeader(Texts.of("create.more-like-this"), onClose), why, text, foot(said.isPresent()));
        box.getStyleClass().add("dialog");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    }

    /** @param said whether there is an earlier comment, which saving an empty text deletes */
    private HBox foot(boolean said) {
        keep.setId("keep-comment");
        keep.getStyleClass().add("accent");
        if (!said) {
            keep.disableProperty()
                    .bind(text.textProperty().map(String::isBlank).flatMap(blank -> love.selectedProperty()
                            .flatMap(
                                    loved -> reject.selectedProperty().map(rejected -> blank && !loved && !rejected))));
        }
        keep.setOnAction(pressed -> keep());
        Spacer gap = new Spacer();
        HBox foot = new HBox(love, reject, gap, keep);
        foot.setSpacing(GAP);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            enter(key);
            key.consume();
        } else if (key.isShortcutDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            (key.getCode() == KeyCode.UP ? love : reject).fire();
            key.consume();
        }
    }

    /** Enter saves; with Shift it begins a new line. */
    private void enter(KeyEvent key) {
        if (key.isShiftDown()) {
            text.replaceSelection("\n");
        } else {
            keep.fire();
        }
    }

    private void marked(ToggleButton other) {
        other.setSelected(false);
        draft.playFromStart();
    }

    private void select(Mark mark) {
        love.setSelected(mark == Mark.LOVED);
        reject.setSelected(mark == Mark.REJECTED);
    }

    private Words words() {
        Mark mark = reject.isSelected() ? Mark.REJECTED : Mark.NONE;
        return new Words(text.getText().strip(), love.isSelected() ? Mark.LOVED : mark);
    }

    private void keep() {
        draft.stop();
        safe = words();
        if (safe.equals(Words.NONE)) {
            listener.takeBack();
        } else {
            listener.keep(safe.text(), safe.mark());
        }
    }

    /** Saves the text as a draft, for example when the dialog is closed. */
    void saveDraft() {
        draft.stop();
        if (!words().equals(safe)) {
            safe = words();
            listener.saveDraft(safe.text(), safe.mark());
        }
    }

    /** Marks the text as unsaved after a failure, so that saving is tried again when the dialog is closed. */
    void unsaved() {
        safe = Words.NONE;
    }

    private static ToggleButton mark(String id, String key, Feather icon) {
        ToggleButton button = new ToggleButton(Texts.of(key), new FontIcon(icon));
        button.setId(id);
        return button;
    }

    Region node() {
        return box;
    }

    /** Focuses the text, with the caret at its end. */
    void focus() {
        text.requestFocus();
        text.end();
    }
}
