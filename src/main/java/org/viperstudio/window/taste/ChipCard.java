package org.viperstudio.window.taste;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.window.control.RoundedPicture;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.wording.Texts;

/** The popover of a chip: the weight of its attribute, the comments that it came from, and its actions. */
final class ChipCard {
    private static final Duration REST = Duration.millis(300);
    private static final int SHOWN_ORIGINS = 4;
    private static final int THUMBNAIL = 56;

    private final TasteViewModel model;
    private final TasteAttribute attribute;
    private final Thumbnails thumbnails;
    private final Runnable close;
    private final VBox root = new VBox();

    ChipCard(TasteViewModel model, TasteAttribute attribute, Thumbnails thumbnails, Runnable close) {
        this.model = model;
        this.attribute = attribute;
        this.thumbnails = thumbnails;
        this.close = close;
        Label title = new Label(attribute.name());
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        root.getStyleClass().add("chip-card");
        root.setId("chip-card");
        root.getChildren().addAll(title, weight(), actions());
        model.origins(attribute, this::showOrigins);
    }

    Region node() {
        return root;
    }

    private Region weight() {
        Slider slider = new Slider(TasteViewModel.LEAST, TasteViewModel.MOST, attribute.weight());
        slider.setId("chip-weight");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(Texts.of("taste.weight"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = new Label();
        value.setMinWidth(32);
        slider.valueProperty().subscribe(now -> value.setText(String.format("%.2f", now.doubleValue())));
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(over -> model.weigh(attribute, slider.getValue()));
        slider.valueProperty().addListener((moved, before, now) -> rest.playFromStart());
        HBox line = new HBox(8, new Label(Texts.of("taste.weight")), slider, value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Region actions() {
        return new HBox(
                4,
                action(
                        "chip-across",
                        attribute.liked() ? "taste.to-disliked" : "taste.to-liked",
                        Feather.REPEAT,
                        () -> model.moveAcross(attribute)),
                action(
                        "chip-lock",
                        attribute.locked() ? "taste.unlock" : "taste.lock",
                        attribute.locked() ? Feather.UNLOCK : Feather.LOCK,
                        () -> model.lock(attribute)),
                action("chip-remove", "taste.remove", Feather.TRASH_2, () -> model.remove(attribute)));
    }

    private Button action(String id, String text, Feather icon, Runnable run) {
        Button button = new Button(Texts.of(text), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(pressed -> {
            close.run();
            run.run();
        });
        return button;
    }

    private void showOrigins(List<AttributeOrigin> origins) {
        Label from = new Label(origins.isEmpty() ? Texts.of("taste.by-hand") : Texts.of("taste.from", origins.size()));
        from.getStyleClass().add("small-text");
        root.getChildren().add(from);
        origins.stream().limit(SHOWN_ORIGINS).map(this::origin).forEach(root.getChildren()::add);
    }

    private Region origin(AttributeOrigin origin) {
        Label text = new Label(origin.text().isBlank() ? Texts.of("taste.marked") : origin.text());
        text.setWrapText(true);
        text.setMaxHeight(THUMBNAIL);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, text);
        line.setAlignment(Pos.CENTER_LEFT);
        origin.picture().ifPresent(picture -> {
            RoundedPicture thumbnail = new RoundedPicture();
            thumbnail.setMinSize(THUMBNAIL * Math.min(1.4, picture.ratio()), THUMBNAIL);
            thumbnail.setMaxSize(THUMBNAIL * Math.min(1.4, picture.ratio()), THUMBNAIL);
            thumbnail.show(thumbnails, picture.id(), picture.source());
            line.getChildren().addFirst(thumbnail);
        });
        return line;
    }
}
