package org.viperstudio.window.create;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.preference.Mark;
import org.viperstudio.window.shell.Texts;

/** Asks what is good or bad about a picture that was made: it feeds the taste. */
final class MoreLikeThis {
    private static final double WIDTH = 440;
    private static final double GAP = 8;

    private final TextArea text = new TextArea();
    private final ToggleButton love = mark("love-result", "create.more-like-this.love", Feather.HEART);
    private final ToggleButton reject = mark("reject-result", "create.more-like-this.reject", Feather.X);
    private final VBox box;

    /** @param onKeep gets the comment when it is to be kept */
    MoreLikeThis(BiConsumer<String, Mark> onKeep) {
        text.setId("result-comment");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setPromptText(Texts.of("create.more-like-this.hint"));
        text.setAccessibleText(Texts.of("create.more-like-this.hint"));
        love.setOnAction(pressed -> reject.setSelected(false));
        reject.setOnAction(pressed -> love.setSelected(false));
        Label title = new Label(Texts.of("create.more-like-this"));
        title.getStyleClass().add("heading");
        Label why = new Label(Texts.of("create.more-like-this.why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        box = new VBox(title, why, text, foot(onKeep));
        box.getStyleClass().add("dialog");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    }

    private HBox foot(BiConsumer<String, Mark> onKeep) {
        Button keep = new Button(Texts.of("create.more-like-this.keep"));
        keep.setId("keep-comment");
        keep.getStyleClass().add("accent");
        keep.disableProperty().bind(text.textProperty().map(String::isBlank).flatMap(blank -> love.selectedProperty()
                .flatMap(loved -> reject.selectedProperty().map(rejected -> blank && !loved && !rejected))));
        keep.setOnAction(pressed -> onKeep.accept(text.getText().strip(), mark()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(love, reject, gap, keep);
        foot.setSpacing(GAP);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Mark mark() {
        if (love.isSelected()) {
            return Mark.LOVED;
        }
        return reject.isSelected() ? Mark.REJECTED : Mark.NONE;
    }

    private static ToggleButton mark(String id, String key, Feather icon) {
        ToggleButton button = new ToggleButton(Texts.of(key), new FontIcon(icon));
        button.setId(id);
        return button;
    }

    Region node() {
        return box;
    }
}
