package org.viperstudio.window.gallery;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.FlightLayer;
import org.viperstudio.wording.Texts;

/** Shows one picture large, with the comment panel beside it. */
final class LargeView {
    private final LargeViewModel model;
    private final CommentPanel panel;
    private final BorderPane root;

    /** @param onPutAway removes one of the user's own pictures from the gallery */
    LargeView(LargeViewModel model, Thumbnails thumbnails, FlightLayer flights, Consumer<Remark> onPutAway) {
        this.model = model;
        panel = new CommentPanel(model, flights);
        LargePicture picture = new LargePicture(thumbnails);
        root = new BorderPane(picture, bar(onPutAway), panel.node(), null, null);
        root.setId("large");
        root.getStyleClass().add("large");
        model.openProperty().subscribe(open -> open.ifPresent(remark -> picture.show(remark.picture())));
    }

    Region node() {
        return root;
    }

    void focus() {
        panel.focus();
    }

    private Region bar(Consumer<Remark> onPutAway) {
        Button back = button("back", Feather.ARROW_LEFT, model::close);
        back.setText(Texts.of("gallery.back"));
        Button previous = button("previous", Feather.CHEVRON_LEFT, () -> model.step(-1));
        Button next = button("next", Feather.CHEVRON_RIGHT, () -> model.step(1));
        Button putAway = button("put-away", Feather.TRASH_2, () -> putAway(onPutAway));
        putAway.visibleProperty().bind(model.openProperty().map(open -> open.filter(
                        remark -> remark.picture().own())
                .isPresent()));
        HBox bar = new HBox(8, back, previous, next, putAway);
        bar.getStyleClass().add("large-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void putAway(Consumer<Remark> onPutAway) {
        model.openProperty().get().ifPresent(remark -> {
            model.close();
            onPutAway.accept(remark);
        });
    }

    private static Button button(String word, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("large-" + word);
        button.getStyleClass().add("flat");
        button.setAccessibleText(Texts.of("gallery." + word));
        button.setTooltip(new Tooltip(Texts.of("gallery." + word)));
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
